import type { Span } from '../policy/interval';

const digits: Readonly<Record<string, number>> = { 一: 1, 两: 2, 双: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 半: 0.5 };

/** A number as a rhythm writes it: 2, 两, 十, 十五, 半; 1 where none stands. */
function numberOf(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.split(/十/u);
  if (ones === undefined) return digits[text] ?? 1;
  return (tens === '' ? 1 : (digits[tens ?? ''] ?? 1)) * 10 + (ones === '' ? 0 : (digits[ones] ?? 0));
}

const units: Readonly<Record<string, { readonly amount: number; readonly unit: Span['unit'] }>> = {
  天: { amount: 1, unit: 'd' }, 日: { amount: 1, unit: 'd' }, 周: { amount: 7, unit: 'd' }, 星期: { amount: 7, unit: 'd' }, 礼拜: { amount: 7, unit: 'd' }, 旬: { amount: 10, unit: 'd' },
  月: { amount: 1, unit: 'mo' }, 季度: { amount: 3, unit: 'mo' }, 季: { amount: 3, unit: 'mo' }, 年: { amount: 12, unit: 'mo' },
};
const every = /^(?:每隔|每|(?=[双半]))([\d一两双二三四五六七八九十半]+)?个?(天|日|周|星期|礼拜|旬|月|季度|季|年)(?:联系|跟进|回访|拜访)?(?:([\d一两二三四五六七八九十]+)次)?$/u;
const perUnit = /^([\d一两二三四五六七八九十]+)次[/每](天|日|周|星期|月|季度|季|年)$/u;

/** Days that a month counts for where it is shared out: 每月2次 is every 15 days. */
const daysOfMonth = 30;

/**
 * How often a plan says in words (S2-T3): 每周1次, 每两周1次, 每月1次, 每季度1次, 每半年1次, 每10天, 每月2次; `null` for what
 * says no interval. A fraction of a day is rounded down, so that the rhythm is never slower than it says.
 */
export function readFrequency(text: string | null): Span | null {
  const plain = (text ?? '').normalize('NFKC').replace(/\s/g, '');
  const said = every.exec(plain);
  const turned = perUnit.exec(plain);
  const unit = units[said?.[2] ?? turned?.[2] ?? ''];
  if (!unit) return null;
  const [apart, times] = [numberOf(said?.[1]), numberOf(said ? said[3] : turned?.[1])];
  const amount = unit.amount * apart;
  if (times === 1 && Number.isInteger(amount)) return amount < 1 ? null : { amount, unit: unit.unit };
  const days = Math.floor((amount * (unit.unit === 'mo' ? daysOfMonth : 1)) / times);
  return times < 1 || days < 1 ? null : { amount: days, unit: 'd' };
}
