/** The background of a case as a table gives it (S4-T3): whose it is by number or name, and the rest. */
export interface Background {
  readonly number: string | null;
  /** What stands in the brackets: the name and, behind a comma, the problem; without brackets the whole text. */
  readonly said: string;
}

/** Takes 「C002（*制造集团，因系统稳定性投诉）」 apart. */
export function readBackground(text: string): Background {
  const parts = /^([^\s（(，,]*)\s*[（(](.*)[）)]$/su.exec(text.trim());
  return parts ? { number: parts[1] || null, said: (parts[2] ?? '').trim() } : { number: null, said: text.trim() };
}

/** The problem behind a client's name; `null` when only the name stands there. */
export function problemIn(said: string, name: string | null): string | null {
  if (name === null || !said.startsWith(name)) return said === '' ? null : said;
  const rest = said.slice(name.length);
  if (rest === '') return null;
  return /^[，,]/.test(rest) ? rest.slice(1).trim() || null : said;
}

/** The name before the first comma, which is all that says whose case it is when there is no number. */
export const nameIn = (said: string): string => /^[^，,]*/.exec(said)?.[0].trim() ?? '';

/** The background as the table writes it. */
export const backgroundText = (number: string | null, name: string | null, problem: string | null): string =>
  `${number ?? ''}（${[name, problem].filter((part) => part !== null).join('，')}）`;
