import * as z from 'zod';
import type { Brand } from '../kit/id';

/** Stands for one file that the user picked, dropped or chose to write; good for one use. */
export type FileToken = Brand<'FileToken'>;
export const fileToken = z.string().regex(/^file-[0-9a-f]{32}$/) as unknown as z.ZodType<FileToken, FileToken>;

/** What the window learns of a file: its name and size, never its path. */
export interface PickedFile {
  readonly token: FileToken;
  readonly name: string;
  /** Bytes; 0 for a file to be written. */
  readonly size: number;
}
