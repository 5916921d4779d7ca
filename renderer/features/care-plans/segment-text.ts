import type { ClientFilter } from '../../../shared/client/asks';
import type { Condition } from '../../../shared/listview/condition';
import { conditionText } from '../../pieces/condition-text';
import type { KnownColumn } from '../../pieces/known-columns';
import type { Words } from '../../words/use-words';

/** What of a filter is conditions that may be written anew: its choices of grade and stage, too, where all must hold. */
export function conditionsOf({ valueGrade, intentGrade, stage, where = [], any, ...rest }: ClientFilter): { readonly where: readonly Condition[]; readonly any: boolean; readonly rest: ClientFilter } {
  const chosen = Object.entries({ valueGrade, intentGrade, stage }).filter((entry): entry is [string, NonNullable<typeof valueGrade | typeof stage>] => entry[1] !== undefined && entry[1].length > 0);
  if (any === true) return { where, any, rest: { ...rest, ...Object.fromEntries(chosen) } };
  return { where: [...chosen.map(([field, values]): Condition => ({ field, op: 'is', values: [...values] })), ...where], any: false, rest };
}

/** A segment in sentences, one for each condition; nothing for all clients. */
export function segmentLines(filter: ClientFilter, known: readonly KnownColumn[], words: Words): readonly string[] {
  const { where, any, rest } = conditionsOf(filter);
  return [
    ...where.map((each) => conditionText(each, known, words)),
    ...(any && where.length > 1 ? [words.t('lists.conditions.matchAny')] : []),
    ...(Object.keys(rest).length > 0 ? [words.t('carePlans.otherConditions')] : []),
  ];
}
