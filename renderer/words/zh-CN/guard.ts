/** The guard against numbers that must not be kept (R-COL-05). */
export const guard = {
  kinds: { residentId: '身份证号', bankCard: '银行卡号', passport: '护照号' },
  savingTitle: '这里有不能保存的号码',
  pastingTitle: '粘贴的文字里有不能保存的号码',
  found: '{{what}} {{masked}}',
  where: '位置：{{field}}',
  whyTitle: '为何不能存',
  why: '身份证号、银行卡号和护照号一旦泄露，会给客户本人带来损失。《个人信息保护法》要求：没有本人的明确授权，不得收集。',
  how: '跟进客户通常不需要完整号码：遮盖后保留前 3 位和后 2 位，够您核对是不是同一个。有本人授权时，可在客户页「授权与隐私」的「证件号码」里保存。',
  maskAndSave: '遮盖后保存',
  maskAndPaste: '遮盖后粘贴',
  back: '返回修改',
  noPaste: '不粘贴',
  masked: '号码已遮盖，只留前 3 位和后 2 位',
} as const;
