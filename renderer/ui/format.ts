import { dayOfMoment, daysBetween, msOf, wallTime, type Day, type Moment } from '../../shared/kit/dates';
import { currentLanguage, say } from '../words/words';

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** 周三, Wed. */
export const weekday = (day: Day): string =>
  new Intl.DateTimeFormat(currentLanguage(), { weekday: 'short', timeZone: 'UTC' }).format(asDate(day));

/** A day as people write it: 2023年8月16日 周三, Wed 16 Aug 2023. */
export function dayText(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return say('basic.dayPattern', { year, month: monthText(day, month), day: Number(date), weekday: weekday(day) });
}

/** A day without its year, for days near today: 8月16日 周三. */
export function dayShort(day: Day): string {
  const [, month = '', date = ''] = day.split('-');
  return say('basic.dayShortPattern', { month: monthText(day, month), day: Number(date), weekday: weekday(day) });
}

/** A day written out, as letters have it: 2023年9月5日, 5 September 2023. */
export const dayLong = (day: Day): string => new Intl.DateTimeFormat(currentLanguage() === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(asDate(day));

const monthText = (day: Day, month: string): string | number =>
  currentLanguage() === 'en' ? new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(asDate(day)) : Number(month);

/** How far a day is from today: 昨天, 3天后, 2个月前. */
export function relativeDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  const relative = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 45) return relative.format(days, 'day');
  if (size < 540) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}

/** A moment where it was lived: 2023年8月16日 周三 14:30. */
export const momentText = (moment: Moment): string => `${dayText(dayOfMoment(moment))} ${wallTime(moment)}`;

/** A moment as day and time without the year. */
export const momentShort = (moment: Moment): string => `${dayShort(dayOfMoment(moment))} ${wallTime(moment)}`;

/** How long ago or until: under a day by the minute or hour, else by the day. */
export function relativeMoment(moment: Moment, now: number): string {
  const minutes = Math.round((msOf(moment) - now) / 60_000);
  const relative = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return relative.format(Math.round(minutes / 60), 'hour');
  return relative.format(Math.round(minutes / 1440), 'day');
}

const grouped = (value: number, digits: number): string =>
  new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: digits }).format(value);

/** A whole number with its thousands apart: 12,345. */
export const countText = (count: number): string => grouped(count, 0);

/** Money in 分 as people read it: 500元, 12.5万元; in English always ¥125,000. */
export function moneyText(fen: number): string {
  const yuan = fen / 100;
  const large = currentLanguage() === 'zh-CN' && Math.abs(yuan) >= 10_000;
  return large ? say('basic.tenThousandYuan', { amount: grouped(yuan / 10_000, 4) }) : say('basic.yuan', { amount: grouped(yuan, 2) });
}

/** Money in 分 to the last of them: 39,600元, 125,000.50元; where a figure is looked at, not a list. */
export const moneyExact = (fen: number): string => say('basic.yuan', { amount: new Intl.NumberFormat(currentLanguage(), { minimumFractionDigits: fen % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 }).format(fen / 100) });

/** A size of a file: 1.2 MB. */
export function bytesText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${grouped(bytes / 1024 ** step, step === 0 ? 0 : 1)} ${units[step] ?? ''}`;
}

/** A number with its thousands apart and at most four decimals. */
export const numberText = (value: number): string => grouped(value, 4);
