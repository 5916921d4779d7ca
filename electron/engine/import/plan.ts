import type { CellProblem, ImportedKind, ImportKey, ImportMode, ImportReport, RowVerdict, SheetKind, SheetReport } from '../../../shared/imports/schema';
import { today, type Clock } from '../../../shared/kit/dates';
import { fold } from '../../../shared/kit/fold';
import { customFieldsOf } from '../vault/custom-values';
import type { Reader } from '../vault/database';
import { readPolicies } from '../vault/settings';
import { noCare } from './care-entries';
import { ownColumns } from './columns-own';
import { createDirectory, nameKeeper } from './directory';
import { createDrafts, type Draft } from './drafts';
import type { GuardedSheet } from './guarded-sheet';
import { loadKnown } from './known-records';
import { planCareTask, planCase, planTier, planVisit } from './plan-care';
import { planClient } from './plan-clients';
import { planContact } from './plan-contacts';
import { planCheck } from './plan-checks';
import { planConsent } from './plan-consents';
import { planComplaint, planStep, settleComplaints } from './plan-complaints';
import { complainOf, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { planFollowup, planPlan } from './plan-followups';
import { planOrder, planPayment, settleOrders } from './plan-orders';
import { planContract, planOwned, planProduct, settleRenewals } from './plan-products';
import { rowReader, type ReadRow } from './read-row';
import { remember } from './remember';
import { planSource } from './plan-sources';
import { isAnswered, planSurvey, surveyIn } from './plan-surveys';
import { noTrade } from './trade-entries';
import { isComputed, recognise, type Recognised, type SaidOfSheet } from './recognise';

/** One sheet with what was decided for each of its rows. */
export interface SheetPlan {
  readonly sheet: GuardedSheet;
  readonly recognised: Recognised;
  /** Indices of the rows that hold something, below the heading. */
  readonly rows: readonly number[];
  /** By position in `rows`; empty for a sheet that is not imported. */
  readonly verdicts: readonly RowVerdict[];
  readonly problems: ReadonlyMap<number, readonly CellProblem[]>;
  readonly doubts: ReadonlyMap<number, readonly CellProblem[]>;
  readonly duplicates: SheetReport['duplicates'];
}

/** What an import will do; nothing is written by it. */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
  /** Owners before what hangs on them. */
  readonly writes: readonly Draft[];
}

/** Which sheets are taken, as what, and what the letters mean (C-01). */
export interface Choices {
  /** `null`: every sheet, as its headings say. */
  readonly sheets: ReadonlyMap<string, SaidOfSheet> | null;
  readonly gradeMeans: 'valueGrade' | 'intentGrade';
  readonly mode: ImportMode;
  readonly key: ImportKey;
}

type Planner = (context: PlanContext, row: ReadRow, complain: Complain) => RowPlan;

/** Owners first, whatever the order of the sheets: later tables refer to what earlier ones brought. */
const planners: readonly (readonly [ImportedKind, Planner])[] = [
  ['clients', planClient], ['contacts', planContact], ['tiers', planTier], ['plans', planPlan], ['followups', planFollowup], ['complaints', planComplaint], ['complaintDetail', planComplaint], ['complaintSteps', planStep], ['sources', planSource], ['consents', planConsent], ['checks', planCheck],
  ['visits', planVisit], ['surveys', planSurvey], ['careTasks', planCareTask], ['cases', planCase],
  ['products', planProduct], ['orders', planOrder], ['orderLines', planOrder], ['payments', planPayment], ['owned', planOwned], ['contracts', planContract],
];

/** How many rows are read or planned before others get their turn. */
const rowsAtOnce = 200;

/** The rows below the heading that hold anything. */
export const filledRows = ({ rows }: GuardedSheet, { headingAt }: Recognised): number[] =>
  rows.flatMap((row, index) => (index > headingAt && row.length > 0 ? [index] : []));

const isImported = (kind: SheetKind): kind is ImportedKind => kind !== 'unknown';

interface Working {
  readonly sheet: GuardedSheet;
  readonly recognised: Recognised;
  readonly rows: readonly number[];
  readonly kind: SheetKind;
  readonly read: ReadRow[];
  readonly verdicts: RowVerdict[];
  readonly problems: Map<number, readonly CellProblem[]>;
  readonly doubts: Map<number, readonly CellProblem[]>;
  readonly duplicates: SheetReport['duplicates'][number][];
}

/** Told how far planning is; lets others in. */
export interface Progress {
  readonly tell: (done: number, total: number) => void;
  readonly breathe: () => Promise<void>;
}

/** Decides for every row of a file what it will become, against what is stored now. Writes nothing. */
export async function planImport(reader: Reader, clock: Clock, sheets: readonly GuardedSheet[], choices: Choices, { tell, breathe }: Progress): Promise<Plan> {
  const drafts = createDrafts();
  const keysOf = nameKeeper();
  const context: PlanContext = {
    today: today(clock), zone: clock.zone, gradeMeans: choices.gradeMeans, mode: choices.mode, key: choices.key, drafts, keysOf, directory: createDirectory(keysOf), foldTag: remember(fold), tags: new Map(), proposed: new Set(),
    followups: new Map(), complaints: new Map(), complaintsByNumber: new Map(), complaintsByContent: new Map(), sources: new Map(), consents: new Map(), numbersUnder: new Map(), checks: new Map(),
    trade: noTrade(readPolicies(reader)), care: noCare(),
  };
  const own = ownColumns(customFieldsOf(reader));
  const working = sheets.flatMap((sheet): Working[] => {
    const said = choices.sheets?.get(sheet.name);
    if (choices.sheets && !said) return [];
    const recognised = recognise(sheet, said, own);
    return [{
      sheet, recognised, rows: filledRows(sheet, recognised), kind: recognised.kind, read: [], verdicts: [], problems: new Map(), doubts: new Map(), duplicates: [],
    }];
  });
  const taken = working.filter(({ kind }) => isImported(kind));
  const total = 2 * taken.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const turn = async (): Promise<void> => {
    done += 1;
    if (done % rowsAtOnce !== 0) return;
    tell(done, total);
    await breathe();
  };
  for (const { sheet, recognised, rows, read } of taken) {
    const readRow = rowReader(sheet, recognised, clock.zone);
    for (const index of rows) {
      read.push(readRow(index));
      await turn();
    }
  }
  for (const { texts } of taken.flatMap(({ kind, read }) => (kind === 'contracts' ? read : []))) if (texts['contracts.number'] !== undefined) context.trade.contractNumbers.add(texts['contracts.number']);
  for (const row of taken.flatMap(({ kind, read }) => (kind === 'surveys' ? read : []))) if (isAnswered(row)) context.care.answered.add(surveyIn(row));
  await loadKnown(context, reader, taken.map(({ kind, read }) => ({ kind, rows: read })), breathe);
  /** Clients that were erased for good do not come back with an old file. */
  const erased = new Set(reader.all<{ number: string }>('SELECT number FROM erasures WHERE number IS NOT NULL').map((stone) => stone.number));
  for (const [kind, planRow] of planners) {
    for (const work of taken.filter((other) => other.kind === kind)) {
      const complain = complainOf(kind, work.recognised);
      for (const row of work.read) {
        const number = row.texts['clients.number'];
        const isErased = number !== undefined && erased.has(number) && !context.directory.byNumber(number);
        keep(work, row, isErased ? reject(row, complain(row, 'clients.number', 'erased', number)) : planRow(context, row, complain));
        await turn();
      }
      work.read.length = 0; // what the rows said is in the drafts now
    }
  }
  settleComplaints(context);
  settleOrders(context);
  settleRenewals(context);
  tell(total, total);
  return { sheets: working, writes: drafts.toWrite() };
}

function keep(work: Working, { row }: ReadRow, { verdict, problems, doubts, duplicate }: RowPlan): void {
  work.verdicts.push(verdict);
  if (problems.length > 0) work.problems.set(row - 1, problems);
  if (doubts.length > 0) work.doubts.set(row - 1, doubts);
  if (duplicate) work.duplicates.push({ row, ...duplicate });
}

const isLeftOut = (reason: CellProblem['reason']): boolean => reason === 'isThere' || reason === 'notThere';

/** What a plan does to one sheet, or did. */
export function reportOf({ sheet, recognised, rows, verdicts, problems, doubts, duplicates }: SheetPlan): SheetReport {
  const count = (verdict: RowVerdict): number => verdicts.reduce((sum, other) => sum + (other === verdict ? 1 : 0), 0);
  const { kind, headings } = recognised;
  return {
    sheet: sheet.name,
    kind,
    rows: rows.length,
    created: count('create'),
    updated: count('update'),
    skipped: count('skip'),
    duplicates,
    rejected: [...problems.values()].flat(),
    doubts: [...doubts.values()].flat().filter(({ reason }) => !isLeftOut(reason)),
    leftOut: [...doubts.values()].flat().filter(({ reason }) => isLeftOut(reason)),
    unknownColumns: isImported(kind) ? headings.flatMap((known) => (known && known.column === null && !isComputed(kind, known.heading) ? [known.heading] : [])) : [],
  };
}

/** The report of a whole import; `batch` is `null` while nothing was written. */
export const reportOfPlan = ({ sheets }: Plan, { file, encoding, delimiter }: Omit<ImportReport, 'batch' | 'sheets'>, batch: string | null): ImportReport => ({
  batch, file, encoding, delimiter, sheets: sheets.map(reportOf),
});
