/** Answers kept at most; beyond them all are forgotten, which costs less than knowing which is the oldest. */
const most = 2000;
/** Longer texts seldom come twice. */
const longest = 80;

/**
 * The same pure function with a short memory. One record asks for the same spelling of a name several times, and the
 * rows of a table repeat industries, tags and titles.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return work(text);
    const present = known.get(text);
    if (present !== undefined) return present;
    const made = work(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
