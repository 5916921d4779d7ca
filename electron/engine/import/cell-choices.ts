import { grades, stages, type Grade, type Stage } from '../../../shared/client/schema';
import { complaintGrades, complaintTypes, handlingSteps, type Complaint, type ComplaintGrade, type ComplaintStep } from '../../../shared/complaint/schema';
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

/** Whether a name says that it is a person's: （个人）, 张三（个人）. */
export const saysPerson = (name: string): boolean => /[(（]个人[)）]$/u.test(name.trim()) || fold(name) === '个人';
