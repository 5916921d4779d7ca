import type { CellReason } from '../../../shared/imports/schema';

/** What the workbook of rejected rows says; it is read in Excel, beside Chinese tables, whatever the window's language. */
export const rejectedWords = {
  reason: '未导入原因',
  between: '；',
  about: (column: string, sentence: string): string => (column === '' ? sentence : `「${column}」${sentence}`),
} as const;

/** Why a cell was refused, as a sentence. */
export const reasonSentences: Readonly<Record<CellReason, string>> = {
  missing: '必填，但是空的',
  notADate: '不是有效的日期',
  notATime: '不是有效的时间',
  badEmail: '邮箱不完整或有误',
  erased: '这位客户已彻底删除，不再导入',
  badCreditCode: '统一社会信用代码有误（应为 18 位，且校验位正确）',
  badPhone: '电话不完整或有误',
  formula: '像是公式，为安全起见不收',
  residentId: '含身份证号，未经授权不保存，这里已遮盖',
  passport: '含护照号，未经授权不保存，这里已遮盖',
  bankCard: '含银行卡号，未经授权不保存，这里已遮盖',
  notInList: '不在可选范围内',
  tooLong: '太长',
  unknownComplaint: '没有这个编号的投诉',
  unknownClient: '没有这位客户，或同名客户不止一位',
  numberTaken: '这个编号已被另一条记录使用',
  numberTwice: '这个编号在文件里出现了不止一次，内容不同',
  notANumber: '不是数字',
  notALink: '网址须以 http://、https:// 或 mailto: 开头',
  moreThanLeads: '有效客户数多于客户数量',
  negative: '金额和数量不能是负数',
  outlier: '金额大得不寻常，已保存并标记待核实',
  refundTooLarge: '退款超过了已收的金额',
  unknownContract: '没有这个编号的合同，没有关联',
  unknownOrder: '没有这个编号的订单',
  daysOutOfOrder: '日期先后不对',
  dayInFuture: '日期在将来，还没有到',
  withheld: '是导出时遮盖的内容，不写入',
  isThere: '已有这位客户，这次只新建',
  notThere: '没有这位客户，这次只更新',
  notACycle: '执行周期须写成日期（2023-12-15）、期限（2023-12-10前）或频率（每月1次）',
  notABirthday: '生日须写成月和日（8月15日、08-15、农历八月十五）',
  wrongAnswer: '不是这一题可以填的答案',
  formOfAnother: '这个问卷编号是发给另一位客户的',
  differsFromLog: '与跟进记录里的最近互动不同，两者都保留',
  numbersGo: '该授权下保存的证件号码会随之永久销毁，撤销导入也不能恢复',
  severalFit: '不止一位客户对得上，无法确定更新哪一位',
};
