import type { ImportedKind } from '../../../shared/imports/schema';
import { collectionNames, type CollectionName } from '../../../shared/record/collections';

const whose = ['clients.number', 'clients.name'];
const complaint = [
  'complaints.number', ...whose, 'complaints.receivedOn', 'complaints.happenedOn', 'complaints.contactName', 'complaints.contactPhone', 'complaints.channel',
  'complaints.content', 'complaints.demand', 'complaints.grade', 'complaints.type', 'complaints.problem', 'complaints.department', 'complaints.owner',
  'complaints.expectedOn',
];

const line = ['products.code', 'orderLines.name', 'orderLines.quantity', 'orderLines.unitPriceFen', 'orderLines.amountFen'];

/** Fields that a column of each kind of table may fill, as `<collection>.<field>`; the import reads no others. */
export const importFields: Readonly<Record<ImportedKind, readonly string[]>> = {
  clients: [
    'clients.number', 'clients.name', 'clients.type', 'contacts.name', 'contacts.position', 'contacts.role', 'contacts.influence', 'contacts.attitude', 'contacts.joinedOn', 'contacts.birthday', 'phones.text', 'emails.text', 'clients.industry',
    'clients.valueGrade', 'clients.intentGrade', 'clients.stage', 'clients.stageReason', 'tags.name', 'clients.source', 'clients.filedOn', 'clients.owner',
    'clients.updatedOn', 'clients.scale', 'clients.creditCode', 'clients.foundedOn', 'clients.cooperationSince', 'clients.needs', 'clients.buyingIntent', 'clients.preference',
    'clients.budgetFen', 'clients.balanceFen', 'clients.preferredChannel', 'clients.greeting', 'clients.noDisturb', 'clients.qualifiedOn', 'clients.unknowns', 'clients.confirmedAmounts', 'clients.notes', 'addresses.province', 'addresses.city', 'addresses.district', 'addresses.street', 'addresses.lat', 'addresses.lng',
  ],
  contacts: [
    ...whose, 'clients.type', 'contacts.name', 'contacts.position', 'contacts.role', 'contacts.influence', 'contacts.attitude', 'phones.text', 'emails.text',
    'contacts.birthday', 'contacts.joinedOn', 'contacts.leftOn', 'contacts.notes', 'addresses.province', 'addresses.city', 'addresses.district', 'addresses.street', 'addresses.lat', 'addresses.lng',
  ],
  plans: [...whose, 'clients.stage', 'clients.valueGrade', 'plans.frequency', 'plans.nextOn', 'plans.method', 'plans.focus', 'plans.owner'],
  followups: [
    ...whose, 'followups.heldOn', 'followups.heldAt', 'followups.method', 'followups.by', 'followups.summary', 'followups.feedback', 'followups.nextAction',
    'followups.nextOwner', 'followups.nextDueOn', 'followups.nextState', 'followups.nextReason', 'followups.kind', 'followups.signal', 'followups.reply', 'followups.visitKind', 'followups.finding',
    'followups.resolved', 'followups.problem', 'followups.scene', 'followups.suggestion', 'followups.personal', 'followups.greeting', 'followups.needs', 'followups.chain', 'followups.budget',
  ],
  complaints: complaint,
  complaintDetail: complaint,
  complaintSteps: [
    'complaints.number', 'complaintSteps.step', 'complaintSteps.at', 'complaintSteps.by', 'complaintSteps.content', 'complaintSteps.reaction',
    'complaintSteps.nextAction', 'complaintSteps.dueOn',
  ],
  sources: ['sources.channel', 'sources.name', 'sources.acquiredOn', 'sources.owner', 'sources.leads', 'sources.valid', 'sources.costFen', 'sources.costUnit', 'sources.clicks', 'sources.notes'],
  checks: [...whose, 'checks.kind', 'checks.on', 'checks.method', 'checks.result', 'checks.by', 'checks.notes'],
  consents: [
    ...whose, 'contacts.name', 'consents.purpose', 'consents.channel', 'consents.numbers', 'consents.givenOn', 'consents.evidence', 'consents.expiresOn', 'consents.withdrawnOn',
    'consents.withdrawnReason',
  ],
  visits: [
    ...whose, 'visits.cooperation', 'clients.valueGrade', 'visits.frequency', 'visits.method', 'visits.focus', 'visits.owner', 'visits.plannedOn', 'visits.plannedAt', 'visits.minutes', 'visits.kind',
    'visits.state', 'visits.heldOn', 'contacts.name', 'visits.notes',
  ],
  surveys: [
    'surveyAnswers.dimension', 'surveyAnswers.options', 'surveyAnswers.value', ...whose, 'surveys.heldOn', 'surveys.by', 'contacts.name', 'surveys.channel', 'surveys.template', 'surveyAnswers.kind', 'surveys.form', 'surveys.notes',
  ],
  tiers: [
    ...whose, 'clients.industry', 'contacts.name', 'tierRecords.totalFen', 'tierRecords.lastOrderOn', 'tierRecords.lastInteractionOn', 'tierRecords.tier', 'clients.needs', 'tierRecords.statedOn',
  ],
  careTasks: [
    ...whose, 'contacts.name', 'careTasks.action', 'careTasks.method', 'careTasks.frequency', 'careTasks.owner', 'careTasks.state', 'careTasks.feedback', 'careTasks.nextStep', 'careTasks.resources',
    'careTasks.messageClass', 'careTasks.content', 'careTasks.gift', 'careTasks.giftLevel', 'careTasks.budgetFen', 'careTasks.costFen', 'careTasks.nextOn', 'careTasks.doneOn',
  ],
  cases: ['cases.number', 'cases.problem', 'cases.strategy', 'cases.process', 'cases.effect', 'cases.lesson', ...whose],
  orders: ['orders.number', ...whose, 'orders.orderedOn', 'orders.state', 'orders.amountFen', ...line, 'orders.amountState', 'orders.owner', 'orders.notes'],
  orderLines: ['orders.number', ...whose, 'orders.orderedOn', ...line],
  payments: ['orders.number', ...whose, 'payments.kind', 'payments.paidOn', 'payments.amountFen', 'payments.amountState', 'payments.method', 'payments.notes'],
  products: ['products.code', 'products.name', 'products.unit', 'products.priceFen', 'products.warrantyMonths', 'products.state', 'products.notes'],
  owned: [...whose, 'products.code', 'products.name', 'owned.serial', 'owned.quantity', 'owned.boughtOn', 'owned.warrantyUntil', 'owned.state', 'orders.number', 'owned.notes'],
  contracts: [
    'contracts.number', ...whose, 'contracts.title', 'contracts.signedOn', 'contracts.startsOn', 'contracts.endsOn', 'contracts.renewBy', 'contracts.outcome', 'contracts.renewedBy',
    'contracts.amountFen', 'contracts.amountState', 'contracts.owner', 'contracts.notes',
  ],
};

/** Where a field lives, so that it can be called by its label; `null` for a name of another shape. */
export function whereIs(name: string): { readonly collection: CollectionName; readonly field: string } | null {
  const [head, field] = name.split('.');
  const collection = collectionNames.find((known) => known === head);
  return collection === undefined || field === undefined ? null : { collection, field };
}
