import type { In, Out } from '../../../shared/ipc/contract';
import { momentOf } from '../../../shared/kit/dates';
import type { ExportRecord } from '../../../shared/export/schema';
import type { ReadContext } from '../reads/context';
import { commit } from '../vault/changes';
import type { Row } from '../vault/database';
import { rowToRecord } from '../vault/records';
import { readSettings } from '../vault/settings';
import type { Session } from '../session';

/** Keeps that something leaves in full: before it does, so that nothing ever left unsaid. Ctrl+Z does not reach it. */
export async function logExport({ vault, exclusive }: Pick<Session, 'vault' | 'exclusive'>, about: Pick<ExportRecord, 'what' | 'format' | 'file' | 'rows' | 'reason'>): Promise<void> {
  await exclusive(async () => {
    const by = readSettings(vault.writer).userName || null;
    commit(vault, { kind: 'system' }, (act) => act.create('exports', { ...about, by, at: momentOf(vault.clock.now(), vault.clock.zone) }));
    return Promise.resolve();
  });
}

/** What left in full, newest first. */
export const readExportLog = ({ reader }: ReadContext, { offset, limit }: In<'export:log'>): Out<'export:log'> => ({
  total: reader.get<{ n: number }>('SELECT count(*) AS n FROM exports WHERE deleted IS NULL')?.n ?? 0,
  items: reader
    .all<Row>('SELECT * FROM exports WHERE deleted IS NULL ORDER BY at DESC, id DESC LIMIT $limit OFFSET $offset', { limit, offset })
    .map((row) => rowToRecord('exports', row)) as unknown as readonly ExportRecord[],
});
