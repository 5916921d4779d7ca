import type { ImportedKind } from '../../../shared/imports/schema';
import { column, name, number, owner, whose, type Column, type KindOfSheet } from './column';
import { careSheets } from './columns-care';
import { tradeSheets } from './columns-trade';

const phone = [
  '联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '电话号码', '联系人电话', '移动电话', '座机', '固定电话', '办公电话',
  'phone', 'phone number', 'mobile', 'mobile phone', 'tel', 'telephone', 'cell',
];
const contact = ['联系人', '联系人姓名', '主要联系人', 'contact', 'contact name', 'contact person'];
const position = ['职位', '职务', '岗位', '联系人职位', 'position', 'title', 'job title'];
const role = ['决策角色', '决策链角色', '角色', '决策链', 'role', 'decision role'];
const email = ['邮箱', '电子邮箱', '电子邮件', '邮件', '邮箱地址', '邮件地址', 'e-mail', 'email', 'mail', 'email address'];
const remark = ['备注', '说明', '备注说明', 'note', 'notes', 'remark', 'remarks', 'comment'];
const place: readonly Column[] = [
  column('addresses.province', null, ['省', '省份', 'province']),
  column('addresses.city', null, ['市', '城市', 'city']),
  column('addresses.district', null, ['区', '区县', '区/县', 'district']),
  column('addresses.street', null, ['地址', '街道地址', '详细地址', '联系地址', '公司地址', '通讯地址', 'address', 'street']),
  column('addresses.lat', null, ['纬度', 'lat', 'latitude']),
  column('addresses.lng', null, ['经度', 'lng', 'lon', 'longitude']),
];
const grade = ['客户等级', '客户级别', '客户分类', '等级', '级别', 'grade', 'level', 'tier', 'client grade', 'customer grade'];
const stage = ['跟进阶段', '客户阶段', '阶段', 'stage'];
const date = (...also: readonly string[]): readonly string[] => [...also, '日期', 'date'];

const clients: KindOfSheet = {
  names: ['表1', '客户信息总表', '客户信息表', '客户表', '客户清单', '客户名单', 'clients', 'customers'],
  needs: [['clients.number', 'clients.name']],
  columns: [
    column('clients.number', 'S2-T1', [...number, 'id', 'no', 'number']),
    column('clients.name', 'S2-T1', [...name, '姓名', 'name', 'full name']),
    column('clients.type', null, ['客户类型', '客户性质', 'client type', 'customer type'], 'type'),
    column('contacts.name', 'S2-T1', contact),
    column('contacts.position', 'S2-T1', position),
    column('contacts.role', null, role, 'role'),
    column('contacts.influence', null, ['影响力', 'influence'], 'influence'),
    column('contacts.attitude', null, ['态度', 'attitude'], 'attitude'),
    column('contacts.joinedOn', null, ['到任日期', '入职日期', 'joined']),
    column('contacts.birthday', null, ['生日', '出生日期', '联系人生日', 'birthday', 'date of birth'], 'birthday'),
    column('phones.text', 'S2-T1', phone, 'phones'),
    column('emails.text', 'S2-T1', email, 'emails'),
    column('clients.industry', 'S2-T1', ['行业', '客户行业', 'industry']),
    column('clients.valueGrade', 'S2-T1', [...grade, '价值等级', '客户价值'], 'grade'),
    column('clients.intentGrade', null, ['意向等级', '客户意向', '意向'], 'grade'),
    column('clients.stage', 'S2-T3', stage, 'stage'),
    column('clients.stageReason', null, ['阶段说明']),
    column('tags.name', 'S2-T1', ['标签', '客户标签', 'tag', 'tags', 'labels'], 'tags'),
    column('clients.source', 'S2-T1', ['客户来源', '来源', '渠道', 'source', 'lead source']),
    column('clients.filedOn', 'S2-T1', ['建档时间', '创建日期', '创建时间', '登记日期', '录入日期', 'created', 'created on', 'created at']),
    column('clients.owner', 'S2-T1', owner),
    column('clients.updatedOn', 'S2-T1', ['更新日期', '最后更新', '更新时间', '最后更新时间', 'updated', 'updated on', 'last updated']),
    column('clients.scale', null, ['企业规模', '公司规模', '规模', '人数', 'size', 'company size']),
    column('clients.creditCode', null, ['统一社会信用代码', '社会信用代码', '信用代码', '税号', '纳税人识别号', 'uscc', 'credit code', 'tax number'], 'creditCode'),
    column('clients.foundedOn', null, ['成立时间', '成立日期', 'founded']),
    column('clients.cooperationSince', null, ['合作开始日期', '合作日期', '首次合作日期']),
    column('clients.needs', null, ['需求描述', '客户需求', '需求', 'needs']),
    column('clients.buyingIntent', null, ['购买意向', '采购意向']),
    column('clients.preference', null, ['产品/服务偏好', '产品偏好', '偏好', 'preference']),
    column('clients.budgetFen', null, ['预算', '预算范围', '预算（元）', 'budget']),
    column('clients.balanceFen', null, ['账户余额', '余额', 'balance']),
    column('clients.preferredChannel', null, ['渠道偏好', '偏好渠道', 'preferred channel']),
    column('clients.greeting', null, ['问候偏好', '问候偏好/忌讳', '忌讳', 'greeting']),
    column('clients.noDisturb', null, ['不打扰', '免打扰', '勿扰', 'do not disturb'], 'yesNo'),
    column('clients.qualifiedOn', null, ['成为有效客户日期', '有效客户日期', 'qualified on']),
    column('clients.unknowns', null, ['标为未知', '未知项', 'marked unknown'], 'choices'),
    column('clients.confirmedAmounts', null, ['已确认的金额', 'confirmed amounts'], 'choices'),
    column('clients.notes', null, remark),
    ...place,
  ],
};

const contacts: KindOfSheet = {
  names: ['联系人', '通讯录', '名片', 'contacts', 'vcard'],
  needs: [['clients.number', 'clients.name'], ['contacts.name']],
  columns: [
    ...whose,
    column('clients.type', null, ['客户类型', '客户性质', 'client type', 'customer type'], 'type'),
    column('contacts.name', 'S2-T1', [...contact, '姓名', '名字', 'name', 'full name']),
    column('contacts.position', 'S2-T1', position),
    column('contacts.role', null, role, 'role'),
    column('contacts.influence', null, ['影响力', 'influence'], 'influence'),
    column('contacts.attitude', null, ['态度', 'attitude'], 'attitude'),
    column('phones.text', 'S2-T1', phone, 'phones'),
    column('emails.text', 'S2-T1', email, 'emails'),
    column('contacts.joinedOn', null, ['到任日期', '入职日期', 'joined']),
    column('contacts.birthday', null, ['生日', '出生日期', '联系人生日', 'birthday', 'date of birth'], 'birthday'),
    column('contacts.leftOn', null, ['离开日期', '离任日期', '离职日期', 'left', 'left on']),
    column('contacts.notes', null, remark),
    ...place,
  ],
};

const plans: KindOfSheet = {
  names: ['表3', '客户跟进计划表', '跟进计划'],
  needs: [['clients.number', 'clients.name'], ['plans.frequency', 'plans.nextOn', 'plans.focus']],
  columns: [
    ...whose,
    column('clients.stage', 'S2-T3', stage, 'stage'),
    column('clients.valueGrade', 'S2-T3', grade, 'grade'),
    column('plans.frequency', 'S2-T3', ['频率', 'frequency']),
    column('plans.nextOn', 'S2-T3', ['下次跟进', '下次跟进时间', '下次联系日期', 'next follow-up', 'next date']),
    column('plans.method', 'S2-T3', ['方式', 'method']),
    column('plans.focus', 'S2-T3', ['重点', '跟进内容', 'focus']),
    column('plans.owner', 'S2-T3', owner),
  ],
};

const followups: KindOfSheet = {
  names: ['表4', '客户跟进记录表', '跟进记录', 'follow-ups'],
  needs: [['clients.number', 'clients.name'], ['followups.heldOn'], ['followups.summary', 'followups.feedback']],
  columns: [
    ...whose,
    column('followups.heldOn', 'S2-T4', date('联系日期', '沟通日期', '拜访日期', 'follow-up date'), 'dayAndTime'),
    column('followups.heldAt', null, ['跟进时间', '时间', '联系时间', 'time'], 'time'),
    column('followups.method', 'S2-T4', ['联系方式', '沟通方式', '方式', 'method', 'channel']),
    column('followups.by', 'S2-T4', ['跟进人员', ...owner, 'by']),
    column('followups.summary', 'S2-T4', ['沟通内容', '跟进内容', '内容摘要', '沟通摘要', '跟进情况', '内容', 'summary', 'content', 'notes']),
    column('followups.feedback', 'S2-T4', ['客户反馈', '反馈', '客户需求', 'feedback']),
    column('followups.nextAction', 'S2-T4', ['下一步', '下一步计划', '后续行动', 'next action', 'next step']),
    column('followups.nextOwner', null, ['行动负责人', '下一步负责人', 'next owner']),
    column('followups.nextDueOn', 'S2-T4', ['完成日期', '截止日期', 'deadline', 'due', 'due date']),
    // What the manual's table has no column for; read by these headings alone, so that no other table is taken for this one.
    column('followups.kind', null, ['接触性质'], 'choice'),
    column('followups.signal', null, ['客户信号'], 'choice'),
    column('followups.reply', null, ['答复客户'], 'choice'),
    column('followups.visitKind', null, ['本次回访类型'], 'choice'),
    column('followups.finding', null, ['回访发现'], 'choice'),
    column('followups.problem', null, ['客户遇到的问题']),
    column('followups.resolved', null, ['当场解决'], 'yesNo'),
    column('followups.scene', null, ['具体场景']),
    column('followups.suggestion', null, ['改进建议']),
    column('followups.personal', null, ['个人情况']),
    column('followups.greeting', null, ['本次问候']),
    column('followups.needs', null, ['本次了解的需求']),
    column('followups.chain', null, ['本次了解的决策链']),
    column('followups.budget', null, ['本次了解的预算']),
    column('followups.nextState', null, ['行动状态'], 'choice'),
    column('followups.nextReason', null, ['暂不明确的理由']),
  ],
};

const complaintColumns: readonly Column[] = [
  ...whose,
  column('complaints.receivedOn', 'S2-T7', date('投诉时间', '受理日期', '接收日期', '接诉日期', 'complaint date', 'received', 'received on'), 'dayAndTime'),
  column('complaints.happenedOn', null, ['问题发生日期', '问题发生时间', '发生日期', '发生时间'], 'day'),
  column('complaints.contactName', 'S2-T7', contact),
  column('complaints.contactPhone', 'S2-T7', phone),
  column('complaints.channel', 'S2-T7', ['渠道', '投诉方式', 'channel']),
  column('complaints.content', 'S2-T7', ['投诉内容', '问题描述', '内容', '投诉描述', 'content', 'description', 'complaint']),
  column('complaints.demand', 'S2-T7', ['诉求', '客户要求', 'demand', 'request']),
  column('complaints.grade', 'S2-T7', ['等级', '级别', '严重程度', 'grade', 'severity'], 'complaintGrade'),
  column('complaints.type', 'complaint-detail', ['问题类型', '类型', '投诉分类', 'type', 'category'], 'complaintType'),
  column('complaints.problem', 'complaint-detail', ['具体问题', '问题名称', 'problem', 'issue']),
  column('complaints.department', 'complaint-detail', ['部门', '责任单位', 'department']),
  column('complaints.owner', 'S2-T7', [...owner, '处理人', '受理人']),
  column('complaints.expectedOn', 'S2-T7', ['预计解决时间', '预计完成日期', '解决期限', 'expected', 'due date']),
];

const complaintNumber = column('complaints.number', 'S2-T7', ['投诉单号', '工单号', '单号', 'complaint no', 'complaint number', 'ticket', 'ticket no']);

const complaints: KindOfSheet = {
  names: ['表7', '客户投诉登记表', '投诉登记'],
  needs: [['complaints.number'], ['complaints.content'], ['clients.number', 'clients.name']],
  columns: [complaintNumber, ...complaintColumns],
};

const complaintDetail: KindOfSheet = {
  names: ['投诉明细', '投诉清单', 'complaints'],
  needs: [['complaints.content', 'complaints.problem'], ['complaints.receivedOn'], ['clients.number', 'clients.name']],
  columns: [complaintNumber, ...complaintColumns],
};

const complaintSteps: KindOfSheet = {
  names: ['表8', '投诉处理跟踪表', '投诉处理跟踪'],
  needs: [['complaints.number'], ['complaintSteps.step', 'complaintSteps.at']],
  columns: [
    complaintNumber,
    column('complaintSteps.step', 'S2-T8', ['环节', '步骤', 'step'], 'step'),
    column('complaintSteps.at', 'S2-T8', ['时间', '处理日期', 'time']),
    column('complaintSteps.by', 'S2-T8', ['处理人员', '负责人', '责任人', 'by']),
    column('complaintSteps.content', 'S2-T8', ['处理内容', '内容', '处理描述', 'content']),
    column('complaintSteps.reaction', 'S2-T8', ['反馈', 'reaction', 'feedback']),
    column('complaintSteps.nextAction', 'S2-T8', ['下一步', '后续行动', 'next action', 'next step']),
    column('complaintSteps.dueOn', 'S2-T8', ['完成日期', '截止日期', 'deadline', 'due date']),
  ],
};

const sources: KindOfSheet = {
  names: ['表2', '客户来源登记表', '来源登记', 'sources'],
  needs: [['sources.channel', 'sources.name'], ['sources.leads', 'sources.valid']],
  computed: ['转化率', '转化率（%）', 'conversion', 'conversion rate', '在册线索', '在册有效客户'],
  columns: [
    column('sources.channel', 'S2-T2', ['渠道', '来源', 'channel', 'source']),
    column('sources.name', 'S2-T2', ['具体来源', '来源名称', '活动名称', 'name', 'campaign']),
    column('sources.acquiredOn', 'S2-T2', date('获取时间', '活动日期', 'acquired on')),
    column('sources.owner', 'S2-T2', owner),
    column('sources.leads', 'S2-T2', ['线索数', '线索数量', '客户数', 'leads'], 'count'),
    column('sources.valid', 'S2-T2', ['有效客户数', '有效客户', 'valid', 'valid clients'], 'count'),
    column('sources.notes', 'S2-T2', ['说明', 'notes', 'remark', 'remarks']),
    column('sources.costFen', null, ['成本（元）', '成本', '费用', '花费', 'cost']),
    column('sources.costUnit', null, ['成本单位', '计费方式', 'cost unit', 'cost per'], 'choice'),
    column('sources.clicks', null, ['点击数', '点击量', '点击次数', 'clicks'], 'count'),
  ],
};

const consents: KindOfSheet = {
  names: ['授权记录', '客户授权', '授权登记', '同意记录', 'consents'],
  needs: [['clients.number', 'clients.name'], ['consents.purpose'], ['consents.givenOn', 'consents.evidence']],
  columns: [
    ...whose,
    column('contacts.name', null, ['授权人', '同意人', ...contact, 'given by']),
    column('consents.purpose', null, ['用途', '授权用途', '同意用途', 'purpose'], 'choice'),
    column('consents.channel', null, ['方式', '授权方式', '联系方式', 'channel'], 'choice'),
    column('consents.numbers', null, ['号码种类', '证件种类', 'numbers', 'kinds of numbers'], 'choices'),
    column('consents.givenOn', null, date('授权日期', '同意日期', '授权时间', 'given on', 'consent date')),
    column('consents.evidence', null, ['凭据', '授权凭据', '证明', '依据', 'evidence', 'proof']),
    column('consents.expiresOn', null, ['有效期至', '到期日期', '失效日期', 'expires on', 'valid until']),
    column('consents.withdrawnOn', null, ['撤回日期', '撤销日期', 'withdrawn on']),
    column('consents.withdrawnReason', null, ['撤回原因', '撤销原因', 'withdrawal reason', 'reason']),
  ],
};

const checks: KindOfSheet = {
  names: ['核对记录', '核实记录', '资料核对', 'checks'],
  needs: [['clients.number', 'clients.name'], ['checks.on'], ['checks.result']],
  columns: [
    ...whose,
    column('checks.kind', null, ['核对类型', '核实类型', 'kind of check'], 'choice'),
    column('checks.on', null, ['核对日期', '核实日期', '复核日期', 'checked on']),
    column('checks.method', null, ['核对方式', '核实方式', 'checked how'], 'choice'),
    column('checks.result', null, ['核对结果', '核实结果', 'check result'], 'choice'),
    column('checks.by', null, ['核对人', '核实人', 'checked by']),
    column('checks.notes', null, remark),
  ],
};

/** Every kind of sheet that becomes records, with what its columns are called. */
export const kindsOfSheet: Readonly<Record<ImportedKind, KindOfSheet>> = { clients, contacts, plans, followups, complaints, complaintSteps, complaintDetail, sources, consents, checks, ...careSheets, ...tradeSheets };
