import { describe, expect, it } from 'vitest';
import { birthdayText, readBirthday } from './birthday';

describe('a birthday in a table, without its year (R-COL-05, R-CA-05)', () => {
  it.each([
    ['1990-08-15', '08-15', null], ['1990/8/15', '08-15', null], ['8月15日', '08-15', null], ['08-15', '08-15', null], ['公历8月15日', '08-15', '公历'], ['２月２９日', '02-29', null],
    ['农历八月十五', '08-15', '农历'], ['农历1990年8月15日', '08-15', '农历'], ['阴历08-15', '08-15', '农历'], ['正月初一', '01-01', '农历'], ['腊月三十', '12-30', '农历'], ['冬月廿三', '11-23', '农历'],
    ['农历闰六月初一', '06-01', '农历闰月'], ['闰四月廿', '04-20', '农历闰月'], ['lunar 8-15', '08-15', '农历'], ['十二月二十五日', '12-25', null],
  ] as const)('%s', (text, birthday, birthdayCalendar) => expect(readBirthday(text)).toEqual({ birthday, birthdayCalendar }));

  it.each(['', '不详', '13-01', '2-30', '农历8月31日', '8月', '公历农历8-15', '1990', '八月半', '阳历闰六月初一'])('%s is none', (text) => expect(readBirthday(text)).toBeNull());

  it.each([['08-15', null], ['08-15', '公历'], ['12-30', '农历'], ['06-01', '农历闰月']] as const)('%s %s is read as it was written', (birthday, calendar) =>
    expect(readBirthday(birthdayText(birthday, calendar) ?? '')).toEqual({ birthday, birthdayCalendar: calendar }));

  it('is not written where none is kept', () => expect(birthdayText(null, '农历')).toBeNull());
});
