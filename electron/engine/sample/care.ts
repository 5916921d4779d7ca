import type { CarePlanId, CarePlanNodeId } from '../../../shared/care-plan/schema';
import type { ClientId, ContactId } from '../../../shared/client/schema';
import { addDays, type Day } from '../../../shared/kit/dates';
import type { ImprovementId } from '../../../shared/improvement/schema';
import type { SurveyId } from '../../../shared/survey/schema';
import { usualQuestions } from '../../../shared/survey/vocabulary';
import type { Quadrant } from '../../../shared/tier/schema';
import type { VisitDraft } from '../../../shared/visit/schema';
import { keepMembers } from '../care/groups';
import type { Act } from '../vault/changes';
import { nextNumber, sampleCaseNumber } from '../vault/numbers';
import { recordsWhere } from '../vault/records';
import { settleSurvey } from '../vault/survey-outcome';
import type { Vault } from '../vault/vault';
import { staff } from './people';

const sample = true;

/** Visits by the order of the companies: how many days from today, what for, and what came of it. */
const visits: readonly (readonly [company: number, days: number, visit: VisitDraft])[] = [
  [0, -40, { kind: '首次拜访', method: '上门拜访', focus: '认识新接手的采购，了解今年的采购计划', notes: '机房在三楼，访客要提前一天报备。' }],
  [0, 6, { kind: '满意度调查', method: '电话', focus: '使用体验，续购意向', frequency: '每月1次', minutes: 30 }],
  [1, -12, { kind: '问题解决', method: '电话+邮件', focus: '确认上次的故障没有再出现，介绍进阶用法' }],
  [1, 15, { kind: '情感维护', method: '上门拜访', focus: '送定制笔记本，听听下半年的打算', frequency: '每季度1次', minutes: 60 }],
  [2, 3, { kind: '满意度调查', method: '电话', focus: '服务反馈', frequency: '每季度1次' }],
  [4, -75, { kind: '满意度调查', method: '电话', focus: '使用体验，操作问题解决' }],
  [5, 9, { kind: '问题解决', method: '微信', focus: '新人上手遇到的问题', frequency: '每月1次' }],
];

/** Surveys: how many days ago, and the answers to the usual questions in their order. */
const surveys: readonly (readonly [company: number, days: number, values: readonly (string | null)[]])[] = [
  [0, -38, ['5', '4', '5', '是', '9', '希望增加按部门汇总的报表。']],
  [1, -11, ['3', '2', '4', '是', '6', '响应再快一些，节假日也能找到人。']],
  [4, -74, ['4', '4', '5', '是', '8', null]],
];

const tiers: readonly (readonly [company: number, tier: Quadrant, totalFen: number, order: number, contact: number])[] = [
  [0, 'HV_HL', 86_000_000, -60, -12], [1, 'HV_LL', 62_500_000, -120, -11], [2, 'LV_HL', 9_800_000, -30, -20], [3, 'LV_LL', 1_200_000, -300, -200],
];

/** What came of the surveys: a suggestion that was planned, a 提升计划 that is under way. */
function writeFollows({ writer }: Vault, act: Act, content: ClientId | undefined, unhappy: ClientId | undefined, today: Day): void {
  const [suggestion] = content === undefined ? [] : recordsWhere(writer, 'suggestions', 'client', content);
  if (suggestion) act.edit('suggestions', suggestion.id, { state: '已列入计划', decidedOn: addDays(today, -2), plannedOn: addDays(today, 75), owner: staff.support });
  const [plan] = unhappy === undefined ? [] : recordsWhere(writer, 'improvementPlans', 'client', unhappy);
  if (!plan) return;
  act.edit('improvementPlans', plan.id, { goal: '下次调查升到 85 分' });
  for (const [at, [text, days, done]] of ([['指定专人对接，电话随时能找到人', -3, true], ['每周回访一次，连续四周', 6, false]] as const).entries()) {
    const dueOn = addDays(today, days);
    act.create('improvementActions', { improvement: plan.id as ImprovementId, client: plan.client, position: at + 1, text, owner: staff.care, dueOn, state: done ? '已完成' : '待办', doneOn: done ? dueOn : null, sample });
  }
}

/** What the plan did for its first companies: the content, what was answered, and how many days ago. */
const cared: readonly (readonly [company: number, daysAgo: number, feedback: string | null])[] = [[0, 25, '案例集很有用，转给了技术部'], [1, 24, '想看看制造业的案例'], [2, 22, null], [4, 20, '约了下月演示'], [5, 3, null]];

/** A plan that runs for companies of the sample: some of it done, some to be done. */
function writeCarePlan({ writer }: Vault, act: Act, companies: readonly ClientId[], today: Day): void {
  const startsOn = addDays(today, -30);
  const plan = act.create('carePlans', {
    name: '老客户季度回馈', goal: '复购率', target: '从20%到30%', lifecycle: '老客', channel: '专属客服', budgetFen: 300_000, measure: '开始前后同样天数的下单客户比例', owner: staff.care, startsOn, endsOn: addDays(today, 90),
    state: '进行中', segment: JSON.stringify({ valueGrade: ['A类'], where: [{ field: 'sample', op: 'is', values: [true] }] }), sample,
  }) as CarePlanId;
  const valuable = writer.all<{ id: string }>("SELECT id FROM clients WHERE sample = 1 AND valueGrade = 'A类' AND stage IS NOT '流失' AND deleted IS NULL ORDER BY id");
  keepMembers(act, { id: plan, sample }, startsOn, valuable.map(({ id }) => id));
  const node = act.create('carePlanNodes', { plan, position: 1, kind: '定期', frequency: '每季度1次', action: '寄行业案例集', method: '邮件', messageClass: '服务', content: '图文', giftLevel: '深度', budgetFen: 5000, sample }) as CarePlanNodeId;
  act.create('carePlanNodes', { plan, position: 2, kind: '生日', days: -3, action: '寄生日贺卡', method: '信函', messageClass: '服务', content: '礼品', gift: '手写贺卡', giftLevel: '专属', budgetFen: 3000, sample });
  for (const [company, daysAgo, feedback] of cared) {
    const client = companies[company];
    if (client === undefined) continue;
    const doneOn = addDays(today, -daysAgo);
    act.create('careTasks', {
      client, plan, node, occurrence: 'first', action: '寄行业案例集', method: '邮件', cycle: '重复', frequency: '每季度1次', nextOn: doneOn, owner: staff.care, messageClass: '服务', content: '图文', giftLevel: '深度', budgetFen: 5000,
      ...(daysAgo > 10 ? { state: '已完成', doneOn, feedback, costFen: 4200 } : { state: '待执行' }), sample,
    });
  }
}

/** Lets some companies be looked after: visits past and ahead, what they answered, what is done for them, and a case that is worth telling. */
export function writeCare(vault: Vault, act: Act, companies: readonly ClientId[], today: Day): void {
  const { writer } = vault;
  const at = (company: number): ClientId | undefined => companies[company];
  const person = (client: ClientId): ContactId | null => (recordsWhere(writer, 'contacts', 'client', client).find(({ leftOn }) => leftOn === null)?.id as ContactId | undefined) ?? null;
  for (const [company, days, visit] of visits) {
    const client = at(company);
    if (client === undefined) continue;
    const on = addDays(today, days);
    act.create('visits', { ...visit, client, contact: person(client), owner: staff.care, plannedOn: on, ...(days < 0 ? { state: '已完成', heldOn: on } : { state: '计划' }), sample });
  }
  for (const [company, days, values] of surveys) {
    const client = at(company);
    if (client === undefined) continue;
    const survey = act.create('surveys', { client, contact: person(client), heldOn: addDays(today, days), by: staff.care, channel: '电话', template: '季度满意度调查', sample }) as SurveyId;
    for (const [nth, question] of usualQuestions.entries()) {
      act.create('surveyAnswers', { survey, client, position: nth + 1, ...question, value: values[nth] ?? null, sample });
    }
    settleSurvey(vault, act, survey);
  }
  writeFollows(vault, act, at(0), at(1), today);
  writeCarePlan(vault, act, companies, today);
  const [first, second, third] = [at(0), at(1), at(2)];
  if (first !== undefined) act.create('careTasks', { client: first, action: '定制化方案演示', method: '线下拜访', cycle: '当天', dueOn: addDays(today, 12), owner: staff.sales[0], state: '待执行', messageClass: '营销', nextStep: '确认客户时间，准备演示环境', sample });
  if (second !== undefined) {
    act.create('careTasks', {
      client: second, action: '满意度调研，赠送3个月服务升级', method: '邮件+电话', cycle: '之前', dueOn: addDays(today, -5), owner: staff.care, state: '已完成', messageClass: '服务', feedback: '愿意尝试，需要培训支持', nextStep: '安排技术部1对1培训', sample,
    });
    act.create('cases', {
      client: second, number: nextNumber(writer, sampleCaseNumber, today), problem: '两次故障后考虑换供应商', strategy: '先解决问题，再给补偿：专人跟进，赠送服务升级',
      process: `${staff.care}电话道歉并说明原因；${staff.support}到场更换部件；一周后回访`, effect: '客户留下并续签一年', lesson: '对投诉客户要快，解决问题之外再多做一步', sample,
    });
  }
  if (third !== undefined) act.create('careTasks', { client: third, action: '推送产品使用技巧', method: '微信', cycle: '重复', frequency: '每月1次', nextOn: addDays(today, 20), owner: staff.care, state: '待执行', messageClass: '服务', content: '图文', sample });
  for (const [company, tier, totalFen, order, contact] of tiers) {
    const client = at(company);
    if (client !== undefined) act.create('tierRecords', { client, statedOn: addDays(today, -7), tier, totalFen, lastOrderOn: addDays(today, order), lastInteractionOn: addDays(today, contact), sample });
  }
}
