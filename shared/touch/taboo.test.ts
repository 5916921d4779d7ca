import { describe, expect, it } from 'vitest';
import { findTaboos, unwantedFestivals, withoutTaboos } from './taboo';

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

  it('reads which festivals are refused, wish by wish', () =>
    expect([...unwantedFestivals('中秋可以，不要圣诞和情人节')]).toEqual(['圣诞', '情人']));
  it('leaves alone what was typed over since it was judged', () => {
    const found = findTaboos('圣诞快乐', '不用圣诞问候');
    expect(withoutTaboos('新年快乐！', found)).toBe('新年快乐！');
  });
});
