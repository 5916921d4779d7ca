import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zhCN } from './zh-CN';

/** The languages that are complete. */
export type Language = 'zh-CN' | 'en';

type Leaves<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaves<T[K], `${P}${K}.`>;
}[keyof T & string];
type Singular<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** The key of a sentence; of a counted one without its `_one` or `_other`. */
export type WordKey = Singular<Leaves<typeof zhCN>>;
/** What a sentence's placeholders are filled with. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Opens both catalogues, synchronously: nothing is fetched. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    nsSeparator: false, // channels have a colon in their names
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
    initAsync: false,
  });
}

/** The language shown now. */
export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN');

/** Shows another language at once, everywhere. */
export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language;
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** A sentence in the language shown now. Inside a component use `useWords`, which follows a change of language. */
export const say = (key: WordKey, values: WordValues = {}): string => i18next.t(key, values);

const catalogue = (): typeof zhCN | typeof en => (currentLanguage() === 'en' ? en : zhCN);

/** What a value of a closed list is called in the language shown now; free text stays as it is. */
export function sayTerm(value: string): string {
  const terms: Readonly<Record<string, string>> = catalogue().terms;
  return Object.hasOwn(terms, value) ? (terms[value] ?? value) : value;
}

/** A sentence by a path that is put together while running; `null` when there is none. Values are user text, so no key is looked up by them. */
export function sayIfKnown(path: readonly string[], values: WordValues = {}): string | null {
  let here: unknown = catalogue();
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return null;
    here = (here as Readonly<Record<string, unknown>>)[part];
  }
  if (typeof here !== 'string') return null;
  return here.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}

/** A sentence in every language, so that a command is found by its name in any of them. */
export const sayInEvery = (key: WordKey, values: WordValues = {}): readonly string[] =>
  (['zh-CN', 'en'] as const).map((lng) => i18next.t(key, { ...values, lng }));
