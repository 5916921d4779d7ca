import { describe, expect, it } from 'vitest';
import { momentAt, wallTime, type Day } from '../kit/dates';
import { findPromises } from './find-promises';

const zone = 'Asia/Shanghai';
/** A Wednesday, 14:30. */
const on = '2023-08-16' as Day;
const said = { on, at: momentAt(on, '14:30', zone), zone };
const read = (text: string): readonly string[] =>
  findPromises(text, said).map(({ dueOn, dueAt }) => `${dueOn}${dueAt === null ? '' : ` ${wallTime(dueAt)}`}`);

describe('promises in a text (beyond §2 item 8, R-ST-06)', () => {
  it.each([
    ['8月25日发送数据备份方案', '2023-08-25'],
    ['8月17日上午送达安装', '2023-08-17 12:00'],
    ['新机已发出，预计明天上午送达', '2023-08-17 12:00'],
    ['明天上午送达', '2023-08-17 12:00'],
    ['24小时内解决您的问题', '2023-08-17 14:30'],
    ['48小时内更换新机', '2023-08-18 14:30'],
    ['我们会在周五前给您报价', '2023-08-18'],
    ['我们会在周五前，把方案发给您', '2023-08-18'],
    ['我们承诺下周三前上门安装', '2023-08-23'],
    ['保证本月底前完成调试', '2023-08-31'],
    ['答应客户周五前发报价', '2023-08-18'],
    ['已向王经理承诺8月20日前答复', '2023-08-20'],
    ['承诺：两天内退款', '2023-08-18'],
    ['3天内给客户答复', '2023-08-19'],
    ['三个工作日内出具检测报告', '2023-08-21'],
    ['今天下午5点前把合同发给您', '2023-08-16 17:00'],
    ['今天下班前回复邮件', '2023-08-16 18:00'],
    ['明天下午上门维修', '2023-08-17 18:00'],
    ['明天中午前寄出样品', '2023-08-17 12:00'],
    ['半小时内回复您', '2023-08-16 15:00'],
    ['两个半小时内安排工程师上门检修', '2023-08-16 17:00'],
    ['我司将于9月1日前完成部署', '2023-09-01'],
    ['周五一定把发票寄给您', '2023-08-18'],
    ['下周一由技术部小李上门更换硬盘', '2023-08-21'],
    ['8月30日前预留参会名额并发送邀请函', '2023-08-30'],
    ['We will send you the quotation by Friday.', '2023-08-18'],
    ['The engineer will fix it within 4 hours.', '2023-08-16 18:30'],
    ['我們會在下週三前寄出樣品', '2023-08-23'],
    ['客户希望尽快，我们周五前发方案', '2023-08-18'],
    ['已安排工程师明天上午上门维修', '2023-08-17 12:00'],
    ['我们已安排明天发货', '2023-08-17'],
    ['已协调技术部周五上门安装', '2023-08-18'],
    ['2小时上门维修', '2023-08-16 16:30'],
    ['立即为您更换', '2023-08-16'],
    ['客户要求周五前送到，我们答应周四上午送达', '2023-08-17 12:00'],
  ])('finds one: %s → %s', (text, due) => expect(read(text)).toEqual([due]));

  it.each([
    ['客户要求周五前送到'],
    ['客户希望8月25日前收到方案'],
    ['希望明天能发货'],
    ['王总说下周三给答复'],
    ['王经理要求24小时内解决'],
    ['客户会在周五前确认供应商'],
    ['9月底需确定供应商，关注性价比'],
    ['对方答应周五前付款'],
    ['客户计划9月上线新系统'],
    ['能否在周五前发货？'],
    ['昨天已发送报价单'],
    ['8月15日送达并安装完成了'],
    ['上周五寄出样品'],
    ['已于8月16日回复客户'],
    ['新机送达安装完成，客户签字确认'],
    ['了解采购时间节点，初步介绍产品优势'],
    ['沟通数据备份方案，邀请参加9月15日发布会'],
    ['将参加发布会，需预留3个参会名额'],
    ['24小时服务热线'],
    ['已收到您的反馈，我们将尽快为您处理'],
    ['尽快发送方案'],
    ['如果周五前付款，可以优惠'],
    ['可能下周三发货'],
    ['周五前不能发货'],
    ['到货后3天内安装'],
    ['每周一发送周报的模板在网盘里，客户问过了'],
    ['整理9月2日会议纪要'],
    ['9月2日电话沟通方案反馈'],
    ['客户觉得价格高，预算50万'],
    ['待客户下周三确认后发货'],
    ['合同保证金8月20日到期'],
    ['确认客户时间，准备PPT'],
    ['客户已安排快递明天寄回旧机'],
    ['王总已协调周五付款'],
    ['客户要求马上解决'],
    ['花了2小时修好'],
  ])('none: %s', (text) => expect(read(text)).toEqual([]));

  it('finds several in order, with who keeps each and where it stands', () => {
    const text = '客户反馈噪音大。张工明天上午上门检修；8月25日发送数据备份方案，附成功案例。';
    const found = findPromises(text, { ...said, people: ['张工'] });
    expect(found.map(({ text: words, who, dueOn }) => [words, who, dueOn])).toEqual([
      ['张工明天上午上门检修', '张工', '2023-08-17'],
      ['8月25日发送数据备份方案，附成功案例', null, '2023-08-25'],
    ]);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(found.map(({ text: words }) => words));
  });

  it.each([['We will send the quote by Friday.'], ['I promise to deliver by September 1'], ['I will send it by Friday'], ['我们承诺周五前发货']])('names nobody as owner who only says we: %s', (text) =>
    expect(findPromises(text, said)).toMatchObject([{ who: null }]));

  it('counts hours as days where only the day of saying is known (R-GEN-01)', () =>
    expect(findPromises('48小时内更换新机', { ...said, at: null })).toMatchObject([{ dueOn: '2023-08-18', dueAt: null, withinMinutes: 2880 }]));
});
