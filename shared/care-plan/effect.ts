import type { Grade } from '../client/schema';
import type { Day } from '../kit/dates';
import type { ContentKind } from './schema';

/** Fewer clients than these give counts and no shares: chance would speak. */
export const smallNumber = 5;

/** What one group of clients did within a window. Money in 分. */
export interface Window {
  readonly orders: number;
  /** Clients that ordered. */
  readonly buyers: number;
  readonly spentFen: number;
  readonly complaints: number;
  /** 互动 (R-GEN-03). */
  readonly interactions: number;
  /** Answers from 0 to 10 to whether one would recommend, and those of them from 9 and up to 6 (C-14). */
  readonly answers: number;
  readonly promoters: number;
  readonly detractors: number;
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

/** NPS of answers, −100 to 100, rounded half up; `null` for fewer than `smallNumber`. */
export const npsOf = ({ answers, promoters, detractors }: Pick<Window, 'answers' | 'promoters' | 'detractors'>): number | null =>
  answers < smallNumber ? null : Math.round((100 * (promoters - detractors)) / answers);
