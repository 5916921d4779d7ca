import type { CarePlanNode } from '../care-plan/schema';
import type { ConsentChannel } from '../consent/schema';
import { bySuch } from '../touch/rules';
import type { MessageKind } from '../touch/schema';
import type { CareTask } from './schema';
import { meetingWords } from './vocabulary';

/** What the guard judges of a task (R-CA-09, AT-35): what it is sent for, by which ways, and the words that may not fit. */
export interface CareMessage {
  readonly kind: MessageKind;
  readonly channel: ConsentChannel;
  readonly ways: readonly ConsentChannel[];
  readonly text: string;
  readonly greeting: boolean;
}

/** The message of a task, or of what a node would make; `node` says what it is a greeting for. One that is not said to be service is judged as marketing, the stricter (R-CA-09). */
export const messageOfCare = ({ messageClass, method, action, gift }: Pick<CareTask, 'messageClass' | 'method' | 'action' | 'gift'>, node: Pick<CarePlanNode, 'kind' | 'festival'> | null): CareMessage => ({
  kind: messageClass === '服务' ? 'service' : 'marketing', ...bySuch(method),
  text: [node?.festival, action, gift].filter((part) => typeof part === 'string').join(' '), greeting: node?.kind === '节日' || node?.kind === '生日',
});

/** Whether a task is done at a meeting, as a condition of SQL over a row `t`: somebody goes there, or brings a gift along. */
export const atMeetingSql = `(t.content = '礼品' OR t.gift IS NOT NULL OR ${meetingWords.map((word) => `t.method LIKE '%${word}%'`).join(' OR ')})`;
