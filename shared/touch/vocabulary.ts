import { everyFestival } from '../calendar/vocabulary';
import { meetingWords } from '../care/vocabulary';

/** How a festival is named and greeted; both are matched on folded text. `faith`: a festival of one faith, which others do not keep. */
export interface FestivalWords {
  readonly festival: string;
  /** How a preference names it. */
  readonly named: RegExp;
  /** How somebody is greeted for it; the greeting is replaced as a whole. */
  readonly greeting: RegExp;
  readonly faith: boolean;
}

const of = (festival: string, names: string, english: string, faith = false): FestivalWords => ({
  festival, faith,
  named: new RegExp(`${names}${english === '' ? '' : `|${english}`}`),
  greeting: new RegExp(`(?:祝您?|恭祝)?(?:${names})(?:佳节|节)?(?:快乐|安康|吉祥|幸福)?${english === '' ? '' : `|(?:merry|happy|blessed) (?:${english})|(?:${english})`}`, 'g'),
});

const written: readonly FestivalWords[] = [
  of('圣诞', '圣诞', 'christmas|xmas', true),
  of('平安夜', '平安夜', 'christmas eve', true),
  of('感恩', '感恩节', 'thanksgiving', true),
  of('万圣', '万圣节?', 'halloween', true),
  of('复活', '复活节', 'easter', true),
  of('开斋', '开斋节', 'eid(?: mubarak)?', true),
  of('光明', '光明节', 'hanukkah', true),
  of('情人', '情人节', 'valentine\'?s(?: day)?'),
  of('春节', '春节|新春|新年|过年', 'chinese new year|spring festival|new year(?!\'?s? eve)'),
  of('元旦', '元旦|新年', 'new year(?:\'?s day)?(?!\'?s? eve)'),
  of('元宵', '元宵', 'lantern festival'),
  of('清明', '清明', 'qingming'),
  of('端午', '端午', 'dragon boat festival'),
  of('中秋', '中秋', 'mid-?autumn(?: festival)?'),
  of('国庆', '国庆', 'national day'),
  of('母亲', '母亲节', 'mother\'?s day'),
  of('父亲', '父亲节', 'father\'?s day'),
  of('妇女', '妇女节|女神节', 'women\'?s day'),
  of('劳动', '劳动节|五一', 'labou?r day|may day'),
  of('儿童', '儿童节|六一', 'children\'?s day'),
  of('教师', '教师节', 'teachers?\'?s? day'),
  of('七夕', '七夕', 'qixi'),
  of('重阳', '重阳', 'double ninth'),
  of('腊八', '腊八', 'laba'),
  of('小年', '小年(?!轻)', 'little new year'),
  of('除夕', '除夕', 'new year\'?s eve'),
  of('冬至', '冬至', 'winter solstice'),
];

/** Every festival that greetings are sent for, and how it is said; one that the calendar knows and nobody described is said by its name. */
export const festivalWords: readonly FestivalWords[] = [...written, ...everyFestival.filter((name) => written.every(({ named }) => !named.test(name))).map((name) => of(name, name, ''))];

/** A clause that refuses something. */
export const refusals = /不|勿|(?<![特分告区个级])别|忌|免|拒|\bno\b|\bnot\b|n't\b|\bwithout\b|\bavoid\b/;
/** A clause that speaks of festivals or greetings as such. */
export const allGreetings = /节日|过节|问候|祝福|贺卡|festival|holiday|greeting/;
/** Such a clause that speaks of festivals without naming one. */
export const festivalsAsSuch = /^(?:节日|过节|festival|holiday)/;
/** Words between a refusal and a greeting that name no festival: 「不要再发任何节日祝福」. */
export const noFestival = /用|要|必|需|再|发|送|寄|打|收|到|给|喜欢|接受|希望|想|愿意|我们?|[他她]们?|客户|任何|所有|一切|各种|各类|一般|每个|的|了|逢年|节假日|群发|微信|短信|电话|邮件|电子|商业|普通|类似|这类|此类|和|与|及|\b(?:send|sent|any|me|us|him|her|them|more|the|a|want|wants|like|wish|to|receive|get|need|please|seasonal|card|by|e-?mail)\b|[\s、/"“”「」'-]/g;
/** What is called Western is these. */
export const western = { words: /洋节|西方|\bwestern\b/, festivals: new Set(['圣诞', '平安夜', '感恩', '万圣', '复活', '情人', '母亲', '父亲']) } as const;
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
