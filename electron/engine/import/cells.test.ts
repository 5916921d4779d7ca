import { describe, expect, it, test } from 'vitest';
import { readMoney } from './cell-amounts';
import { readComplaintGrade, readComplaintType, readGrade, readStage, readStep, readType, saysPerson } from './cell-choices';
import { readDate, readMoment, readTime } from './cell-dates';
import { isImpossibleEmail, maskedEmailFits, maskedPhoneFits, readEmails, readPhones } from './cell-reaches';
import { cellText, meantText, shownText } from './cell-text';
import { guardSheet } from './guarded-sheet';
import type { Cell } from './parse';

describe('dates', () => {
  test.each<[Cell, string | null, string | null]>([
    ['2024-03-05', '2024-03-05', null],
    ['2024/3/5', '2024-03-05', null],
    ['2024.3.5', '2024-03-05', null],
    ['2024年3月5日', '2024-03-05', null],
    ['2024年03月05号', '2024-03-05', null],
    ['２０２４－０３－０５', '2024-03-05', null],
    ['20240305', '2024-03-05', null],
    [20240305, '2024-03-05', null],
    [45356, '2024-03-05', null],
    ['45356', '2024-03-05', null],
    [45356.604166666664, '2024-03-05', '14:30:00'],
    [{ date: '2024-03-05' }, '2024-03-05', null],
    [{ date: '2024-03-05T14:30:00' }, '2024-03-05', '14:30'],
    ['2024-03-05 14:30', '2024-03-05', '14:30'],
    ['2024-03-05T14:30:05.000', '2024-03-05', '14:30:05'],
    ['2024-03-05 00:00:00', '2024-03-05', null],
    ['2024年3月5日 星期二', '2024-03-05', null],
    ['2024年3月5日 下午2:30', '2024-03-05', '14:30'],
    ['2024年3月5日14时30分', '2024-03-05', '14:30'],
    ['2024-02-29', '2024-02-29', null],
  ])('%j is %s %s', (cell, day, time) => {
    expect(readDate(cell)).toEqual(day === null ? null : { day, time });
  });

  test.each<[Cell]>([
    ['2023-02-29'], ['2024-13-45'], ['2024-3'], ['5/3/2024'], ['3/5/24'], ['明天'], ['9月底'], [''], [0], [-5], [3e9], [true], ['2024-03-05 25:00'], ['2024-03-05之前'],
    [{ date: '1899-12-31T14:30:00' }], ['1024-01-01'], ['123456789'],
  ])('%j is none', (cell) => {
    expect(readDate(cell)).toBeNull();
  });

  test.each([['14:30', '14:30'], ['9:05', '09:05'], ['下午2:30', '14:30'], ['上午12:10', '00:10'], ['2:30 PM', '14:30'], ['14时30分', '14:30'], ['14点', '14:00'], ['14', null], ['24:00', null], ['上午', null]])(
    'the time %s is %s', (text, time) => {
      expect(readTime(text)).toBe(time);
    });

  it('reads a moment in the zone of the clock', () => {
    expect(readMoment('2023-08-16 14:30', 'Asia/Shanghai')).toBe('2023-08-16T06:30:00.000Z[Asia/Shanghai]');
    expect(readMoment('2023-08-16', 'Asia/Shanghai')).toBe('2023-08-15T16:00:00.000Z[Asia/Shanghai]');
  });
});

describe('choices (domain §1)', () => {
  test.each([
    ['A', 'A类'], ['A类', 'A类'], ['a類', 'A类'], ['Ｂ类', 'B类'], ['A类高价值客户', 'A类'], ['C类普通客户', 'C类'], ['B级', 'B类'], ['A（高意向）', 'A类'], ['VIP客户', 'A类'],
    ['潜力客户', 'B类'], ['ABC', null], ['D类', null], ['重点', null],
  ])('the grade %s is %s', (text, grade) => {
    expect(readGrade(text)).toBe(grade);
  });

  test.each([
    ['潜在', '潜在', null], ['沉睡（8个月无互动）', '沉睡', '8个月无互动'], ['沉睡(8個月無互動)', '沉睡', '8個月無互動'], ['潛在', '潜在', null], ['未合作', '潜在', null], ['合作中（续签）', '合作', '续签'], ['合作（）', '合作', null],
  ])('S2-T3: the stage %s is %s with the remark %s', (text, stage, reason) => {
    expect(readStage(text)).toEqual({ stage, reason });
  });
  test.each(['', '（备注）', '谈判', '潜在客户群'])('%j is no stage', (text) => {
    expect(readStage(text)).toBeNull();
  });

  test.each([
    [readType, '企业', '公司'], [readType, '个人客户', '个人'], [readType, '经销商', null],
    [readComplaintGrade, '一般投诉', '一般'], [readComplaintGrade, '嚴重', '严重'], [readComplaintGrade, '特急', null],
    [readComplaintType, '产品问题', '产品问题'], [readComplaintType, '服务', '服务问题'], [readComplaintType, '其他', null],
    [readStep, '处理完成', '处理完成'], [readStep, '归档', '投诉已关闭'], [readStep, '喝茶', null],
  ] as const)('%o reads %s as %s', (read, text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([['（个人）', true], ['(个人)', true], ['个人', true], ['张三（个人）', true], ['个人护理有限公司', false]])('%s is a person: %s', (name, is) => {
    expect(saysPerson(name)).toBe(is);
  });
});

describe('amounts (R-ENT-02, C-23)', () => {
  it.each<[number | string, string, number | null]>([
    ['50万', '预算', 50_000_000], ['500,000元', '预算', 50_000_000], ['¥1200.50', '预算', 120_050], ['1 200', '金额', 120_000], ['１，２００', '金额', 120_000],
    [12.5, '预算（万元）', 12_500_000], ['12.5', '预算(万元)', 12_500_000], ['12.5万', '预算（万元）', 12_500_000], [0.29, '金额（元）', 29], ['（300）', '金额', -30_000], [-5, '金额', -500],
    ['1,2', '金额', null], ['12,34', '金额', null], ['50-100万', '预算', null], ['面议', '预算', null], [1e18, '金额', null], ['1e5', '金额', null],
  ])('%s under %s is %s 分', (cell, heading, fen) => expect(readMoney(cell, heading)).toBe(fen));
});

describe('phones and e-mails', () => {
  it('AT-38: takes several phones from one cell, with extensions and service numbers', () => {
    expect(readPhones('138 0013 8000；0755-26770000转801、95588').map(({ key }) => key)).toEqual(['+8613800138000', '+8675526770000;801', '95588']);
    expect(readPhones('13800138000/13900139000').map(({ key }) => key)).toEqual(['+8613800138000', '+8613900139000']);
    expect(readPhones('138–')).toEqual([{ text: '138–', key: null, state: '待核实' }]);
  });
  it('R-AUD-04: tells a masked address from one that cannot be', () => {
    expect(readEmails('zhangsane; a@b，c@example.com').map((email) => isImpossibleEmail(email))).toEqual([false, true, false]);
    expect(readEmails('A＠B').map((email) => isImpossibleEmail(email))).toEqual([true]);
  });
  test.each([['138–', '13800138000', true], ['139–5678', '13912345678', true], ['139–5678', '13912345679', false], ['138–', '+86 138 0013 8000', true], ['–', '13800138000', false], ['138–', '139', false]])(
    'the masked phone %s may be %s: %s', (masked, known, fits) => {
      expect(maskedPhoneFits(masked, known)).toBe(fits);
    });
  test.each([['wangxxtech', 'wang@xxtech.com', true], ['zhangsane', 'zhangsan@example.com', true], ['wangxxtech', 'li@xxtech.com', false], ['a', 'a@b.cn', false]])(
    'the masked address %s may be %s: %s', (masked, known, fits) => {
      expect(maskedEmailFits(masked, known)).toBe(fits);
    });
});

describe('text', () => {
  test.each<[Cell, string | null]>([
    [null, null], ['', null], ['  ', null], ['-', null], ['—', null], ['——', null], ['–', null], ['/', null], [' a ', 'a'], ['a\r\nb', 'a\nb'], ['a\u0000b', 'ab'], [0, '0'], [2023001, '2023001'], [true, 'true'],
    [{ date: '2024-03-05' }, '2024-03-05'], ['-5', '-5'],
  ])('%j means %j', (cell, text) => {
    expect(meantText(cell)).toBe(text);
  });
  it('shows dates with their time, and long text cut', () => {
    expect(cellText({ date: '2024-03-05T14:30:00' })).toBe('2024-03-05 14:30');
    expect(shownText('长'.repeat(300))).toHaveLength(201);
  });
});

describe('numbers that must not be kept (R-COL-05, AT-39)', () => {
  it('are masked before anything else sees them, whatever the cell', () => {
    const guarded = guardSheet({ name: '表', rows: [['编号', '备注'], ['1', '证件 110101199003071233，请核对'], ['2', 6222020200112230], ['3', '订单 123456789012345678'], ['4', 110101199003071000]] });
    expect(guarded.rows).toEqual([['编号', '备注'], ['1', '证件 110*************33，请核对'], ['2', '622***********30'], ['3', '订单 123456789012345678'], ['4', '110*************00']]);
    expect([...guarded.sensitive]).toEqual([[1, [{ at: 1, kind: 'residentId' }]], [2, [{ at: 1, kind: 'bankCard' }]], [4, [{ at: 1, kind: 'residentId' }]]]);
  });
});
