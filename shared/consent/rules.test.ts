import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { consentByWays, consentFor, consentRefusal, consentTurns, isAuthorised, standingOf, turnOn } from './rules';
import { consentChannels, type Consent, type ConsentDraft } from './schema';

const day = (text: string): Day => text as Day;
let made = 0;
/** A consent to marketing by every way since 2023-03-01, on file after those made before it. */
const aConsent = (parts: Partial<Consent> = {}): Consent => ({
  id: `id-${String(++made).padStart(6, '0')}`, stamp: '', deleted: false, client: null, contact: null, purpose: '营销', channel: '不限', numbers: null,
  givenOn: day('2023-03-01'), evidence: '签字表', expiresOn: null, withdrawnOn: null, withdrawnReason: null, sample: null, ...parts,
}) as Consent;

describe('how a record stands (R-AUD-05)', () => {
  it.each([
    ['2023-03-01', {}, '有效'],
    ['2023-09-01', { expiresOn: day('2023-09-01') }, '有效'],
    ['2023-09-02', { expiresOn: day('2023-09-01') }, '过期'],
    ['2023-06-01', { withdrawnOn: day('2023-06-01') }, '撤回'],
    ['2023-05-31', { withdrawnOn: day('2023-06-01') }, '有效'],
    ['2023-10-01', { withdrawnOn: day('2023-06-01'), expiresOn: day('2023-09-01') }, '撤回'],
  ] as const)('on %s with %j: %s', (on, parts, is) => expect(standingOf(aConsent(parts), day(on))).toBe(is));
});

describe('how a purpose stands turn by turn (R-AUD-05)', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((n) => day(`2023-03-${String(n).padStart(2, '0')}`));
  const some = fc.record({ channel: fc.constantFrom(...consentChannels), givenOn: days, expiresOn: fc.option(days), withdrawnOn: fc.option(days) });
  it('is on every day what the records say for one way or another', () => {
    fc.assert(fc.property(fc.array(some, { maxLength: 5 }), days, (parts, on) => {
      const consents = parts.map((part) => aConsent(part));
      const ways = consentChannels.filter((way) => way !== '不限');
      const states = ways.map((way) => consentFor(consents, '营销', way, on).state);
      expect(turnOn(consentTurns(consents, '营销'), on)).toEqual({
        state: (['有', '撤回', '过期'] as const).find((state) => states.includes(state)) ?? '无', ways: ways.filter((_, at) => states[at] === '有'),
      });
    }), { numRuns: 300, seed: 5 });
  });
});

describe('whether a purpose by a channel is consented to (R-AUD-05, R-CA-09)', () => {
  const general = aConsent();
  const sms = aConsent({ channel: '短信', givenOn: day('2023-04-01') });
  const noSms = aConsent({ channel: '短信', withdrawnOn: day('2023-05-01') });
  const smsAgain = aConsent({ channel: '短信', givenOn: day('2023-06-01') });
  const sameDay = aConsent({ channel: '短信', givenOn: day('2023-05-01') });
  const ended = aConsent({ expiresOn: day('2023-06-30') });
  const nothing = aConsent({ purpose: '服务' });
  it.each([
    ['nothing on file', [], '短信', '无'],
    ['another purpose', [nothing], '短信', '无'],
    ['every way', [general], '短信', '有'],
    ['this way only', [sms], '短信', '有'],
    ['another way only', [sms], '电话', '无'],
    ['asked for every way, given for one', [sms], '不限', '无'],
    ['this way withdrawn, every way given before', [general, noSms], '短信', '撤回'],
    ['this way withdrawn, the other ways stay', [general, noSms], '电话', '有'],
    ['given again after the withdrawal', [noSms, smsAgain], '短信', '有'],
    ['given again on the day of the withdrawal', [noSms, sameDay], '短信', '有'],
    ['run out', [ended], '短信', '过期'],
    ['run out and withdrawn', [ended, noSms], '短信', '撤回'],
    ['run out, but another holds', [ended, sms], '短信', '有'],
    ['given later than the day', [aConsent({ givenOn: day('2023-07-02') })], '短信', '无'],
  ] as const)('%s', (_name, consents, channel, state) => expect(consentFor(consents, '营销', channel, day('2023-07-01')).state).toBe(state));

  it.each([
    ['the worst of several ways', [general, noSms], ['电话', '短信'], '撤回', '短信'],
    ['one that was never agreed to', [sms], ['短信', '邮件'], '无', '邮件'],
    ['all agreed to', [general], ['电话', '邮件'], '有', '电话'],
    ['without a way, one way withdrawn', [general, noSms], ['不限'], '撤回', '短信'],
    ['without a way, only a withdrawal on file', [noSms], ['不限'], '撤回', '短信'],
    ['without a way, given again', [general, noSms, smsAgain], ['不限'], '有', '不限'],
    ['without a way, given for one', [sms], ['不限'], '无', '不限'],
    ['nothing on file', [], ['不限'], '无', '不限'],
  ] as const)('for a message, by all its ways: %s (C-28)', (_name, consents, asked, state, way) => expect(consentByWays(consents, '营销', asked, day('2023-07-01'))).toEqual({ state, way }));

  it('names the record that decides', () => expect(consentFor([general, noSms], '营销', '短信', day('2023-07-01')).consent?.id).toBe(noSms.id));
  it.each([[[general], true], [[ended], false], [[noSms], false], [[], false], [[ended, nothing], true]])('%j is authorised: %s', (consents, is) =>
    expect(isAuthorised(consents, day('2023-07-01'))).toBe(is));
});

describe('what an authorisation record must say (R-AUD-05)', () => {
  const whole: ConsentDraft = { purpose: '营销', channel: '短信', givenOn: day('2023-07-01'), evidence: '电话录音 0701' };
  it.each([
    [{}, null],
    [{ purpose: null }, 'purposeMissing'],
    [{ channel: null }, 'channelMissing'],
    [{ givenOn: null }, 'givenMissing'],
    [{ evidence: null }, 'evidenceMissing'],
    [{ givenOn: day('2023-07-02') }, 'dayInFuture'],
    [{ expiresOn: day('2023-06-30') }, 'daysOutOfOrder'],
    [{ withdrawnOn: day('2023-06-30') }, 'daysOutOfOrder'],
    [{ withdrawnOn: day('2023-07-02') }, 'dayInFuture'],
    [{ purpose: '证件号' }, 'numbersMissing'],
    [{ purpose: '证件号', numbers: ['别的'] }, 'numbersMissing'],
    [{ purpose: '证件号', numbers: ['身份证号'] }, null],
  ] as const)('with %j: %s', (parts, kind) => expect(consentRefusal({ ...whole, ...parts }, day('2023-07-01'))?.kind ?? null).toBe(kind));
});
