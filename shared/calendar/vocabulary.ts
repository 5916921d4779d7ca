/** Statutory holidays by their names (全国年节及纪念日放假办法). */
export const holidayNames = { newYear: '元旦', spring: '春节', labour: '劳动节', national: '国庆节', qingming: '清明节', dragonBoat: '端午节', midAutumn: '中秋节' } as const;

/** Festivals that people greet each other on, by month and day of the solar calendar. */
export const solarFestivals: Readonly<Record<string, string>> = {
  '01-01': '元旦', '03-08': '妇女节', '05-01': '劳动节', '06-01': '儿童节', '09-10': '教师节', '10-01': '国庆节', '12-25': '圣诞节',
};
/** Those of the lunar calendar, by its month and day. */
export const lunarFestivals: Readonly<Record<string, string>> = {
  '1-1': '春节', '1-15': '元宵节', '5-5': '端午节', '7-7': '七夕', '8-15': '中秋节', '9-9': '重阳节', '12-8': '腊八节', '12-23': '小年',
};
/** The eve of the lunar new year, whatever its number. */
export const newYearsEve = '除夕';
/** Solar terms that are days of remembrance or family, with what the day is called. */
export const clearBrightness = '清明';
export const termFestivals: Readonly<Record<string, string>> = { [clearBrightness]: '清明节', 冬至: '冬至' };

/** Festivals for which clients are wished well: a day of mourning, of one trade or of one faith is none (R-RV-03, R-RV-06). */
export const wishedWell: ReadonlySet<string> = new Set(['元旦', '春节', '元宵节', '端午节', '中秋节', '国庆节']);
/** What a festival is called before 佳节: 中秋佳节, 春节佳节 (§3.10). */
export const beforeGreeting = (festival: string): string => festival.replace(/(?<=..)节$/, '');

/** Every festival that a care plan may greet for. */
export const everyFestival: readonly string[] = [...new Set([...Object.values(solarFestivals), ...Object.values(lunarFestivals), newYearsEve, ...Object.values(termFestivals)])];

/** How a table of holidays says that a day is off, or worked. */
export const offWords = /^(休|休息|放假|假|假日|节假日|off|rest|holiday)$/i;
export const workWords = /^(班|上班|调休|补班|调休上班|工作日|work|workday)$/i;

/** What an event is called that came in without a title. */
export const untitled = '无主题';
