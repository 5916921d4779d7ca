import { meetingWords } from '../care/vocabulary';

/** Festivals whose greetings are weighed against what a client wants. */
export const festivalNames = ['圣诞', '感恩', '万圣', '复活', '情人', '平安夜', '春节', '元宵', '端午', '中秋', '清明', '国庆', '元旦', '母亲', '父亲', '妇女', '开斋', '光明'] as const;
export type FestivalName = (typeof festivalNames)[number];

/** How a festival is named and greeted; both are matched on folded text. `faith`: a festival of one faith, which others do not keep. */
export interface FestivalWords {
  readonly festival: FestivalName;
  /** How a preference names it. */
  readonly named: RegExp;
  /** How somebody is greeted for it; the greeting is replaced as a whole. */
  readonly greeting: RegExp;
  readonly faith: boolean;
}

const of = (festival: FestivalName, names: string, english: string, faith = false): FestivalWords => ({
  festival, faith,
  named: new RegExp(`${names}${english === '' ? '' : `|${english}`}`),
  greeting: new RegExp(`(?:祝您?|恭祝)?(?:${names})(?:佳节|节)?(?:快乐|安康|吉祥|幸福)?${english === '' ? '' : `|(?:merry|happy|blessed) (?:${english})|(?:${english})`}`, 'g'),
});

/** Every festival that greetings are sent for, and how it is said. */
export const festivalWords: readonly FestivalWords[] = [
  of('圣诞', '圣诞', 'christmas|xmas', true),
  of('平安夜', '平安夜', 'christmas eve', true),
  of('感恩', '感恩节', 'thanksgiving', true),
  of('万圣', '万圣节?', 'halloween', true),
  of('复活', '复活节', 'easter', true),
  of('开斋', '开斋节', 'eid(?: mubarak)?', true),
  of('光明', '光明节', 'hanukkah', true),
  of('情人', '情人节', 'valentine\'?s(?: day)?'),
  of('春节', '春节|新春', 'chinese new year|spring festival'),
  of('元旦', '元旦', ''),
  of('元宵', '元宵', 'lantern festival'),
  of('清明', '清明', 'qingming'),
  of('端午', '端午', 'dragon boat festival'),
  of('中秋', '中秋', 'mid-?autumn(?: festival)?'),
  of('国庆', '国庆', 'national day'),
  of('母亲', '母亲节', 'mother\'?s day'),
  of('父亲', '父亲节', 'father\'?s day'),
  of('妇女', '妇女节|女神节', 'women\'?s day'),
];

/** A clause that refuses something. */
export const refusals = /不|勿|别|忌|免|拒|\bno\b|\bnot\b|n't\b|\bwithout\b|\bavoid\b/;
/** A clause that speaks of festivals or greetings as such. */
export const allGreetings = /节日|过节|问候|祝福|贺卡|festival|holiday|greeting/;
/** What was written down of a client that keeps another faith's festivals, where it allowed that to be kept (C-29). */
export const otherFaiths = /佛|道教|道家|穆斯林|伊斯兰|清真|buddhis|taois|muslim|islam/;

/** What fits everybody (R-RV-06). */
export const neutralGreeting = { zh: '佳节安康', en: 'Season\'s greetings' } as const;

/** How a wording is quoted in a preference. */
export const quotedWish = /[「“"『']([^「」“”"『』']{2,20})[」”"』']/;
/** What parts one wish from the next. */
export const betweenWishes = /[,，;；。.!！\n]/;

/** The way by which a client is called, so that twice a day is too often. */
export const callChannel = '电话';
/** The way by which a message is opened when it suits the client, whatever the hour of its coming. */
export const letterChannel = '信函';

/** Ways of contact as they are written in tables, by the channel for which a consent is needed. */
export const methodWords = [
  ['电话', /电话|通话|致电|phone|call/i], ['短信', /短信|sms/i], ['微信', /微信|wechat/i], ['邮件', /邮件|邮箱|mail/i], ['上门', new RegExp(`${meetingWords.join('|')}|visit`, 'i')], ['信函', /信函|信件|寄|贺卡|letter/i],
] as const;
