import type { CareKind } from '../../../shared/imports/schema';
import { column, name, number, owner, whose, type Column, type KindOfSheet } from './column';

const grade = ['客户等级', '客户级别', '等级', 'grade', 'client grade'];
const contact: Column = column('contacts.name', null, ['联系人', '联系人姓名', 'contact', 'contact name', 'contact person']);
const remark = ['备注', '说明', 'note', 'notes', 'remark', 'remarks'];

const visits: KindOfSheet = {
  names: ['表5', '客户回访计划表', '回访计划', '拜访计划', 'visits'],
  needs: [['clients.number', 'clients.name'], ['visits.frequency', 'visits.focus', 'visits.plannedOn', 'visits.heldOn', 'visits.kind']],
  columns: [
    ...whose,
    column('visits.cooperation', 'S2-T5', ['合作时间']),
    column('clients.valueGrade', 'S2-T1', grade, 'grade'),
    column('visits.frequency', 'S2-T5', ['拜访频率', 'visit frequency']),
    column('visits.method', 'S2-T5', ['拜访方式', 'visit method']),
    column('visits.focus', 'S2-T5', ['拜访重点', '回访内容', '拜访目的', 'visit focus', 'purpose']),
    column('visits.owner', 'S2-T5', owner),
    column('visits.plannedOn', 'S2-T5', ['计划日期', '计划回访日期', '计划拜访日期', '回访日期', 'planned on', 'visit date'], 'dayAndTime'),
    column('visits.plannedAt', null, ['计划时间', '回访时间', 'visit time'], 'time'),
    column('visits.minutes', null, ['时长（分钟）', '预计时长', 'minutes', 'duration']),
    column('visits.kind', null, ['回访类型', '拜访类型', 'visit type'], 'choice'),
    column('visits.state', null, ['回访状态', '拜访状态', 'visit status'], 'choice'),
    column('visits.heldOn', null, ['实际回访日期', '实际拜访日期', 'held on']),
    contact,
    column('visits.notes', null, remark),
  ],
};

const surveys: KindOfSheet = {
  names: ['表6', '客户满意度调查表', '满意度调查', 'surveys'],
  needs: [['surveyAnswers.dimension'], ['surveyAnswers.value', 'surveyAnswers.options']],
  headed: true,
  columns: [
    column('surveyAnswers.dimension', 'S2-T6', ['评价维度', '问题', '题目', 'dimension', 'question']),
    column('surveyAnswers.options', 'S2-T6', ['选项', 'options']),
    column('surveyAnswers.value', 'S2-T6', ['评分', '得分', '回答', '答案', 'score', 'answer']),
    column('clients.number', 'S2-T1', number),
    column('clients.name', 'S2-T6', ['被调查客户', '受访客户', ...name]),
    column('surveys.heldOn', 'S2-T6', ['日期', '调查时间', 'survey date', 'date']),
    column('surveys.by', 'S2-T6', ['调查员', '访问人', 'by', 'interviewer']),
    contact,
    column('surveys.channel', null, ['调查方式', '渠道', 'channel', 'method']),
    column('surveys.template', null, ['问卷', '问卷名称', 'questionnaire', 'template']),
    column('surveyAnswers.kind', null, ['题型', '回答方式', 'answer type'], 'choice'),
    column('surveys.form', null, ['问卷编号', 'form number']),
    column('surveys.notes', null, remark),
  ],
};

const tiers: KindOfSheet = {
  names: ['客户信息分层表', '客户分层', 'tiers'],
  needs: [['clients.number', 'clients.name'], ['tierRecords.tier', 'tierRecords.totalFen']],
  columns: [
    column('clients.number', 'S4-T1', number),
    column('clients.name', 'S4-T1', name),
    column('clients.industry', 'S4-T1', ['行业规模'], 'industryScale'),
    column('contacts.name', 'S4-T1', ['联系人', 'contact'], 'person'),
    column('tierRecords.totalFen', 'S4-T1', ['历史消费总额', '累计消费（万元）', '累计消费', 'total spend']),
    column('tierRecords.lastOrderOn', 'S4-T1', ['最近交易日期', '最近购买日期', 'last order']),
    column('tierRecords.lastInteractionOn', 'S4-T1', ['上次互动时间', '最近互动日期', 'last interaction']),
    column('tierRecords.tier', 'S4-T1', ['客户分层', '分层', 'tier'], 'quadrant'),
    column('clients.needs', 'S4-T1', ['核心需求', '痛点', 'needs']),
    column('tierRecords.statedOn', null, ['统计日期', '分层日期', 'stated on']),
  ],
};

const careTasks: KindOfSheet = {
  names: ['客户维护策略执行表', '维护执行', '关怀任务', 'care tasks'],
  needs: [['clients.number', 'clients.name'], ['careTasks.action'], ['careTasks.frequency', 'careTasks.method', 'careTasks.state']],
  columns: [
    column('clients.number', 'S4-T2', number),
    column('clients.name', null, name),
    column('careTasks.action', 'S4-T2', ['动作', '关怀动作', 'action']),
    column('careTasks.method', 'S4-T2', ['触达渠道', 'touch method', 'method']),
    column('careTasks.frequency', 'S4-T2', ['执行时间', '周期', 'cycle'], 'cycle'),
    column('careTasks.owner', 'S4-T2', owner),
    column('careTasks.state', 'S4-T2', ['状态', 'status'], 'choice'),
    column('careTasks.feedback', 'S4-T2', ['反馈', 'feedback']),
    column('careTasks.nextStep', 'S4-T2', ['下一步', 'next step']),
    column('careTasks.resources', null, ['资源', '预算与物料', 'resources']),
    contact,
    // What the manual's table has no column for; read by these headings alone, so that no other table is taken for this one.
    column('careTasks.messageClass', null, ['信息类别'], 'choice'),
    column('careTasks.content', null, ['内容形式'], 'choice'),
    column('careTasks.gift', null, ['关怀礼品']),
    column('careTasks.giftLevel', null, ['礼品档次'], 'choice'),
    column('careTasks.budgetFen', null, ['关怀预算（元）']),
    column('careTasks.costFen', null, ['实际花费（元）']),
    column('careTasks.nextOn', null, ['下次执行日期']),
    column('careTasks.doneOn', null, ['执行完成日期']),
  ],
};

const cases: KindOfSheet = {
  names: ['客户维护案例分析表', '案例分析', 'cases'],
  needs: [['cases.number', 'cases.problem'], ['cases.strategy', 'cases.process', 'cases.effect', 'cases.lesson']],
  columns: [
    column('cases.number', 'S4-T3', ['案例号', 'case no', 'case number']),
    column('cases.problem', 'S4-T3', ['背景', '问题', 'background', 'problem'], 'background'),
    column('cases.strategy', 'S4-T3', ['策略', 'strategy']),
    column('cases.process', 'S4-T3', ['过程', 'process']),
    column('cases.effect', 'S4-T3', ['效果', 'effect', 'result']),
    column('cases.lesson', 'S4-T3', ['启示', '经验', 'lesson', 'lessons']),
    ...whose,
  ],
};

/** Sheets about looking after clients (S2-T5, S2-T6, S4-T1…T3). */
export const careSheets: Readonly<Record<CareKind, KindOfSheet>> = { visits, surveys, tiers, careTasks, cases };
