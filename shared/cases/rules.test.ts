import { expect, it } from 'vitest';
import { backgroundText, nameIn, problemIn, readBackground } from './rules';

// S4-T3: 客户背景 says whose case it is and what the matter was.
it.each([
  ['C002（*制造集团，因系统稳定性投诉，客户流失风险高）', 'C002', '*制造集团', '因系统稳定性投诉，客户流失风险高'],
  ['2023002（（个人），要求退款）', '2023002', '（个人）', '要求退款'],
  ['C002（*制造集团）', 'C002', '*制造集团', null],
  ['（科技有限公司，流失）', null, '科技有限公司', '流失'],
])('%s is taken apart and written again', (text, number, name, problem) => {
  const read = readBackground(text);
  expect([read.number, problemIn(read.said, name)]).toEqual([number, problem]);
  expect(nameIn(read.said)).toBe(name);
  expect(backgroundText(number, name, problem)).toBe(text);
});

it('without brackets all of it is said of the matter', () => expect(readBackground('客户流失风险高')).toEqual({ number: null, said: '客户流失风险高' }));
