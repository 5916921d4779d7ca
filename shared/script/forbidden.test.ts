import { describe, expect, it } from 'vitest';
import { findForbidden, type ForbiddenBook, type TextUse } from './forbidden';

const asShipped: ForbiddenBook = { forbiddenOwn: [], forbiddenOff: [] };
const read = (text: string, use: Partial<TextUse> = {}, book = asShipped): readonly (readonly [string, string])[] =>
  findForbidden(text, { as: 'said', keeps24h: false, ...use }, book).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('forbidden sentences (domain §3.10)', () => {
  it.each([
    ['R-CP-09', '这是您自己的问题', 'blame', '这是您自己的问题'],
    ['R-CP-09', '王经理，这就是你们自己的责任，请自行处理', 'blame', '这就是你们自己的责任'],
    ['R-CP-09', '是您没看清合同条款', 'blame', '您没看清合同'],
    ['R-CP-09', '故障是客户自己的原因导致的', 'blame', '是客户自己的原因导致的'],
    ['R-CP-09', 'Sorry, it is your own fault.', 'blame', 'it is your own fault'],
    ['R-CP-09', '这不是我们的责任', 'shrug', '这不是我们的责任'],
    ['R-CP-09', '快递丢件与我们无关', 'shrug', '与我们无关'],
    ['AT-13', '我们给您的是绝对低价', 'lowestPrice', '绝对低价'],
    ['AT-13', '保证最低价，全网最低', 'lowestPrice', '保证最低价'],
    ['R-FU-06', '24小时解决问题', 'solveIn24h', '24小时解决问题'],
    ['R-FU-06', '我们２４ 小时内一定解决', 'solveIn24h', '２４ 小时内一定解决'],
    ['AT-13', '我们的价格全网最低', 'lowestPrice', '全网最低'],
    ['AT-13', '全网价格最低，您放心', 'lowestPrice', '全网价格最低'],
    ['AT-13', '价格绝对最低', 'lowestPrice', '绝对最低'],
    ['R-FU-06', '我们24h内解决', 'solveIn24h', '24h内解决'],
    ['R-FU-06', '24小时内处理完毕', 'solveIn24h', '24小时内处理完毕'],
    ['R-FU-06', '二十四小时内为您修复', 'solveIn24h', '二十四小时内为您修复'],
    ['R-FU-06', 'It will be fixed within 24 hours.', 'solveIn24h', 'fixed within 24 hours'],
  ])('%s: %s', (_rule, text, kind, words) => expect(read(text)[0]).toEqual([kind, words]));

  it.each([
    ['24小时服务热线'], ['已收到您的反馈，我们将尽快为您处理'], ['您自己的备份还在'], ['这是您反馈的问题'], ['今天的报价是优惠价'], ['48小时内更换新机'], ['噪音绝对低于40分贝'], ['请绝对低调处理'], ['24小时内回复您'], ['124h内解决'],
    ['您反馈的问题已由我们解决'], ['责任在我们'],
    // What the client says may be written down.
    ['王经理，非常给您带来不便，我理解您现在的心情，一定会帮您妥善处理'],
  ])('lets pass: %s', (text) => expect(read(text)).toEqual([]));

  it('allows 24 hours where they can be kept, and nothing else by that', () => {
    expect(read('24小时内解决问题', { keeps24h: true })).toEqual([]);
    expect(read('绝对低价', { keeps24h: true })).toHaveLength(1);
  });

  it('minds a put-off only in what is to be done next', () => {
    expect(read('后续联系', { as: 'next' })).toEqual([['later', '后续联系']]);
    expect(read('后续再与您联系', { as: 'next' })).toEqual([['later', '后续再与您联系']]);
    expect(read('后续联系')).toEqual([]);
  });

  it.each([
    ['as it was written', '包治百病', '这款产品包治百病', [['own', '包治百病']]],
    ['wide, in capitals and with a space', 'No.1', '我们是全国ＮＯ．１', [['own', 'ＮＯ．１']]],
    ['beside a space that Chinese has none of', '领导品牌', '行业领导 品牌', [['own', '领导 品牌']]],
    ['in traditional glyphs', '国际领先', '國際領先的工藝', [['own', '國際領先']]],
    ['every time', '亲', '亲，亲', [['own', '亲'], ['own', '亲']]],
    ['not as a pattern', '.*', '任何话', []],
    ['once, where what comes with the program says more', '最低', '绝对最低', [['lowestPrice', '绝对最低']]],
  ])('minds words of one\'s own: %s', (_how, words, text, found) => expect(read(text, {}, { forbiddenOwn: [{ words, better: '' }], forbiddenOff: [] })).toEqual(found));

  it('says of words of one\'s own what is better, and minds nothing that was switched off', () => {
    expect(findForbidden('亲，绝对低价', { as: 'said', keeps24h: false }, { forbiddenOwn: [{ words: '亲', better: '您好' }], forbiddenOff: ['lowestPrice'] })).toEqual([{ kind: 'own', better: '您好', from: 0, to: 1 }]);
  });

  it('finds several in order, each once', () =>
    expect(read('这是您自己的问题。绝对低价！24小时解决问题').map(([kind]) => kind)).toEqual(['blame', 'lowestPrice', 'solveIn24h']));
});
