import { describe, expect, it } from 'vitest';
import { readEmail, readPhone } from './reach';

describe('phones (R-ENT-02, R-AUD-04, AT-38)', () => {
  it.each(['138 0013 8000', '+86-138-0013-8000', '13800138000', '１３８００１３８０００', ' 138-0013-8000 '])('%s is one number', (text) =>
    expect(readPhone(text)).toMatchObject({ key: '+8613800138000', state: '正常' }));
  it.each([['0755-26770000转801', '+8675526770000;801'], ['0755-26770000 分机 801', '+8675526770000;801'], ['95588', '95588'], ['400-810-8888', '4008108888'], ['+1 650 253 0000', '+16502530000']])(
    '%s keeps its extension or service number', (text, key) => expect(readPhone(text)).toMatchObject({ key, state: '正常' }));
  it.each(['138–', '139–5678', '12345678901', '没有', '138****8000', ''])('%s is kept and marked 待核实', (text) =>
    expect(readPhone(text)).toEqual({ text, key: null, state: '待核实' }));
});

describe('e-mails', () => {
  it.each(['zhangwei@example.com', 'Zhang.Wei+crm@mail.example.com.cn'])('%s can be right', (text) => expect(readEmail(text)).toEqual({ text, key: text.toLowerCase(), state: '正常' }));
  it.each(['wangxxtech', 'zhangsane', 'a@b', 'a b@example.com', '@example.com', 'a@.com'])('%s is kept and marked 待核实', (text) => expect(readEmail(text)).toEqual({ text, key: null, state: '待核实' }));
});
