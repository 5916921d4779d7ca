const greeted = /^(?:尊敬的|敬爱的|亲爱的|dear\s+)?/iu;

/**
 * The paragraphs of a message as the body of a letter. A first word that addresses whom the letter is to («王经理，», «尊敬的王经理您好：»)
 * is taken off: the letter begins with its own form of address, and none is said twice.
 */
export function paragraphsOf(text: string, person: string | null): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  const start = greeted.exec(first)?.[0].length ?? 0;
  if (person === null || person === '' || !first.startsWith(person, start)) return lines;
  const left = first.slice(start + person.length);
  const sign = /^(?:\s*您好|\s*你好)?\s*[，,：:！!、]\s*/u.exec(left)?.[0];
  if (sign === undefined) return lines;
  const body = left.slice(sign.length);
  return body === '' ? rest : [body, ...rest];
}
