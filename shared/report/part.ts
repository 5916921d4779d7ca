import type { ClientId } from '../client/schema';
import type { PlanFigure } from '../improvement/asks';
import type { SurveyFilter } from '../survey/asks';
import type { Period } from './period';

/** What follows from surveys, narrowed to the records that a figure of a period counts. */
export interface CountedFollows extends Period {
  readonly as: PlanFigure | 'escalations' | 'suggestions';
}

/** What a line of a part opens on the screen: whom it is about, or the records that its figure counts. */
export type PartTarget =
  | { readonly kind: 'client'; readonly id: ClientId }
  | { readonly kind: 'surveys'; readonly view: 'done'; readonly filter: SurveyFilter }
  | { readonly kind: 'surveys'; readonly view: 'plans' | 'suggestions'; readonly counted: CountedFollows };

/** A line of a part's table. */
export interface PartRow {
  readonly opens: PartTarget | null;
  readonly cells: readonly string[];
}

/** A table of a part. `widths` are shares of the width of a page and add up to 1; what opens stands in the column `opensAt`. */
export interface PartTable {
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly opensAt: number;
  readonly rows: readonly PartRow[];
  /** Said below where not everything is listed. */
  readonly note: string | null;
}

/** A part of the report about care: the same sentences and lines on the screen and in every file. */
export interface ReportPart {
  readonly key: 'promises' | 'overrides' | 'surveys';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table: PartTable | null;
}
