import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeXlsx, type CellValue } from 'hucre';
import { parseHere } from '../../electron/engine/import/parse-here';
import type { ImportReport, SheetReport } from '../../shared/imports/schema';
import type { CollectionName } from '../../shared/record/collections';
import type { Given } from '../../shared/ipc/contract';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

/** A file that comes with the project. */
export const fixture = (name: string): string => resolve(import.meta.dirname, '..', 'fixtures', name);

/** A vault to import into, with a folder for files that tests write. */
export interface Desk {
  readonly vault: TempVault;
  readonly path: (name: string) => string;
  /** Writes a CSV and answers its path; cells must not need quotes. */
  readonly csv: (name: string, ...rows: readonly string[]) => string;
  readonly xlsx: (name: string, sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>) => Promise<string>;
  readonly inspect: (path: string) => ReturnType<typeof inspected>;
  readonly dryRun: (path: string, choices?: Omit<Given<'import:dry-run'>, 'session' | 'job'>) => Promise<ImportReport>;
  readonly run: (path: string, choices?: Omit<Given<'import:dry-run'>, 'session' | 'job'>) => Promise<ImportReport>;
  /** All live records of a collection, without what differs from run to run. */
  readonly records: (collection: CollectionName) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly remove: () => Promise<void>;
}

const inspected = async (vault: TempVault, path: string) => valueOf(await vault.ask('import:inspect', { file: vault.engine.grant(path) }));

/** A new vault whose clock stands at `now`. */
export async function openDesk(now = '2024-06-01T10:00:00+08:00'): Promise<Desk> {
  const vault = await tempVault(now, { parseFile: parseHere() });
  const folder = mkdtempSync(join(tmpdir(), 'kemai-import-'));
  const path = (name: string): string => join(folder, name);
  const inspect = (file: string) => inspected(vault, file);
  return {
    vault, path, inspect,
    csv: (name, ...rows) => {
      writeFileSync(path(name), `\ufeff${rows.join('\r\n')}\r\n`);
      return path(name);
    },
    xlsx: async (name, sheets) => {
      writeFileSync(path(name), await writeXlsx({ sheets: Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows: rows.map((row) => [...row]) })) }));
      return path(name);
    },
    dryRun: async (file, choices = {}) => valueOf(await vault.ask('import:dry-run', { session: (await inspect(file)).session, ...choices })),
    run: async (file, choices = {}) => valueOf(await vault.ask('import:run', { session: (await inspect(file)).session, job: 'job', ...choices })),
    records: async (collection) => {
      const items: Readonly<Record<string, unknown>>[] = [];
      for (let offset = 0, total = 1; offset < total; offset += 200) {
        const page = valueOf(await vault.ask('record:list', { collection, offset, limit: 200 }));
        total = page.total;
        items.push(...page.items);
      }
      return items;
    },
    remove: async () => {
      await vault.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One sheet of a report in a line: what became of its rows. */
export const countsOf = ({ rows, created, updated, skipped, duplicates, rejected }: SheetReport) => ({
  rows, created, updated, skipped, duplicates: duplicates.length, rejected: new Set(rejected.map(({ row }) => row)).size,
});

/** The only sheet of a report. */
export function onlySheet({ sheets }: ImportReport): SheetReport {
  const [sheet, ...others] = sheets;
  if (!sheet || others.length > 0) throw new Error(`${sheets.length} sheets`);
  return sheet;
}
