import type { CollectionName } from '../record/collections';

/** What a kind of data is kept for (R-COL-05): 识别, 联系, 安排跟进, 了解需求, 照顾偏好, 履约, 处理投诉, 决策链, 留存凭据, 本人授权的证件号码. */
export type Purpose = 'identify' | 'contact' | 'plan' | 'needs' | 'care' | 'deliver' | 'complaint' | 'chain' | 'prove' | 'authorised' | 'own';

/** On what the keeping rests: a contract with the client or its consent (PIPL art. 13), or the duty to be able to show either. */
export type Basis = 'contract' | 'consent' | 'proof';

export const basisOf: Readonly<Record<Purpose, Basis>> = {
  identify: 'contract', contact: 'consent', plan: 'consent', needs: 'consent', care: 'consent', deliver: 'contract', complaint: 'contract', chain: 'consent', prove: 'proof', authorised: 'consent', own: 'consent',
};

/** Collections whose records belong to one client, with what all their fields are kept for. */
export const heldPurposes: Partial<Readonly<Record<CollectionName, Purpose>>> = {
  clients: 'identify', contacts: 'identify', phones: 'contact', emails: 'contact', addresses: 'contact', clientTags: 'needs', plans: 'plan', followups: 'needs', complaints: 'complaint',
  complaintSteps: 'complaint', complaintPauses: 'complaint', compensations: 'complaint', relations: 'chain', consents: 'prove', checks: 'prove', infoChanges: 'needs', dutyMarks: 'plan', idNumbers: 'authorised', orders: 'deliver', orderLines: 'deliver', payments: 'deliver', owned: 'deliver', contracts: 'deliver', attachments: 'prove',
  visits: 'plan', surveys: 'care', surveyAnswers: 'care', careTasks: 'care', cases: 'care', tierRecords: 'needs', preventionItems: 'plan', promises: 'deliver', handovers: 'plan', touchOverrides: 'prove', surveyEscalations: 'care', surveyForms: 'care', improvementPlans: 'care', improvementActions: 'care', suggestions: 'needs',
};

/** Fields that are kept for something else than the rest of their record; `null` for what only the program needs. */
const fieldPurposes: Partial<Readonly<Record<CollectionName, Readonly<Record<string, Purpose | null>>>>> = {
  clients: {
    stage: 'plan', stageReason: 'plan', valueGrade: 'plan', intentGrade: 'plan', owner: 'plan', source: 'plan', qualifiedOn: 'plan', filedOn: 'prove', updatedOn: 'prove', verification: 'prove',
    verificationReason: 'prove', needs: 'needs', buyingIntent: 'needs', budgetFen: 'needs', scale: 'needs', foundedOn: 'needs', industry: 'needs', notes: 'needs', preference: 'care',
    greeting: 'care', noDisturb: 'contact', preferredChannel: 'care', cooperationSince: 'deliver', balanceFen: 'deliver', creditCode: 'deliver',
    unknowns: 'prove', confirmedAmounts: 'prove',
  },
  contacts: { position: 'chain', role: 'chain', influence: 'chain', attitude: 'chain', reportsTo: 'chain', joinedOn: 'chain', leftOn: 'chain', successor: 'chain', updateDueAt: 'chain', notes: 'needs', birthday: 'care', birthdayCalendar: 'care' },
  careTasks: { occurrence: null },
  phones: { key: null },
  idNumbers: { shownAt: 'prove' },
  promises: { collection: null, field: null },
  surveyAnswers: { position: null },
  surveys: { form: null },
  surveyForms: { form: null },
  improvementActions: { position: null },
  visits: { position: null, focus: 'care', agenda: 'care', cooperation: 'deliver', notes: 'needs' },
  attachments: { collection: null, content: null },
  dutyMarks: { anchor: null },
  followups: { nextAction: 'plan', nextOwner: 'plan', nextDueOn: 'plan', nextState: 'plan', nextReason: 'plan', reply: 'plan', visitKind: 'plan', personal: 'care', greeting: 'care', chain: 'chain', purpose: 'prove', script: 'prove', wording: 'prove' },
};

/** Fields that say how records hang together; they say nothing of the client. */
const bookkeeping: ReadonlySet<string> = new Set(['client', 'contact', 'complaint', 'order', 'followup', 'visit', 'other', 'record', 'product', 'tag', 'sample', 'mergedInto', 'sourceEntry', 'renewedBy', 'consent', 'survey', 'series', 'uid', 'prevention', 'plan', 'node', 'improvement', 'followUp']);

/** What a field is kept for; `null` for bookkeeping. A field of the user's own has the purpose 'own'. */
export function purposeOf(collection: CollectionName, field: string): Purpose | null {
  if (bookkeeping.has(field)) return null;
  if (field.startsWith('c_')) return 'own';
  const own = fieldPurposes[collection]?.[field];
  return own === undefined ? (heldPurposes[collection] ?? null) : own;
}
