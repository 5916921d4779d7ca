import { err, ok, type Result } from '../../../shared/kit/result';
import { writeDurably } from '../vault/durable-file';

/** Refusal of a place that cannot be written to; the user picks another. */
export type NotWritable = { readonly kind: 'notWritable'; readonly field: 'file' };

/** What a place that is gone, read-only or full answers; anything else is a defect and goes on its way. */
export function notWritable(cause: unknown): Result<never, NotWritable> {
  if (cause instanceof Error && 'syscall' in cause) return err({ kind: 'notWritable', field: 'file' });
  throw cause;
}

/** Writes a whole file to the place that the user picked, and answers `value` once it is on the disk. */
export function writeOut<T>(path: string, bytes: Uint8Array, value: T): Result<T, NotWritable> {
  try {
    writeDurably(path, bytes);
  } catch (cause) {
    return notWritable(cause);
  }
  return ok(value);
}
