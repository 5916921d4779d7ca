import { addDays, momentAt, type Day } from '../../../shared/kit/dates';
import type { FollowupDraft } from '../../../shared/followup/schema';
import type { DraftOf } from '../../../shared/field/field';
import type { planFields } from '../../../shared/client/schema';
import type { SampleClient } from './clients';
import { staff } from './people';
import { caringForPersons, courtingPersons } from './personal-talk';
import type { Random } from './random';
import { caring, cooling, courting, openings, parting, waking, type Exchange } from './talk';

/** Where the year ends and in which zone its times were. */
export interface SampleTime {
  readonly today: Day;
  readonly zone: string;
}

/** Weekends, and the holidays that keep to a date. */
const isFree = (day: Day): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || ['01-01', '05-01', '05-02', '05-03'].includes(day.slice(5)) || (day.slice(5) >= '10-01' && day.slice(5) <= '10-07');
/** That day, or the last one before it on which people work. */
export const workdayBefore = (day: Day): Day => (isFree(day) ? workdayBefore(addDays(day, -1)) : day);
/** That day, or the first one after it on which people work. */
const workdayAfter = (day: Day): Day => (isFree(day) ? workdayAfter(addDays(day, 1)) : day);
/** A time within office hours. */
export const officeTime = (random: Random): string =>
  `${String(random.pick([9, 10, 10, 11, 14, 14, 15, 15, 16, 17])).padStart(2, '0')}:${String(random.int(1, 11) * 5).padStart(2, '0')}`;
const spoken = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Days between two contacts by the cadence table (domain §3.2), with the looseness of people. */
function paceOf(random: Random, { fields, intent }: SampleClient): number {
  if (fields.stage !== '潜在') return fields.valueGrade === 'A类' ? random.int(15, 22) : random.int(26, 36);
  return intent === 'A类' ? random.int(6, 8) : intent === 'B类' ? random.int(12, 16) : random.int(27, 33);
}

const frequencies = { A类: '每周1次', B类: '每两周1次', C类: '每月1次' } as const;

/** Greetings that fall on a day; those that move with the moon are left out. */
function greetingFor(day: Day): string | null {
  const monthDay = day.slice(5);
  if (monthDay >= '12-26' || monthDay <= '01-04') return '元旦';
  if (monthDay >= '04-27' && monthDay <= '05-02') return '五一';
  return monthDay >= '09-25' && monthDay <= '10-03' ? '国庆' : null;
}

const greeting = (festival: string): Exchange => ({
  methods: ['微信', '电话'],
  summary: [`${festival}问候{c}，顺便问了项目近况`],
  feedback: ['感谢问候，手头项目在收尾，节后再聊', '互致问候，约节后见面'],
  next: ['电话了解项目情况', '约{c}见面聊后续安排'],
});

/** The exchange with its first sentence as it began. */
const openedAs = (exchange: Exchange, opening: string | undefined): Exchange => (opening === undefined ? exchange : { ...exchange, summary: [opening] });

interface Contact {
  readonly day: Day;
  readonly exchange: Exchange;
}

/** What was talked about, and when, from the first contact of the last year to today. */
function contactsOf(random: Random, client: SampleClient, { today }: SampleTime): Contact[] {
  const { fields, quietSince } = client;
  const isPerson = fields.type === '个人';
  const contacts: Contact[] = [];
  const put = (day: Day, exchange: Exchange): void => void contacts.push({ day: workdayBefore(day), exchange });

  if (fields.stage === '潜在') {
    const steps = isPerson ? courtingPersons : courting;
    const cools = client.intent === 'C类' && random.chance(0.5);
    for (let day = addDays(fields.filedOn, random.int(0, 2)), step = 0; day < today; day = addDays(day, paceOf(random, client)), step++) {
      const [unheard, notNow] = cooling;
      if (cools && step === 2 && unheard) put(day, unheard);
      else if (cools && step > 2 && notNow) {
        put(day, notNow);
        break;
      } else put(day, openedAs(steps[Math.min(step, steps.length - 1)] ?? parting, step === 0 && !isPerson ? openings[fields.source ?? ''] : undefined));
    }
    return contacts;
  }

  const topics = isPerson ? caringForPersons : caring;
  const from = fields.cooperationSince && fields.cooperationSince > addDays(today, -365) ? fields.cooperationSince : addDays(today, -365 + random.int(0, 25));
  let last = -1;
  for (let day = from; day < (quietSince ?? today); day = addDays(day, paceOf(random, client))) {
    const festival = greetingFor(day);
    // An offer follows the talk about growing; else anything but the same again.
    const topic = !isPerson && last === 2 ? 3 : random.pick(topics.map((_, at) => at).filter((at) => at !== last && (isPerson || at !== 3)));
    last = topic;
    put(day, festival !== null && random.chance(0.5) ? greeting(festival) : (topics[topic] ?? parting));
  }
  if (quietSince === null) return contacts;
  if (fields.stage === '流失') put(quietSince, parting);
  else for (let day = addDays(quietSince, random.int(90, 120)), at = 0; day < today; day = addDays(day, random.int(60, 95)), at++) put(day, waking[at % waking.length] ?? parting);
  return contacts;
}

const filler = (client: SampleClient) => (text: string): string =>
  text.replaceAll('{c}', client.called).replaceAll('{p}', client.product).replaceAll('{w}', client.worry).replaceAll('{i}', client.fields.industry ?? '');

/** The client's year of follow-ups, oldest first; each keeps what the one before it promised, and the last is still to do. */
export function drawFollowups(random: Random, client: SampleClient, time: SampleTime): FollowupDraft[] {
  const fill = filler(client);
  const contacts = contactsOf(random, client, time);
  return contacts.map(({ day, exchange }, at): FollowupDraft => {
    const after = contacts[at + 1]?.day;
    const isOpen = after === undefined;
    const promised = exchange.next.length > 0 && !(isOpen && client.fields.stage === '流失');
    const soon = workdayAfter(addDays(day, random.int(2, isOpen ? 20 : 9)));
    // Most of what is open lies ahead: a list of nothing but missed dates would teach nobody anything.
    const ahead = isOpen && soon < time.today && random.chance(0.8) ? workdayAfter(addDays(time.today, random.int(0, 18))) : soon;
    const dueOn = after !== undefined && ahead > after ? after : ahead;
    const method = random.pick(exchange.methods);
    const by = method === '上门拜访' && random.chance(0.2) ? staff.support : client.fields.owner;
    return {
      heldOn: day, heldAt: momentAt(day, officeTime(random), time.zone), method, by, kind: exchange.touchOnly === true ? '触达' : '互动',
      summary: fill(random.pick(exchange.summary)),
      feedback: exchange.feedback.length === 0 ? null : fill(random.pick(exchange.feedback)),
      signal: exchange.signal ?? null,
      nextAction: promised ? `${spoken(dueOn)}前${fill(random.pick(exchange.next))}` : null,
      nextOwner: promised ? client.fields.owner : null,
      nextDueOn: promised ? dueOn : null,
      nextState: promised ? (isOpen ? '待办' : random.chance(0.95) ? '已完成' : '已取消') : null,
    };
  });
}

const focuses = {
  潜在: ['确认方案反馈', '推进报价和比价进度', '了解立项时间', '邀请参加产品演示'],
  合作: ['使用体验，操作问题解决', '收集使用反馈，了解续保意向', '扩容计划和明年预算', '季度巡检安排'],
  沉睡: ['发送行业白皮书，唤醒互动', '确认新的对接人'],
} as const;
const personalFocuses = ['了解使用感受，操作问题解决', '介绍新功能', '确认是否需要扩容', '了解是否下单'] as const;

/** The plan of a client (S2-T3): its cadence and the next day, a few of them missed. `null` for those who left. */
export function drawPlan(random: Random, client: SampleClient, lastOn: Day | null, { today }: SampleTime): DraftOf<typeof planFields> | null {
  const { stage, owner } = client.fields;
  if (stage === '流失') return null;
  const days = stage === '沉睡' ? random.int(80, 95) : paceOf(random, client);
  const byRule = workdayAfter(addDays(lastOn ?? client.fields.filedOn, days));
  const isPerson = client.fields.type === '个人';
  return {
    frequency: stage === '沉睡' ? '每季度1次' : stage === '合作' ? '每月1次' : frequencies[client.intent ?? 'C类'],
    nextOn: byRule >= today || random.chance(0.3) ? byRule : workdayAfter(addDays(today, random.int(0, 12))),
    method: random.pick(isPerson ? ['微信', '电话'] : stage === '沉睡' ? ['邮件', '电话'] : ['电话', '电话+邮件', '上门拜访', '微信']),
    focus: random.pick(isPerson ? personalFocuses : focuses[stage]),
    owner,
  };
}
