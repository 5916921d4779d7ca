import { expect, password, test } from '../fixtures';
import { WelcomePage } from '../pages/first-run';
import { Rooms } from '../pages/shell';

test('a new user chooses a password, writes the recovery code down and types it back', async ({ start }) => {
  const kemai = await start();
  const welcome = await new WelcomePage(kemai.stage).isShown();
  const create = await welcome.create();

  await (await create.type('12345678')).tryToCreate();
  await expect(create.refusal).toHaveText('这个密码太容易被猜到，没有采用。请加长一些，或换成几个不相关的词。');
  await (await create.type(password, `${password}x`)).tryToCreate();
  await expect(create.refusal.filter({ hasText: '两次输入的密码不一样。' })).toBeVisible();

  const code = await create.create(password);
  await expect(code.words).toHaveCount(12);
  const words = await code.read();
  const check = await code.written();
  await check.tryWith(words.split(' ').reverse().join(' '));
  await expect(check.refusal).toHaveText('恢复码不对，什么都没有改变。请逐词对照您记下的恢复码再输入一次。');
  const begin = await check.check(words);
  await begin.empty();
  await expect(kemai.page.getByText('这里会列出您的客户')).toBeVisible();

  const lock = await new Rooms(kemai.stage).lock();
  await lock.unlock(password);
});
