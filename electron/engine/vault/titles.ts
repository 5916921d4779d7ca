import type { CollectionName } from '../../../shared/record/collections';
import type { Reader } from './database';

/** What a record is called, as SQL over its row `r`; collections without a line have no name. */
const titles: Partial<Readonly<Record<CollectionName, string>>> = {
  clients: "trim(coalesce(r.name, '') || ' ' || coalesce(r.number, ''))",
  contacts: "trim(coalesce(r.name, '') || ' ' || coalesce(r.position, ''))",
  followups: "trim(coalesce(r.heldOn, '') || ' ' || substr(coalesce(r.summary, r.feedback, ''), 1, 80))",
  complaints: "trim(coalesce(r.number, '') || ' ' || substr(coalesce(r.problem, r.content, ''), 1, 80))",
  complaintSteps: "trim(coalesce(r.step, '') || ' ' || substr(coalesce(r.content, ''), 1, 80))",
  complaintPauses: "trim(substr(coalesce(r.\"from\", ''), 1, 10) || ' ' || coalesce(r.reason, ''))",
  compensations: "trim(coalesce(r.kind, '') || ' ' || coalesce(r.what, ''))",
  orders: 'r.number',
  payments: "trim(coalesce(r.paidOn, '') || ' ' || coalesce(r.kind, ''))",
  contracts: "trim(coalesce(r.number, '') || ' ' || coalesce(r.title, ''))",
  owned: "trim(coalesce((SELECT name FROM products WHERE id = r.product), '') || ' ' || coalesce(r.serial, ''))",
  products: "trim(coalesce(r.name, '') || ' ' || coalesce(r.code, ''))",
  sources: "trim(coalesce(r.channel, '') || ' ' || coalesce(r.name, ''))",
  relations: "trim(coalesce((SELECT name FROM clients WHERE id = r.other), '') || ' ' || coalesce(r.kind, ''))",
  visits: "trim(coalesce(r.plannedOn, r.heldOn, '') || ' ' || substr(coalesce(r.focus, r.kind, ''), 1, 80))",
  appointments: "trim(coalesce(r.startsOn, '') || ' ' || substr(coalesce(r.title, ''), 1, 80))",
  surveys: "trim(coalesce(r.heldOn, '') || ' ' || coalesce(r.template, ''))",
  surveyAnswers: 'r.dimension',
  carePlans: 'r.name',
  carePlanNodes: "trim(coalesce(r.kind, '') || ' ' || coalesce(r.festival, '') || ' ' || substr(coalesce(r.action, ''), 1, 60))",
  carePlanMembers: 'r.joinedOn',
  surveyTemplates: 'r.name',
  surveyEscalations: "trim(coalesce(r.raisedOn, '') || ' ' || coalesce(CAST(r.recommend AS INTEGER), ''))",
  surveyForms: "trim(coalesce(r.sentOn, '') || ' ' || coalesce(r.template, ''))",
  improvementPlans: "trim(coalesce(r.startedOn, '') || ' ' || substr(coalesce(r.goal, ''), 1, 80))",
  improvementActions: 'r.text',
  suggestions: "substr(coalesce(r.text, ''), 1, 80)",
  careTasks: 'r.action',
  cases: "trim(coalesce(r.number, '') || ' ' || substr(coalesce(r.problem, r.strategy, ''), 1, 80))",
  tierRecords: 'r.statedOn',
  consents: "trim(coalesce(r.purpose, '') || ' ' || coalesce(r.channel, '') || ' ' || coalesce(r.givenOn, ''))",
  idNumbers: 'r.kind',
  checks: "trim(coalesce(r.\"on\", '') || ' ' || coalesce(r.kind, '') || ' ' || coalesce(r.result, ''))",
  infoChanges: "trim(coalesce((SELECT group_concat(value, '、') FROM json_each(r.what)), '') || ' ' || substr(coalesce(r.notes, ''), 1, 80))",
  dutyMarks: "trim(coalesce(r.duty, '') || ' ' || coalesce(r.\"on\", '') || ' ' || coalesce(r.state, ''))",
  distinctClients: "trim(coalesce((SELECT name FROM clients WHERE id = r.client), '') || ' ≠ ' || coalesce((SELECT name FROM clients WHERE id = r.other), ''))",
  attachments: 'r.name',
  plans: "trim(coalesce(r.nextOn, '') || ' ' || coalesce(r.focus, ''))",
  tags: 'r.name',
  customFields: 'r.label',
  presets: 'r.value',
  listViews: 'r.name',
  phones: 'r.text',
  emails: 'r.text',
  addresses: "trim(coalesce(r.province, '') || coalesce(r.city, '') || coalesce(r.district, '') || coalesce(r.street, ''))",
  clientTags: '(SELECT name FROM tags WHERE id = r.tag)',
  orderLines: 'r.name',
  measures: 'r.text',
  problemMarks: "trim(coalesce(r.month, '') || ' ' || coalesce(r.problem, ''))",
  preventions: "trim(coalesce(r.problem, '') || ' ' || coalesce((SELECT name FROM products WHERE id = r.product), ''))",
  preventionItems: "trim(coalesce((SELECT name FROM clients WHERE id = r.client), '') || ' ' || coalesce((SELECT problem FROM preventions WHERE id = r.prevention), ''))",
  promises: "trim(coalesce(r.dueOn, '') || ' ' || substr(coalesce(r.text, ''), 1, 80))",
  scripts: "trim(coalesce(r.use, '') || ' ' || substr(coalesce(r.text, ''), 1, 80))",
  touchOverrides: "trim(substr(coalesce(r.at, ''), 1, 10) || ' ' || coalesce(r.what, '') || ' ' || substr(coalesce(r.why, ''), 1, 80))",
  handovers: "trim(coalesce(r.handedOn, '') || ' ' || coalesce(r.fromOwner, '') || ' → ' || coalesce(r.toOwner, ''))",
  exports: "trim(coalesce(r.what, '') || ' ' || coalesce(r.file, ''))",
  reports: "trim(coalesce(r.\"from\", '') || ' ' || coalesce(r.\"to\", ''))",
};

/** SQL that names the record in the row `r`. */
export const titleSql = (collection: CollectionName): string => titles[collection] ?? 'NULL';

/** What a record is called; `null` when nothing of it is a name. */
export const titleOf = (reader: Reader, collection: CollectionName, id: string): string | null =>
  reader.get<{ title: string | null }>(`SELECT ${titleSql(collection)} AS title FROM ${collection} r WHERE r.id = $id`, { id })?.title?.trim() || null;

/** What links lead to, by the names of their fields; the owner of an element never changes. */
export const leadsTo: Readonly<Record<string, CollectionName>> = {
  contact: 'contacts', reportsTo: 'contacts', successor: 'contacts', tag: 'tags', product: 'products', sourceEntry: 'sources', renewedBy: 'contracts', followup: 'followups', order: 'orders', visit: 'visits', prevention: 'preventions', plan: 'carePlans', node: 'carePlanNodes', survey: 'surveys', followUp: 'surveys', improvement: 'improvementPlans',
};

/** A value as people may be shown it: what a link leads to by its name, as far as it has one and is still there; all else as it is. */
export function calledIn(reader: Reader, field: string, value: unknown): unknown {
  const target = leadsTo[field];
  return target === undefined || typeof value !== 'string' ? value : (titleOf(reader, target, value) ?? value);
}
