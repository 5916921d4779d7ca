import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../shared/kit/dates';
import type { FormDocument } from '../../shared/survey/form';
import { shippedTemplates, shippedTexts } from '../../shared/survey/vocabulary';
import { FormPages } from '../print/form-pages';
import { sayTerm, speak, startWords } from '../words/words';
import { keptText } from './shipped-text';

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  startWords('en');
});
afterAll(() => startWords('zh-CN'));

const aForm = (language: FormDocument['language'], questions = shippedTemplates['S2-T6'].questions): FormDocument =>
  ({ kind: 'survey-form', template: shippedTemplates['S2-T6'].name, questions, forms: [{ form: '7', number: null, name: 'Acme' }], leftOut: 0, by: null, language, madeOn: '2023-09-10' as Day });
const printed = (document: FormDocument): string => renderToStaticMarkup(createElement(FormPages, { document }));

// C-27: the two questionnaires of the manual are kept as it has them, and shown in the language of the reader.
describe('names and questions of the shipped questionnaires', () => {
  it.each(shippedTexts)('%s is said in English and kept as it is', (kept) => {
    expect(sayTerm(kept)).not.toMatch(/\p{Script=Han}/u);
    expect(keptText(sayTerm(kept), sayTerm)).toBe(kept);
  });

  it('says no two of them alike, and what somebody wrote stays as written', () => {
    expect(new Set(shippedTexts.map(sayTerm)).size).toBe(shippedTexts.length);
    expect([sayTerm('产品质量好不好？'), keptText('How is it?', sayTerm)]).toEqual(['产品质量好不好？', 'How is it?']);
  });

  it('stand on paper in the language of the form', async () => {
    expect(printed(aForm('en'))).not.toMatch(/\p{Script=Han}/u);
    expect(printed(aForm('en', [{ dimension: '物流速度', kind: '1-5分', options: null }]))).toContain('物流速度');
    await speak('zh-CN');
    expect(printed(aForm('zh-CN'))).toContain('您是否愿意推荐给同行？');
  });
});
