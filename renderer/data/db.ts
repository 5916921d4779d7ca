import Dexie, { type EntityTable } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import type { WorkCounts, WorkItem } from '../../shared/work/asks';

/** The counts that stand beside the open work; one row. */
export interface CountsRow extends WorkCounts {
  readonly id: 'counts';
}

/** The open work as several parts of the screen watch it: on the page's heap, never on disk (decision 0001). */
export class OpenWork extends Dexie {
  readonly work: EntityTable<WorkItem, 'id'>;
  readonly counts: EntityTable<CountsRow, 'id'>;

  constructor() {
    super('open-work', { indexedDB, IDBKeyRange });
    this.version(1).stores({ work: 'id, dueOn, kind, client', counts: 'id' });
    this.work = this.table('work');
    this.counts = this.table('counts');
  }
}

/** The window's only dexie. */
export const db = new OpenWork();

/** Rows of every table; 0 after a lock. */
export const countRows = async (): Promise<number> => (await Promise.all(db.tables.map((table) => table.count()))).reduce((sum, rows) => sum + rows, 0);

/** Forgets everything, as locking does. */
export const clearRows = (): Promise<void> => db.transaction('rw', db.tables, async () => void (await Promise.all(db.tables.map((table) => table.clear()))));
