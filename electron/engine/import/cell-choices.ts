import { attitudes, decisionRoles, grades, influences, stages, type Grade, type Stage } from '../../../shared/client/schema';
import { complaintGrades, complaintTypes, handlingSteps, type Complaint, type ComplaintGrade, type ComplaintStep } from '../../../shared/complaint/schema';
import { yesNoWords } from '../../../shared/imports/schema';
import { fold } from '../../../shared/kit/fold';
import { remember } from './remember';

/** A choice that several words stand for. */
const oneOf = <T extends string>(values: readonly T[], also: Readonly<Record<string, T>> = {}): ((text: string) => T | null) => {
  const byText = new Map<string, T>([...values.map((value) => [fold(value), value] as const), ...Object.entries(also).map(([text, value]) => [fold(text), value] as const)]);
  return remember((text) => byText.get(fold(text)) ?? null);
};

const gradeWords = oneOf<Grade>(grades, {
  VIP: 'A类', VIP客户: 'A类', 高价值: 'A类', 高价值客户: 'A类', 潜力: 'B类', 潜力客户: 'B类', 普通: 'C类', 普通客户: 'C类',
  高意向: 'A类', 中等意向: 'B类', 中意向: 'B类', 低意向: 'C类',
});

/** A grade however it is written: `A`, `A类`, `A级`, `A类高价值客户`, `VIP客户` (domain §1). */
export const readGrade = remember((text): Grade | null => {
  const letter = /^([abc])(?:$|[类级(])/.exec(fold(text))?.[1];
  return letter ? (grades.find((grade) => grade.startsWith(letter.toUpperCase())) ?? null) : gradeWords(text);
});

const stageWords = oneOf<Stage>(stages, { 潜在客户: '潜在', 未合作: '潜在', 已合作: '合作', 合作中: '合作', 合作客户: '合作', 沉睡客户: '沉睡', 流失客户: '流失', 已流失: '流失' });

/** A stage with the remark that may follow it in brackets, kept apart: 沉睡（8个月无互动） (S2-T3). */
export function readStage(text: string): { readonly stage: Stage; readonly reason: string | null } | null {
  const parts = /^([^(（]*)(?:[(（](.*)[)）])?$/su.exec(text.trim());
  const stage = stageWords(parts?.[1] ?? '');
  return stage === null ? null : { stage, reason: parts?.[2]?.trim() || null };
}

/** Whether a client is a company or a person. */
export const readType = oneOf<'公司' | '个人'>(['公司', '个人'], { 企业: '公司', 单位: '公司', 企业客户: '公司', 公司客户: '公司', 个人客户: '个人' });

/** A complaint's grade with or without 投诉. */
export const readComplaintGrade = remember((text): ComplaintGrade | null => complaintGrades.find((grade) => fold(text).replace(/投诉$/, '') === grade) ?? null);

/** A complaint's type with or without 问题. */
export const readComplaintType = remember((text): Complaint['type'] => complaintTypes.find((type) => type === fold(text) || type === `${fold(text)}问题`) ?? null);

/** A step of handling a complaint (domain §1). */
export const readStep: (text: string) => ComplaintStep['step'] = oneOf(handlingSteps, {
  接收: '接收安抚', 安抚: '接收安抚', 定级: '分类定级', 方案: '方案制定', 处理: '处理执行', 执行: '处理执行', 完成: '处理完成', 回访: '反馈回访',
  归档: '投诉已关闭', 关闭: '投诉已关闭', 已关闭: '投诉已关闭', 结案: '投诉已关闭', 重新打开: '重新处理',
});

/** A role in the decision chain (R-COL-03). */
export const readRole = oneOf(decisionRoles, {
  决策者: '最终决策者', 决策人: '最终决策者', 最终决策人: '最终决策者', 拍板人: '最终决策者', 采购: '采购负责人', 采购人: '采购负责人', 技术负责人: '技术', 技术评估: '技术', 使用人: '使用者', 用户: '使用者',
  影响人: '影响者', 'decision maker': '最终决策者', buyer: '采购负责人', technical: '技术', user: '使用者', influencer: '影响者',
});
export const readInfluence = oneOf(influences, { 大: '高', 强: '高', 一般: '中', 小: '低', 弱: '低', high: '高', medium: '中', low: '低' });
export const readAttitude = oneOf(attitudes, { 支持者: '支持', 正面: '支持', 中性: '中立', 反对者: '反对', 负面: '反对', 不明: '未知', supports: '支持', neutral: '中立', opposes: '反对', unknown: '未知' });

/** Yes or no, as `yesNoWords` writes it. */
export const readYesNo = oneOf<(typeof yesNoWords)[number]>(yesNoWords, { yes: '是', no: '否', 已解决: '是', 未解决: '否', 对: '是', true: '是', false: '否' });

/** A count as tables write it: 15, 15人, 1,200. */
export function readCount(text: string): string | null {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,9})\s*(?:个|人|家|位|条|名)?$/u.exec(text.normalize('NFKC').trim());
  return found ? String(Number((found[1] ?? '').replace(/,/g, ''))) : null;
}

/** Whether a name says that it is a person's: （个人）, 张三（个人）. */
export const saysPerson = (name: string): boolean => /[(（]个人[)）]$/u.test(name.trim()) || fold(name) === '个人';

/** Words that people write for the values of orders, payments, products and contracts. */
const optionWords: ReadonlyMap<string, string> = new Map([
  ['完成', '已完成'], ['已交付', '已完成'], ['进行中', '执行中'], ['处理中', '执行中'], ['未确认', '待确认'], ['取消', '已取消'], ['作废', '已取消'],
  ['回款', '收款'], ['收入', '收款'], ['付款', '收款'], ['退货退款', '退款'], ['退回', '退款'],
  ['上架', '在售'], ['下架', '停售'], ['停产', '停售'], ['使用中', '在用'], ['报废', '停用'], ['退货', '已退'],
  ['未执行', '待执行'], ['未完成', '待执行'], ['已执行', '已完成'], ['执行完成', '已完成'], ['未回访', '计划'], ['已计划', '计划'], ['已回访', '已完成'],
  ['问题解决型', '问题解决'], ['满意度调查型', '满意度调查'], ['情感维护型', '情感维护'], ['首访', '首次拜访'],
  ['1-5', '1-5分'], ['0-10', '0-10分'], ['是否', '是/否'], ['开放题', '文字'], ['已续签', '已续约'], ['未续签', '未续约'], ['未到期', '待续约'], ['履行中', '待续约'], ['终止', '提前终止'],
]);

/** One of a closed list, by its own word or by another for it. */
export function readOption(options: readonly string[], text: string): string | null {
  const folded = fold(text);
  return options.find((option) => fold(option) === folded) ?? options.find((option) => option === optionWords.get(folded)) ?? null;
}
