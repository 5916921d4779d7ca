import type { ImportedKind } from '../../../shared/imports/schema';
import { collectionNames, type CollectionName } from '../../../shared/record/collections';

const whose = ['clients.number', 'clients.name'];
const complaint = [
  'complaints.number', ...whose, 'complaints.receivedOn', 'complaints.happenedOn', 'complaints.contactName', 'complaints.contactPhone', 'complaints.channel',
  'complaints.content', 'complaints.demand', 'complaints.grade', 'complaints.type', 'complaints.problem', 'complaints.department', 'complaints.owner',
  'complaints.expectedOn',
];

/** Fields that a column of each kind of table may fill, as `<collection>.<field>`; the import reads no others. */
export const importFields: Readonly<Record<ImportedKind, readonly string[]>> = {
  clients: [
    'clients.number', 'clients.name', 'clients.type', 'contacts.name', 'contacts.position', 'contacts.role', 'contacts.influence', 'contacts.attitude', 'contacts.joinedOn', 'phones.text', 'emails.text', 'clients.industry',
    'clients.valueGrade', 'clients.intentGrade', 'clients.stage', 'clients.stageReason', 'tags.name', 'clients.source', 'clients.filedOn', 'clients.owner',
    'clients.updatedOn', 'clients.scale', 'clients.foundedOn', 'clients.cooperationSince', 'clients.needs', 'clients.buyingIntent', 'clients.preference',
    'clients.budgetFen', 'clients.balanceFen', 'clients.preferredChannel', 'clients.greeting', 'clients.qualifiedOn', 'clients.notes', 'addresses.province', 'addresses.city', 'addresses.district', 'addresses.street',
  ],
  plans: [...whose, 'clients.stage', 'clients.valueGrade', 'plans.frequency', 'plans.nextOn', 'plans.method', 'plans.focus', 'plans.owner'],
  followups: [
    ...whose, 'followups.heldOn', 'followups.heldAt', 'followups.method', 'followups.by', 'followups.summary', 'followups.feedback', 'followups.nextAction',
    'followups.nextOwner', 'followups.nextDueOn',
  ],
  complaints: complaint,
  complaintDetail: complaint,
  complaintSteps: [
    'complaints.number', 'complaintSteps.step', 'complaintSteps.at', 'complaintSteps.by', 'complaintSteps.content', 'complaintSteps.reaction',
    'complaintSteps.nextAction', 'complaintSteps.dueOn',
  ],
  sources: ['sources.channel', 'sources.name', 'sources.acquiredOn', 'sources.owner', 'sources.leads', 'sources.valid', 'sources.notes'],
};

/** Where a field lives, so that it can be called by its label; `null` for a name of another shape. */
export function whereIs(name: string): { readonly collection: CollectionName; readonly field: string } | null {
  const [head, field] = name.split('.');
  const collection = collectionNames.find((known) => known === head);
  return collection === undefined || field === undefined ? null : { collection, field };
}
