import type { Day } from '../kit/dates';
import type { AnswerDraft, AnswerKind, SurveyDraft } from './schema';

export interface SurveyRefusal {
  readonly kind: 'dayMissing' | 'dayInFuture' | 'answersMissing' | 'dimensionMissing' | 'wrongAnswer';
  readonly field: string;
  readonly details?: { readonly line: number; readonly dimension: string };
}

const ranges: Partial<Readonly<Record<AnswerKind, readonly [number, number]>>> = { '1-5分': [1, 5], '0-10分': [0, 10] };

/** Whether a question of this kind can be answered so: whole points within their range (R-SV-01), 是 or 否, any words. */
export function isAnswer(kind: AnswerKind, value: string): boolean {
  if (kind === '文字') return true;
  if (kind === '是/否') return value === '是' || value === '否';
  const [least, most] = ranges[kind] ?? [0, 0];
  return /^\d{1,2}$/.test(value) && Number(value) >= least && Number(value) <= most;
}

const upTo = (least: number, most: number): readonly string[] => Array.from({ length: most - least + 1 }, (_, at) => String(least + at));
/** What a question of a kind can be answered with; none for words. */
export const answerChoices: Readonly<Record<AnswerKind, readonly string[]>> = { '1-5分': upTo(1, 5), '是/否': ['是', '否'], '0-10分': upTo(0, 10), 文字: [] };

/** The answer that one key stands for during a call; `null` for a key that answers nothing. Ten is the key after nine and zero: −. */
export function answerByKey(kind: AnswerKind, key: string): string | null {
  if (kind === '是/否') return key.toLowerCase() === 'y' ? '是' : key.toLowerCase() === 'n' ? '否' : null;
  if (kind === '0-10分' && (key === '-' || key === '−')) return '10';
  return kind !== '文字' && key.length === 1 && isAnswer(kind, key) ? key : null;
}

/** Whether a text lists what can be answered, rather than being an answer in words. */
export const isListOfOptions = (text: string): boolean => answerKindOf(text, null) !== '文字';

/** How a line of a form is answered, by its options and else by its answer: S2-T6 writes what is said in words where the options stand. */
export function answerKindOf(options: string | null, value: string | null): AnswerKind {
  const said = (options ?? '').normalize('NFKC').replace(/\s/g, '');
  if (/(?:9-10|0-10|愿意.*不愿意)/.test(said)) return '0-10分';
  if (/^(?:是[/／]否|yes[/／]no)$/i.test(said)) return '是/否';
  if (/满意.*[/／、].*满意|1-5/.test(said)) return '1-5分';
  if (value === null) return '文字';
  if (isAnswer('是/否', value)) return '是/否';
  if (isAnswer('1-5分', value)) return '1-5分';
  return isAnswer('0-10分', value) ? '0-10分' : '文字';
}

/** What keeps a survey from being one; `null` when nothing does. It was held by today, and at least one question was answered: what nobody answered settles no duty (C-10). */
export function surveyRefusal({ heldOn }: SurveyDraft, answers: readonly AnswerDraft[], today: Day): SurveyRefusal | null {
  if (!heldOn) return { kind: 'dayMissing', field: 'heldOn' };
  if (heldOn > today) return { kind: 'dayInFuture', field: 'heldOn' };
  for (const [at, { dimension, kind, value }] of answers.entries()) {
    const details = { line: at + 1, dimension: dimension ?? '' };
    if (!dimension) return { kind: 'dimensionMissing', field: 'answers', details };
    if (!kind || (value !== null && !isAnswer(kind, value))) return { kind: 'wrongAnswer', field: 'answers', details };
  }
  return answers.every(({ value }) => value === null) ? { kind: 'answersMissing', field: 'answers' } : null;
}
