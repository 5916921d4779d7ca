import { en } from '../../renderer/words/en';
import { zhCN } from '../../renderer/words/zh-CN';
import type { Language, WordKey, WordValues } from '../../renderer/words/words';
import type { CollectionName } from '../../shared/record/collections';

/** The app's own words in one language, so that a page object finds the same thing in both. */
export interface Speech {
  readonly language: Language;
  /** A sentence with its placeholders filled. */
  readonly t: (key: WordKey, values?: WordValues) => string;
  /** A sentence in which every placeholder may stand for anything. */
  readonly like: (key: WordKey) => RegExp;
  /** The same within a longer text; placeholders may be given. */
  readonly part: (key: WordKey, values?: WordValues) => RegExp;
  /** A value of a closed list as the screen calls it. */
  readonly term: (value: string) => string;
  /** The label of a field of a collection. */
  readonly label: (collection: CollectionName, field: string) => string;
  /** What the two languages write in ways of their own, as money is: the one that this app speaks. */
  readonly either: (zhCN: string, en: string) => string;
}

function sentenceAt(catalogue: unknown, path: readonly string[]): string | null {
  let here = catalogue;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return null;
    here = (here as Readonly<Record<string, unknown>>)[part];
  }
  return typeof here === 'string' ? here : null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of a language; a key that the catalogue lacks is a defect of the test. */
export function speechOf(language: Language): Speech {
  const catalogue = language === 'en' ? en : zhCN;
  const sentence = (key: string, values: WordValues = {}): string => {
    const path = key.split('.');
    const counted = values['count'] === 1 ? ['_one', '_other'] : ['_other', '_one'];
    const found = ['', ...counted].map((ending) => sentenceAt(catalogue, [...path.slice(0, -1), `${path.at(-1) ?? ''}${ending}`])).find((text) => text !== null);
    if (found === undefined || found === null) throw new Error(`no such words: ${key}`);
    return found;
  };
  /** Between the texts of the sentence stand the names of its placeholders. */
  const pattern = (key: WordKey, values: WordValues = {}): string =>
    sentence(key, values).split(/\{\{(\w+)\}\}/).map((piece, at) => (at % 2 === 0 ? escaped(piece) : piece in values ? escaped(String(values[piece])) : '.+')).join('');
  return {
    language,
    t: (key, values = {}) => sentence(key, values).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? '')),
    like: (key) => new RegExp(`^${pattern(key)}$`),
    part: (key, values) => new RegExp(pattern(key, values)),
    term: (value) => sentenceAt(catalogue.terms, [value]) ?? value,
    label: (collection, field) => sentence(`fields.${collection}.${field}`),
    either: (inChinese, inEnglish) => (language === 'en' ? inEnglish : inChinese),
  };
}
