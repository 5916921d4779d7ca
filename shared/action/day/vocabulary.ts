/** Patterns of days and times as people write them, in a folded text (plain-text.ts). */

/** Chinese digits in order of their value. */
export const chineseDigits = '〇一二三四五六七八九';
/** A whole number: digits, or Chinese numerals up to ninety-nine. */
const numeral = String.raw`(?:\d{1,3}|[二两三四五六七八九]?十[一二三四五六七八九]?|[一二两俩三四五六七八九])`;
/** A number begins here, and is no end of a longer one. */
const begins = String.raw`(?:(?<![\d./-])(?=\d)|(?<![\d一二两三四五六七八九十几数半多每第])(?=\D))`;

const year = String.raw`(?<year>20\d\d年|(?<!\d)\d\d年|今年|本年度?|明年|来年|(?<!\d|[一二两三四五六七八九十半几])后年|去年|上年)的?`;
const monthNumber = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元)月份?';
const monthSaid = '(?<monthSaid>本月|这个?月|当月|下下个?月|下一?个?月|次月|上上个?月|上一?个?月)份?';
const month = `(?:(?:${year})?${monthNumber}|${monthSaid})的?`;
/** A part of a month or year; what would go on as another word (中标, 初稿, 底价, 末端, 内部) is none. */
const edge = '[底末](?![稿价层线端])|初(?![步稿审次版期试验始])|中(?![标秋国心间止期午介文控层旬])|内(?![部容勤审训存测])';
const thirds = '[上中下]旬|[上下]半月';
const weekOfMonth = '第[一二三四五1-5]个?(?:周|星期)(?![一二三四五六日天])|首周|最后一周|最后一天';
const weekday = String.raw`(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末1-6])(?![次福年]|\d(?!\d?[:点时])|(?![和与跟给请找约陪让派去到见对向同])\p{Script=Han}(?:先生|女士|小姐|经理|老师|师傅|主任))`;
const weekSaid = '(?<weekSaid>本|这一?个?|当|下下一?个?|下一?个?|上上一?个?|上一?个?)';
/** What goes on after 15号 so that it is no day: 15号楼. 日内 and 日后 are a length of time. */
const noThing = '(?![楼线仓厂馆门机样柜桌院店炉井库车位会产展游报志常内后]|文件|合同)';

/** Lengths of time: 「两三天」 is up to three, 「半个月」 fifteen days, 「一个半月」 a month and a half. */
const length = `(?:${numeral}[-~到至])?(?<count>[一二两三四五六七八九]{2}|${numeral}|半|几)(?<unit>个?工作日|小时|个?钟头|刻钟|分钟|天|日|个?星期|个?礼拜|周|个半月|个?季度|个?月|年)(?<half>半)?(?:左右)?`;

/** Days as they are written; each pattern names its groups as its reader takes them. */
export const dayPatterns = {
  full: String.raw`(?<!\d)(?<fullYear>20\d\d)(?:年|[-/.])(?<fullMonth>\d{1,2})(?:月|[-/.])(?<fullDay>\d{1,2})(?!\d)[日号]?`,
  eight: String.raw`(?<!\d)(?<fullYear>20\d\d)(?<fullMonth>[01]\d)(?<fullDay>[0-3]\d)(?!\d)`,
  monthDay: `${begins}${month}(?<day>${numeral})(?:[日号]?[-~到至](?<dayTo>${numeral})[日号]|[日号]|(?=[上下中]午|晚上|早上|之?前|[,;。、()]|$))`,
  month: `${begins}${month}(?<part>${edge}|${thirds}|${weekOfMonth})?`,
  monthPart: String.raw`(?<![个每\d一二两三四五六七八九十半几上下本这当次元])(?:月(?=[底末初中内])|(?=[上中下]旬|[上下]半月))` + `(?<part>${edge}|${thirds})`,
  dayAlone: `${begins}(?<![月编])(?<day>${numeral})[日号](?:[-~到至](?<dayTo>${numeral})[日号])?${noThing}`,
  slashed: String.raw`(?<![\d./-])(?<month>1[0-2]|0?[1-9])/(?<day>3[01]|[12]\d|0?[1-9])(?![\d/%.英]|[寸吋"”杯匙])`,
  dotted: String.raw`(?<=^|[,;。、!?(:\s在于到至约定前截止最迟晚])(?<month>1[0-2]|0?[1-9])[.-](?<day>3[01]|[12]\d|0?[1-9])(?=之?前|[日号发寄交给上下去到打约开拜电提见签送回完确,;。、!?()\s周星]|$)`,
  quarter: `${begins}(?:${year})?(?:第?(?<quarter>[一二三四1-4])季度?|(?<quarterSaid>本|这个?|当|下下一?个?|下一?个?|上一?个?)季度?)(?<part>初(?!步)|[末底](?!稿)|内(?!部))?`,
  quarterEnd: '(?<![每一二三四1-4本这当下上个])季度?(?<part>[末底])',
  quarterEnglish: String.raw`(?:${year})?(?<![a-z\d])q(?<quarter>[1-4])(?![a-z\d])(?:的?(?<part>初|[末底]))?`,
  half: `(?:${year})?(?<half>[上下]半年)`,
  yearPart: String.raw`(?:${year}|(?<![\d一二两三四五六七八九十半几多周今明后前去])年(?=[底末初中内]))(?<yearPart>${edge})`,
  year,
  week: String.raw`(?:${weekSaid}|(?<![每一二两三四五六七八九十\d半几]))${weekday}`,
  weekPart: String.raw`(?:${weekSaid}(?:周|星期|礼拜)(?![一二三四五六日天1-6年期])|(?<![每一两二三四五六七八九十\d半几上下本这当个双])周(?=[内初中]))(?<weekPart>${edge})?`,
  everyWeek: `每(?:个|逢)?${weekday}`,
  everyMonth: `每个?月的?(?:(?<day>${numeral})[日号]|(?<part>${edge}|${thirds}))`,
  said: String.raw`(?<saidDay>大后[天日]|大前天|今[天日晚早晨儿]|明[天日晚早晨儿]|(?<![\d天日周月年以一二两三四五六七八九十几半数])后[天日]|昨[天日晚]|(?<![\d一二两三四五六七八九十几大])前[天日]|(?<=^|[,;。])(?<![等待后][^,;。]{0,40}[,;。])(?:当[天日晚]|次日|翌日|隔[天日]|第二天|即日)|下一?个工作日)`,
  within: `${begins}${length}(?<end>之?内(?![部容勤审训存测])|以内|里(?!程)|之?后(?![台面期勤端备]|续(?![签约费保期订]))|以后|过后)`,
  passing: `(?<begin>再?过|未来|接下来|今后|往后)${length}`,
  lunar: '(?:农历|阴历|大年|(?:农历|阴历)?(?<lunarMonth>[正冬腊])月)(?<lunarDay>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]|三十)',
  /** 年 alone is the Spring Festival only as 年前 or 年后, and 十一 the National Day only where it cannot be a number. */
  festival: String.raw`(?<![双\d一二两三四五六七八九十几数半多每周今明去第])(?<festival>双十一|双十二|双1[12]|618(?!\d)|平安夜|元旦|情人|妇女|三八|五一|劳动|六一|儿童|教师|国庆|圣诞|清明|冬至|春节|过年|新年|元宵|端午|七夕|中秋|重阳|腊八|小年|除夕|十一(?=节|长假|假期|黄金周|之?[前后])|年(?=之?[前后](?![续来往提景端])))节?(?:长假|小长假|放假|假期|黄金周|佳节)?`,
} as const;

/** What a day is followed by. 前 takes no part in 前往, 后 none in 后续, 内 none in 内部. */
export const dayEnd = String.raw`的?之?前的?(?<early>${numeral})(?<earlyUnit>天|日|个?工作日|个?星期|周)|的?(?:之|以)?后的?第?(?<late>${numeral})(?<lateUnit>天|日|个?工作日|个?星期|周)内?|(?<end>的?(?:之|以)?前(?![台期往来后提面端沿者瞻去])|前夕|的?(?:之|以)?内(?![部容勤审训存测])|的?(?:之|以)?后(?![台面期勤端备]|续(?![签约费保期订]))|期间|当[天日]|左右|前后|起|为?止)`;
/** Between two days, of which the second ends the time. */
export const daysUntil = '[到至~-]|—+';
/** After these a length of time counts from an event that nobody knows the day of: 到货后3天内. */
export const eventBefore =
  /(?:(?:付款|打款|收款|回款|到账|到货|收货|发货|交货|交付|签约|签收|签字|验收|下单|成交|安装|上线|入住|开业|完工|竣工|批复|通过)(?:完|好|了|完成)?|(?:收到|拿到|接到)\p{Script=Han}{0,6}|(?:签|做|办|谈|付|交|装|验|批|审批|结)(?:完|好|成|妥|下来|结束)|提前|为期|(?<![以今然往此])后|满|[^以之目提]前|每)的?$/u;

/** Days said by a word, and how many days after the day of saying they are. */
export const saidDays: Readonly<Record<string, number>> = {
  今天: 0, 今日: 0, 今晚: 0, 今早: 0, 今晨: 0, 今儿: 0, 即日: 0, 本日: 0, 当天: 0, 当日: 0, 当晚: 0,
  明天: 1, 明日: 1, 明晚: 1, 明早: 1, 明晨: 1, 明儿: 1, 次日: 1, 翌日: 1, 隔天: 1, 隔日: 1, 第二天: 1,
  后天: 2, 后日: 2, 大后天: 3, 大后日: 3, 昨天: -1, 昨日: -1, 昨晚: -1, 前天: -2, 前日: -2, 大前天: -3,
};

/** Festivals and sales days by their names: month and day, or the lunar ones. */
export const festivals: Readonly<Record<string, { readonly solar: readonly [number, number] } | { readonly lunar: readonly [number, number] } | { readonly term: number }>> = {
  元旦: { solar: [1, 1] }, 情人: { solar: [2, 14] }, 妇女: { solar: [3, 8] }, 三八: { solar: [3, 8] }, 五一: { solar: [5, 1] }, 劳动: { solar: [5, 1] }, 六一: { solar: [6, 1] }, 儿童: { solar: [6, 1] },
  教师: { solar: [9, 10] }, 国庆: { solar: [10, 1] }, 十一: { solar: [10, 1] }, 双十一: { solar: [11, 11] }, 双11: { solar: [11, 11] }, 双十二: { solar: [12, 12] }, 双12: { solar: [12, 12] },
  618: { solar: [6, 18] }, 平安夜: { solar: [12, 24] }, 圣诞: { solar: [12, 25] }, 清明: { term: 7 }, 冬至: { term: 24 },
  春节: { lunar: [1, 1] }, 过年: { lunar: [1, 1] }, 新年: { lunar: [1, 1] }, 年: { lunar: [1, 1] }, 元宵: { lunar: [1, 15] }, 端午: { lunar: [5, 5] }, 七夕: { lunar: [7, 7] }, 中秋: { lunar: [8, 15] },
  重阳: { lunar: [9, 9] }, 腊八: { lunar: [12, 8] }, 小年: { lunar: [12, 23] }, 除夕: { lunar: [12, 30] },
};
/** Days off that begin with the festival, by its name: 「国庆后」 is the first day after them. */
export const holidays: Readonly<Record<string, number>> = { 国庆: 7, 十一: 7, 五一: 5, 劳动: 5, 春节: 7, 过年: 7, 新年: 7, 年: 7 };

/** 冬 and 腊 are the last months of the lunar year. */
export const lunarMonths: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** Times of day; a number before 点建议 counts suggestions. */
export const timePattern = String.raw`(?<dayPart>凌晨|清晨|早上|早晨|上午|中午|午后|下午|傍晚|晚上|晚间|夜里|(?<=[今明后])[早晚])?(?:(?<![\d.]|[这那下有共出几])(?<hour>\d{1,2}|[二]?十[一二三]?|[一二两三四五六七八九])(?:(?:点钟?|时(?=\d|[整前半许,;。]|$))(?!建议|意见|要求|问题|需求|疑问|反馈|改进|内容|说明|注意|想法|共识|原因|修改|方案)(?:(?<minute>[0-5]\d)分?|(?<half>半)|(?<quarter>[一三])刻)?|:(?<minutes>[0-5]\d)))?`;
/** 一点 is one o'clock only where a part of the day is said before it: 早一点, 有一点. */
export const oneClock = /^一/u;
/** Before the end of a working day: of today, where no day is said. */
export const closingTime = /下班(?:之?前|时)/gu;
