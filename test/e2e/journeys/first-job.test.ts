import { expect, password, test } from '../fixtures';
import { fixture } from '../kemai';
import { notice } from '../pages/controls';
import { WelcomePage } from '../pages/first-run';
import { Rooms } from '../pages/shell';

// The job that the foundation is built for, from an empty computer to a closed complaint.
test('tables in, a client found, a follow-up logged, a complaint registered, handled and closed', async ({ start }) => {
  const kemai = await start();
  const { page } = kemai;
  const code = await (await (await new WelcomePage(kemai.stage).isShown()).create()).create(password);
  const words = await code.read();
  const data = await (await (await code.written()).check(words)).withImport();

  await kemai.willPick(fixture('manual-tables.xlsx'));
  const sheets = await data.chooseFile();
  await expect(sheets.table.getByRole('checkbox')).toHaveCount(11);
  await expect(sheets.table.getByRole('checkbox', { checked: true })).toHaveCount(11);
  const check = await sheets.check();
  await expect(check.summary('表1 客户信息总表')).toContainText('新建 2');
  await expect(check.summary('表1 客户信息总表')).toContainText('第 2 行「联系电话」写的是「138–」：电话不完整或有误');
  const done = await check.run();
  await expect(done.main.getByText(/^从 manual-tables\.xlsx 新建 \d+ 条、更新 \d+ 条记录。$/)).toBeVisible();

  let clients = await done.seeClients();
  await expect(clients.rows.filter({ hasText: '2023001' })).toHaveCount(1); // 科技 and 科技有限公司 under one number are one client
  for (const typed of ['kejiyouxian', 'kjyxgs', '科技', '2023001', 'wangjingli']) {
    const palette = await new Rooms(kemai.stage).palette();
    await palette.type(typed);
    await expect(palette.found.filter({ hasText: '科技有限公司' }).first()).toBeVisible();
    await palette.close();
  }
  await clients.filter('kjyx');
  let client = await clients.open('2023001', '科技有限公司');
  await expect(client.timeline).toContainText('9月底需确定供应商，关注性价比');
  await expect(client.main.getByText('待核实：').first()).toBeVisible();

  const log = await client.logFollowup();
  await log.fill({ summary: '确认发布会参会名单', feedback: '三位同事参加', nextAction: '发送邀请函给三位参会者', nextOwner: '李雷' });
  await expect(log.field('nextDueOn')).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await log.save();
  await expect(notice(page, '跟进已保存')).toBeVisible();
  await expect(client.timeline).toContainText('确认发布会参会名单');
  await expect(client.main.getByText('发送邀请函给三位参会者').first()).toBeVisible();

  const form = await client.registerComplaint();
  await form.fill({ content: '机房服务器宕机，订单系统停了四小时', demand: '查明原因并赔偿' });
  await form.pick('产品问题');
  await form.answer('core', true);
  await form.hours(4);
  await expect(form.drawer.getByText('48小时内解决')).toBeVisible();
  await expect(form.field('department')).toHaveValue('产品部');
  const complaint = await form.save();
  await expect(complaint.heading).toHaveText(/^\d{8}-001/);
  await expect(complaint.clock('解决')).toContainText('48小时内');
  await complaint.addStep({ step: '方案制定', content: '更换电源模块，工程师当晚上门' });
  await complaint.addStep({ step: '处理完成', content: '恢复运行，客户确认', reaction: '问题已解决' });
  await expect(complaint.clock('解决')).toContainText('按时');
  await expect(complaint.clock('回访')).toContainText('3天内');
  await complaint.visit('satisfied', '对处理速度满意');
  await expect(complaint.main.getByText('已关闭').first()).toBeVisible();
  await expect(complaint.steps.filter({ hasText: '投诉已关闭' })).toHaveCount(1);

  clients = await new Rooms(kemai.stage).clients();
  client = await clients.open('2023001', '科技有限公司');
  await expect(client.timeline).toContainText('恢复运行，客户确认');
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('an import is checked before it writes, hands back what it refuses, and can be taken back whole', async ({ opened: { kemai, rooms } }) => {
  const data = await rooms.data();
  await kemai.willPick(fixture('clients-gbk.csv'));
  const sheets = await data.chooseFile();
  await expect(kemai.page.getByText('GB18030', { exact: true })).toBeVisible();
  const check = await sheets.check();
  const summary = check.summary('clients-gbk');
  await expect(summary).toContainText('新建 2');
  await expect(summary).toContainText('第 3 行与「2024001」电话相同，疑似同一位客户');
  await expect(summary).toContainText('像是公式，为安全起见不收');
  await expect(summary).toContainText('含身份证号，未经授权不保存');
  await expect(kemai.page.getByText('110101199003071233')).toHaveCount(0);
  expect(await kemai.must('client:list', { filter: {}, offset: 0, limit: 10 })).toMatchObject({ total: 0 });
  await kemai.willSave('refused.xlsx');
  await check.saveRejected();

  const done = await check.run();
  expect(await kemai.must('client:list', { filter: {}, offset: 0, limit: 10 })).toMatchObject({ total: 2 });
  await done.undo();
  expect(await kemai.must('client:list', { filter: {}, offset: 0, limit: 10 })).toMatchObject({ total: 0 });
  expect(kemai.saved()).toEqual(['refused.xlsx']);
});
