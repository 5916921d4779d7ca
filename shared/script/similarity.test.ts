import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillScript, unknownVariables, variablesIn } from './variables';
import { similarityTo, wordingOf } from './similarity';

const share = (a: string, b: string): number => similarityTo(a)(b);

describe('how similar two texts are (R-RV-03, R-FU-08)', () => {
  it.each([
    ['中秋快乐', '中秋快乐', 1], ['中秋快乐', '端午安康', 0], ['中秋快乐', '中秋安康', 1 / 3], ['abab', 'ab', 0.5], ['好', '好', 1], ['好', '坏', 0], ['', '', 0], ['', '中秋快乐', 0],
  ])('%s and %s: %d', (a, b, is) => expect(share(a, b)).toBeCloseTo(is, 10));

  it('is 1 with itself, the same both ways, 0 where nothing is common, and never beyond', () => {
    const text = fc.string({ unit: fc.constantFrom('中', '秋', '快', '乐', '端', '午', 'a'), maxLength: 20 });
    fc.assert(fc.property(text, text, (a, b) => {
      if (a !== '') expect(share(a, a)).toBe(1);
      expect(share(a, b)).toBe(share(b, a));
      expect(share(a, b)).toBeGreaterThanOrEqual(0);
      expect(share(a, b)).toBeLessThanOrEqual(1);
      expect(share(a, b.replace(/[^]/g, 'z'))).toBe(0);
    }), { numRuns: 300, seed: 11 });
  });

  it('takes no name and no number for a wording of its own', () => {
    const one = wordingOf('王经理，9月15日中秋佳节，祝您阖家幸福！', ['王经理', '甲公司']);
    const two = wordingOf('李总监：10月1日 中秋佳节，祝您阖家幸福', ['李总监', '李总']);
    expect(share(one, two)).toBe(1);
    expect(wordingOf('甲公司上海分公司您好', ['甲公司', '甲公司上海分公司'])).toBe('您好');
  });
});

describe('what a sentence is filled with', () => {
  it('fills what is known and leaves the rest in its braces', () =>
    expect(fillScript('{联系人}，{节日}佳节将至，{公司}祝您', { 联系人: '王经理', 公司: '' })).toBe('王经理，{节日}佳节将至，{公司}祝您'));
  it('finds what is missing, each once', () => expect(variablesIn('{节日}{我}{节日}｛产品｝{别的}')).toEqual(['节日', '我', '产品']));
  it.each([
    ['{联系人}，{节日}快乐', []], ['{联系人｝，｛节日}', []], ['没有括号', []], ['{节曰}{节曰}', ['节曰']], ['{ 联系人 }，{称呼}', ['称呼']], ['{}安康', ['']], ['{name}', ['name']],
  ])('names what nothing fills in %s', (text, names) => expect(unknownVariables(text)).toEqual(names));
});
