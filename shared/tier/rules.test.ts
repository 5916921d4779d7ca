import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { industryScaleText, personText, readIndustryScale, readPerson, readQuadrant, tierRefusal } from './rules';
import type { TierRecordDraft } from './schema';

describe('S4-T1', () => {
  it.each([['核心客户', 'HV_HL'], ['潜力客户', 'HV_LL'], ['基础', 'LV_HL'], ['淘汰客户（低价值低忠诚）', 'LV_LL'], ['HV_LL', 'HV_LL'], ['黄金', null], ['客户', null]])('C-02: %s is %s', (text, key) => expect(readQuadrant(text)).toBe(key));
  it.each([['IT/中型(100-500人)', 'IT', '中型(100-500人)'], ['制造', '制造', null], ['/小型', null, '小型']])('%s is industry and scale', (text, industry, scale) => {
    expect(readIndustryScale(text)).toEqual({ industry, scale });
    expect(industryScaleText(industry, scale)).toBe(text);
  });
  it.each([['*经理（采购总监）', '*经理', '采购总监'], ['王芳', '王芳', null]])('%s is a person', (text, name, position) => {
    expect(readPerson(text)).toEqual({ name, position });
    expect(personText(name, position)).toBe(text);
  });
  const statedOn = '2023-09-01' as Day;
  it.each([[{ statedOn, tier: 'HV_HL' }, null], [{ tier: 'HV_HL' }, 'dayMissing'], [{ statedOn }, 'contentMissing'], [{ statedOn, totalFen: -1 }, 'negative'], [{ statedOn: '2023-09-02' as Day, totalFen: 1 }, 'dayInFuture']] as readonly (readonly [TierRecordDraft, string | null])[])(
    '%j: %s', (statement, kind) => expect(tierRefusal(statement, statedOn)?.kind ?? null).toBe(kind));
});
