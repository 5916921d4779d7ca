import { closingOutcomes, type Complaint, type ComplaintStep } from '../../../shared/complaint/schema';
import { stateAfter, stepsInOrder } from '../../../shared/complaint/rules';
import { readPhone } from '../../../shared/contact/reach';
import { msOf, type Moment } from '../../../shared/kit/dates';
import { sameText } from './cell-text';
import { bring, given, set, textIn, valueIn, type Draft } from './drafts';
import { accept, complaintKey, reject, type Complain, type ComplaintEntry, type PlanContext, type RowPlan } from './plan-context';
import { clientOf, doubtsOf, referTo, type Reference } from './plan-references';
import type { ReadRow } from './read-row';

const plainKeys = [
  'receivedAt', 'happenedOn', 'contactName', 'contactPhone', 'channel', 'demand', 'grade', 'type', 'problem', 'department', 'owner', 'expectedOn',
] as const;

const fieldsOf = ({ texts, own }: ReadRow): Readonly<Record<string, unknown>> => ({ ...Object.fromEntries(plainKeys.map((key) => [key, texts[`complaints.${key}`]])), ...own.complaints });

/** Whether a row tells of the complaint that has its number: the same client and the same words. */
function isSameComplaint(known: ComplaintEntry, reference: Reference, content: string): boolean {
  if ('refused' in reference || reference.known?.draft.id !== textIn(known.draft, 'client')) return false;
  return sameText(textIn(known.draft, 'content')) === sameText(content);
}

/**
 * Plans a row of the complaint register or of a list of complaints. One number is one complaint; a row with
 * the number of another complaint is refused. Without a number, the same client, day and words are the same.
 */
export function planComplaint(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { texts } = row;
  const [number, receivedOn, content] = [texts['complaints.number'] ?? null, texts['complaints.receivedOn'], texts['complaints.content'] ?? texts['complaints.problem']];
  if (receivedOn === undefined) return reject(row, complain(row, 'complaints.receivedOn', 'missing'));
  if (content === undefined) return reject(row, complain(row, 'complaints.content', 'missing'));
  const phone = texts['complaints.contactPhone'];
  const reference = referTo(context, row, complain, phone === undefined ? null : readPhone(phone).key);
  if ('refused' in reference) return reject(row, reference.refused);

  const numbered = number === null ? undefined : context.complaintsByNumber.get(number);
  if (numbered && !isSameComplaint(numbered, reference, content)) {
    return reject(row, complain(row, 'complaints.number', numbered.draft.before ? 'numberTaken' : 'numberTwice', number ?? ''));
  }
  const entry = clientOf(context, reference, row);
  const doubts = doubtsOf(reference);
  const key = complaintKey(entry.draft.id, receivedOn, content);
  const known = numbered ?? (number === null ? context.complaintsByContent.get(key) : undefined);
  if (known) return accept(bring(known.draft, { receivedOn, ...fieldsOf(row) }) ? 'update' : 'skip', row, ...doubts);

  const draft = context.drafts.create('complaints', { grade: '一般', ...given(fieldsOf(row)), number, receivedOn, content, client: entry.draft.id, state: '处理中' });
  const made: ComplaintEntry = { draft, steps: [], stepped: false };
  context.complaints.set(draft.id, made);
  context.complaintsByContent.set(key, made);
  if (number !== null) context.complaintsByNumber.set(number, made);
  return accept('create', row, ...doubts);
}

const atOf = (step: Draft<'complaintSteps'>): Moment | null => textIn(step, 'at') as Moment | null;

/** Plans a row of the tracking table (S2-T8). The same complaint, step and time are the same step. */
export function planStep(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { texts } = row;
  const [number, step, at] = [texts['complaints.number'], texts['complaintSteps.step'], texts['complaintSteps.at'] as Moment | undefined];
  if (number === undefined) return reject(row, complain(row, 'complaints.number', 'missing'));
  if (step === undefined) return reject(row, complain(row, 'complaintSteps.step', 'missing'));
  if (at === undefined) return reject(row, complain(row, 'complaintSteps.at', 'missing'));
  const complaint = context.complaintsByNumber.get(number);
  if (!complaint) return reject(row, complain(row, 'complaints.number', 'unknownComplaint', number));
  const values = {
    by: texts['complaintSteps.by'], content: texts['complaintSteps.content'], reaction: texts['complaintSteps.reaction'],
    nextAction: texts['complaintSteps.nextAction'], dueOn: texts['complaintSteps.dueOn'],
  };
  const known = complaint.steps.find((other) => {
    const held = atOf(other);
    return textIn(other, 'step') === step && held !== null && msOf(held) === msOf(at);
  });
  if (known) return accept(bring(known, values) ? 'update' : 'skip', row);
  complaint.steps.push(context.drafts.create('complaintSteps', { complaint: complaint.draft.id, step, at, ...values }));
  complaint.stepped = true;
  return accept('create', row);
}

/** Brings the state of every complaint that got steps to what its steps say (R-CP-06). */
export function settleComplaints(context: PlanContext): void {
  for (const { draft, steps, stepped } of context.complaints.values()) {
    if (!stepped) continue;
    const said = steps.map((step) => ({ step: valueIn(step, 'step') as ComplaintStep['step'], at: atOf(step), reaction: textIn(step, 'reaction') }));
    const settled = stateAfter(said);
    const closing = stepsInOrder(said).filter(({ step }) => step === '投诉已关闭').at(-1);
    const closed: Partial<Complaint> = settled.state !== '已关闭' || !closing ? {} : {
      closedAt: closing.at,
      outcome: closingOutcomes.find((outcome) => outcome === closing.reaction) ?? null,
    };
    set(draft, { ...settled, ...closed });
  }
}
