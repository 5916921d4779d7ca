import type { Grade } from '../client/schema';
import type { Day } from '../kit/dates';
import type { Nps } from '../survey/figures';
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
}

/** How clients of a plan are told apart: for whom something was done, and the rest of the segment. */
export const planGroups = ['cared', 'others'] as const;
export type PlanGroup = (typeof planGroups)[number];

/** A group before and after. */
export interface Group {
  readonly clients: number;
  readonly before: Window;
  readonly after: Window;
}

/** Done tasks of one kind of content for one grade, and after how many the client bought within 30 days (R-CA-17). */
export interface ContentEffect {
  readonly content: ContentKind;
  readonly grade: Grade | null;
  readonly done: number;
  readonly answered: number;
  readonly bought: number;
}

export interface Effect {
  readonly before: { readonly from: Day; readonly to: Day };
  readonly after: { readonly from: Day; readonly to: Day };
  /** Clients for whom something of the plan was done. */
  readonly cared: Group;
  /** Clients of the segment for whom nothing was done; `null` where there are none. Nobody was drawn by lot. */
  readonly others: Group | null;
  readonly contents: readonly ContentEffect[];
}
