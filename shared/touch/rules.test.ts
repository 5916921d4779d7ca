import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactTimes } from '../calendar/contact-time';
import { factsOfDay } from '../calendar/holidays';
import type { Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import { bySuch, channelOf, channelsOf, judgeTouch, type Message, type TouchContext, type TouchFacts } from './rules';
import { messageKinds, verdicts } from './schema';

const day = (text: string): Day => text as Day;
const context: TouchContext = { policies: defaultPolicies, times: contactTimes(defaultPolicies), factsOf: (on) => factsOfDay(on, new Map()) };
/** A Tuesday at half past ten: nothing speaks against it. */
const aMessage = (parts: Partial<Message> = {}): Message => ({ kind: 'marketing', channel: '微信', on: day('2023-09-05'), time: '10:30', text: '', greeting: false, ...parts });
const aClient = (parts: Partial<TouchFacts> = {}): TouchFacts =>
  ({ openComplaints: 0, complaintClosedOn: null, refund: false, consent: '有', retired: false, noDisturb: false, greeting: null, contacts: [], calledThatDay: false, ...parts });
const judge = (facts: Partial<TouchFacts>, message: Partial<Message> = {}) => judgeTouch(aClient(facts), aMessage(message), context);
const said = (facts: Partial<TouchFacts>, message: Partial<Message> = {}) => {
  const { verdict, reasons } = judge(facts, message);
  return [verdict, reasons.map(({ kind }) => kind).join(' ')];
};

describe('what may go to a client (AT-35, C-28, R-CA-09)', () => {
  it.each([
    ['nothing speaks against it', {}, {}, 'allow', ''],
    ['AT-35', { openComplaints: 1 }, {}, 'serviceOnly', 'openComplaint'],
    ['AT-35: service goes', { openComplaints: 1 }, { kind: 'service' }, 'allow', 'openComplaint'],
    ['AT-35: no survey', { openComplaints: 2 }, { kind: 'survey' }, 'serviceOnly', 'openComplaint'],
    ['a refund under way (R-CA-09)', { refund: true }, {}, 'serviceOnly', 'refund'],
    ['a refund under way, about it', { refund: true }, { kind: 'service' }, 'allow', 'refund'],
    ['closed 13 days ago', { complaintClosedOn: day('2023-08-23') }, {}, 'hold', 'recentComplaint'],
    ['closed 14 days ago', { complaintClosedOn: day('2023-08-22') }, {}, 'allow', ''],
    ['淘汰 (C-28)', { retired: true }, {}, 'serviceOnly', 'retired'],
    ['不打扰', { noDisturb: true }, {}, 'serviceOnly', 'noDisturb'],
    ['不打扰, service', { noDisturb: true }, { kind: 'service' }, 'allow', 'noDisturb'],
    ['no consent', { consent: '无' }, {}, 'serviceOnly', 'consentMissing'],
    ['no consent to a survey', { consent: '无' }, { kind: 'survey' }, 'override', 'consentMissing'],
    ['no consent, service', { consent: '无' }, { kind: 'service' }, 'allow', ''],
    ['expired', { consent: '过期' }, {}, 'serviceOnly', 'consentExpired'],
    ['withdrawn', { consent: '撤回' }, { kind: 'survey' }, 'serviceOnly', 'withdrawn'],
    ['withdrawn from service', { consent: '撤回' }, { kind: 'service' }, 'override', 'withdrawn'],
    ['AT-19', { greeting: '不用圣诞问候' }, { text: '圣诞快乐' }, 'override', 'taboo'],
    ['AT-16: Monday morning', {}, { on: day('2023-09-04'), time: '09:30' }, 'hold', 'quietTime'],
    ['AT-16: Friday afternoon', {}, { on: day('2023-09-08'), time: '15:00' }, 'hold', 'quietTime'],
    ['AT-16: Sunday', {}, { on: day('2023-09-10') }, 'hold', 'dayOff'],
    ['AT-16: National Day', {}, { on: day('2023-10-01') }, 'hold', 'dayOff'],
    ['a Saturday that is worked (调休)', {}, { on: day('2023-10-07') }, 'allow', ''],
    ['a greeting on its day', {}, { on: day('2023-10-01'), greeting: true }, 'allow', 'dayOff'],
    ['a letter at any hour', {}, { on: day('2023-09-04'), time: '09:30', channel: '信函' }, 'allow', ''],
    ['service on Monday morning', {}, { on: day('2023-09-04'), time: '09:30', kind: 'service' }, 'allow', 'quietTime'],
    ['R-FU-06: the fourth contact of a week', { contacts: ['2023-08-30', '2023-09-01', '2023-09-04'].map(day) }, {}, 'hold', 'frequency'],
    ['the third', { contacts: ['2023-09-01', '2023-09-04'].map(day) }, {}, 'allow', ''],
    ['R-GEN-06: a second call', { calledThatDay: true, contacts: [day('2023-09-05')] }, { channel: '电话' }, 'hold', 'sameDayCall'],
    ['a mail after a call', { calledThatDay: true, contacts: [day('2023-09-05')] }, { channel: '邮件' }, 'allow', ''],
    ['several: the strictest decides', { openComplaints: 1, consent: '无', contacts: ['2023-09-01', '2023-09-02', '2023-09-03'].map(day) }, { on: day('2023-09-04'), time: '09:30' }, 'serviceOnly', 'openComplaint consentMissing frequency quietTime'],
  ] as const)('%s', (_name, facts, message, verdict, reasons) => expect(said(facts, message)).toEqual([verdict, reasons]));

  it.each([
    ['the next good hour after Monday morning', {}, { on: day('2023-09-04'), time: '09:30' }, '2023-09-04 15:00'],
    ['after Friday afternoon, Monday afternoon', {}, { on: day('2023-09-08'), time: '15:00' }, '2023-09-11 15:00'],
    ['after the holidays, on the Saturday that is worked', {}, { on: day('2023-10-01'), time: null }, '2023-10-07 10:00'],
    ['once the first of three contacts is a week old', { contacts: ['2023-08-30', '2023-09-01', '2023-09-04'].map(day) }, {}, '2023-09-06 10:00'],
    ['14 days after the complaint', { complaintClosedOn: day('2023-08-30') }, {}, '2023-09-13 10:00'],
  ] as const)('is held until %s', (_name, facts, message, until) => {
    const { until: held } = judge(facts, message);
    expect(`${held?.on ?? ''} ${held?.time ?? ''}`).toBe(until);
  });

  it('says with an unwanted greeting what would fit (AT-19)', () =>
    expect(judge({ greeting: '不用圣诞问候' }, { text: '圣诞快乐' }).reasons).toMatchObject([{ kind: 'taboo', about: '圣诞快乐', instead: '佳节安康' }]));
  it('names the rule of each reason', () => expect(judge({ openComplaints: 1, retired: true }).reasons.map(({ rule }) => rule)).toEqual(['C-28', 'AT-35']));
  it.each([[{ consent: '撤回' }, 'marketing', false], [{ noDisturb: true }, 'survey', false], [{ consent: '撤回' }, 'service', true], [{ openComplaints: 1 }, 'marketing', true]] as const)(
    '%j, %s: with a reason %s', (facts, kind, is) => expect(judge(facts, { kind }).overridable).toBe(is));

  it('never becomes milder by one more fact, and service is never held (beyond §2 item 6)', () => {
    const some: fc.Arbitrary<Partial<TouchFacts>> = fc.record({
      openComplaints: fc.constantFrom(0, 1), refund: fc.boolean(), retired: fc.boolean(), noDisturb: fc.boolean(), consent: fc.constantFrom('有', '无', '过期', '撤回'), calledThatDay: fc.boolean(),
    });
    fc.assert(fc.property(some, fc.constantFrom(...messageKinds), fc.constantFrom('电话', '微信', '信函' as const), (facts, kind, channel) => {
      const strict = (parts: Partial<TouchFacts>): number => verdicts.indexOf(judge({ ...facts, ...parts }, { kind, channel }).verdict);
      for (const more of [{ openComplaints: 1 }, { refund: true }, { retired: true }, { noDisturb: true }, { consent: '撤回' as const }, { complaintClosedOn: day('2023-09-01') }])
        expect(strict(more)).toBeGreaterThanOrEqual(strict({}));
      expect(['allow', 'override']).toContain(judge(facts, { kind: 'service', channel }).verdict);
    }), { numRuns: 200, seed: 7 });
  });
});

it.each([
  ['电话', '电话'], ['邮件+电话', '电话+邮件'], ['电话/微信/短信', '电话+短信+微信'], ['企业(微信)', '微信'], ['上门拜访', '上门'], ['E-mail', '邮件'], ['短信', '短信'], ['线下拜访', '上门'], ['寄贺卡', '信函'], ['电话后上门', '电话+上门'], ['APP推送', '不限'], ['CRM系统工单', '不限'], [null, '不限'],
])('%s goes by %s', (method, ways) => {
  expect(channelsOf(method).join('+')).toBe(ways);
  expect(channelOf(method)).toBe(ways.split('+')[0]);
});

describe('a message that goes by several ways', () => {
  it.each([
    ['a second call', { calledThatDay: true }, '邮件+电话', ['sameDayCall']],
    ['a mail and a letter on a Sunday', {}, '邮件+信函', ['dayOff']],
    ['a letter on a Sunday', {}, '信函', []],
  ] as const)('is judged by each of them: %s (R-GEN-06, R-RV-04)', (_name, facts, method, kinds) =>
    expect(judge(facts, { ...bySuch(method), on: day(method.includes('信函') ? '2023-09-10' : '2023-09-05') }).reasons.map(({ kind }) => kind)).toEqual(kinds));
  it('names the way that is withdrawn, where it is not the first (R-AUD-05)', () =>
    expect(judge({ consent: '撤回', consentWay: '邮件' }, bySuch('电话+邮件')).reasons).toMatchObject([{ kind: 'withdrawn', about: '邮件' }]));
});
