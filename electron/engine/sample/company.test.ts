import { describe, expect, it } from 'vitest';
import { readEmail, readPhone } from '../../../shared/contact/reach';
import { addMonths, dayOfMoment, daysBetween, msOf, today, type Clock } from '../../../shared/kit/dates';
import { looksLikeFormula } from '../../../shared/guard/formula';
import { findSensitive } from '../../../shared/guard/sensitive-ids';
import { checkRefunds, dayOutOfOrder } from '../../../shared/trade/rules';
import { sampleCompany } from './company';

const clockAt = (iso: string): Clock => ({ now: () => Date.parse(iso), zone: 'Asia/Shanghai' });
const clock = clockAt('2026-11-21T15:00:00+08:00');
const now = today(clock);
const company = sampleCompany(2026, clock);
const tally = (values: readonly (string | null | undefined)[]): Record<string, number> =>
  values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value ?? '']: (counts[value ?? ''] ?? 0) + 1 }), {});

describe('the sample company', () => {
  it('is the same for the same seed and day, and another for another', () => {
    expect(sampleCompany(2026, clock)).toEqual(company);
    expect(sampleCompany(2027, clock)).not.toEqual(company);
  });

  it('has about sixty clients, a year of follow-ups and fifty complaints', () => {
    expect(company.clients).toHaveLength(60);
    expect(tally(company.clients.map(({ fields }) => fields.stage))).toEqual({ 合作: 31, 潜在: 17, 沉睡: 9, 流失: 3 });
    expect(company.clients.filter(({ fields }) => fields.type === '个人')).toHaveLength(12);
    const followups = company.clients.flatMap((client) => client.followups);
    expect(followups.length).toBeGreaterThan(400);
    expect(company.complaints.length).toBeGreaterThanOrEqual(50);
    expect(new Set(company.clients.map(({ fields }) => fields.name)).size).toBe(60);
  });

  it('holds the names that are easily got wrong', () => {
    const names = company.clients.flatMap(({ contacts, fields }) => [...contacts.map(({ person }) => person.name), ...(fields.type === '个人' ? [fields.name] : [])]);
    for (const surname of ['曾', '单', '仇', '黃']) expect(names.some((name) => name.startsWith(surname)), surname).toBe(true);
    expect(company.clients.some(({ fields }) => fields.name === '恒豐國際貿易（香港）有限公司')).toBe(true);
  });

  it('has phones that are valid and different, mailboxes at example.com, and one of each that came masked', () => {
    const phones = company.clients.flatMap(({ phone, contacts }) => [...(phone === null ? [] : [phone]), ...contacts.map((contact) => contact.phone)]);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.filter((phone) => readPhone(phone).state === '待核实')).toEqual(['138–']);
    expect(phones.filter((phone) => phone.startsWith('138-0013-8'))).toHaveLength(phones.length - 1);
    const emails = company.clients.flatMap(({ email, contacts }) => [...(email === null ? [] : [email]), ...contacts.map((contact) => contact.email)]);
    expect(emails.every((email) => email.endsWith('example.com'))).toBe(true);
    expect(emails.filter((email) => readEmail(email).state === '待核实')).toHaveLength(1);
  });

  it('has nothing in it that a spreadsheet would run, that must not be kept, or that was left unfilled', () => {
    const texts = new Set((JSON.stringify(company).match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((quoted) => JSON.parse(quoted) as string));
    expect([...texts].filter((text) => looksLikeFormula(text) || findSensitive(text).length > 0 || /[{}]|undefined|null/.test(text))).toEqual([]);
  });
});

describe('its trade', () => {
  const buyers = company.clients.filter(({ orders }) => orders.length > 0);
  it('belongs to clients who buy, from their first day on, and adds up', () => {
    expect(buyers.length).toBeGreaterThan(30);
    for (const { fields, orders, quietSince } of company.clients) {
      expect(orders.length > 0, fields.name).toBe((fields.cooperationSince ?? null) !== null);
      expect(orders[0]?.fields.orderedOn ?? null, fields.name).toBe(fields.cooperationSince ?? null);
      for (const { fields: order, lines, payments } of orders) {
        expect(order.orderedOn <= now && (quietSince === null || order.orderedOn <= addMonths(quietSince, 1)), `${fields.name} ${order.orderedOn}`).toBe(true);
        expect(order.amountFen).toBe(lines.reduce((sum, line) => sum + (line.amountFen ?? 0), 0));
        expect(checkRefunds(payments.map(({ kind = null, amountFen = null }) => ({ kind, amountFen }))).ok).toBe(true);
        expect(payments.every(({ paidOn }) => paidOn >= order.orderedOn)).toBe(true);
      }
    }
  });
  it('has open amounts, a refund, a cancelled order, and contracts that are due', () => {
    const orders = buyers.flatMap((client) => client.orders);
    expect(orders.some(({ payments }) => payments.some(({ kind }) => kind === '退款'))).toBe(true);
    expect(orders.some(({ fields }) => fields.state === '已取消')).toBe(true);
    const contracts = company.clients.flatMap((client) => client.contracts);
    expect(contracts.length).toBeGreaterThan(20);
    expect(contracts.every((contract) => dayOutOfOrder(contract) === null)).toBe(true);
    expect(tally(contracts.map(({ outcome }) => outcome))).toMatchObject({ 待续约: expect.any(Number) as number, 已续约: expect.any(Number) as number });
  });
});

describe('its follow-ups', () => {
  it('lie in the past, after the client was filed, on working days', () => {
    for (const { fields, followups } of company.clients) {
      for (const { heldOn, heldAt } of followups) {
        expect(heldOn && heldOn <= now && daysBetween(fields.filedOn, heldOn) >= -3, `${fields.name} ${heldOn}`).toBe(true);
        expect(heldAt && msOf(heldAt) <= clock.now(), String(heldAt)).toBe(true);
        expect([0, 6]).not.toContain(new Date(`${heldOn}T00:00:00Z`).getUTCDay());
      }
    }
  });

  it('keep what was promised: only the newest of a client is still to do, and it says until when', () => {
    for (const { followups } of company.clients) {
      followups.slice(0, -1).forEach(({ nextState, nextDueOn }, at) => {
        expect(nextState).not.toBe('待办');
        if (nextDueOn) expect(nextDueOn <= (followups[at + 1]?.heldOn ?? now)).toBe(true);
      });
      const last = followups.at(-1);
      if (last?.nextAction) expect(last.nextAction).toContain(`${Number(last.nextDueOn?.slice(5, 7))}月${Number(last.nextDueOn?.slice(8))}日前`);
    }
    const open = company.clients.flatMap(({ followups }) => followups.filter(({ nextState }) => nextState === '待办').map(({ nextDueOn }) => nextDueOn ?? now));
    expect(open.some((day) => day < now)).toBe(true);
    expect(open.filter((day) => day >= now).length).toBeGreaterThan(open.length / 2);
  });

  it('make the stages true: nobody who sleeps has answered for half a year (S2-T3)', () => {
    for (const { fields, followups } of company.clients) {
      const answered = followups.filter(({ kind }) => kind === '互动').at(-1)?.heldOn;
      if (fields.stage === '沉睡' && answered) expect(answered < addMonths(now, -6), fields.name).toBe(true);
      if (fields.stage === '合作' && answered) expect(daysBetween(answered, now) <= 62, `${fields.name} ${answered}`).toBe(true);
    }
  });
});

describe('its complaints', () => {
  it('reach thirteen months back, enough of them last month for a report, and some are open in each way', () => {
    const months = tally(company.complaints.map(({ fields }) => fields.receivedOn.slice(0, 7)));
    expect(Object.keys(months)).toHaveLength(14);
    expect(months[addMonths(now, -1).slice(0, 7)]).toBeGreaterThanOrEqual(8);
    const states = tally(company.complaints.map(({ fields }) => fields.state));
    expect(states['处理中']).toBeGreaterThanOrEqual(3);
    expect(states['待回访']).toBeGreaterThanOrEqual(2);
    expect(states['已关闭']).toBeGreaterThan(40);
    expect(Object.keys(tally(company.complaints.map(({ fields }) => fields.grade))).sort()).toEqual(['一般', '严重', '重大']);
    expect(tally(company.complaints.map(({ fields }) => fields.outcome))['无法联系']).toBeGreaterThanOrEqual(1);
  });

  it('show the problem that comes back in three months in a row (R-CP-08)', () => {
    for (const back of [1, 2, 3]) {
      const month = addMonths(now, -back).slice(0, 7);
      expect(company.complaints.some(({ fields }) => fields.problem === '服务器噪音大' && fields.receivedOn.startsWith(month)), month).toBe(true);
    }
  });

  it('have steps in order, in the past, and a state that their steps make', () => {
    for (const { fields, steps, client } of company.complaints) {
      const times = steps.map(({ at }) => msOf(at));
      expect([...times].sort((a, b) => a - b)).toEqual(times);
      expect((times.at(-1) ?? 0) <= clock.now()).toBe(true);
      expect(dayOfMoment(steps[0]?.at ?? fields.receivedAt ?? ('' as never))).toBe(fields.receivedOn);
      expect(fields.state === '已关闭').toBe(steps.at(-1)?.step === '投诉已关闭');
      expect(fields.closedAt === null).toBe(fields.state !== '已关闭');
      expect((company.clients[client]?.fields.cooperationSince ?? now) <= fields.receivedOn, fields.receivedOn).toBe(true);
    }
  });
});

describe('on any day', () => {
  it.each(['2024-02-29T00:05:00+08:00', '2025-01-01T09:00:00+08:00', '2026-10-05T12:00:00+08:00', '2027-03-31T23:55:00+08:00', '2030-05-02T08:00:00+08:00'])('%s it lies in the past', (iso) => {
    const at = clockAt(iso);
    for (const seed of [0, 1, 2_147_483_647]) {
      const { clients, complaints } = sampleCompany(seed, at);
      expect(clients.flatMap(({ followups }) => followups).every(({ heldAt }) => heldAt && msOf(heldAt) <= at.now())).toBe(true);
      expect(complaints.every(({ fields, steps }) => fields.receivedAt && [fields.receivedAt, ...steps.map((step) => step.at)].every((moment) => msOf(moment) <= at.now()))).toBe(true);
      expect(complaints.some(({ fields }) => fields.state === '待回访')).toBe(true);
      expect(clients.every(({ fields }) => fields.filedOn <= (today(at)))).toBe(true);
    }
  });
});
