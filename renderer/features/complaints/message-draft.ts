import type { ComplaintFile } from '../../../shared/complaint/asks';
import type { Day } from '../../../shared/kit/dates';
import { dayText, momentText } from '../../ui/format';
import type { Words } from '../../words/use-words';

/** What a client is told of its complaint, in the order in which it happens (R-CP-01, R-CP-04). */
export const messageStages = ['acknowledged', 'planned', 'waiting', 'delayed', 'handled'] as const;
export type MessageStage = (typeof messageStages)[number];

/** Whether nobody has answered the complaint yet: then the first message is its acknowledgement (R-CP-01). */
export const isUnanswered = ({ complaint, steps }: Pick<ComplaintFile, 'complaint' | 'steps'>): boolean => complaint.acknowledgedAt === null && steps.length === 0;

/** What there is to tell a client now. */
export function usualStage({ complaint, steps, clocks, pauses }: Pick<ComplaintFile, 'complaint' | 'steps' | 'clocks' | 'pauses'>): MessageStage {
  if (complaint.state !== '处理中') return 'handled';
  if (isUnanswered({ complaint, steps })) return 'acknowledged';
  if (pauses.some(({ to }) => to === null)) return 'waiting';
  return clocks.some(({ kind, state, inTime }) => kind === 'handle' && state === 'running' && !inTime) ? 'delayed' : 'planned';
}

/** Channels whose acknowledgement is worded for them. */
const channels = ['电话', '微信', '邮件'] as const;

/** The text for a stage, to be edited: `why` is what the client has to do, or why it takes longer; `until` the new limit. */
export function draftMessage(stage: MessageStage, { complaint, steps, clocks, lead }: ComplaintFile, { why, until }: { readonly why: string; readonly until: Day | null }, { t, term }: Words): string {
  const grade = complaint.grade ?? '一般';
  const due = clocks.find(({ kind }) => kind === 'handle')?.due ?? null;
  const limit = due === null ? null : due.at === null ? dayText(due.on) : momentText(due.at);
  const plan = steps.findLast(({ step }) => step === '方案制定')?.content ?? null;
  const about = {
    name: complaint.contactName ?? complaint.clientName ?? '',
    number: complaint.number ?? '',
    lead: complaint.owner ?? term(lead),
    problem: complaint.problem ?? t('complaints.message.theProblem'),
    limit: limit === null ? '' : t(`complaints.message.limitOf.${grade}`, { when: limit }),
    why: why === '' ? t('complaints.message.blank') : why,
    until: until === null ? t('complaints.message.blank') : dayText(until),
  };
  if (stage === 'acknowledged') return t(`complaints.message.acknowledged.${channels.find((each) => each === complaint.channel) ?? '其他'}`, about);
  if (stage === 'planned') return plan === null ? t('complaints.message.planned.open', about) : t('complaints.message.planned.known', { ...about, plan });
  return t(`complaints.message.drafts.${stage}`, about);
}
