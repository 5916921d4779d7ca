import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, password, test } from '../fixtures';
import { appZone, type Kemai, type Place } from '../kemai';
import { notice } from '../pages/controls';
import { FilesView } from '../pages/files';
import { WelcomePage } from '../pages/first-run';
import { LockPage, Rooms } from '../pages/shell';
import { countFiles, traces } from '../traces';

/** One text for each kind of field; what is planted must be found nowhere but in the vault's own ciphertext. */
const planted = {
  name: '鹮鹬雁-xqz7name有限公司', needs: '鹮鹬雁-xqz7needs', notes: '鹮鹬雁-xqz7notes', industry: '鹮鹬雁-xqz7industry', contact: '鹮鹬雁-xqz7contact', phone: '13987650391',
  email: 'xqz7mail@canary-nest.example', tag: '鹮鹬雁-xqz7tag', summary: '鹮鹬雁-xqz7summary', feedback: '鹮鹬雁-xqz7feedback', next: '鹮鹬雁-xqz7next', complaint: '鹮鹬雁-xqz7complaint',
  demand: '鹮鹬雁-xqz7demand', step: '鹮鹬雁-xqz7step', author: '鹮鹬雁-xqz7author', organisation: '鹮鹬雁-xqz7organisation', measure: '鹮鹬雁-xqz7measure', imported: '鹮鹬雁-xqz7imported',
  search: '鹮鹬雁-xqz7search', draft: '鹮鹬雁-xqz7draft', later: '鹮鹬雁-xqz7later', attached: '鹮鹬雁-xqz7attached', attachedName: '鹮鹬雁-xqz7file',
} as const;
const texts = [...Object.values(planted), password];

const env = (place: Place): { env: Record<string, string> } => ({ env: { HOME: place.home, XDG_CONFIG_HOME: join(place.home, '.config'), XDG_CACHE_HOME: join(place.home, '.cache') } });
const folders = (place: Place): readonly string[] => [place.data, place.temp, place.home];

/** Files of ours that are open and have no name any more; only Linux shows them. */
function unnamedFiles({ electron, place }: Kemai): readonly Buffer[] {
  const group = electron.process().pid;
  if (process.platform !== 'linux' || group === undefined) return [];
  const ours = readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return Number(readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[2]) === group;
    } catch {
      return false; // it has just ended
    }
  });
  return ours.flatMap((id) => {
    const lines = readdirSync(`/proc/${id}/fd`).map((fd) => `/proc/${id}/fd/${fd}`);
    return lines.flatMap((line) => {
      try {
        const target = readlinkSync(line);
        return target.startsWith(place.top) && target.endsWith('(deleted)') ? [readFileSync(line)] : [];
      } catch {
        return []; // it was closed meanwhile
      }
    });
  });
}

async function useEverything(kemai: Kemai, rooms: Rooms): Promise<void> {
  const { page, place } = kemai;
  const settings = await rooms.settings();
  for (const [label, text] of [['我的姓名', planted.author], ['单位名称', planted.organisation]] as const) {
    await settings.main.getByLabel(label, { exact: true }).fill(text);
    await settings.main.getByLabel(label, { exact: true }).press('Enter');
  }

  const form = await (await rooms.clients()).create();
  await form.fill({ name: planted.name, needs: planted.needs, notes: planted.notes, industry: planted.industry });
  await form.part('contact').fill(planted.contact);
  await form.part('phone').fill(planted.phone);
  await form.part('email').fill(planted.email);
  await form.tag(planted.tag);
  const client = await form.save(planted.name);
  await (await (await client.logFollowup()).fill({ summary: planted.summary, feedback: planted.feedback, nextAction: planted.next })).save();
  // A file of the user's lies where the user keeps it; everywhere else its name and its text must not.
  writeFileSync(join(place.out, `${planted.attachedName}.md`), planted.attached.repeat(100_000));
  await page.getByText(kemai.speech.t('files.title'), { exact: true }).first().click();
  await kemai.willPick(join(place.out, `${planted.attachedName}.md`));
  const files = new FilesView(kemai.stage);
  await files.pick();
  await expect((await files.open(`${planted.attachedName}.md`)).getByText(planted.attached).first()).toBeVisible();
  await files.closePreview();
  await page.getByText(kemai.speech.t('clients.page.story'), { exact: true }).first().click();
  const registration = await client.registerComplaint();
  await registration.fill({ content: planted.complaint, demand: planted.demand });
  await (await registration.save()).addStep({ content: planted.step });

  const palette = await rooms.palette();
  await palette.type(planted.search);
  await expect(page.getByText(`没有找到「${planted.search}」`)).toBeVisible();
  await palette.close();
  const clients = await rooms.clients();
  await clients.filter(planted.name);
  await expect(clients.rows.filter({ hasText: planted.name })).toBeVisible();

  writeFileSync(join(place.out, 'clients.csv'), `客户编号,客户名称（个人/公司）\n2024001,${planted.imported}\n`);
  await kemai.willPick(join(place.out, 'clients.csv'));
  const data = await rooms.data();
  await (await (await data.chooseFile()).check()).run();
  await kemai.willSave();
  await data.part('backup');
  await data.makeBackup();
  await data.check();

  const reports = await (await rooms.reports()).month(new Date().toLocaleDateString('sv-SE', { timeZone: appZone }).slice(0, 7));
  await reports.write({ measure: planted.measure });
  await reports.export('pdf');
  await reports.export('xlsx');
  await (await rooms.settings()).part('about');
  await page.getByRole('button', { name: '保存日志…' }).click();
  await expect(notice(page, /日志已保存/)).toBeVisible();

  const unfinished = await (await rooms.clients()).create();
  await unfinished.fill({ name: planted.draft });
  await expect.poll(async () => JSON.stringify(await kemai.must('draft:read', { key: 'client:new' }))).toContain(planted.draft);
}

test('the scan finds a text in whatever form it lies there', ({ place }) => {
  const text = planted.name;
  const forms: Readonly<Record<string, string | Buffer>> = {
    plain: `x${text}y`,
    wide: Buffer.from(`x${text}y`, 'utf16le'),
    hex: Buffer.from(`xy${text}`).toString('hex').toUpperCase(),
    base64: Buffer.from(`some ${text} more`).toString('base64'),
    shifted: Buffer.from(`some. ${text} more`).toString('base64'),
    wideBase64: Buffer.from(`more ${text}`, 'utf16le').toString('base64'),
    escaped: JSON.stringify(text).replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`),
    percent: encodeURIComponent(text),
  };
  for (const [name, content] of Object.entries(forms)) writeFileSync(join(place.temp, name), content);
  writeFileSync(join(place.temp, `${text}.txt`), '');
  expect(new Set(traces([place.temp], [text]).map((found) => found.split(': ')[0]))).toHaveProperty('size', Object.keys(forms).length + 1);
});

test('nothing of what was typed lies readable on the disk, after kill -9 and after quitting', async ({ start, place }) => {
  test.setTimeout(150_000);
  const kemai = await start(env(place));
  const code = await (await (await new WelcomePage(kemai.stage).isShown()).create()).create(password);
  const recoveryCode = await code.read();
  const lookFor = [...texts, recoveryCode, recoveryCode.split(' ').slice(0, 4).join(' ')];
  await (await (await code.written()).check(recoveryCode)).empty();
  await useEverything(kemai, new Rooms(kemai.stage));

  for (const bytes of unnamedFiles(kemai)) for (const text of lookFor) expect(bytes.includes(text)).toBe(false);
  expect(countFiles(folders(place))).toBeGreaterThan(5);
  expect(traces(folders(place), lookFor)).toEqual([]);
  await kemai.kill();
  expect(traces(folders(place), lookFor)).toEqual([]);

  // What the user exported is readable, and says that the scan can see; backup and log are not, and hold none of it.
  const exported = kemai.saved();
  expect(traces([place.out], [planted.imported]).length).toBeGreaterThan(0);
  const sealed = exported.filter((name) => /\.(kemai-backup|txt)$/.test(name));
  expect(sealed).toHaveLength(2);
  for (const name of sealed) for (const text of lookFor) expect(readFileSync(join(place.out, name)).includes(text), name).toBe(false);

  const again = await start(env(place));
  const rooms = await new LockPage(again.stage).unlock(password);
  const client = await (await rooms.clients()).open(planted.name);
  await (await (await client.edit()).fill({ notes: planted.later })).save(planted.name);
  await (await client.remove()).isShown();
  await again.quit();
  expect(traces(folders(place), lookFor)).toEqual([]);
});
