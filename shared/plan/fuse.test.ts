import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../kit/dates';
import { agendaLines } from '../calendar/agenda';
import { agendaLineOf, fuseMatters, settledByLine, strongestMethod, type DayView, type Matter } from './fuse';

const day = (text: string): Day => text as Day;
const weekday = (on: Day): number => new Date(on).getUTCDay();
/** A calendar without holidays: off at weekends, no good hour on Friday afternoon. */
const view = (on: Day): DayView => {
  const off = [0, 6].includes(weekday(on));
  return { off, slots: off ? [] : weekday(on) === 5 ? ['10:00'] : ['10:00', '15:00'] };
};
const aMatter = (given: Partial<Omit<Matter, 'dueOn'>> & { readonly dueOn: string }): Matter => ({
  id: `${given.duty ?? '跟进'}:${given.dueOn}`, what: 'duty', duty: '跟进', anchor: given.dueOn, dueAt: null, rule: 'S2 ch2', method: '电话', text: null, ...given, dueOn: day(given.dueOn),
});
const fuse = (matters: readonly Matter[], today = '2023-09-01') => fuseMatters(matters, 7, day(today), view);

describe('one visit in place of several (beyond §2 item 5)', () => {
  it('AT-17: the follow-up of 2023-09-10 and the return visit of 2023-09-05, both on-site, become one', () => {
    const [only, ...more] = fuse([aMatter({ dueOn: '2023-09-10', method: '上门拜访' }), aMatter({ duty: '回访', dueOn: '2023-09-05', method: '上门拜访' })]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ on: '2023-09-05', at: '10:00', method: '上门拜访', notAfter: null });
    expect(only?.matters.map(({ duty }) => duty)).toEqual(['回访', '跟进']);
  });

  it.each([
    ['exactly the window apart: one', ['2023-09-05', '2023-09-12'], [2]],
    ['a day more: none', ['2023-09-05', '2023-09-13'], []],
    ['two pairs', ['2023-09-05', '2023-09-06', '2023-09-20', '2023-09-21'], [2, 2]],
    ['one alone stays where it is', ['2023-09-05'], []],
    ['what is late is due now with what else is', ['2023-06-05', '2023-09-04'], [2]],
  ])('%s', (_case, days, sizes) => expect(fuse(days.map((dueOn) => aMatter({ dueOn }))).map(({ matters }) => matters.length)).toEqual(sizes));

  it.each([
    ['Sunday and Monday: Monday', ['2023-09-10', '2023-09-11'], '2023-09-11', '10:00'],
    ['a weekend only: the Friday before, in the morning', ['2023-09-09', '2023-09-10'], '2023-09-08', '10:00'],
    ['both late, today a Saturday: the next working day', ['2023-08-20', '2023-08-21'], '2023-09-04', '10:00'],
  ])('%s', (_case, days, on, at) => expect(fuse(days.map((dueOn) => aMatter({ dueOn })), on === '2023-09-04' ? '2023-09-02' : '2023-09-01')[0]).toMatchObject({ on, at }));

  it('never passes a limit that is strict (AT-28), even if only a bad day is left', () => {
    const [only] = fuse([aMatter({ duty: '投诉回访', dueOn: '2023-09-02' }), aMatter({ dueOn: '2023-09-05' })], '2023-09-02');
    expect(only).toMatchObject({ on: '2023-09-02', at: null, notAfter: '2023-09-02', kind: '问题解决' });
  });

  it('takes complaints and next actions along, and makes no visit of them alone', () => {
    const beside = [aMatter({ what: 'complaint', duty: null, dueOn: '2023-09-06' }), aMatter({ what: 'nextAction', duty: null, dueOn: '2023-09-07' })];
    expect(fuse(beside)).toEqual([]);
    expect(fuse([...beside, aMatter({ dueOn: '2023-09-08' })])).toEqual([]);
    expect(fuse([...beside, aMatter({ dueOn: '2023-09-08' }), aMatter({ duty: '回访', dueOn: '2023-09-07' })])[0]?.matters).toHaveLength(4);
  });

  it.each([
    [['邮件', '电话'], '电话'], [['电话', '上门拜访', '邮件'], '上门拜访'], [['电话+邮件', null], '电话+邮件'], [[null], '电话'], [['微信', '邮件'], '微信'],
  ] as const)('%j: %s', (methods, method) => expect(strongestMethod(methods)).toBe(method));

  it('counts care that needs a meeting as a duty does, and makes no visit of it alone', () => {
    const care = (dueOn: string) => aMatter({ id: `care:${dueOn}`, what: 'careTask', duty: null, rule: 'S4-T2', method: '上门', dueOn });
    expect(fuse([care('2023-09-05')])).toEqual([]);
    expect(fuse([care('2023-09-05'), aMatter({ dueOn: '2023-09-08' })]).map(({ matters, method, kind }) => [matters.length, method, kind])).toEqual([[2, '上门', '情感维护']]);
    expect(settledByLine(agendaLineOf(care('2023-09-05'), '送月饼'))).toMatchObject({ what: 'careTask', anchor: '2023-09-05' });
  });

  it('loses nothing and takes nothing twice, whatever is due when', () => {
    for (let seed = 1; seed < 200; seed++) {
      const matters = Array.from({ length: seed % 9 }, (_, at) => aMatter({ id: `m${at}`, dueOn: addDays(day('2023-08-25'), (seed * (at + 3) * 7) % 41) }));
      const ids = fuse(matters).flatMap((fusion) => fusion.matters.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { on, matters: fused } of fuse(matters)) {
        expect(on >= '2023-09-01').toBe(true);
        const lone = matters.filter(({ id }) => !ids.includes(id));
        for (const one of lone) expect(fused.every((other) => one.id !== other.id)).toBe(true);
      }
    }
  });
});

describe('a line of an agenda', () => {
  it.each([
    ['[duty:回访:2023-08-05] 满意度', { what: 'duty', kind: '回访', anchor: '2023-08-05' }],
    ['[duty:complaint:0190a8b0-0000-7000-8000-000000000001] 划痕', { what: 'complaint', kind: 'complaint', anchor: '0190a8b0-0000-7000-8000-000000000001' }],
    ['带样品 [A4]', null],
  ])('%s', (line, read) => expect(settledByLine(line)).toEqual(read));

  it.each([['duty', '回访', '2023-08-05'], ['complaint', null, 'x-1'], ['nextAction', null, 'x-2']] as const)('of a %s says what it settles, is read back, and shows only its words', (what, duty, anchor) => {
    const line = agendaLineOf({ what, duty, anchor }, '满意度');
    expect(settledByLine(line)).toMatchObject({ what, anchor });
    expect(agendaLines([line])).toEqual(['满意度']);
  });
});
