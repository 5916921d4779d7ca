import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { differs, readAction, stopOf } from './read-action';

const day = (text: string): Day => text as Day;
/** A Wednesday. */
const saidOn = day('2023-08-30');
const read = (text: string) => readAction(text, { saidOn });
const bare = { deadline: null, reason: null };

describe('when (R-FU-05, R-GEN-02)', () => {
  it.each([
    ['9月底前优化服务器散热设计', '2023-09-30'],
    ['月底前提交报价', '2023-08-31'],
    ['下月初寄样品', '2023-09-10'],
    ['下月中旬安排试用', '2023-09-20'],
    ['下周三上门演示', '2023-09-06'],
    ['本周五前把合同寄出', '2023-09-01'],
    ['周五发报价单', '2023-09-01'],
    ['周二和王总面谈', '2023-09-05'],
    ['礼拜天给客户送货', '2023-09-03'],
    ['明天寄发票', '2023-08-31'],
    ['后天上午拜访李总', '2023-09-01'],
    ['大后天打样', '2023-09-02'],
    ['3天内回访满意度', '2023-09-02'],
    ['三天内给出整改方案', '2023-09-02'],
    ['两周后收集试用反馈', '2023-09-13'],
    ['半个月内完成部署', '2023-09-14'],
    ['两三天内给客户报价', '2023-09-02'],
    ['一个半月后续签合同', '2023-10-15'],
    ['48小时内更换新机', '2023-09-01'],
    ['3个工作日内出具检测报告', '2023-09-04'],
    ['9月15日前发送邀请函', '2023-09-15'],
    ['9/15 寄样', '2023-09-15'],
    ['9.15前提交标书', '2023-09-15'],
    ['15号打款', '2023-09-15'],
    ['30号开会', '2023-08-30'],
    ['2023年9月2日电话沟通方案反馈', '2023-09-02'],
    ['2023-09-02 电话沟通方案反馈', '2023-09-02'],
    ['9月2日电话沟通方案反馈', '2023-09-02'],
    ['九月二日电话沟通方案反馈', '2023-09-02'],
    ['８月３１日寄送合同', '2023-08-31'],
    ['下週三寄送樣品給客戶', '2023-09-06'],
    ['8月25日发送数据备份方案', '2024-08-25'],
    ['2月30日交付', '2024-02-29'],
    ['31号寄对账单', '2023-08-31'],
    ['年底前签下续约合同', '2023-12-31'],
    ['国庆前寄出节日礼品', '2023-09-30'],
    ['下周三15:00上门演示', '2023-09-06'],
    ['中秋节前一周寄月饼', '2023-09-22'],
    ['端午寄粽子给王总', '2024-06-10'],
    ['下季度初安排巡检', '2023-10-10'],
    ['四季度末前完成验收', '2023-12-31'],
    ['明年3月签年度框架', '2024-03-31'],
    ['10月前确认供应商名单', '2023-09-30'],
    ['下周内给出报价', '2023-09-10'],
    ['下周前给出报价', '2023-09-03'],
    ['9月15日-17日陪客户参展', '2023-09-17'],
    ['周末前把样品寄出', '2023-09-01'],
    ['王经理9月5日提交测试报告', '2023-09-05'],
    ['和王总约9月15日面谈', '2023-09-15'],
    ['发送9月15日发布会邀请函，9月5日前', '2023-09-05'],
    ['每周五发送周报', '2023-09-01'],
    ['下个工作日给客户开票', '2023-08-31'],
    ['给王总寄中秋礼盒，9月20日前', '2023-09-20'],
    ['9月30日（周六）前付清余款', '2023-09-30'],
    ['元月5日开工', '2024-01-05'],
    ['近期，暂定9月15日拜访', '2023-09-15'],
    ['自9月1日起执行新价格', '2023-09-01'],
    ['年后第一周拜访陈总', '2024-02-23'],
    ['正月初八电话拜年', '2024-02-17'],
    ['下班前把报价发出', '2023-08-30'],
    ['send the quote by Friday', '2023-09-01'],
    ['visit Mr Wang next Wednesday', '2023-09-06'],
    ['call about the offer in 3 days', '2023-09-02'],
    ['send the revised contract by end of September', '2023-09-30'],
    ['Demo on 15 September', '2023-09-15'],
  ])('%s: %s', (text, on) => expect(read(text).when?.on).toBe(on));

  it.each([
    ['确认客户时间，准备PPT'], ['安排技术部1对1培训'], ['定期在社群解答疑问'], ['客服部增加技术支持人员2名'], ['销售部组织合同条款培训'],
    ['整理9月2日会议纪要'], ['邀请王总参加9月15日的发布会'], ['核对上月对账单'], ['3号楼上门安装'], ['赠送3个月免费服务'], ['收货后3天内回访'], ['9.5折报价'],
    ['提前一周通知客户'], ['发送V2.1版方案'], ['按客户提的3点意见修改方案'], ['过两天再打电话'], ['每周一次'], ['第一周期复盘'], ['准备下周三的演示材料'], ['确认10月1日到货的数量'], ['准备中秋礼品'], ['做双十一方案'], ['回复昨天的邮件'], ['验收后3天内开票'], ['下次拜访时带上样品'], ['国庆节后上门安装'], ['春节后重新报价'], ['报价1/2寸铜接头'], ['给周一鸣先生寄会员卡'], ['收到付款3天后开票'], ['给明天幼儿园送钢琴'], ['补交二季度检测报告'],
  ])('%s says no day', (text) => expect(read(text).when).toBeNull());

  it.each([
    ['明天下午3点给王总演示', '15:00'], ['周五上午10:30上门', '10:30'], ['下周三3点半开会', '15:30'], ['后天晚上八点视频会议', '20:00'], ['9月5日下午两点一刻对账', '14:15'],
    ['下周二上午拜访李总', null], ['call Mr Wang tomorrow at 3pm', '15:00'],
  ])('%s: at %s', (text, time) => expect(read(text).when?.time).toBe(time));

  it('keeps the first day of a period', () => expect(read('下周发报价单').when).toMatchObject({ first: '2023-09-04', on: '2023-09-10' }));
  it('takes 下午 without a day for today', () => expect(read('下午给客户回电').when?.on).toBe('2023-08-30'));
});

describe('whether it is stopped (AT-09, AT-11, C-24)', () => {
  it.each([
    '后续联系', '保持沟通', '继续跟进。', '再联系一下', '跟进一下', 'Follow up', '定期回访', '有空再看', '尽快处理', '再看', '近期联系客户', '择机拜访', '等客户通知', '看情况再定', '随时保持联系',
    '过段时间再联系', '改天打电话', '有需要再沟通', '下次再说', '持续关注客户动态', '维护好客户关系', '加强沟通，促进合作', '客户有消息再跟进', '回头再聊', 'keep in touch', 'call back later', 'touch base with the client',
    '9月5日联系', '下周三跟进一下', '下周再沟通', '周五前跟进客户', '明天再看看', '9月底前', '下周三继续保持沟通', '9月5日follow up', 'contact the client next week', '月底前处理相关事宜', '王总，下周三', '9月10日了解一下情况',
    '确认客户时间，准备PPT', '安排技术部1对1培训', '定期在社群解答疑问', '客服部增加技术支持人员2名', '销售部组织合同条款培训', '发送报价单', '寄样品给王总', '预留参会名额，发送邀请函',
  ])('%s', (text) => expect(stopOf(read(text), bare)).not.toBeNull());

  it.each([
    '9月2日电话沟通方案反馈', '产品部9月底前优化服务器散热设计', '下周三上门演示数据备份功能', '3天内回访满意度', '8月17日上午送达安装', '周五前发送服务器配置方案', '明天给王总打电话', '9月5日拜访李总',
    '下周三前跟进合同审批', '9月10日签约', '周五对账', '技术部9月15日前完成系统部署', '两周后收集试用反馈', '月底前催回尾款', '9月8日上午10点线上会议讨论实施计划', '下周二请李工上门检修', '本周内提交报价单给采购部',
    'send the quote by Friday', 'next Wednesday demo of the backup feature', '国庆前寄出节日礼品', '下周处理退货', '9月6日解决登录故障', '10月8日跟进服务器到货',
  ])('%s passes', (text) => expect(stopOf(read(text), bare)).toBeNull());

  it('lets the deadline stand for a day, but not for something to do, unless it is justified', () => {
    const deadline = saidOn;
    expect(stopOf(read('发送报价单'), { deadline, reason: null })).toBeNull();
    expect(stopOf(read('后续联系'), { deadline, reason: null })).toBe('vagueWhat');
    expect(stopOf(read('后续联系'), { deadline, reason: '客户要求本月不打扰' })).toBeNull();
    expect(stopOf(read('后续联系'), { deadline: null, reason: '客户要求本月不打扰' })).toBe('noDate');
  });

  it.each([
    ['后续联系', ['vagueDate', 'vagueWhat']], ['发送报价单', ['noDate']], ['9月15日', ['noWhat']], ['2023年8月2日发送报价单', ['dateInPast']], ['本周一发送报价单', ['dateInPast']], ['近期寄样品', ['vagueDate']], ['', []],
  ])('%s: %j', (text, flaws) => expect(read(text).flaws).toEqual(flaws));
});

describe('who and what', () => {
  it.each([
    ['产品部9月底前优化服务器散热设计', '产品部'], ['我方9月2日寄样品', '我方'], ['下周三请李工上门检修', '李工'], ['9月2日给王总寄样品', undefined], ['安排技术部1对1培训', '技术部'],
    ['Kevin周五前发送报价', 'Kevin'], ['周五前发送报价（小周）', '小周'], ['负责人：王磊，9月5日前寄样品', '王磊'], ['把合同交给王总', undefined], ['交给小林，周三寄出样机', '小林'],
    ['请王总下周三来厂参观', undefined], ['让王总周五前签字盖章', undefined], ['等王总签字后寄合同', undefined],
  ])('%s: %s', (text, who) => expect(read(text).who?.name).toBe(who));
  it('finds a given name, unless it is for whom', () => {
    expect(readAction('李雷周五前发送方案', { saidOn, people: ['李雷'] }).who?.name).toBe('李雷');
    expect(readAction('周五前给李雷发送方案', { saidOn, people: ['李雷'] }).who).toBeNull();
  });
  it('reads a long text that leads to nothing as soon as any other', () => {
    expect(read(`小周${'这几天再先去'.repeat(170)}`).when).toBeNull();
  });
  it('tells the verb from its object', () => expect(read('产品部9月底前优化服务器散热设计；发送报价单').what).toMatchObject({ object: '优化服务器散热设计' }));
  it('tells where each stands in the text as typed', () => {
    const text = '技术部 ９ 月 底前 发送 服务器方案';
    const { who, when, what } = read(text);
    const at = (span: { readonly from: number; readonly to: number } | null) => (span === null ? null : text.slice(span.from, span.to));
    expect([at(who), at(when), at(what)]).toEqual(['技术部', '９ 月 底前', '发送 服务器方案']);
    expect(what).toMatchObject({ verb: '发送', object: '服务器方案' });
  });
});

describe('the day in the words against the deadline', () => {
  it.each([
    ['9月5日前发送方案', '2023-09-05', null], ['9月5日前发送方案', '2023-09-08', '2023-09-05'], ['下周发送方案', '2023-09-06', null], ['3天内发送方案', '2023-09-10', '2023-09-02'], ['发送方案', '2023-09-10', null],
  ])('%s, %s: %s', (text, deadline, said) => expect(differs(read(text), day(deadline))?.said ?? null).toBe(said));
});
