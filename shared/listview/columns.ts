import { clientTypes, grades, stages, verifications } from '../client/schema';
import { complaintGrades, complaintStates, complaintTypes, closingOutcomes } from '../complaint/schema';
import type { CustomOwner } from '../custom/schema';
import type { PresetList } from '../preset/schema';
import type { CollectionName } from '../record/collections';
import type { ColumnKind } from './condition';

/** Lists whose rows can be described: filtered, grouped, summed, edited and exported by the same machinery. */
export const describedLists = ['clients', 'complaints'] as const;
export type DescribedList = (typeof describedLists)[number];

/** One column of a list. Forms, filters, sums, bulk edit and export all read this table: a new column is one line. */
export interface ListColumn {
  readonly kind: ColumnKind;
  /** Collection and field whose label names it. */
  readonly of: readonly [CollectionName, string];
  readonly options?: readonly string[];
  /** The list that its values are chosen from. */
  readonly preset?: PresetList;
  readonly group?: true;
  /** Summed in the foot and for each group. */
  readonly sum?: true;
  /** May be set for many records at once. */
  readonly bulk?: true;
  /** Only asked about, never a column: long text. */
  readonly hidden?: true;
}

const client = (kind: ColumnKind, field: string, more: Omit<ListColumn, 'kind' | 'of'> = {}): ListColumn => ({ kind, of: ['clients', field], ...more });
const complaint = (kind: ColumnKind, field: string, more: Omit<ListColumn, 'kind' | 'of'> = {}): ListColumn => ({ kind, of: ['complaints', field], ...more });

export const listColumns = {
  clients: {
    number: client('text', 'number'),
    name: client('text', 'name'),
    type: client('choice', 'type', { options: clientTypes, group: true, bulk: true }),
    valueGrade: client('choice', 'valueGrade', { options: grades, group: true, bulk: true }),
    intentGrade: client('choice', 'intentGrade', { options: grades, group: true, bulk: true }),
    stage: client('choice', 'stage', { options: stages, group: true, bulk: true }),
    contactName: { kind: 'text', of: ['contacts', 'name'] },
    phone: { kind: 'text', of: ['phones', 'text'] },
    tags: { kind: 'several', of: ['tags', 'name'], group: true },
    industry: client('text', 'industry', { preset: 'industry', group: true, bulk: true }),
    scale: client('text', 'scale', { preset: 'scale', group: true, bulk: true }),
    source: client('text', 'source', { preset: 'source', group: true, bulk: true }),
    owner: client('text', 'owner', { group: true, bulk: true }),
    city: { kind: 'text', of: ['addresses', 'city'], group: true },
    lastContactOn: { kind: 'day', of: ['followups', 'heldOn'] },
    nextOn: { kind: 'day', of: ['plans', 'nextOn'] },
    openComplaints: { kind: 'number', of: ['clients', 'openComplaints'], sum: true },
    orderCount: { kind: 'number', of: ['clients', 'orderCount'], sum: true },
    orderedFen: { kind: 'money', of: ['clients', 'orderedFen'], sum: true },
    paidFen: { kind: 'money', of: ['clients', 'paidFen'], sum: true },
    firstOrderOn: { kind: 'day', of: ['clients', 'firstOrderOn'] },
    lastOrderOn: { kind: 'day', of: ['clients', 'lastOrderOn'] },
    budgetFen: client('money', 'budgetFen', { sum: true }),
    balanceFen: client('money', 'balanceFen', { sum: true }),
    filedOn: client('day', 'filedOn'),
    updatedOn: client('day', 'updatedOn'),
    cooperationSince: client('day', 'cooperationSince', { bulk: true }),
    qualifiedOn: client('day', 'qualifiedOn', { bulk: true }),
    foundedOn: client('day', 'foundedOn'),
    preferredChannel: client('text', 'preferredChannel', { group: true, bulk: true }),
    verification: client('choice', 'verification', { options: verifications, group: true }),
    sample: client('yesNo', 'sample'),
    needs: client('text', 'needs', { hidden: true }),
    notes: client('text', 'notes', { hidden: true }),
    preference: client('text', 'preference', { hidden: true }),
    buyingIntent: client('text', 'buyingIntent', { hidden: true }),
    greeting: client('text', 'greeting', { hidden: true }),
    stageReason: client('text', 'stageReason', { hidden: true }),
  },
  complaints: {
    number: complaint('text', 'number'),
    receivedOn: complaint('day', 'receivedOn'),
    clientName: { kind: 'text', of: ['clients', 'name'], group: true },
    clientNumber: { kind: 'text', of: ['clients', 'number'] },
    problem: complaint('text', 'problem', { preset: 'problem', group: true, bulk: true }),
    type: complaint('choice', 'type', { options: complaintTypes, group: true, bulk: true }),
    grade: complaint('choice', 'grade', { options: complaintGrades, group: true, bulk: true }),
    state: complaint('choice', 'state', { options: complaintStates, group: true }),
    due: { kind: 'day', of: ['complaints', 'due'] },
    owner: complaint('text', 'owner', { group: true, bulk: true }),
    department: complaint('text', 'department', { preset: 'department', group: true, bulk: true }),
    channel: complaint('text', 'channel', { preset: 'complaintChannel', group: true, bulk: true }),
    contactName: complaint('text', 'contactName'),
    contactPhone: complaint('text', 'contactPhone'),
    happenedOn: complaint('day', 'happenedOn'),
    expectedOn: complaint('day', 'expectedOn', { bulk: true }),
    outcome: complaint('choice', 'outcome', { options: closingOutcomes, group: true }),
    sample: complaint('yesNo', 'sample'),
    content: complaint('text', 'content'),
    demand: complaint('text', 'demand', { hidden: true }),
    gradeReason: complaint('text', 'gradeReason', { hidden: true }),
  },
} as const satisfies Readonly<Record<DescribedList, Readonly<Record<string, ListColumn>>>>;

/** The columns of a list by name, for code that treats all lists alike. */
export const columnsOf = (list: DescribedList): Readonly<Record<string, ListColumn>> => listColumns[list];

/** Which custom fields a list has as columns. */
export const customOwnerOf = { clients: 'clients', complaints: 'complaints' } as const satisfies Readonly<Record<DescribedList, CustomOwner>>;

/** The columns that a list shows until somebody chooses others. */
export const usualColumns: Readonly<Record<DescribedList, readonly string[]>> = {
  clients: ['number', 'name', 'valueGrade', 'stage', 'contactName', 'tags', 'lastContactOn', 'nextOn', 'openComplaints', 'owner'],
  complaints: ['number', 'receivedOn', 'clientName', 'problem', 'type', 'grade', 'state', 'due', 'owner'],
};
