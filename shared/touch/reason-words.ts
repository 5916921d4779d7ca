import type { ReportLanguage } from '../report/words';
import type { TouchReasonKind } from './schema';

/** What speaks against a contact, in a word or two: for lists and files, where the whole sentence has no room. */
export const reasonNames: Readonly<Record<ReportLanguage, Readonly<Record<TouchReasonKind, string>>>> = {
  'zh-CN': {
    withdrawn: '授权已撤回', noDisturb: '要求不打扰', retired: '淘汰客户', openComplaint: '投诉未关闭', refund: '退款办理中', recentComplaint: '投诉刚关闭', consentMissing: '没有授权',
    consentExpired: '授权已过期', frequency: '一周内联系过多', sameDayCall: '当天已打过电话', quietTime: '避免联系的时段', dayOff: '休息日', taboo: '问候忌讳',
  },
  en: {
    withdrawn: 'consent withdrawn', noDisturb: 'asked for quiet', retired: 'retired client', openComplaint: 'open complaint', refund: 'refund under way', recentComplaint: 'complaint just closed', consentMissing: 'no consent',
    consentExpired: 'consent expired', frequency: 'too many contacts in a week', sameDayCall: 'called that day already', quietTime: 'hour to avoid', dayOff: 'day off', taboo: 'unwanted greeting',
  },
};
