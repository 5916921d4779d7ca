import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isOwnCatalogue, sourcesOf, type Violation } from './sources';

type Words = { readonly [key: string]: unknown };

/** The languages of the window, one file each, which may gather parts from a folder of its own. */
const languages = ['zh-CN', 'en'] as const;

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Plural forms differ between languages (English has `_one`, Chinese has not), so they count as one key. */
const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** `{{name}}` and `$t(key)`: what the sentence needs from outside. */
const needsOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}|(\$t\([^)]*\))/g)].map(([, name, nested]) => name ?? nested ?? '');

/** Each sentence by its path, with what it needs from outside. `count` is given to every plural form or to none. */
function sentencesOf(words: Words, path = ''): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(words)) {
    const place = path + withoutPlural(key);
    if (isWords(value)) for (const [inner, needs] of sentencesOf(value, `${place}.`)) found.set(inner, needs);
    else found.set(place, new Set([...(found.get(place) ?? []), ...(typeof value === 'string' ? needsOf(value) : [])]));
  }
  return found;
}

/** Every way in which two catalogues differ in what they say and what they need. */
export function differences(names: readonly [string, string], first: Words, second: Words): string[] {
  const [one, two] = [sentencesOf(first), sentencesOf(second)];
  const missing = (from: typeof one, where: typeof one, name: string) =>
    [...from.keys()].filter((key) => !where.has(key)).map((key) => `${key} is missing in ${name}`);
  const unlike = [...one].flatMap(([key, needs]) => {
    const other = two.get(key);
    if (other === undefined) return [];
    const odd = [...needs].filter((need) => !other.has(need)).concat([...other].filter((need) => !needs.has(need)));
    return odd.filter((need) => need !== 'count').map((need) => `${key} uses {{${need}}} in one language only`);
  });
  return [...missing(one, two, names[1]), ...missing(two, one, names[0]), ...unlike];
}

const load = async (file: string): Promise<Words> => (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Words;

/** The one catalogue that a file exports. */
function catalogueIn(module: Words): Words {
  const exported = Object.values(module).filter(isWords);
  const [only] = exported;
  if (only === undefined || exported.length > 1) throw new Error('a catalogue file exports exactly one object of words');
  return only;
}

/** The pair that a file of its own keeps, as one exported object with a catalogue under each language. */
function pairIn(module: Words): { zh: Words; en: Words } | undefined {
  for (const value of Object.values(module).filter(isWords)) {
    const [zh, en] = languages.map((language) => value[language]);
    if (isWords(zh) && isWords(en)) return { zh, en };
  }
  return undefined;
}

/** Law 8: both languages are complete: the same keys, and the same gaps to fill in each sentence. */
export async function unlikeCatalogues(root: string): Promise<Violation[]> {
  const found: Violation[] = [];
  const compare = (file: string, zh: Words, en: Words): void => {
    for (const what of differences(languages, zh, en)) found.push({ file, line: 1, what });
  };
  const [zhFile, enFile] = languages.map((language) => join(root, 'renderer', 'words', `${language}.ts`));
  if (zhFile !== undefined && enFile !== undefined && existsSync(zhFile)) {
    compare('renderer/words', catalogueIn(await load(zhFile)), catalogueIn(await load(enFile)));
  }
  for (const { file } of sourcesOf(root, /words\.ts$/).filter((source) => isOwnCatalogue(source.file))) {
    const pair = pairIn(await load(join(root, file)));
    if (pair === undefined) found.push({ file, line: 1, what: "exports no object with both languages: { 'zh-CN': …, en: … }" });
    else compare(file, pair.zh, pair.en);
  }
  return found;
}
