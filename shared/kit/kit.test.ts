import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, isDay, momentAt, momentToOffsetIso, msOf, type Day } from './dates';
import { fold } from './fold';
import { fenToYuan } from './money';
import { percent } from './percent';

describe('percentages (R-GEN-05, domain §4)', () => {
  it.each([
    [5, 12, '41.7%'], [4, 12, '33.3%'], [3, 12, '25%'], [3, 15, '20%'], [10, 48, '20.8%'], [1, 3, '33.3%'], [2, 3, '66.7%'],
    [1, 800, '0.1%'], [1, 2000, '0.1%'], [1, 2001, '0%'], [12, 12, '100%'], [0, 12, '0%'], [0, 0, '—'], [3, 0, '—'],
  ])('%i of %i is %s', (part, whole, printed) => expect(percent(part, whole)).toBe(printed));
});

describe('dates (R-GEN-02)', () => {
  it.each([['2023-01-31', 1, '2023-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2023-08-31', 6, '2024-02-29'], ['2023-12-15', 1, '2024-01-15'], ['2023-03-31', -1, '2023-02-28']])(
    '%s + %i months', (from, months, to) => expect(addMonths(from as Day, months)).toBe(to));
  it('moves days as a calendar does, over two leap days and back (R-GEN-02)', () => {
    const start = Temporal.PlainDate.from('2023-01-01');
    for (let n = 0; n < 1500; n++) {
      const day = start.add({ days: n });
      const [days, months] = [(n * 37) % 900 - 450, (n * 7) % 60 - 30];
      expect(addDays(day.toString() as Day, days)).toBe(day.add({ days }).toString());
      expect(addMonths(day.toString() as Day, months)).toBe(day.add({ months }).toString());
    }
  });
  it.each([['2024-02-29', true], ['2023-02-29', false], ['2024-13-45', false], ['2024-3-5', false], ['0000-00-00', false], ['2023-04-31', false]])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
  it.each([
    ['Asia/Shanghai', '2023-08-16T00:00:00Z'], ['America/New_York', '2023-11-05T00:00:00Z'], ['America/Sao_Paulo', '2018-02-18T00:00:00Z'], ['America/St_Johns', '2006-10-29T00:00:00Z'],
    ['Australia/Lord_Howe', '2023-04-02T00:00:00Z'], ['Pacific/Apia', '2011-12-30T00:00:00Z'],
  ])('finds the day in %s, whatever its clocks do around %s', (zone, around) => {
    for (let quarter = -300; quarter <= 300; quarter++) {
      const ms = Date.parse(around) + quarter * 900_000 + (quarter % 2) * 37_000;
      expect([ms, dayOf(ms, zone)]).toEqual([ms, Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString()]);
    }
  });
  it('keeps the zone a moment was lived in', () => {
    const moment = momentAt('2023-08-16' as Day, '14:30', 'Asia/Shanghai');
    expect(moment).toBe('2023-08-16T06:30:00.000Z[Asia/Shanghai]');
    expect(momentToOffsetIso(moment)).toBe('2023-08-16T14:30:00+08:00');
    expect(dayOf(msOf(moment), 'America/Los_Angeles')).toBe('2023-08-15');
  });
});

describe('folding (domain §0.3)', () => {
  it.each([
    ['客戶關係維護', '客户关系维护'], ['關(guān)系', '关系'], ['（个人）', '(个人)'], ['ＡＢＣ　科技', 'abc科技'], ['曾氏貿易', '曾氏贸易'], ['投诉 内容', '投诉内容'],
  ])('%s = %s', (a, b) => expect(fold(a)).toBe(fold(b)));
  it('keeps different firms apart', () => expect(fold('宏达')).not.toBe(fold('宏远')));
});

describe('money', () => {
  it.each([[2_000_000, '20000'], [50_001, '500.01'], [-10_000, '-100'], [5, '0.05'], [0, '0']])('%i 分 is %s 元', (fen, yuan) => expect(fenToYuan(fen)).toBe(yuan));
});
