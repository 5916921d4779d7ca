import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { momentAt, type Day } from '../../shared/kit/dates';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const day = (text: string): Day => text as Day;
let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-09-01T10:00:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '科技有限公司' }, contacts: [{ name: '王经理' }] })).id;
});
afterEach(async () => vault.remove());

const written = async (reason?: string): Promise<string> => {
  const path = join(vault.folder, 'out.ics');
  valueOf(await vault.ask('export:write', { what: 'calendar', format: 'ics', file: sessionOf(vault).files.grant(path), job: 'job', ...(reason === undefined ? {} : { reason }) }));
  return readFileSync(path, 'utf8');
};

/** Lines put together again, by themselves: a second opinion beside the library that wrote them. */
const linesOf = (text: string): readonly string[] => {
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
};

describe('a calendar file (RFC 5545)', () => {
  it('holds what recurs with its days left out and its changed occurrences, in the zone of the user', async () => {
    const { id } = valueOf(await vault.ask('visit:add', {
      client, fields: { plannedOn: day('2023-09-05'), plannedAt: momentAt(day('2023-09-05'), '10:00', 'Asia/Shanghai'), minutes: 45, focus: '例会', place: '滨江路8号', recurrence: 'FREQ=WEEKLY;UNTIL=20230926' },
    }));
    valueOf(await vault.ask('visit:move', { id, occurrence: day('2023-09-12'), scope: 'this', on: day('2023-09-13'), time: '14:00', minutes: 45 }));
    valueOf(await vault.ask('visit:remove', { id, occurrence: day('2023-09-19'), scope: 'this' }));
    valueOf(await vault.ask('appointment:add', { fields: { title: '展会', startsOn: day('2023-09-07'), minutes: 2880 } }));
    const text = await written('交接');
    const lines = linesOf(text);
    expect(lines).toEqual(expect.arrayContaining([
      'BEGIN:VCALENDAR', 'TZID:Asia/Shanghai', 'TZOFFSETTO:+0800', `UID:${id}@kemai`, 'DTSTART;TZID=Asia/Shanghai:20230905T100000', 'DURATION:PT45M', 'SUMMARY:科技有限公司 · 例会', 'LOCATION:滨江路8号',
      'RRULE:FREQ=WEEKLY;UNTIL=20230926T020000Z', 'EXDATE;TZID=Asia/Shanghai:20230919T100000', 'RECURRENCE-ID;TZID=Asia/Shanghai:20230912T100000', 'DTSTART;TZID=Asia/Shanghai:20230913T140000',
      'DTSTART;VALUE=DATE:20230907', 'DTEND;VALUE=DATE:20230909', 'SUMMARY:展会', 'END:VCALENDAR',
    ]));
    expect(lines.filter((line) => line === `UID:${id}@kemai`)).toHaveLength(2);
    const read = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(read.map(({ summary }) => summary).sort()).toEqual(['展会', '科技有限公司 · 例会', '科技有限公司 · 例会']);
  });

  it('is masked without a reason', async () => {
    valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-09-05'), focus: '例会', place: '滨江路8号', notes: '带样品', agenda: ['送检报告'] } }));
    valueOf(await vault.ask('appointment:add', { fields: { title: '看病', startsOn: day('2023-09-07') } }));
    const text = await written();
    for (const hidden of ['滨江路8号', '带样品', '送检报告', '看病']) expect(text).not.toContain(hidden);
    expect(valueOf(await vault.ask('export:log', {})).total).toBe(0);
    await written('交接');
    expect(valueOf(await vault.ask('export:log', {})).items).toMatchObject([{ what: 'calendar', format: 'ics', reason: '交接' }]);
  });
});
