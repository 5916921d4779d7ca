import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseHere } from '../../electron/engine/import/parse-here';
import type { Day } from '../../shared/kit/dates';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';
import { broughtIn, calendar, changes, counts, entries, event, reasons, shown, tried } from './calendar-files';

const day = (text: string): Day => text as Day;
let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault('2023-09-01T10:00:00+08:00', { parseFile: parseHere() });
});
afterEach(async () => vault.remove());

const beijing = [
  'BEGIN:VTIMEZONE', 'TZID:China Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'END:STANDARD', 'END:VTIMEZONE',
];
const berlin = [
  'BEGIN:VTIMEZONE', 'TZID:Customized Time Zone', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE',
];
/** What other programs write for the same kinds of things, and what stands in the calendar afterwards. */
const programs: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['Outlook: a Windows zone with its own definition, a whole day from midnight', calendar('METHOD:PUBLISH', ...beijing,
    ...event('UID:040000008200E00074C5B7101A82E00800000000', 'DTSTART;TZID="China Standard Time":20230905T100000', 'DTEND;TZID="China Standard Time":20230905T113000', 'SUMMARY;LANGUAGE=zh-cn:评审', 'SEQUENCE:1', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'ACTION:DISPLAY', 'DESCRIPTION:Reminder', 'END:VALARM'),
    ...event('UID:2', 'DTSTART;TZID=China Standard Time:20230907T000000', 'DTEND;TZID=China Standard Time:20230909T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'SUMMARY:展会')),
  ['2023-09-05 10:00 90 评审', '2023-09-07 all day 2880 展会']],
  ['Outlook without a definition: a Windows zone that it only names', calendar(...event('UID:1', 'DTSTART;TZID=Tokyo Standard Time:20230905T110000', 'DURATION:PT1H30M', 'SUMMARY:东京电话')), ['2023-09-05 10:00 90 东京电话']],
  ['Apple: an IANA zone, folded lines, escapes', calendar('X-WR-CALNAME:工作', ...event('UID:3E1A-B', 'DTSTART;TZID=Europe/Berlin:20230905T090000', 'DTEND;TZID=Europe/Berlin:20230905T093000', 'SUMMARY:Call\\, with a line that is so long that it is folde', ' d\\; twice', 'LAST-MODIFIED:20230801T000000Z')),
  ['2023-09-05 15:00 30 Call, with a line that is so long that it is folded; twice']],
  ['Google: UTC, a recurrence by weekdays that ends in UTC', calendar('METHOD:PUBLISH', 'X-WR-TIMEZONE:Asia/Shanghai',
    ...event('UID:abc@google.com', 'DTSTART:20230905T010000Z', 'DTEND:20230905T013000Z', 'SUMMARY:电话', 'STATUS:CONFIRMED'),
    ...event('UID:def@google.com', 'DTSTART;TZID=Asia/Shanghai:20230906T090000', 'DTEND;TZID=Asia/Shanghai:20230906T093000', 'RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20230914T155959Z;BYDAY=WE,TH', 'SUMMARY:站会')),
  ['2023-09-05 09:00 30 电话', '2023-09-06 09:00 30 站会', '2023-09-07 09:00 30 站会', '2023-09-13 09:00 30 站会', '2023-09-14 09:00 30 站会']],
  ['钉钉, 飞书: a birthday without VALUE=DATE, a time without seconds', calendar(...event('UID:d1', 'DTSTART:20230908', 'SUMMARY:生日', 'RRULE:FREQ=YEARLY'), ...event('UID:d2', 'DTSTART;TZID=/softwarestudio.org/Asia/Shanghai:20230911T1400', 'SUMMARY:周会')),
    ['2023-09-08 all day 生日', '2023-09-11 14:00 周会']],
  ['a zone that only the file defines', calendar(...berlin, ...event('UID:z', 'DTSTART;TZID=Customized Time Zone:20230905T090000', 'DTEND;TZID=Customized Time Zone:20230905T100000', 'SUMMARY:夏'), ...event('UID:y', 'DTSTART;TZID=Customized Time Zone:20231030T090000', 'DURATION:PT1H', 'SUMMARY:冬')),
    ['2023-09-05 15:00 60 夏', '2023-10-30 16:00 60 冬']],
  ['an old phone: vCalendar 1.0, quoted-printable, its own rule', ['BEGIN:VCALENDAR', 'VERSION:1.0', 'BEGIN:VEVENT', 'DTSTART:20230905T100000', 'DTEND:20230905T110000', 'RRULE:W1 TU #2', 'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=80=', '=E4=BC=9A', 'END:VEVENT',
    'BEGIN:VEVENT', 'DTSTART:20230907T000000', 'DTEND:20230908T000000', 'SUMMARY:Fair', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
  ['2023-09-05 10:00 60 开会', '2023-09-07 all day Fair', '2023-09-12 10:00 60 开会']],
  ['GBK', Buffer.concat([Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:g\r\nDTSTART:20230905T100000\r\nSUMMARY:'), Buffer.from('b0ddb7c3', 'hex'), Buffer.from('\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n')]), ['2023-09-05 10:00 拜访']],
  ['UTF-8 with a mark, LF, folded in the middle of a character', Buffer.concat([Buffer.from('\ufeffBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART:20230905T100000\nSUMMARY:'), Buffer.from([0xe6, 0x8b]), Buffer.from('\n '), Buffer.from([0x9c]), Buffer.from('访\nEND:VEVENT\nEND:VCALENDAR\n')]), ['2023-09-05 10:00 拜访']],
];

describe('a calendar file of another program (RFC 5545)', () => {
  it.each(programs)('%s', async (_what, content, expected) => {
    const trial = await tried(vault, content);
    expect(reasons(trial)).toEqual([]);
    expect(await shown(vault)).toEqual([]); // a trial writes nothing
    const report = await broughtIn(vault, content);
    expect([report.created, report.changed, report.same, report.left]).toEqual([report.events, 0, 0, 0]);
    expect(await shown(vault, '2023-08-28', '2023-10-31')).toEqual(expected);
    const before = changes(vault);
    const again = await broughtIn(vault, content);
    expect(counts(again)).toEqual([0, 0, again.events, 0]);
    expect([changes(vault), again.batch]).toEqual([before, null]);
  });

  const series = (...more: readonly string[]): string => calendar(
    ...event('UID:s', 'DTSTART;TZID=Asia/Shanghai:20230905T100000', 'DTEND;TZID=Asia/Shanghai:20230905T110000', 'RRULE:FREQ=WEEKLY;COUNT=5', 'EXDATE;TZID=Asia/Shanghai:20230912T100000', 'SUMMARY:例会', ...more),
    ...event('UID:s', 'RECURRENCE-ID;TZID=Asia/Shanghai:20230919T100000', 'DTSTART;TZID=Asia/Shanghai:20230920T140000', 'DTEND;TZID=Asia/Shanghai:20230920T150000', 'SUMMARY:例会改期'),
    ...event('UID:s', 'RECURRENCE-ID;TZID=Asia/Shanghai:20230926T100000', 'DTSTART;TZID=Asia/Shanghai:20230926T100000', 'STATUS:CANCELLED', 'SUMMARY:例会'),
  );
  const wholeSeries = ['2023-09-05 10:00 60 例会', '2023-09-20 14:00 60 例会改期', '2023-10-03 10:00 60 例会'];

  it('brings in a series with its days left out, moved and cancelled, and one undo takes all of it back; a file once taken back may come again', async () => {
    const { batch } = await broughtIn(vault, series());
    expect(await shown(vault)).toEqual(wholeSeries);
    expect(valueOf(await vault.ask('import:batches', {}))).toMatchObject([{ file: 'in.ics', created: 3, updated: 0, undone: false }]);
    valueOf(await vault.ask('import:undo', { batch: batch as never }));
    expect(await shown(vault)).toEqual([]);
    expect(counts(await broughtIn(vault, series()))).toEqual([3, 0, 0, 0]);
    expect(await shown(vault)).toEqual(wholeSeries);
    expect(counts(await tried(vault, series()))).toEqual([0, 0, 3, 0]);
  });

  it('follows a series that another program moved, with what was changed by hand here', async () => {
    await broughtIn(vault, series('SEQUENCE:1'));
    const [first] = await entries(vault);
    valueOf(await vault.ask('appointment:move', { id: first?.record as never, occurrence: day('2023-10-03'), scope: 'this', on: day('2023-10-04'), time: '09:00', minutes: 60 }));
    const moved = series('SEQUENCE:2').replaceAll('0905T10', '0906T10').replaceAll('0905T11', '0906T11').replace('0912T10', '0913T10').replace('ID;TZID=Asia/Shanghai:20230919', 'ID;TZID=Asia/Shanghai:20230920').replaceAll('0926T10', '0927T10');
    const report = await broughtIn(vault, moved);
    expect([counts(report), reasons(report)]).toEqual([[0, 1, 2, 0], []]);
    expect(await shown(vault)).toEqual(['2023-09-06 10:00 60 例会', '2023-09-20 14:00 60 例会改期', '2023-10-04 09:00 60 例会']);
    expect(counts(await tried(vault, series('SEQUENCE:1')))[3]).toBeGreaterThan(0); // an older copy does not turn it back
  });

  it('changes what a newer file changed, leaves what an older one says, and does not undo what was done here', async () => {
    const one = (title: string, hour: string, ...more: readonly string[]): string => calendar(...event('UID:n', `DTSTART:20230905T${hour}0000`, 'DURATION:PT1H', `SUMMARY:${title}`, ...more));
    await broughtIn(vault, one('初稿', '10', 'SEQUENCE:2', 'LAST-MODIFIED:20230802T000000Z'));
    expect(reasons(await tried(vault, one('更早', '09', 'SEQUENCE:1')))).toEqual([[1, 'older']]);
    expect(reasons(await tried(vault, one('更早', '09', 'SEQUENCE:2', 'LAST-MODIFIED:20230801T000000Z')))).toEqual([[1, 'older']]);
    expect(counts(await broughtIn(vault, one('定稿', '14', 'SEQUENCE:3')))).toEqual([0, 1, 0, 0]);
    expect(await shown(vault)).toEqual(['2023-09-05 14:00 60 定稿']);
    const [entry] = await entries(vault);
    valueOf(await vault.ask('appointment:move', { id: entry?.record as never, scope: 'all', on: day('2023-09-06'), time: '15:00', minutes: 60 }));
    expect(counts(await broughtIn(vault, one('定稿', '14', 'SEQUENCE:3')))).toEqual([0, 0, 1, 0]);
    expect(await shown(vault)).toEqual(['2023-09-06 15:00 60 定稿']);
    valueOf(await vault.ask('appointment:remove', { id: entry?.record as never, scope: 'all' }));
    expect(reasons(await broughtIn(vault, one('又改', '16', 'SEQUENCE:4')))).toEqual([[1, 'deletedHere']]);
    expect(await shown(vault)).toEqual([]);
  });

  it('takes out what another program cancelled', async () => {
    await broughtIn(vault, series());
    expect(counts(await broughtIn(vault, calendar('METHOD:CANCEL', ...event('UID:s', 'DTSTART;TZID=Asia/Shanghai:20230905T100000', 'RECURRENCE-ID;TZID=Asia/Shanghai:20231003T100000'))))).toEqual([0, 1, 0, 0]);
    expect(await shown(vault)).toEqual(wholeSeries.slice(0, 2));
    expect(counts(await broughtIn(vault, calendar('METHOD:CANCEL', ...event('UID:s', 'DTSTART;TZID=Asia/Shanghai:20230905T100000', 'SEQUENCE:9'))))).toEqual([0, 1, 0, 0]);
    expect(await shown(vault)).toEqual([]);
    expect(reasons(await tried(vault, calendar(...event('UID:never', 'DTSTART:20230905T100000', 'STATUS:CANCELLED'))))).toEqual([[1, 'cancelled']]);
  });

  it('says of every event that stays out, and of every part, why', async () => {
    const starts = 'DTSTART:20230905T100000';
    const report = await tried(vault, calendar(
      ...event('UID:1', 'SUMMARY:没有日期'), ...event('UID:2', 'DTSTART:20230230T100000'), ...event('UID:3', 'DTSTART:10660905T100000'), ...event('UID:4', starts, 'DURATION:P90D'),
      ...event('UID:5', starts, 'RRULE:FREQ=SECONDLY'), ...event('UID:6', starts, 'RRULE:FREQ=DAILY;COUNT=999999999'), ...event('UID:7', starts, 'RRULE:FREQ=FORTNIGHTLY'), ...event('UID:8', starts, 'RRULE:FREQ=YEARLY;INTERVAL=999999999'),
      ...event('UID:9', 'DTSTART;TZID=America/New_York:20230929T200000', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR'), ...event('UID:10', starts, 'SUMMARY:=cmd|x'), ...event('UID:11', starts, 'DESCRIPTION:身份证 11010519491231002X'),
      ...event('UID:12', starts, 'RECURRENCE-ID;RANGE=THISANDFUTURE:20230905T100000'), ...event('UID:13', starts, 'SUMMARY:旧'), ...event('UID:13', starts, 'SEQUENCE:1', 'SUMMARY:新'),
      'BEGIN:VTODO', 'SUMMARY:x', 'END:VTODO', 'BEGIN:VJOURNAL', 'END:VJOURNAL', 'BEGIN:X-THING', 'END:X-THING',
    ));
    expect(reasons(report)).toEqual([
      [1, 'noDay'], [2, 'noDay'], [3, 'dayOutOfRange'], [4, 'tooLong'], [5, 'tooOften'], [6, 'tooOften'], [7, 'tooOften'], [8, 'notARule'], [9, 'otherZone'], [10, 'formula'], [11, 'residentId'], [12, 'following'], [13, 'twice'],
    ]);
    expect([counts(report), report.others]).toEqual([[1, 0, 0, 13], { VTODO: 1, VJOURNAL: 1, other: 1 }]);
    expect(JSON.stringify(report)).not.toContain('11010519491231002X');
  });

  it('notes what comes in differently', async () => {
    const report = await broughtIn(vault, calendar(
      ...event('UID:1', 'DTSTART;TZID=Mars/Base:20230905T100000', 'SUMMARY:a'), ...event('UID:2', 'DTSTART;TZID=America/New_York:20230905T090000', 'RRULE:FREQ=WEEKLY', 'SUMMARY:b'),
      ...event('UID:3', 'DTSTART:20230905T100000', 'RRULE:FREQ=WEEKLY', 'RDATE:20230907T100000', 'SUMMARY:c'), ...event('UID:4', 'DTSTART;TZID=America/New_York:20230904T200000', 'RRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3', 'SUMMARY:d'),
    ));
    expect(report.lines.map(({ number, notes }) => [number, ...notes])).toEqual([[1, 'unknownZone'], [2, 'clockChanges'], [3, 'moreDays'], [4]]);
    expect((await shown(vault, '2023-09-01', '2023-09-14')).filter((line) => line.endsWith('d'))).toEqual(['2023-09-05 08:00 d', '2023-09-09 08:00 d', '2023-09-12 08:00 d']);
  });

  it('knows an event again whose name is missing, too long, or like a card number', async () => {
    const text = calendar(...event('DTSTART:20230905T100000', 'SUMMARY:无名'), ...event(`UID:${'x'.repeat(900)}`, 'DTSTART:20230906T100000', 'SUMMARY:长名'), ...event('UID:6222021234567890128', 'DTSTART:20230907T100000', 'SUMMARY:数字'));
    expect(counts(await broughtIn(vault, text))).toEqual([3, 0, 0, 0]);
    expect(counts(await broughtIn(vault, text))).toEqual([0, 0, 3, 0]);
    expect(JSON.stringify(sessionOf(vault).vault.writer.all('SELECT * FROM changes'))).not.toContain('6222021234567890128');
  });

  it('leaves nothing half done when it is cancelled', async () => {
    const many = calendar(...Array.from({ length: 1500 }, (_, at) => event(`UID:m${at}`, 'DTSTART:20230905T100000', `SUMMARY:${at}`)).flat());
    const { session } = await tried(vault, many);
    const running = vault.ask('calendar:file-run', { session, job: 'stop' });
    expect(await vault.ask('job:cancel', { job: 'stop' })).toMatchObject({ ok: true });
    expect(await running).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await shown(vault)).toEqual([]);
    expect(counts(valueOf(await vault.ask('calendar:file-run', { session, job: 'again' })))).toEqual([1500, 0, 0, 0]);
    expect(vault.signals.some((signal) => signal.kind === 'job' && signal.job === 'again' && signal.step === 'write')).toBe(true);
  });

  it('is refused where it is no calendar, and sent to the calendar where tables are imported', async () => {
    const path = join(vault.folder, 'VCALENDAR.csv');
    writeFileSync(path, '{},a\n1,2\n');
    expect(await vault.ask('calendar:file-try', { file: sessionOf(vault).files.grant(join(vault.folder, 'none.ics')) })).toMatchObject({ ok: false, error: { kind: 'fileGone' } });
    writeFileSync(path, '名称,电话\n甲,1\n');
    expect(await vault.ask('calendar:file-try', { file: sessionOf(vault).files.grant(path) })).toMatchObject({ ok: false, error: { kind: 'notACalendar' } });
    writeFileSync(path, series());
    expect(await vault.ask('import:inspect', { file: sessionOf(vault).files.grant(path) })).toMatchObject({ ok: false, error: { kind: 'calendarFile' } });
  });
});
