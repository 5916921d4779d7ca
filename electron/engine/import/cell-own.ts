import type { CustomField, CustomKind } from '../../../shared/custom/schema';
import { parseCustom, type CustomValue } from '../../../shared/custom/rules';
import { noWords, yesWords } from '../../../shared/custom/vocabulary';
import { looksLikeFormula } from '../../../shared/guard/formula';
import type { CellReason } from '../../../shared/imports/schema';
import { fold } from '../../../shared/kit/fold';
import { err, ok, type Result } from '../../../shared/kit/result';
import { readMoney, readNumber } from './cell-amounts';
import { readDate } from './cell-dates';
import type { Cell } from './parse';

const optionFor = (options: readonly string[], text: string): string | null => options.find((option) => fold(option) === fold(text)) ?? null;

/** Several options in one cell. An option may itself hold a comma, so the weaker signs part only what is no option as it stands. */
function readOptions(options: readonly string[], text: string): readonly string[] | null {
  const parts = (whole: string, signs: RegExp): string[] => whole.split(signs).map((part) => part.trim()).filter((part) => part !== '');
  const found = optionFor(options, text) === null
    ? parts(text, /[；;\n]/).flatMap((part) => (optionFor(options, part) === null ? parts(part, /[、,，]/) : [part]))
    : [text];
  const chosen = found.flatMap((part) => optionFor(options, part) ?? []);
  return chosen.length === found.length ? chosen : null;
}

function readYesNo(text: string): boolean | null {
  const word = fold(text);
  if ((yesWords as readonly string[]).includes(word)) return true;
  return (noWords as readonly string[]).includes(word) ? false : null;
}

const reasons: Readonly<Record<CustomKind, CellReason>> = {
  文本: 'tooLong', 数字: 'notANumber', 金额: 'notANumber', 日期: 'notADate', 单选: 'notInList', 多选: 'notInList', 是否: 'notInList', 网址: 'notALink',
};

/** What a cell seems to say, by the kind of its field. */
const readings: Readonly<Record<CustomKind, (cell: Cell, text: string, heading: string, options: readonly string[], label: string) => CustomValue | null>> = {
  文本: (_cell, text) => text,
  数字: (cell) => readNumber(cell),
  // Its own label is no unit: what stands under it is written in 元, here and in every export.
  金额: (cell, _text, heading, _options, label) => readMoney(cell, fold(heading) === fold(label) ? '' : heading),
  日期: (cell) => readDate(cell)?.day ?? null,
  单选: (_cell, text, _heading, options) => optionFor(options, text),
  多选: (_cell, text, _heading, options) => readOptions(options, text),
  是否: (_cell, text) => readYesNo(text),
  网址: (_cell, text) => text,
};

/** The value of a cell that is not empty for a field of the user's own, money in 分; or why it does not fit. */
export function readOwn({ kind, options, label }: Pick<CustomField, 'kind' | 'options' | 'label'>, cell: Cell, text: string, heading: string): Result<CustomValue, CellReason> {
  if (kind === null) return err('notInList');
  if (kind === '文本' && looksLikeFormula(text)) return err('formula');
  const value = parseCustom({ kind, options }, readings[kind](cell, text, heading, options ?? [], label ?? '')) ?? null;
  if (value === null) return err(reasons[kind]);
  return kind === '金额' && Number(value) < 0 ? err('negative') : ok(value); // R-DC-03
}
