import { addDays, addMonths, dayOfMoment, daysInMonth, momentAt, momentOf, msOf, wallTime, type Clock, type Day, type Moment } from '../../../shared/kit/dates';
import { stateAfter } from '../../../shared/complaint/rules';
import type { ComplaintDraft, ComplaintStepDraft } from '../../../shared/complaint/schema';
import type { SampleClient } from './clients';
import { officeTime, workdayBefore, type SampleTime } from './followups';
import { alarm, grievances, type Grievance } from './grievances';
import { staff } from './people';
import type { Random } from './random';

/** A complaint that was invented, with what was done about it. */
export interface SampleComplaint {
  /** Place of its client among the clients. */
  readonly client: number;
  readonly fields: ComplaintDraft & { readonly receivedOn: Day };
  readonly steps: readonly (ComplaintStepDraft & { readonly at: Moment })[];
}

/** Complaints in each of the thirteen months before this one, oldest first; last month has enough for a report worth reading. */
const perMonth = [2, 2, 3, 3, 2, 3, 3, 3, 3, 4, 4, 4, 9];
/** Days ago of the newest ones, and how far each has come: nothing is as useful to look at as what is open. */
const recent: readonly (readonly [daysAgo: number, reached: 'received' | 'planned' | 'handled' | 'closed'])[] = [
  [1, 'received'], [1, 'received'], [2, 'planned'], [4, 'planned'], [5, 'handled'], [6, 'handled'], [8, 'handled'], [9, 'closed'],
];

const minute = 60_000;
const channels = ['电话', '电话', '微信', '邮件', 'CRM系统工单'];
const ownerOf = (grade: Grievance['grade']): string => (grade === '重大' ? staff.manager : grade === '严重' ? staff.lead : staff.care);

interface Received {
  readonly client: SampleClient;
  readonly grievance: Grievance;
  readonly at: Moment;
  readonly reached: 'received' | 'planned' | 'handled' | 'closed' | 'unreached' | 'reopened';
}

/** What was done, step by step; the times of one grade's limit are kept, but for a few. */
function stepsOf(random: Random, { client, grievance, at, reached }: Received, zone: string): SampleComplaint['steps'] {
  const owner = ownerOf(grievance.grade);
  const steps: (ComplaintStepDraft & { at: Moment })[] = [];
  /** That much later; what can wait for the morning does. */
  const after = (ms: number, isUrgent = grievance.grade !== '一般'): Moment => {
    const due = momentOf(msOf(steps.at(-1)?.at ?? at) + ms, zone);
    const [day, time] = [dayOfMoment(due), wallTime(due)];
    if (isUrgent || (time >= '08:45' && time < '18:30')) return due;
    return momentAt(time < '08:45' ? day : addDays(day, 1), `09:${String(random.int(2, 55)).padStart(2, '0')}`, zone);
  };
  const limit = grievance.grade === '一般' ? 24 : 48;
  const isLate = random.chance(0.12);
  steps.push({ step: '接收安抚', at: after(random.int(5, 40) * minute), by: staff.care, content: `${random.pick(['接听电话并安抚', '回复客户并登记'])}，记录问题和诉求，告知编号`, reaction: random.pick(['情绪稍缓，要求尽快解决', '希望今天给答复', `${client.called}表示理解，等回复`]) });
  if (grievance.grade !== '一般') steps.push({ step: '分类定级', at: after(random.int(10, 30) * minute), by: staff.lead, content: `影响业务，定为${grievance.grade}，由${owner}负责` });
  if (reached === 'received') return steps;
  steps.push({ step: '方案制定', at: after(random.int(45, 230) * minute), by: owner, content: random.pick(grievance.plan), reaction: random.pick(['同意方案', '同意，要求按时', '可以，先这样处理']) });
  if (reached === 'planned') return steps;
  steps.push({ step: '处理执行', at: after(random.int(110, limit * 20) * minute), by: staff.support, content: random.pick(grievance.work) });
  steps.push({ step: '处理完成', at: after((isLate ? random.int(limit * 60, limit * 90) : random.int(50, limit * 10)) * minute), by: owner, content: random.pick(grievance.done), reaction: random.pick(grievance.thanks), nextAction: '3天内回访满意度' });
  if (reached === 'handled') return steps;
  if (reached === 'reopened') {
    steps.push({ step: '反馈回访', at: after(random.int(24 * 60, 60 * 60) * minute, false), by: staff.care, content: '电话回访处理效果', reaction: '用了两天又出现，仍不满意' });
    steps.push({ step: '重新处理', at: after(20 * minute), by: staff.lead, content: `重新制定方案：${random.pick(grievance.plan)}` });
    steps.push({ step: '处理完成', at: after(random.int(20 * 60, 40 * 60) * minute), by: staff.support, content: `第二次处理：${random.pick(grievance.work)}`, reaction: '这次稳定了', nextAction: '3天内回访满意度' });
  }
  if (reached !== 'unreached') steps.push({ step: '反馈回访', at: after(random.int(20 * 60, 66 * 60) * minute, false), by: staff.care, content: '电话回访，问处理效果和感受', reaction: random.pick(['对处理结果满意', '满意，谢谢', '满意，希望以后不再发生']) });
  steps.push({ step: '投诉已关闭', at: after(reached === 'unreached' ? random.int(74 * 60, 92 * 60) * minute : random.int(4, 25) * minute, false), by: staff.care, content: reached === 'unreached' ? '三天内四次电话未接，短信告知处理结果后关闭' : '客户满意，归档', reaction: reached === 'unreached' ? '无法联系' : '满意' });
  return steps;
}

/** The last step before the zero hour decides, so that nothing lies in the future. */
function settle(random: Random, received: Received, place: number, { zone, now }: { readonly zone: string; readonly now: number }): SampleComplaint {
  const { client, grievance, at } = received;
  const steps = stepsOf(random, received, zone).filter((step) => msOf(step.at) <= now);
  const { state, planStartedAt, handledAt } = stateAfter(steps.map(({ step, at: when }) => ({ step: step ?? null, at: when })));
  const receivedOn = dayOfMoment(at);
  const [contact] = client.contacts;
  return {
    client: place,
    steps,
    fields: {
      receivedOn, receivedAt: at, happenedOn: random.chance(0.7) ? receivedOn : addDays(receivedOn, -1), channel: random.pick(channels),
      contactName: contact?.person.name ?? client.fields.name, contactPhone: contact?.phone ?? client.phone,
      content: random.pick(grievance.content), demand: random.pick(grievance.demand),
      grade: grievance.grade, gradeReason: grievance.grade === '一般' ? null : '影响客户业务运行',
      type: grievance.type, problem: grievance.problem, department: grievance.department, owner: ownerOf(grievance.grade),
      expectedOn: addDays(receivedOn, grievance.grade === '一般' ? 1 : 2), state, planStartedAt, handledAt,
      closedAt: state === '已关闭' ? (steps.at(-1)?.at ?? null) : null,
      outcome: state === '已关闭' ? (steps.at(-1)?.reaction === '无法联系' ? '无法联系' : '满意') : null,
    },
  };
}

/** Problems of one month: the noisy servers come back for the last months (R-CP-08), the rest as it happens. */
function problemsOf(random: Random, count: number, monthsAgo: number): Grievance[] {
  const [noise, ...others] = grievances;
  const sure = [...(noise && monthsAgo <= 4 ? Array<Grievance>(monthsAgo === 1 ? 2 : 1).fill(noise) : []), ...(monthsAgo === 6 ? [alarm] : [])];
  return random.shuffled([...sure, ...Array.from({ length: count - sure.length }, () => random.pick(others))]);
}

/** Thirteen months of complaints of clients who buy from us, oldest first, and the newest still open. */
export function drawComplaints(random: Random, clients: readonly SampleClient[], time: SampleTime, clock: Clock): SampleComplaint[] {
  const { today, zone } = time;
  const buyers = clients.flatMap(({ fields }, place) => (fields.type === '公司' && fields.cooperationSince && fields.cooperationSince < addMonths(today, -1) ? [place] : []));
  const drawn: SampleComplaint[] = [];
  const heard = (place: number): number => drawn.filter(({ client }) => client === place).length;
  const add = (mine: Random, day: Day, grievance: Grievance, reached: Received['reached']): void => {
    const able = buyers.filter((place) => (clients[place]?.fields.cooperationSince ?? today) <= day && (clients[place]?.quietSince ?? today) >= day);
    const [one, other] = [mine.pick(able.length > 0 ? able : buyers), mine.pick(able.length > 0 ? able : buyers)];
    const place = heard(one) <= heard(other) ? one : other; // some complain more than others, but none all the time
    const client = clients[place];
    if (client) drawn.push(settle(mine, { client, grievance, at: momentAt(day, officeTime(mine), zone), reached }, place, { zone, now: clock.now() }));
  };
  perMonth.forEach((count, at) => {
    const monthsAgo = perMonth.length - at;
    const month = addMonths(`${today.slice(0, 7)}-01` as Day, -monthsAgo);
    const mine = random.branch(at);
    const days = Array.from({ length: count }, () => workdayBefore(addDays(month, mine.int(6, daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))) - 3)))).sort();
    const latest = addDays(today, -10);
    problemsOf(mine, count, monthsAgo).forEach((grievance, nth) => {
      // One client that could not be reached and one that was not satisfied at first, for certain.
      const reached = grievance === alarm ? 'closed' : at === 2 && nth === 0 ? 'unreached' : (at === 5 && nth === 0) || mine.chance(0.04) ? 'reopened' : 'closed';
      const day = days[nth] ?? month;
      add(mine, day > latest ? latest : day, grievance, reached);
    });
  });
  recent.forEach(([daysAgo, reached], at) => {
    const mine = random.branch(100 + at);
    add(mine, workdayBefore(addDays(today, -daysAgo)), mine.pick(at === 3 ? grievances.filter(({ grade }) => grade === '严重') : grievances), reached);
  });
  return drawn.sort((a, b) => (a.fields.receivedOn < b.fields.receivedOn ? -1 : a.fields.receivedOn > b.fields.receivedOn ? 1 : 0));
}
