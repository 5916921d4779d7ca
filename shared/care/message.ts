import type { CarePlanNode } from '../care-plan/schema';
import type { ConsentChannel } from '../consent/schema';
import type { MessageKind } from '../touch/schema';
import type { CareTask } from './schema';
import { meetingWords } from './vocabulary';

/** Ways of contact by how S4-T2 writes them; the first that a method names is the one that is judged. */
const channels: readonly (readonly [RegExp, ConsentChannel])[] = [
  [new RegExp(meetingWords.join('|')), '上门'], [/电话|通话|致电/, '电话'], [/短信/, '短信'], [/微信/, '微信'], [/邮件|邮箱|e-?mail/i, '邮件'], [/信函|寄|贺卡|信件/, '信函'],
];

/** The way by which a method reaches a client; 不限 where it names none. */
export const channelOf = (method: string | null): ConsentChannel => channels.find(([named]) => named.test(method ?? ''))?.[1] ?? '不限';

/** What the guard judges of a task (R-CA-09, AT-35): what it is sent for, by which way, and the words that may not fit. */
export interface CareMessage {
  readonly kind: MessageKind;
  readonly channel: ConsentChannel;
  readonly text: string;
  readonly greeting: boolean;
}

/** The message of a task, or of what a node would make; `node` says what it is a greeting for. */
export const messageOfCare = ({ messageClass, method, action, gift }: Pick<CareTask, 'messageClass' | 'method' | 'action' | 'gift'>, node: Pick<CarePlanNode, 'kind' | 'festival'> | null): CareMessage => ({
  kind: messageClass === '营销' ? 'marketing' : 'service', channel: channelOf(method),
  text: [node?.festival, action, gift].filter((part) => typeof part === 'string').join(' '), greeting: node?.kind === '节日' || node?.kind === '生日',
});

/** Whether a task is done at a meeting, as a condition of SQL over a row `t`: somebody goes there, or brings a gift along. */
export const atMeetingSql = `(t.content = '礼品' OR t.gift IS NOT NULL OR ${meetingWords.map((word) => `t.method LIKE '%${word}%'`).join(' OR ')})`;
