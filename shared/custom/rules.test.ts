import { describe, expect, it } from 'vitest';
import { isCustomKey, isSafeLink, parseCustom, renamedOptions, withRenamed, type CustomValue } from './rules';
import type { CustomKind } from './schema';

const options = ['重点', '普通'];

describe('a value of a custom field by its kind', () => {
  it.each<[CustomKind, CustomValue | null, CustomValue | null | undefined]>([
    ['文本', ' 甲 ', '甲'],
    ['文本', '   ', null],
    ['文本', 'x'.repeat(2001), undefined],
    ['文本', 5, undefined],
    ['数字', 3.25, 3.25],
    ['数字', '3', undefined],
    ['金额', 12_345, 12_345],
    ['金额', 0.5, undefined],
    ['日期', '2024-02-29', '2024-02-29'],
    ['日期', '2023-02-29', undefined],
    ['单选', '重点', '重点'],
    ['单选', '没有这项', undefined],
    ['多选', ['重点', '普通', '重点'], ['重点', '普通']],
    ['多选', [], null],
    ['多选', '重点', undefined],
    ['是否', false, false],
    ['是否', 'yes', undefined],
    ['网址', 'https://example.com/a?b=1', 'https://example.com/a?b=1'],
    ['网址', 'mailto:a@example.com', 'mailto:a@example.com'],
    ['网址', 'javascript:alert(1)', undefined],
    ['网址', 'file:///etc/passwd', undefined],
    ['数字', null, null],
  ])('%s %j becomes %j', (kind, given, meant) => expect(parseCustom({ kind, options }, given)).toEqual(meant));

  it('keeps an option that was taken off the list while the record holds it', () => {
    expect(parseCustom({ kind: '单选', options }, '旧项', '旧项')).toBe('旧项');
    expect(parseCustom({ kind: '多选', options }, ['重点', '旧项'], ['旧项'])).toEqual(['重点', '旧项']);
  });
});

describe('links that may be opened', () => {
  it.each([['http://a.cn', true], ['HTTPS://A.CN/x', true], ['ftp://a.cn', false], ['https://', false], ['https://a b', false], ['data:text/html,x', false]])(
    '%s: %s', (text, safe) => expect(isSafeLink(text)).toBe(safe));
});

describe('renaming options', () => {
  it('moves the values along', () => {
    const renamed = renamedOptions([{ was: '重点', value: '核心' }, { was: '普通', value: '普通' }, { was: null, value: '新' }]);
    expect([...renamed]).toEqual([['重点', '核心']]);
    expect(withRenamed('重点', renamed)).toBe('核心');
    expect(withRenamed(['普通', '重点'], renamed)).toEqual(['普通', '核心']);
    expect(withRenamed(['核心', '重点'], renamed)).toEqual(['核心']);
    expect(withRenamed(7, renamed)).toBe(7);
  });
});

describe('names of registers', () => {
  it.each([
    ['c_0190b5a0-0000-7000-8000-000000000000', true],
    ['c_0190b5a0-0000-7000-8000-000000000000"', false],
    ["c_') OR 1=1 --", false],
    ['industry', false],
  ])('%s: %s', (name, is) => expect(isCustomKey(name)).toBe(is));
});
