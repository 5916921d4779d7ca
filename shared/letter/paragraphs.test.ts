import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs';

describe('the body of a letter', () => {
  it.each([
    ['王经理，中秋将至。', '王经理', ['中秋将至。']],
    ['王经理您好，中秋将至。', '王经理', ['中秋将至。']],
    ['尊敬的王经理：\n\n中秋将至。\n祝好', '王经理', ['中秋将至。', '祝好']],
    ['Dear Ms Wang, thank you.', 'Ms Wang', ['thank you.']],
    ['王经理的建议已采纳', '王经理', ['王经理的建议已采纳']],
    ['中秋将至', '王经理', ['中秋将至']],
    ['王经理，中秋将至', null, ['王经理，中秋将至']],
    ['王经理，', '王经理', []],
  ])('%s to %s', (text, person, body) => expect(paragraphsOf(text, person)).toEqual(body));
});
