import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Something that breaks a law: where, and what to do about it. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** A file of the project, its path from the top with `/` between the parts. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** The folders that hold what we write. docs/ is prose and data, with its own length and names. */
const rooms = ['shared', 'electron', 'renderer', 'test', 'build', '.ci'];

/** Every file of ours below `root` whose name fits, in a stable order. */
export function sourcesOf(root: string, fits: RegExp): Source[] {
  const inRooms = rooms.flatMap((room) =>
    readdirSync(root, { withFileTypes: true }).some((entry) => entry.name === room && entry.isDirectory())
      ? readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      : [],
  );
  const atTop = readdirSync(root, { withFileTypes: true });
  return [...inRooms, ...atTop]
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

/** A file that only proves other files. */
export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith('test/');

/** Words of what speaks without a window (a report, a dialog of main): beside their idea, both languages in one file. */
export const isOwnCatalogue = (file: string): boolean => /^(shared|electron)\/(.*\/)?([a-z-]+-)?words\.ts$/.test(file);
