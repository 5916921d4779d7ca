import { readFileSync } from 'node:fs';
import { weekdayOf } from '../../../shared/calendar/holidays';
import { addDays, dayOf } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone } from '../kemai';
import { choose, notice, pickRadio } from '../pages/controls';

// AT-35, C-28, beyond §2 item 6: a list to call clients with leaves out who may not be called, or takes them along with a reason that the month's report tells.
test('a list for marketing leaves out a client with an open complaint and one without consent; taken along with a reason, they stand in the report and on their page', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  const { t, term } = kemai.stage.words;
  await kemai.must('settings:write', { patch: { userName: '张三' } });
  const named = async (name: string, consent: boolean) => {
    const { id } = await kemai.must('client:create', { fields: { name } });
    if (consent) await kemai.must('consent:add', { client: id, fields: { purpose: '营销', channel: '不限', givenOn: '2023-08-01' as never, evidence: '签字表' } });
    return id;
  };
  const waiting = await named('青禾电商有限公司', true);
  await kemai.must('complaint:open', { client: waiting, fields: { content: '服务器宕机4小时' } });
  await named('远山贸易有限公司', true);
  await named('长河制造有限公司', false);
  await rooms.clients();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const why = dialog.getByLabel(t('lists.purpose.why'), { exact: true });
  const go = dialog.getByRole('button', { name: t('lists.export.go'), exact: true });
  const forCalls = async (file: string): Promise<void> => {
    await kemai.willSave(file);
    await page.getByRole('button', { name: t('lists.tools.export'), exact: true }).click();
    await expect(go).toBeDisabled(); // nobody said what it is for
    await dialog.getByText(t('lists.export.formats.csv')).click();
    await pickRadio(page, dialog, t('lists.purpose.contact', { purpose: term('营销') }));
    await expect(dialog).toContainText(t('lists.purpose.stopped', { clients: 3, stopped: 2 }));
  };
  const written = (file: string): string => readFileSync(`${kemai.place.out}/${file}`, 'utf8');

  await forCalls('电话.csv');
  await expect(dialog).toContainText('投诉未关闭 1 家，没有授权 1 家');
  await dialog.getByText(t('lists.purpose.who')).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: '青禾电商有限公司' })).toContainText('投诉未关闭');
  await go.click();
  await expect(notice(page, `${t('lists.export.done', { count: 1, name: '电话.csv' })}${t('lists.purpose.leftOut', { count: 2 })}`)).toBeVisible();
  expect(written('电话.csv')).toContain('远山贸易有限公司');
  expect(written('电话.csv')).not.toContain('青禾电商有限公司');

  await forCalls('召回.csv');
  await why.fill('产品召回，三家都要通知');
  await go.click();
  await expect(notice(page, t('lists.export.done', { count: 3, name: '召回.csv' }))).toBeVisible();
  expect(written('召回.csv')).toContain('青禾电商有限公司');

  const reports = await rooms.reports();
  const { on } = await kemai.must('list:guard', { chosen: { rows: { list: 'clients' } }, kind: 'marketing', channel: '电话' });
  const [override] = (await kemai.must('touch:overrides', {})).items;
  await reports.month((override?.at ?? on).slice(0, 7));
  const section = reports.main.getByRole('region', { name: '未按联系前检查执行' });
  await expect(section).toContainText('本期有2次联系没有按联系前检查的结论执行，涉及2家客户');
  await section.getByRole('row', { name: /青禾电商有限公司.*投诉未关闭.*产品召回，三家都要通知.*张三/ }).getByRole('button').click();
  await page.getByText(t('privacy.tab'), { exact: true }).click();
  await expect(page.getByRole('table', { name: t('touch.overridden') }).getByRole('row', { name: /导出.*产品召回/ })).toBeVisible();
});

test('what speaks against a visit is said while it is planned, and keeps nobody from a service call', async ({ opened: { kemai, rooms } }) => {
  const { page, words } = kemai.stage;
  const today = dayOf(Date.now(), appZone);
  const tuesday = addDays(today, 9 - weekdayOf(today)); // of next week
  const { id } = await kemai.must('client:create', { fields: { name: '青禾电商有限公司' } });
  await kemai.must('complaint:open', { client: id, fields: { content: '服务器宕机4小时' } });
  await kemai.must('visit:add', { client: id, fields: { plannedOn: tuesday, kind: '情感维护', focus: '送贺卡' } });
  const calendar = await (await (await rooms.calendar()).isShown()).weekAhead(tuesday);
  await calendar.event(tuesday, '送贺卡').click();
  await page.getByRole('dialog').filter({ hasText: '送贺卡' }).getByRole('button', { name: words.t('calendar.drawer.edit'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.t('calendar.form.visitEdit') });
  const guard = dialog.getByRole('region', { name: words.t('touch.label') });
  await expect(guard).toContainText('现在只发服务信息');
  await expect(guard).toContainText('有 1 件投诉没有关闭');
  await choose(page, dialog.getByRole('combobox', { name: words.label('visits', 'kind') }), '问题解决');
  await expect(guard).toContainText('可以联系');
  await expect(dialog.getByRole('button', { name: words.t('basic.save'), exact: true })).toBeEnabled();
});
