import { attachmentFields } from '../attachment/schema';
import { addressFields, clientFields, clientTagFields, contactFields, emailFields, phoneFields, planFields, tagFields } from '../client/schema';
import { appointmentFields } from '../calendar/schema';
import { carePlanFields, carePlanMemberFields, carePlanNodeFields } from '../care-plan/schema';
import { careTaskFields } from '../care/schema';
import { caseFields } from '../cases/schema';
import { compensationFields, complaintFields, complaintPauseFields, complaintStepFields } from '../complaint/schema';
import { consentFields } from '../consent/schema';
import { customFieldFields } from '../custom/schema';
import { distinctFields } from '../duplicate/schema';
import { dutyMarkFields } from '../duty/schema';
import { exportFields } from '../export/schema';
import type { FieldTable, ValuesOf } from '../field/field';
import { followupFields } from '../followup/schema';
import { handoverFields } from '../handover/schema';
import { idNumberFields } from '../idnumber/schema';
import { improvementActionFields, improvementPlanFields } from '../improvement/schema';
import { listViewFields } from '../listview/schema';
import { preventionFields, preventionItemFields } from '../prevention/schema';
import { presetFields } from '../preset/schema';
import { promiseFields } from '../promise/schema';
import { relationFields } from '../relation/schema';
import { measureFields, problemMarkFields, reportFields } from '../report/schema';
import { checkFields, infoChangeFields } from '../review/schema';
import { scriptFields } from '../script/schema';
import { settingFields } from '../settings/schema';
import { sourceFields } from '../source/schema';
import { suggestionFields } from '../suggestion/schema';
import { surveyAnswerFields, surveyEscalationFields, surveyFields, surveyFormFields } from '../survey/schema';
import { surveyTemplateFields } from '../survey/template';
import { tierRecordFields } from '../tier/schema';
import { touchOverrideFields } from '../touch/schema';
import { contractFields, orderFields, orderLineFields, ownedFields, paymentFields, productFields } from '../trade/schema';
import { visitFields } from '../visit/schema';

/**
 * Every collection the change log knows, by name. Phones, e-mails, addresses, contacts and tags of a
 * client are elements with ids of their own: two devices that each add one keep both.
 */
export const collections = {
  clients: clientFields,
  contacts: contactFields,
  phones: phoneFields,
  emails: emailFields,
  addresses: addressFields,
  tags: tagFields,
  clientTags: clientTagFields,
  plans: planFields,
  followups: followupFields,
  complaints: complaintFields,
  complaintSteps: complaintStepFields,
  complaintPauses: complaintPauseFields,
  compensations: compensationFields,
  visits: visitFields,
  appointments: appointmentFields,
  surveys: surveyFields,
  surveyAnswers: surveyAnswerFields,
  carePlans: carePlanFields,
  carePlanNodes: carePlanNodeFields,
  carePlanMembers: carePlanMemberFields,
  surveyTemplates: surveyTemplateFields,
  surveyEscalations: surveyEscalationFields,
  surveyForms: surveyFormFields,
  improvementPlans: improvementPlanFields,
  improvementActions: improvementActionFields,
  suggestions: suggestionFields,
  careTasks: careTaskFields,
  cases: caseFields,
  tierRecords: tierRecordFields,
  consents: consentFields,
  idNumbers: idNumberFields,
  checks: checkFields,
  infoChanges: infoChangeFields,
  dutyMarks: dutyMarkFields,
  relations: relationFields,
  distinctClients: distinctFields,
  sources: sourceFields,
  products: productFields,
  orders: orderFields,
  orderLines: orderLineFields,
  payments: paymentFields,
  owned: ownedFields,
  contracts: contractFields,
  attachments: attachmentFields,
  customFields: customFieldFields,
  presets: presetFields,
  listViews: listViewFields,
  reports: reportFields,
  measures: measureFields,
  problemMarks: problemMarkFields,
  preventions: preventionFields,
  preventionItems: preventionItemFields,
  promises: promiseFields,
  touchOverrides: touchOverrideFields,
  scripts: scriptFields,
  handovers: handoverFields,
  exports: exportFields,
  settings: settingFields,
} as const satisfies Readonly<Record<string, FieldTable>>;

export type CollectionName = keyof typeof collections;

/**
 * What has no meaning without a record: collection and the field that points at it. Deleting takes them along, and a
 * record that others hang on is not taken back from under them.
 */
export const dependents: Partial<Readonly<Record<CollectionName, readonly (readonly [CollectionName, string])[]>>> = {
  clients: [
    ...([
      'contacts', 'phones', 'emails', 'addresses', 'clientTags', 'plans', 'consents', 'idNumbers', 'checks', 'infoChanges', 'followups', 'visits', 'surveys', 'careTasks', 'cases', 'tierRecords', 'complaints', 'orders', 'owned', 'contracts',
      'attachments', 'relations', 'dutyMarks', 'preventionItems', 'promises', 'handovers', 'touchOverrides', 'surveyEscalations', 'surveyForms', 'improvementPlans', 'suggestions',
    ] as const)
      .map((name) => [name, 'client'] as const),
    ['relations', 'other'], ['distinctClients', 'client'], ['distinctClients', 'other'],
  ],
  contacts: [['phones', 'contact'], ['emails', 'contact']],
  consents: [['idNumbers', 'consent']],
  complaints: [['complaintSteps', 'complaint'], ['complaintPauses', 'complaint'], ['compensations', 'complaint'], ['attachments', 'record']],
  complaintSteps: [['attachments', 'record']],
  followups: [['attachments', 'record'], ['dutyMarks', 'followup']],
  visits: [['dutyMarks', 'visit']],
  surveys: [['surveyAnswers', 'survey'], ['surveyEscalations', 'survey'], ['improvementPlans', 'survey']],
  improvementPlans: [['improvementActions', 'improvement']],
  orders: [['orderLines', 'order'], ['payments', 'order'], ['attachments', 'record']],
  contracts: [['attachments', 'record']],
  tags: [['clientTags', 'tag']],
  preventions: [['preventionItems', 'prevention']],
  carePlans: [['carePlanNodes', 'plan'], ['carePlanMembers', 'plan']],
};

/** What is part of a record rather than a record of its own: shown in its history. Collection and the field that points at it. */
export const elements: Partial<Readonly<Record<CollectionName, readonly (readonly [CollectionName, string])[]>>> = {
  clients: [
    ...(['contacts', 'phones', 'emails', 'addresses', 'clientTags', 'plans', 'consents', 'idNumbers', 'checks', 'infoChanges', 'dutyMarks', 'owned', 'handovers'] as const).map((name) => [name, 'client'] as const),
    ['relations', 'client'], ['relations', 'other'], ['attachments', 'record'],
  ],
  contacts: [['phones', 'contact'], ['emails', 'contact']],
  complaints: [['complaintSteps', 'complaint'], ['complaintPauses', 'complaint'], ['compensations', 'complaint'], ['attachments', 'record']],
  followups: [['attachments', 'record']],
  surveys: [['surveyAnswers', 'survey'], ['surveyEscalations', 'survey']],
  improvementPlans: [['improvementActions', 'improvement']],
  orders: [['orderLines', 'order'], ['payments', 'order'], ['attachments', 'record']],
  contracts: [['attachments', 'record']],
  preventions: [['preventionItems', 'prevention']],
  carePlans: [['carePlanNodes', 'plan']],
};

/** Elements that the form of a record keeps, so that they go back with it. Steps, payments, files and the like are stories of their own and stay. */
export const formElements: Partial<Readonly<Record<CollectionName, readonly (readonly [CollectionName, string])[]>>> = {
  clients: (['contacts', 'phones', 'emails', 'addresses', 'clientTags', 'plans'] as const).map((name) => [name, 'client'] as const),
  contacts: [['phones', 'contact'], ['emails', 'contact']],
  surveys: [['surveyAnswers', 'survey']],
  improvementPlans: [['improvementActions', 'improvement']],
  orders: [['orderLines', 'order']],
};

/**
 * What the act that makes a record makes along with it, collection and the field that points at it: it is taken back with that
 * record or not at all. A survey keeps its answers and what follows from them, an order its lines.
 */
export const madeAlong: Partial<Readonly<Record<CollectionName, readonly (readonly [CollectionName, string])[]>>> = {
  orders: [['orderLines', 'order']],
  improvementPlans: [['improvementActions', 'improvement']],
  surveys: (['surveyAnswers', 'surveyEscalations', 'improvementPlans', 'suggestions'] as const).map((name) => [name, 'survey'] as const),
};

export type Values<C extends CollectionName> = ValuesOf<(typeof collections)[C]>;
export const collectionNames = Object.keys(collections) as readonly CollectionName[];
