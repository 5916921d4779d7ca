import type { LogFacts } from './log';

/** What a word of our own code looks like: a channel, a kind, an error code, a version. */
const word = /^[A-Za-z0-9_.:-]{1,60}$/;
/** Digits as long as a phone number, however they are grouped: nothing of ours is counted that far. */
const phoneLike = /\d(?:[-.:]?\d){6}/;
const largestNumber = 9_999_999_999; // one digit short of a mobile number
const redacted = 'redacted';

/** A fact as it may be written: numbers, yes/no and words of ours; whatever else is `redacted`. */
function cleanFact(value: unknown): number | boolean | string {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= largestNumber ? value : redacted;
  return typeof value === 'string' && word.test(value) && !phoneLike.test(value) ? value : redacted;
}

/** Facts with everything taken out that is not plainly a code or a count. Types are no guard at run time. */
export const cleanFacts = (facts: LogFacts): Record<string, number | boolean | string> =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [String(cleanFact(key)), cleanFact(value)]));

/** What is kept of an error: never its message, which may quote a name, a number or a statement with values. */
export interface ErrorTrace {
  readonly kind: string;
  readonly code?: string;
  /** Our files and lines, innermost first; never a folder, which names the user. */
  readonly at: readonly string[];
  readonly cause?: ErrorTrace;
}

const frame = /^\s+at .*?([A-Za-z0-9_.-]{1,60}\.[cm]?[jt]sx?):(\d{1,7}):\d{1,7}\)?$/;
const mostFrames = 12;

/** The frames of a stack, taken from behind the message: a message can hold lines that look like frames. */
function framesOf(error: Error): string[] {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const at = stack.indexOf(error.message);
  const behind = at < 0 ? '' : stack.slice(at + error.message.length);
  return behind.split('\n').flatMap((line) => {
    const parts = line.includes('node:') ? null : frame.exec(line);
    return parts ? [`${parts[1] ?? ''}:${parts[2] ?? ''}`] : [];
  }).slice(0, mostFrames);
}

/** An error reduced to its class, its code and its place. */
export function traceError(cause: unknown, depth = 0): ErrorTrace {
  if (!(cause instanceof Error)) return { kind: `thrown:${cause === null ? 'null' : typeof cause}`, at: [] };
  const code = 'code' in cause && typeof cause.code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(cause.code) ? cause.code : null;
  return {
    kind: String(cleanFact(cause.constructor.name === 'Error' ? cause.name : cause.constructor.name)),
    ...(code === null ? {} : { code }),
    at: framesOf(cause),
    ...(cause.cause === undefined || depth >= 3 ? {} : { cause: traceError(cause.cause, depth + 1) }),
  };
}
