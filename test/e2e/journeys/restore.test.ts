import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, password, test } from '../fixtures';
import { WelcomePage } from '../pages/first-run';
import { LockPage } from '../pages/shell';

for (const way of ['password', 'recovery code'] as const) {
  test(`a new machine has everything back from the file and the ${way}`, async ({ withSample: { kemai, rooms }, sampleVault, place, start }) => {
    const { total } = await kemai.must('client:list', { filter: {} });
    await kemai.must('client:create', { fields: { name: '备份前最后一位客户' } });
    await kemai.willSave('资料.kemai');
    await (await (await rooms.data()).part('backup')).makeBackup();
    await kemai.quit();
    rmSync(join(place.data, 'vault'), { recursive: true });

    const fresh = await start();
    await fresh.willPick(join(place.out, '资料.kemai'));
    const restore = await (await new WelcomePage(fresh.stage).isShown()).restore();
    await restore.fill('不是这个密码');
    await expect(restore.refusal).toHaveText(/密码/);
    await restore.again(way === 'password' ? password : sampleVault.recoveryCode);
    const opened = await (await new LockPage(fresh.stage).isShown()).unlock(password);
    const clients = await opened.clients();
    await expect(clients.rows.filter({ hasText: '备份前最后一位客户' })).toBeVisible();
    expect(await fresh.must('client:list', { filter: {} })).toMatchObject({ total: total + 1 });
    expect(await fresh.must('vault:verify', {})).toMatchObject({ ok: true });
  });
}
