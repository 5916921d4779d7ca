import { basename } from 'node:path';
import type { EngineChannel, Handlers, In, Out, Refusal } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/kit/result';
import { writeListFile } from './export/list-file';
import { fileRows } from './export/list-rows';
import { logExport } from './export/log';
import { notWritable } from './export/write-out';
import { asJob, type JobControl } from './jobs';
import { judgeChosen } from './reads/lists/list-guard';
import type { Session } from './session';
import { bulkEdit } from './vault/bulk';
import { createCustomField, editCustomField, orderCustomFields } from './vault/custom-fields';
import { createView, deleteView, editView } from './vault/list-views';
import { longAct } from './vault/long-act';
import { addPreset, archivePreset, orderPresets, replacePreset } from './vault/presets';
import { addTag, deleteTag, mergeTags, renameTag } from './vault/tags';
import { divide, keepOverride } from './vault/touch-overrides';
import type { Vault } from './vault/vault';

type Written = 'list:bulk-edit' | 'list:export' | 'view:create' | 'view:edit' | 'view:delete' | 'custom:create' | 'custom:edit' | 'custom:order'
  | 'preset:add' | 'preset:archive' | 'preset:order' | 'preset:replace' | 'tag:add' | 'tag:rename' | 'tag:merge' | 'tag:delete';

/** Overrides kept before others get their turn. */
const keptAtOnce = 200;

async function exportList(session: Session, input: In<'list:export'>): Promise<Result<Out<'list:export'>, Refusal<'list:export'>>> {
  const { reason, format, chosen, touch } = input;
  const context = { reader: session.vault.writer, clock: session.clock };
  const judged = touch === undefined ? ok([]) : judgeChosen(context, chosen, touch);
  if (!judged.ok) return judged;
  const { overridden, leftOut } = divide(judged.value, touch?.override); // beyond §2 item 6
  const rows = fileRows(context, input, leftOut);
  if (!rows.ok) return rows;
  const path = session.files.take(input.file);
  if (path === null) return err({ kind: 'unknownFile' });
  return asJob(session, input.job, async (control) => {
    const keep = async (written: number): Promise<void> => {
      if (reason !== undefined) await logExport(session, { what: `list:${chosen.rows.list}`, format, file: basename(path), rows: written, reason });
      if (touch?.override === undefined || overridden.length === 0) return;
      const { kind, channel, override: { why } } = touch;
      // What has left cannot be taken back: Ctrl+Z does not reach it.
      await session.exclusive(() => longAct(session.vault, { kind: 'system' }, control, async (act) => {
        for (const [done, { id, judged }] of overridden.entries()) {
          keepOverride(session.vault, act, { client: id, what: '导出', kind, channel, why, judged });
          if (done % keptAtOnce === keptAtOnce - 1) await control.breathe();
        }
      }));
    };
    try {
      return ok({ rows: await writeListFile(path, rows.value, format, control, keep), leftOut: leftOut.length });
    } catch (cause) {
      return notWritable(cause);
    }
  });
}

/** Asks of lists, their views, the user's own fields and the values that fields choose from. */
export function listHandlers(open: () => Session): Pick<Handlers, Written> {
  const write = <C extends EngineChannel>(work: (vault: Vault, input: In<C>) => Result<Out<C>, Refusal<C>>) => (input: In<C>) =>
    open().exclusive(async () => Promise.resolve(work(open().vault, input)));
  /** A write so long that it runs as a job; it waits for the write before it. */
  const job = <C extends EngineChannel>(work: (vault: Vault, input: In<C>, control: JobControl) => Promise<Result<Out<C>, Refusal<C>>>) =>
    async (input: In<C> & { readonly job?: string | undefined }) => {
      const session = open();
      return asJob(session, input.job ?? 'short', (control) => session.exclusive(() => work(session.vault, input, control)));
    };
  return {
    'list:bulk-edit': job<'list:bulk-edit'>(bulkEdit),
    'list:export': async (input) => exportList(open(), input),

    'view:create': write<'view:create'>(createView),
    'view:edit': write<'view:edit'>(editView),
    'view:delete': write<'view:delete'>(deleteView),

    'custom:create': write<'custom:create'>(createCustomField),
    'custom:edit': job<'custom:edit'>(editCustomField),
    'custom:order': write<'custom:order'>(orderCustomFields),

    'preset:add': write<'preset:add'>(addPreset),
    'preset:archive': write<'preset:archive'>(archivePreset),
    'preset:order': write<'preset:order'>(orderPresets),
    'preset:replace': job<'preset:replace'>(replacePreset),
    'tag:add': write<'tag:add'>(addTag),
    'tag:rename': job<'tag:rename'>(renameTag),
    'tag:merge': job<'tag:merge'>(mergeTags),
    'tag:delete': job<'tag:delete'>(deleteTag),
  };
}
