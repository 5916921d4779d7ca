/**
 * Whether a spreadsheet would run a text instead of showing it: `=…`, `@…`, or a sign followed by a name
 * or a bracket. `-5` and `+86 138…` are what they look like.
 */
export const looksLikeFormula = (text: string): boolean => /^\s*(=|@\w+\s*\(|[+-]\s*[A-Za-z(@=])/.test(text.normalize('NFKC'));
