import { describe, expect, it } from 'vitest';
import { everyFestival } from '../calendar/vocabulary';
import { findTaboos, unwantedFestivals, withoutTaboos } from './taboo';
import { festivalWords } from './vocabulary';

const mended = (text: string, preference: string | null): string => withoutTaboos(text, findTaboos(text, preference));

describe('greetings that fit the client (R-RV-06, AT-19, C-29)', () => {
  it.each([
    ['AT-19', '王经理，圣诞快乐！', '不用圣诞问候', '王经理，佳节安康！'],
    ['AT-19', '祝您圣诞节快乐', '请勿发圣诞祝福', '佳节安康'],
    ['a belief that it allowed to be kept', '圣诞快乐', '佛教徒', '佳节安康'],
    ['English', 'Merry Christmas, Mr Wang', 'no Christmas greetings', 'Season\'s greetings, Mr Wang'],
    ['every greeting', '中秋快乐，感谢支持', '不要节日祝福', '佳节安康，感谢支持'],
    ['the wording that it asks for', '圣诞快乐', '不用圣诞问候；请用「冬日安好」', '冬日安好'],
    ['two in one text', '平安夜快乐，圣诞快乐', '不过圣诞，不过平安夜', '佳节安康，佳节安康'],
    ['full-width and spaces', '圣诞 快乐', '不用圣诞问候', '佳节安康'],
  ])('%s: %s', (_rule, text, preference, said) => expect(mended(text, preference)).toBe(said));

  it.each([
    ['王经理，中秋佳节将至', '不用圣诞问候'],
    ['圣诞快乐', null],
    ['圣诞快乐', '喜欢圣诞贺卡'],
    ['中秋快乐', '佛教徒'],
    ['已收到，将尽快为您处理', '不要节日祝福'],
  ])('lets pass: %s for %s', (text, preference) => expect(findTaboos(text, preference)).toEqual([]));

  it.each(everyFestival)('knows %s, which a care plan may greet for, and nothing else by it', (name) => {
    const preference = `不用${name}问候`;
    expect([...unwantedFestivals(preference)].length).toBe(1);
    expect(mended(`${name}快乐`, preference)).toBe('佳节安康');
    for (const other of everyFestival.filter((each) => each !== name)) expect(findTaboos(`${other}快乐`, preference), other).toEqual([]);
    expect(mended(`${name}快乐`, '不要节日祝福')).toBe('佳节安康');
  });
  it.each([
    ['不用生日问候', false], ['不用泼水节问候', false], ['生日祝福不用发', false], ['no birthday greetings', false], ['特别喜欢节日问候', false], ['分别寄贺卡', false],
    ['请不要再发任何节日祝福', true], ['王总不喜欢群发祝福', true], ['王总的节日问候不要', true], ['逢年过节不用问候', true], ['节假日问候一律不用', true], ['请勿寄贺卡', true], ['please do not send any holiday greetings', true], ['no greetings', true],
  ])('%s refuses every greeting: %s', (preference, all) => expect(unwantedFestivals(preference).size).toBe(all ? festivalWords.length : 0));
  it.each([
    ['不用七夕问候', '新春快乐，七夕快乐', '新春快乐，佳节安康'], ['不用新年问候', '新年快乐', '佳节安康'], ['不过洋节', '母亲节快乐', '佳节安康'], ['不要除夕祝福', '除夕快乐，春节快乐', '佳节安康，春节快乐'],
  ])('%s: %s', (preference, text, said) => expect(mended(text, preference)).toBe(said));

  it('reads which festivals are refused, wish by wish', () =>
    expect([...unwantedFestivals('中秋可以，不要圣诞和情人节')]).toEqual(['圣诞', '情人']));
  it('leaves alone what was typed over since it was judged', () => {
    const found = findTaboos('圣诞快乐', '不用圣诞问候');
    expect(withoutTaboos('新年快乐！', found)).toBe('新年快乐！');
  });
});
