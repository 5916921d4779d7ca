import { numeralToNumber } from './numerals';
import { closingTime, oneClock, timePattern } from './vocabulary';

/** A time of day that a text names: `at` is `HH:MM`, `null` where only a part of the day is said (上午). */
export interface FoundTime {
  readonly from: number;
  readonly to: number;
  readonly at: string | null;
}

const pattern = new RegExp(timePattern, 'gu');
const english = /\b(?<hour>\d{1,2})(?::(?<minutes>[0-5]\d))? ?(?<half>[ap])\.?m\b/gu;

/** Hours of the afternoon. Without a part of the day 3点 is in the afternoon: nobody is visited at night. */
function hourOf(text: string, part: string | undefined, spoken: boolean): number {
  const hour = numeralToNumber(text);
  if (part === undefined) return spoken && hour >= 1 && hour <= 6 && !text.startsWith('0') ? hour + 12 : hour;
  if (/下午|午后|傍晚|晚|夜/u.test(part)) return hour < 12 ? hour + 12 : hour;
  return /中午/u.test(part) && hour < 3 ? hour + 12 : hour;
}

const clock = (hour: number, minute: number): string | null =>
  hour >= 0 && hour <= 23 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;

/** The first time of day that a folded text names outside `taken`, the days that were read. */
export function findTime(text: string, taken: readonly { readonly from: number; readonly to: number }[]): FoundTime | null {
  for (const match of [...text.matchAll(english), ...text.matchAll(pattern), ...text.matchAll(closingTime)]) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (match[0] === '' || taken.some((day) => from < day.to && to > day.from)) continue;
    const { dayPart, hour, minute, minutes, half, quarter } = match.groups ?? {};
    if (hour === undefined) return { from, to, at: null };
    if (half === 'a' || half === 'p') return { from, to, at: clock((Number(hour) % 12) + (half === 'p' ? 12 : 0), Number(minutes ?? 0)) };
    if (dayPart === undefined && oneClock.test(hour)) continue;
    const at = clock(hourOf(hour, dayPart, true), half !== undefined ? 30 : quarter !== undefined ? numeralToNumber(quarter) * 15 : Number(minute ?? minutes ?? 0));
    if (at !== null) return { from, to, at };
  }
  return null;
}
