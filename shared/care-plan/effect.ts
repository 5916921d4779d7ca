import type { Grade } from '../client/schema';
import type { Day } from '../kit/dates';
import type { Nps } from '../survey/figures';
import type { PointsFormula } from '../survey/points';
import type { Quadrant } from '../tier/schema';
import type { ContentKind } from './schema';

/** What one group of clients did within a window. Money in 分. */
export interface Window {
  readonly orders: number;
  /** Clients that ordered. */
  readonly buyers: number;
  readonly spentFen: number;
  readonly complaints: number;
  /** 互动 (R-GEN-03). */
  readonly interactions: number;
  /** Of the surveys of that time. */
  readonly nps: Nps;
  /** Mean points of the surveys of that time by the formula in force, and how many were rated (C-13). */
  readonly satisfaction: { readonly n: number; readonly points: number | null };
}

/** How clients of a plan are told apart: for whom something was done, and who else was taken in. */
export const planGroups = ['cared', 'others'] as const;
export type PlanGroup = (typeof planGroups)[number];

/** Days after care within which a return is counted, and months over which spend is compared (R-ST-07). */
export const returnDays = 30;
export const spendMonths = 3;

/**
 * What clients did around the day on which something was first done for them, that day left out (R-ST-07); for those for whom
 * nothing was, around the day on which the plan began. Only those count for whom the time after is over.
 */
export interface Around {
  /** Clients, and how many of them ordered in the 30 days before and after. */
  readonly returned: { readonly clients: number; readonly before: number; readonly after: number };
  /** Clients, what they spent in the three months before and after in 分, and how many spent more after. */
  readonly spend: { readonly clients: number; readonly beforeFen: number; readonly afterFen: number; readonly more: number };
}

/** A group before and after. */
export interface Group {
  readonly clients: number;
  readonly before: Window;
  readonly after: Window;
  readonly around: Around;
}

/** Figures of an effect that open the clients behind them. */
export const effectFigures = ['buyers', 'orders', 'spent', 'interactions', 'complaints', 'nps', 'satisfaction', 'returned', 'spend'] as const;
export type EffectFigure = (typeof effectFigures)[number];

/** How contents are compared (R-CA-17): by the grade of a client, or by its quadrant. */
export const contentGroupings = ['grade', 'tier'] as const;
export type ContentGrouping = (typeof contentGroupings)[number];
export const contentParts = ['done', 'answered', 'bought'] as const;
export type ContentPart = (typeof contentParts)[number];

/** Done tasks of one kind of content for one group of clients, and after how many the client bought within 30 days (R-CA-17). */
export interface ContentEffect extends Readonly<Record<ContentPart, number>> {
  readonly content: ContentKind;
  readonly group: Grade | Quadrant | null;
}

export interface Effect {
  readonly before: { readonly from: Day; readonly to: Day };
  readonly after: { readonly from: Day; readonly to: Day };
  /** By which points of surveys are made. */
  readonly formula: PointsFormula;
  /** Clients for whom something of the plan was done. */
  readonly cared: Group;
  /** Clients of the segment, as it was when they came to it, for whom nothing was done; `null` where there are none. Nobody was drawn by lot. */
  readonly others: Group | null;
  /** Whether it is kept who came to the segment: of plans that were started before that was, nobody can be compared. */
  readonly isKept: boolean;
  readonly contents: Readonly<Record<ContentGrouping, readonly ContentEffect[]>>;
}
