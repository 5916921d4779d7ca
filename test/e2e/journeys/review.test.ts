import { kemai as command } from '../command';
import { expect, password, putVault, test, type Opened, type Template } from '../fixtures';
import type { Kemai, Place } from '../kemai';
import { notice } from '../pages/controls';
import { ReviewPage } from '../pages/review';
import { LockPage } from '../pages/shell';

const dayMs = 86_400_000;

/** A vault in which these clients were entered so many days ago, open in the app. */
async function entered(of: { readonly place: Place; readonly vault: Template; readonly start: () => Promise<Kemai> }, clients: readonly { readonly daysAgo: number; readonly draft: object }[]): Promise<Opened> {
  putVault(of.vault, of.place);
  for (const { daysAgo, draft } of clients) {
    const made = await command(of.place, 'ask', 'client:create', '--data', JSON.stringify(draft), '--now', new Date(Date.now() - daysAgo * dayMs).toISOString());
    expect(made.code).toBe(0);
  }
  const kemai = await of.start();
  return { kemai, rooms: await new LockPage(kemai.stage).unlock(password) };
}

test('R-AUD-01, R-AUD-02: who was entered yesterday is looked over today by the keyboard; a gap is filled on the spot and undone', async ({ place, emptyVault, start }) => {
  const { kemai, rooms } = await entered({ place, vault: emptyVault, start }, [
    { daysAgo: 1, draft: { fields: { name: '深圳星河科技有限公司', owner: '李华' }, phones: [{ text: '13800138000' }] } },
    { daysAgo: 1, draft: { fields: { name: '重庆云岭商贸有限公司', needs: '服务器采购' }, phones: [{ text: '13900139000' }] } },
    { daysAgo: 0, draft: { fields: { name: '今天录入的商行', needs: '打印机' }, phones: [{ text: '13700137000' }] } },
  ]);
  const { page } = kemai;
  const { t, label, term, part } = kemai.speech;
  await (await rooms.data()).part('review');
  const review = await new ReviewPage(kemai.stage).queue('secondLook');
  await expect(review.lines).toHaveCount(2);
  const [first = '', second = ''] = (await review.lines.filter({ hasText: '星河' }).count()) === 1 ? ['深圳星河科技有限公司', '重庆云岭商贸有限公司'] : [];
  await review.line(first).focus();
  await expect(review.card(first)).toContainText('13800138000');
  await page.keyboard.press('j');
  await expect(review.card(second)).toContainText('服务器采购');
  await page.keyboard.press('k');
  await page.keyboard.press('1');
  await expect(notice(page, t('review.checked', { result: term('无误'), count: 1 }))).toBeVisible();
  await expect(review.lines).toHaveCount(1);
  await expect(review.card(second)).toBeVisible();
  await page.getByRole('button', { name: t('basic.undo'), exact: true }).click();
  await expect(review.lines).toHaveCount(2);
  await review.line(first).getByRole('checkbox').check();
  await review.line(second).getByRole('checkbox').check();
  await page.getByRole('button', { name: t('review.bulk.result', { result: term('无误'), count: '2' }) }).click();
  await expect(page.getByText(t('review.queues.secondLook.empty'))).toBeVisible();

  await review.queue('incomplete');
  const line = await review.openGap(first, label('clients', 'needs'));
  await line.getByRole('textbox', { name: label('clients', 'needs') }).fill('两台服务器，年底前');
  await line.getByRole('button', { name: t('basic.save'), exact: true }).click();
  await expect(page.getByText(t('review.queues.incomplete.empty'))).toBeVisible();
  await page.getByRole('button', { name: t('basic.undo'), exact: true }).click();
  await expect(review.line(first)).toBeVisible();
  const again = await review.openGap(first, label('clients', 'needs'));
  await again.getByRole('button', { name: t('review.gaps.unknown') }).click();
  await expect(notice(page, part('review.gaps.marked', { count: 1 }))).toBeVisible();
  await expect(page.getByText(t('review.queues.incomplete.empty'))).toBeVisible();
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('AT-37, AT-41, R-AUD-04: what is doubted is tried and settled, an outlier confirmed, and who was verified 366 days ago is checked with others at once', async ({ place, emptyVault, start }) => {
  const firm = '杭州远帆贸易有限公司';
  const doubtful = '成都青禾食品有限公司';
  const { kemai, rooms } = await entered({ place, vault: emptyVault, start }, [
    { daysAgo: 366, draft: { fields: { name: firm, needs: '年框合同' }, phones: [{ text: '13800138001' }] } },
    { daysAgo: 400, draft: { fields: { name: '武汉长青物流有限公司', needs: '托盘' }, phones: [{ text: '13800138002' }] } },
    { daysAgo: 1, draft: { fields: { name: doubtful, needs: '冷柜', budgetFen: 1_000_000_000, verification: '待核实', verificationReason: '电话停机' }, phones: [{ text: '13800138003' }] } },
  ]);
  const { page } = kemai;
  const { t, term, part, either } = kemai.speech;
  await (await rooms.data()).part('review');
  const review = await new ReviewPage(kemai.stage).queue('recheck');
  await expect(review.lines).toHaveCount(2);
  await expect(review.lines.first()).toContainText('武汉长青物流有限公司');
  await page.getByRole('group', { name: t('review.bulk.label') }).getByRole('checkbox').check();
  await page.getByRole('button', { name: t('review.bulk.result', { result: term('无误'), count: '2' }) }).click();
  await expect(page.getByText(t('review.queues.recheck.empty'))).toBeVisible();

  await review.queue('doubtful');
  await expect(review.line(doubtful)).toContainText('电话停机');
  await review.otherResult(doubtful, term('联系不上'));
  await expect(review.line(doubtful)).toContainText(t('review.tries', { count: 1 }));
  await review.line(doubtful).getByRole('button', { name: t('review.resultOf', { result: term('无误'), name: doubtful }) }).click();
  await expect(page.getByText(t('review.queues.doubtful.empty'))).toBeVisible();

  await review.queue('outliers');
  await expect(review.line(doubtful)).toContainText(either('10,000,000元', '¥10,000,000'));
  await review.line(doubtful).getByRole('button', { name: t('review.amounts.confirm'), exact: true }).click();
  await expect(notice(page, t('review.amounts.done.right'))).toBeVisible();
  await expect(page.getByText(t('review.queues.outliers.empty'))).toBeVisible();

  await review.queue('consent');
  await review.line(firm).getByRole('button', { name: t('review.consent.addOf', { name: firm }) }).click();
  await expect(page.getByRole('dialog', { name: t('privacy.consents.addTitle') })).toBeVisible();
  await page.keyboard.press('Escape');

  const client = await (await rooms.clients()).open(doubtful);
  await page.getByText(t('privacy.tab'), { exact: true }).click();
  const past = client.main.getByRole('list', { name: t('review.past.title') });
  await expect(past.getByRole('listitem')).toHaveCount(2);
  await expect(past.getByRole('listitem').filter({ hasText: term('联系不上') })).toBeVisible();
  await expect(client.main.getByText(part('review.client.verified'))).toBeVisible();
});

test('R-UPD-01: what a follow-up brings to light stands in 今日 with its 24 hours until the file says it', async ({ opened: { kemai, rooms } }) => {
  const name = '宁波海川模具有限公司';
  await kemai.must('client:create', { fields: { name, needs: '模具钢' }, phones: [{ text: '13800138004' }] });
  const { page } = kemai;
  const { t, term } = kemai.speech;
  await (await rooms.clients()).open(name);
  const log = await rooms.logFollowupByKey();
  await log.field('summary').fill('王经理离职，李总监接手');
  await log.dialog.getByRole('button', { name: t('followups.learnt.open') }).click();
  await log.dialog.getByRole('checkbox', { name: term('预算'), exact: true }).check();
  await log.dialog.getByRole('textbox', { name: t('followups.learnt.notes') }).fill('预算改为 60 万');
  await log.save();

  const today = await rooms.today();
  const news = '预算改为 60 万'; // beside what is owed to the client by then
  await expect(today.line(news)).toContainText(t('today.kinds.infoChange'));
  await today.line(news).getByRole('button', { name, exact: true }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('status').filter({ hasText: news })).toBeVisible();
  await main.getByRole('button', { name: t('review.changes.done'), exact: true }).click();
  await expect(main.getByText(news)).toHaveCount(0);
  await rooms.today();
  await expect(today.line(news)).toHaveCount(0);
});
