/** Readings of values whose shape is not known, or that may be blank. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text, or an empty one where there is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A typed text without blanks around it; null where nothing is left. */
export const trimmedOrNull = (text: string | null | undefined): string | null => text?.trim() || null;
