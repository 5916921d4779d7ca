/** Values kept at most; a table's closed lists and tags are far fewer. */
const most = 5000;

/** Remembers what a slow function of a text answered: cells of one column repeat a few values thousands of times. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= most) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
