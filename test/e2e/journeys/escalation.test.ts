import { momentOf } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone } from '../kemai';
import { Messages } from '../messages';

const hour = 3_600_000;

// Beyond §1 item 23: told at half, four fifths, the end and every day after. A general complaint has 24 hours (AT-26).
test('a complaint that is left lying climbs: each step is told once, stands in 今日, and the message opens it', async ({ opened: { kemai, rooms } }) => {
  test.setTimeout(240_000); // steps are reached by the clock on the wall
  const { page } = kemai;
  const { t } = kemai.stage.words;
  const messages = await Messages.keep(kemai);
  const { id: client } = await kemai.must('client:create', { fields: { name: '久等电商有限公司' } });
  const soon = Date.now() + 25_000; // all four come to their step now
  const ages = { half: 12, fifths: 19.2, due: 24, day: 48 };
  const numbers: Record<string, string> = {};
  for (const [step, hours] of Object.entries(ages)) {
    const receivedAt = momentOf(soon - hours * hour, appZone);
    numbers[step] = (await kemai.must('complaint:open', { client, fields: { content: `服务器停机，第${Object.keys(numbers).length + 1}起`, channel: '电话', receivedOn: receivedAt.slice(0, 10) as never, receivedAt } })).number;
  }

  const told = (): Promise<readonly string[]> => messages.under('投诉时限');
  const all = ['有一起投诉到时限了', '有一起投诉的时限已用掉一段', '有一起投诉的时限快到了', '有一起投诉超时未处理'].sort();
  await expect.poll(told, { timeout: 150_000, intervals: [2000] }).toEqual(all);
  expect(await told()).toEqual(all); // looked at again, nothing is told twice

  const today = await (await rooms.today()).isShown();
  for (const [step, level] of [['half', 'first'], ['fifths', 'second'], ['due', 'due'], ['day', 'daily']] as const) {
    await expect(today.line(numbers[step] ?? '').first()).toContainText(t(`complaints.climbs.${level}`, { count: 1 }), { timeout: 75_000 }); // the screen looks at the clock every minute
  }
  await messages.click('投诉时限', '超时未处理');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(numbers['day'] ?? '');
});
