import { momentOf } from '../../../shared/kit/dates';
import type { ExportRecord } from '../../../shared/export/schema';
import { commit } from '../vault/changes';
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
