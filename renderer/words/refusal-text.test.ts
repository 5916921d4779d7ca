import { beforeAll, describe, expect, it } from 'vitest';
import { contract, shellAsks, type Channel } from '../../shared/ipc/contract';
import { refusalText } from './refusal-text';
import { say, speak, startWords } from './words';

const refusals = Object.entries({ ...contract, ...shellAsks }).flatMap(([channel, { refusals: kinds }]) =>
  kinds.map((kind) => [channel as Channel, kind] as const),
);

beforeAll(() => startWords('zh-CN'));

describe.each(['zh-CN', 'en'] as const)('refusals in %s', (language) => {
  beforeAll(async () => {
    Object.assign(globalThis, { document: { documentElement: {} } });
    await speak(language);
  });

  it.each(refusals)('%s refused as %s has its own sentence', (channel, kind) => {
    expect(refusalText({ kind }, channel)).not.toBe(say('refusals.fault.unknown', { kind }));
  });

  it.each(['untrusted', 'locked', 'engineGone', 'busy'])('the fault %s has a sentence', (kind) => {
    expect(refusalText({ kind })).not.toBe(say('refusals.fault.unknown', { kind }));
    expect(refusalText({ kind })).not.toBe('');
  });

  it('quotes the reference of a defect', () => {
    expect(refusalText({ kind: 'defect', ref: 'AB12CD34' })).toContain('AB12CD34');
  });

  it('names the field that is malformed', () => {
    const label = language === 'en' ? 'Received on' : '投诉日期';
    expect(refusalText({ kind: 'malformed', field: 'fields.receivedOn', reason: 'notADay' })).toContain(label);
  });
});
