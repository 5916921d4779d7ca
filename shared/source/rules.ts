import { overlaps, wilson, type Interval } from '../kit/wilson';
import { perLead, type Source } from './schema';

/** Below this many the rate says 「样本小」 [INF]. */
export const smallSample = 30;

/** How many of how many, with the 95 % interval of the share and whether the sample is small (AT-02). */
export interface Rate {
  readonly part: number;
  readonly whole: number;
  readonly interval: Interval | null;
  readonly small: boolean;
}

/** A rate of two counts; `null` when one of them is not known or the part is no part of the whole. */
export function rateOf(part: number | null, whole: number | null): Rate | null {
  if (part === null || whole === null || part < 0 || part > whole) return null;
  return { part, whole, interval: wilson(part, whole), small: whole < smallSample };
}

/** The steps of C-18: 线索 → 有效客户 → 首单. A step nobody counted is `null`. */
export interface Steps {
  readonly leads: number;
  readonly valid: number;
  readonly firstOrders: number | null;
}

/** The rates between the steps, each named by the steps it joins (C-18). */
export interface StepRates {
  readonly leadToValid: Rate | null;
  readonly validToFirstOrder: Rate | null;
  readonly leadToFirstOrder: Rate | null;
}

/** The rates of some steps. */
export const ratesOf = ({ leads, valid, firstOrders }: Steps): StepRates => ({
  leadToValid: rateOf(valid, leads),
  validToFirstOrder: rateOf(firstOrders, valid),
  leadToFirstOrder: rateOf(firstOrders, leads),
});

/** What a ranking by rates is worth: 样本小, 差异不显著 or clear (AT-02, beyond §2 item 15). */
export type RankingWorth = 'nothing' | 'small' | 'notSignificant' | 'clear';

/** Whether the best of some rates is really the best: its interval must lie above that of every other. */
export function rankingWorth(rates: readonly (Rate | null)[]): RankingWorth {
  const known = rates.flatMap((rate) => (rate === null || rate.interval === null ? [] : [{ ...rate, interval: rate.interval }]));
  if (known.length < 2) return 'nothing';
  const [best, ...others] = [...known].sort((a, b) => b.part / b.whole - a.part / a.whole);
  if (best === undefined) return 'nothing';
  if (known.some(({ small }) => small)) return 'small';
  return others.some((other) => overlaps(best.interval, other.interval)) ? 'notSignificant' : 'clear';
}

/** What an entry cost in all, in 分. */
export type Cost =
  | { readonly kind: 'none' }
  /** An amount of which nobody said what it is for: it must be asked (AT-03). */
  | { readonly kind: 'unitMissing'; readonly fen: number }
  | { readonly kind: 'clicksMissing'; readonly fen: number }
  | { readonly kind: 'known'; readonly fen: number; readonly total: number };

type Priced = Pick<Source, 'costFen' | 'costUnit' | 'clicks'>;

/** The cost of an entry with so many leads: by lead, by click, or in all (AT-03). */
export function costOf({ costFen, costUnit, clicks }: Priced, leads: number): Cost {
  if (costFen === null) return { kind: 'none' };
  if (costUnit === null) return { kind: 'unitMissing', fen: costFen };
  if (costUnit === '总额') return { kind: 'known', fen: costFen, total: costFen };
  if (costUnit === perLead) return { kind: 'known', fen: costFen, total: Math.round(costFen * leads) };
  return clicks === null ? { kind: 'clicksMissing', fen: costFen } : { kind: 'known', fen: costFen, total: Math.round(costFen * clicks) };
}

/** Cost per head in 分, half up; `null` when there is nobody to divide by. */
export const costPer = (totalFen: number, heads: number): number | null => (heads <= 0 ? null : Math.floor(totalFen / heads + 0.5));

/** Why an entry cannot be kept so. */
export type SourceRefusal =
  | { readonly kind: 'channelMissing' | 'leadsMissing' | 'validOverLeads' | 'costUnitMissing' | 'clicksMissing'; readonly field: string }
  | { readonly kind: 'notACount'; readonly field: string };

type Entered = { readonly [K in keyof Pick<Source, 'channel' | 'leads' | 'valid' | 'costFen' | 'costUnit' | 'clicks'>]?: Source[K] | undefined };

const isCount = (value: number | null | undefined): boolean => value === null || value === undefined || (Number.isInteger(value) && value >= 0);

/** What is wrong with an entry: counts are whole, valid are never more than leads (AT-04), a cost says what it is for (AT-03). */
export function sourceRefusal({ channel, leads, valid, costFen, costUnit, clicks }: Entered): SourceRefusal | null {
  if (!channel) return { kind: 'channelMissing', field: 'channel' };
  for (const [field, value] of Object.entries({ leads, valid, clicks })) if (!isCount(value)) return { kind: 'notACount', field };
  if (typeof costFen === 'number' && costFen < 0) return { kind: 'notACount', field: 'costFen' };
  if (typeof valid === 'number' && typeof leads !== 'number') return { kind: 'leadsMissing', field: 'leads' };
  if (typeof valid === 'number' && typeof leads === 'number' && valid > leads) return { kind: 'validOverLeads', field: 'valid' };
  if (typeof costFen === 'number' && !costUnit) return { kind: 'costUnitMissing', field: 'costUnit' };
  if (typeof costFen === 'number' && costUnit === '每次点击' && typeof clicks !== 'number') return { kind: 'clicksMissing', field: 'clicks' };
  return null;
}
