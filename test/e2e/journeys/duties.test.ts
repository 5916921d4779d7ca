import { expect, test } from '../fixtures';
import { appZone } from '../kemai';
import { labelled, notice, typeDay } from '../pages/controls';
import { addDays, today } from '../../../shared/kit/dates';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`C-03, AT-18: what is owed stands on the client page with its rule; it is moved with a reason, set back, done, and not owed (${language})`, async ({ opened: { kemai, rooms } }) => {
      const { page, stage: { words } } = kemai;
      const name = '启明科技有限公司';
      const day = today({ now: Date.now, zone: appZone });
      const { id } = await kemai.must('client:create', { fields: { name, valueGrade: 'B类', owner: '李明' } });
      await kemai.must('order:create', { client: id, fields: { orderedOn: day, amountFen: 500_000 } });
      const client = await (await rooms.clients()).open(name);
      const card = client.main.getByRole('region', { name: words.t('duties.title'), exact: true });
      const line = (kind: string) => card.getByRole('listitem').filter({ hasText: words.term(kind) });
      await expect(card.getByRole('listitem')).toHaveCount(5);
      await expect(line('使用回访').getByRole('button', { name: /S2 ch3 · R-RV-01$/ })).toBeVisible();

      const letter = line('感谢信');
      const choose = async (what: 'duties.move' | 'duties.reset' | 'duties.excuse'): Promise<void> => {
        await letter.getByRole('button', { name: words.t('duties.moreNamed', { kind: words.term('感谢信') }) }).click();
        await page.getByRole('menuitem', { name: words.t(what), exact: true }).click();
      };
      await choose('duties.move');
      const dialog = page.getByRole('dialog', { name: words.t('duties.moveTitle', { kind: words.term('感谢信'), client: name }) });
      await typeDay(labelled(dialog, words.t('duties.newDay')), addDays(day, 120));
      await dialog.getByRole('button', { name: words.t('duties.move'), exact: true }).click();
      await expect(dialog).toContainText(words.t('duties.reasonNeeded'));
      await labelled(dialog, words.t('duties.reason')).fill('与周年一起寄');
      await dialog.getByRole('button', { name: words.t('duties.move'), exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(letter).toContainText(words.t('duties.because', { reason: '与周年一起寄' }));
      await choose('duties.reset');
      await expect(letter).not.toContainText('与周年一起寄');

      await line('使用回访').getByRole('button', { name: words.t('duties.finishNamed', { kind: words.term('使用回访') }) }).click();
      await expect(line('使用回访')).toHaveCount(0);
      await notice(page, words.t('duties.finished', { kind: words.term('使用回访') })).getByRole('button', { name: words.t('basic.undo') }).click();
      await expect(line('使用回访')).toHaveCount(1);

      await choose('duties.excuse');
      const excuse = page.getByRole('dialog', { name: words.t('duties.excuseTitle', { kind: words.term('感谢信'), client: name }) });
      await labelled(excuse, words.t('duties.reason')).fill('客户不收纸质信件');
      await excuse.getByRole('button', { name: words.t('duties.excuse'), exact: true }).click();
      await expect(excuse).toBeHidden();
      expect((await kemai.must('duty:list', { client: id, kinds: ['感谢信'] })).items.map(({ anchor }) => anchor)).toEqual([`2:${day}`]);
    });
  });
}
