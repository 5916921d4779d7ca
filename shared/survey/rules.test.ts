import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { answerByKey, answerKindOf, isAnswer, surveyRefusal } from './rules';
import { answerKinds, usualOptions, type AnswerDraft } from './schema';

describe('how a question is answered (R-SV-01, S2-T6)', () => {
  it.each(answerKinds.filter((kind) => kind !== '文字'))('%s is known by its options', (kind) => expect(answerKindOf(usualOptions[kind], null)).toBe(kind));
  it.each([[null, '5', '1-5分'], [null, '8', '0-10分'], [null, '0', '0-10分'], [null, '否', '是/否'], [null, '很好', '文字'], ['希望增加数据分析功能', null, '文字'], [null, null, '文字'], ['是／否', null, '是/否']] as const)(
    '%s with %s: %s', (options, value, kind) => expect(answerKindOf(options, value)).toBe(kind));
  it.each([['1-5分', '5', true], ['1-5分', '0', false], ['1-5分', '4.5', false], ['0-10分', '10', true], ['0-10分', '11', false], ['是/否', '是', true], ['是/否', '也许', false], ['文字', '随便', true]] as const)(
    '%s answered %s: %s', (kind, value, fits) => expect(isAnswer(kind, value)).toBe(fits));
});

describe('one key answers a question during a call', () => {
  it.each([
    ['1-5分', '5', '5'], ['1-5分', '0', null], ['1-5分', '6', null], ['1-5分', 'y', null], ['0-10分', '0', '0'], ['0-10分', '9', '9'], ['0-10分', '-', '10'], ['是/否', 'y', '是'], ['是/否', 'N', '否'], ['是/否', '1', null], ['文字', '5', null], ['1-5分', 'Enter', null],
  ] as const)('%s by %s: %s', (kind, key, value) => expect(answerByKey(kind, key)).toBe(value));
});

describe('a survey (S2-T6)', () => {
  const answer: AnswerDraft = { dimension: '服务人员态度', kind: '1-5分', options: null, value: '4' };
  const [heldOn, tomorrow] = ['2023-09-10' as Day, '2023-09-11' as Day];
  it.each([
    [{ heldOn }, [answer], null], [{ heldOn }, [{ ...answer, value: null }, answer], null], [{ heldOn }, [{ ...answer, value: null }, { ...answer, value: null }], 'answersMissing'], [{ heldOn: tomorrow }, [answer], 'dayInFuture'], [{}, [answer], 'dayMissing'], [{ heldOn }, [], 'answersMissing'],
    [{ heldOn }, [{ ...answer, dimension: null }], 'dimensionMissing'], [{ heldOn }, [{ ...answer, value: '6' }], 'wrongAnswer'], [{ heldOn }, [{ ...answer, kind: null }], 'wrongAnswer'],
  ] as const)('%j with %j: %s', (survey, answers, kind) => expect(surveyRefusal(survey, answers, heldOn)?.kind ?? null).toBe(kind));
});
