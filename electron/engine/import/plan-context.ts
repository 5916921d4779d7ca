import type { CellProblem, CellReason, ImportedKind, ImportKey, ImportMode, RowVerdict, SheetReport } from '../../../shared/imports/schema';
import type { Day } from '../../../shared/kit/dates';
import type { CareEntries } from './care-entries';
import { sameText, shownText } from './cell-text';
import { kindsOfSheet } from './columns';
import type { ClientEntry, Directory, NameKeys } from './directory';
import { textIn, type Draft, type Drafts } from './drafts';
import type { ReadRow } from './read-row';
import type { Recognised } from './recognise';
import type { TradeEntries } from './trade-entries';

/** A complaint, stored or new, with its steps. */
export interface ComplaintEntry {
  readonly draft: Draft<'complaints'>;
  readonly steps: Draft<'complaintSteps'>[];
  /** Whether this import touched its steps, so that its state has to be settled. */
  stepped: boolean;
}

/** What the rows of all sheets are planned against; it grows while they are. */
export interface PlanContext {
  readonly today: Day;
  readonly zone: string;
  /** C-01: which grade the letters of a client table mean. */
  readonly gradeMeans: 'valueGrade' | 'intentGrade';
  readonly mode: ImportMode;
  readonly key: ImportKey;
  readonly drafts: Drafts;
  readonly directory: Directory;
  readonly keysOf: (name: string) => NameKeys;
  /** One spelling for tags that are the same. */
  readonly foldTag: (name: string) => string;
  /** Tags by their folded names. */
  readonly tags: Map<string, Draft<'tags'>>;
  /** Numbers of rows that were proposed as duplicates: what refers to them waits for that decision. */
  readonly proposed: Set<string>;
  readonly followups: Map<string, Draft<'followups'>>;
  readonly complaints: Map<string, ComplaintEntry>;
  readonly complaintsByNumber: Map<string, ComplaintEntry>;
  readonly complaintsByContent: Map<string, ComplaintEntry>;
  /** Entries of the register of sources by channel, name and day. */
  readonly sources: Map<string, Draft<'sources'>>;
  /** Consents by `consentKey`. */
  readonly consents: Map<string, Draft<'consents'>>;
  /** Kinds of the numbers that are kept under a consent. */
  readonly numbersUnder: Map<string, string[]>;
  /** Checks by `checkKey`. */
  readonly checks: Map<string, Draft<'checks'>>;
  readonly trade: TradeEntries;
  readonly care: CareEntries;
}

/** What becomes of one row. */
export interface RowPlan {
  readonly verdict: RowVerdict;
  readonly problems: readonly CellProblem[];
  readonly doubts: readonly CellProblem[];
  readonly duplicate?: { readonly of: string; readonly why: SheetReport['duplicates'][number]['why'] };
}

/** Names a cell of a row in the sheet's own words. */
export type Complain = (row: ReadRow, field: string, reason: CellReason, shown?: string) => CellProblem;

/** How cells of a sheet are named: by their heading, or the manual's where the sheet lacks the column. */
export function complainOf(kind: ImportedKind, { headings }: Recognised): Complain {
  const byField = new Map<string, string>();
  for (const { field, headings: literal } of kindsOfSheet[kind].columns) byField.set(field, literal[0] ?? field);
  for (const known of [...headings].reverse()) if (known?.column) byField.set(known.column.field, known.heading);
  return ({ row }, field, reason, shown = '') => ({ row, field, column: byField.get(field) ?? field, reason, shown: shownText(shown) });
}

/** A row that is refused. */
export const reject = (row: ReadRow, ...problems: readonly CellProblem[]): RowPlan => ({ verdict: 'reject', problems: [...row.problems, ...problems], doubts: [] });

/** A row that is taken, with what is doubtful about it. */
export const accept = (verdict: RowVerdict, row: ReadRow, ...doubts: readonly CellProblem[]): RowPlan => ({ verdict, problems: [], doubts: [...row.doubts, ...doubts] });

/** What a client is called to people: its number, else its name. */
export const calledAs = ({ draft }: ClientEntry): string => textIn(draft, 'number') ?? textIn(draft, 'name') ?? '';

/** By what a follow-up is known again: the client, the day and what was said. */
export const followupKey = (client: string, heldOn: string | null | undefined, said: string | null | undefined): string => `${client}|${heldOn ?? ''}|${sameText(said)}`;

/** By what a complaint without a number is known again. */
export const complaintKey = (client: string, receivedOn: string | null | undefined, content: string | null | undefined): string =>
  `${client}|${receivedOn ?? ''}|${sameText(content)}`;
