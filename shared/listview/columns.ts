import { clientTypes, grades, stages, verifications } from '../client/schema';
import { complaintGrades, complaintStates, complaintTypes, closingOutcomes } from '../complaint/schema';
import { consentChannels, consentStates, marketingStops } from '../consent/schema';
import type { CustomOwner } from '../custom/schema';
import type { PresetList } from '../preset/schema';
import { quietSteps } from '../duty/schema';
import type { CollectionName } from '../record/collections';
import { quadrants } from '../tier/schema';
import { amountStates, orderStates, productStates, renewalOutcomes } from '../trade/schema';
import type { ColumnKind } from './condition';

/** Lists whose rows can be described: filtered, grouped, summed, edited and exported by the same machinery. */
export const describedLists = ['clients', 'complaints', 'orders', 'contracts', 'products'] as const;
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

const columnIn = (collection: CollectionName) => (kind: ColumnKind, field: string, more: Omit<ListColumn, 'kind' | 'of'> = {}): ListColumn => ({ kind, of: [collection, field], ...more });
const client = columnIn('clients');
const complaint = columnIn('complaints');
const order = columnIn('orders');
const contract = columnIn('contracts');
const product = columnIn('products');
/** Whose an order or a contract is. */
const whose = { clientName: client('text', 'name', { group: true }), clientNumber: client('text', 'number') };

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
    consentService: { kind: 'choice', of: ['clients', 'consentService'], options: consentStates, group: true },
    consentMarketing: { kind: 'choice', of: ['clients', 'consentMarketing'], options: consentStates, group: true },
    mayMarket: { kind: 'yesNo', of: ['clients', 'mayMarket'], group: true },
    marketingStop: { kind: 'choice', of: ['clients', 'marketingStop'], options: marketingStops, group: true },
    marketingWays: { kind: 'several', of: ['clients', 'marketingWays'], options: consentChannels.filter((channel) => channel !== '不限') },
    noDisturb: client('yesNo', 'noDisturb', { group: true, bulk: true }),
    consentSurvey: { kind: 'choice', of: ['clients', 'consentSurvey'], options: consentStates, group: true },
    tier: { kind: 'choice', of: ['tierRecords', 'tier'], options: quadrants, hidden: true },
    openPromises: { kind: 'number', of: ['promises', 'state'], hidden: true },
    promisedFor: { kind: 'day', of: ['promises', 'dueOn'], hidden: true },
    verification: client('choice', 'verification', { options: verifications, group: true }),
    verifiedOn: { kind: 'day', of: ['clients', 'verifiedOn'] },
    lookedOn: { kind: 'day', of: ['clients', 'lookedOn'] },
    completeness: { kind: 'number', of: ['clients', 'completeness'] },
    quiet: { kind: 'choice', of: ['clients', 'quiet'], options: quietSteps, group: true },
    lastInteractionOn: { kind: 'day', of: ['clients', 'lastInteractionOn'] },
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
    ...whose,
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
    clientGrade: complaint('choice', 'clientGrade', { options: grades, group: true }),
    productName: { kind: 'text', of: ['complaints', 'product'], group: true },
    sample: complaint('yesNo', 'sample'),
    content: complaint('text', 'content'),
    demand: complaint('text', 'demand', { hidden: true }),
    gradeReason: complaint('text', 'gradeReason', { hidden: true }),
  },
  orders: {
    number: order('text', 'number'),
    orderedOn: order('day', 'orderedOn'),
    orderedMonth: order('text', 'orderedMonth', { group: true }),
    ...whose,
    what: order('text', 'what'),
    state: order('choice', 'state', { options: orderStates, group: true, bulk: true }),
    amountFen: order('money', 'amountFen', { sum: true }),
    paidFen: order('money', 'paidFen', { sum: true }),
    refundedFen: order('money', 'refundedFen', { sum: true }),
    outstandingFen: order('money', 'outstandingFen', { sum: true }),
    amountState: order('choice', 'amountState', { options: amountStates, group: true }),
    owner: order('text', 'owner', { group: true, bulk: true }),
    sample: order('yesNo', 'sample'),
    notes: order('text', 'notes'),
  },
  contracts: {
    number: contract('text', 'number'),
    title: contract('text', 'title'),
    ...whose,
    signedOn: contract('day', 'signedOn'),
    startsOn: contract('day', 'startsOn'),
    endsOn: contract('day', 'endsOn'),
    endsMonth: contract('text', 'endsMonth', { group: true }),
    renewBy: contract('day', 'renewBy'),
    renewal: contract('day', 'renewal'),
    outcome: contract('choice', 'outcome', { options: renewalOutcomes, group: true, bulk: true }),
    renewedByNumber: contract('text', 'renewedByNumber'),
    amountFen: contract('money', 'amountFen', { sum: true }),
    amountState: contract('choice', 'amountState', { options: amountStates, group: true }),
    owner: contract('text', 'owner', { group: true, bulk: true }),
    sample: contract('yesNo', 'sample'),
    notes: contract('text', 'notes'),
  },
  products: {
    code: product('text', 'code'),
    name: product('text', 'name'),
    unit: product('text', 'unit', { group: true, bulk: true }),
    priceFen: product('money', 'priceFen'),
    warrantyMonths: product('number', 'warrantyMonths', { bulk: true }),
    state: product('choice', 'state', { options: productStates, group: true, bulk: true }),
    orders: product('number', 'orders', { sum: true }),
    soldFen: product('money', 'soldFen', { sum: true }),
    owners: product('number', 'owners'),
    sample: product('yesNo', 'sample'),
    notes: product('text', 'notes'),
  },
} as const satisfies Readonly<Record<DescribedList, Readonly<Record<string, ListColumn>>>>;

/** The columns of a list by name, for code that treats all lists alike. */
export const columnsOf = (list: DescribedList): Readonly<Record<string, ListColumn>> => listColumns[list];

/** Which custom fields a list has as columns; `null` where its records have none. */
export const customOwnerOf: Readonly<Record<DescribedList, CustomOwner | null>> = { clients: 'clients', complaints: 'complaints', orders: 'orders', contracts: null, products: null };

/** The columns that a list shows until somebody chooses others. */
export const usualColumns: Readonly<Record<DescribedList, readonly string[]>> = {
  clients: ['number', 'name', 'valueGrade', 'stage', 'contactName', 'tags', 'lastContactOn', 'nextOn', 'openComplaints', 'owner'],
  complaints: ['number', 'receivedOn', 'clientName', 'problem', 'type', 'grade', 'state', 'due', 'owner'],
  orders: ['number', 'orderedOn', 'clientName', 'what', 'state', 'amountFen', 'paidFen', 'outstandingFen', 'owner'],
  contracts: ['number', 'title', 'clientName', 'startsOn', 'endsOn', 'renewal', 'amountFen', 'owner'],
  products: ['code', 'name', 'priceFen', 'warrantyMonths', 'state', 'orders', 'soldFen', 'owners'],
};
