import type { ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { gapFields } from '../../../shared/review/rules';
import { readMoney } from '../import/cell-amounts';
import { readDate } from '../import/cell-dates';
import { isImpossibleEmail, readEmails, readPhones } from '../import/cell-reaches';
import { meantText } from '../import/cell-text';
import { commit, type Act, type Draft } from '../vault/changes';
import { settleVerification } from '../vault/clients';
import { formulaField } from '../vault/guards';
import { fieldsOf, readLive, recordsWhere } from '../vault/records';
import type { Vault } from '../vault/vault';

/** Marks what nobody can find out as 未知, or takes the marks away (R-DC-02). */
export function markUnknown(vault: Vault, { clients, fields, unknown }: In<'review:unknown'>): Result<Out<'review:unknown'>, Refusal<'review:unknown'>> {
  const wrong = fields.find((field) => !gapFields.has(field));
  if (wrong !== undefined) return err({ kind: 'wrongField', field: wrong });
  const gone = clients.find((id) => !readLive(vault.writer, 'clients', id));
  if (gone !== undefined) return err({ kind: 'notFound', field: 'clients', details: { id: gone } });
  const { result, action } = commit(vault, { kind: 'user' }, (act) =>
    [...new Set(clients)].filter((id) => {
      const before = readLive(vault.writer, 'clients', id)?.unknowns ?? [];
      const after = [...gapFields].filter((field) => (fields.includes(field) ? unknown : before.includes(field))).sort();
      return (after.length > 0 || before.length > 0) && act.edit('clients', id, { unknowns: after.length > 0 ? after : null, updatedOn: today(vault.clock) });
    }).length);
  return ok({ action, changed: result });
}

type Write = (vault: Vault, act: Act, client: string) => boolean;

/** How a value fills a field, or why it cannot; read as the cell of an import is. */
function readFill(field: string, value: string): Result<Write, { readonly kind: 'wrongField' | 'wrongValue' | 'formula'; readonly reason: string }> {
  const wrong = (reason: string) => err({ kind: 'wrongValue' as const, reason });
  const edit = (values: Draft<'clients'>): Result<Write, never> => ok((_vault, act, client) => act.edit('clients', client, values));
  const text = meantText(value);
  if (text === null) return wrong('empty');
  if (field === 'phone' || field === 'email') {
    const reaches = field === 'phone' ? readPhones(text) : readEmails(text);
    if (reaches.some((reach) => reach.text.length > 60 && field === 'phone')) return wrong('tooLong');
    if (field === 'email' && reaches.some(isImpossibleEmail)) return wrong('notAnEmail');
    if (reaches.some(({ key, text: typed }) => key === null && formulaField({ typed }) !== null)) return err({ kind: 'formula', reason: 'formula' });
    return ok((vault, act, client) => addReaches(vault, act, client, field === 'phone' ? 'phones' : 'emails', reaches));
  }
  const known = fieldsOf('clients')[field];
  if (!known || !gapFields.has(field)) return err({ kind: 'wrongField', reason: 'wrongField' });
  if (known.kind === 'money') {
    const fen = readMoney(text, '');
    return fen === null ? wrong('notANumber') : fen < 0 ? wrong('negative') : edit({ [field]: fen });
  }
  if (known.kind === 'day') {
    const date = readDate(text);
    return date === null ? wrong('notADay') : edit({ [field]: date.day });
  }
  if (formulaField({ text }) !== null) return err({ kind: 'formula', reason: 'formula' });
  return known.parser.safeParse(text).success ? edit({ [field]: text }) : wrong('tooLong');
}

/** Adds ways to reach a client that it does not have yet. */
function addReaches(vault: Vault, act: Act, client: string, collection: 'phones' | 'emails', reaches: ReturnType<typeof readPhones>): boolean {
  const present = recordsWhere(vault.writer, collection, 'client', client);
  const sample = readLive(vault.writer, 'clients', client)?.sample ?? null;
  const fresh = reaches.filter(({ text, key }) => !present.some((reach) => reach.text === text || (key !== null && 'key' in reach && reach.key === key)));
  for (const { text, key, state } of fresh) act.create(collection, { client: client as ClientId, text, state, sample, ...(collection === 'phones' ? { key } : {}) });
  return fresh.length > 0;
}

/** Which mark a filled field takes away. */
const gapOf = (field: string): string => (field === 'phone' || field === 'email' ? 'reach' : field);

/** Fills gaps of files (R-AUD-02, R-DC-02): one action, all or nothing. */
export function fillGaps(vault: Vault, { fills }: In<'review:fill'>): Result<Out<'review:fill'>, Refusal<'review:fill'>> {
  const ready: { readonly client: string; readonly field: string; readonly write: Write }[] = [];
  for (const [at, { client, field, value }] of fills.entries()) {
    if (!readLive(vault.writer, 'clients', client)) return err({ kind: 'notFound', field: 'client', details: { at } });
    const write = readFill(field, value);
    if (!write.ok) return err({ kind: write.error.kind, field, details: { at, reason: write.error.reason } });
    ready.push({ client, field, write: write.value });
  }
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const changed = ready.filter(({ client, field, write }) => {
      const wrote = write(vault, act, client);
      const unknowns = readLive(vault.writer, 'clients', client)?.unknowns ?? null;
      const left = unknowns?.filter((each) => each !== gapOf(field)) ?? [];
      const unmarked = unknowns !== null && left.length < unknowns.length && act.edit('clients', client, { unknowns: left.length > 0 ? left : null });
      return wrote || unmarked;
    });
    for (const client of new Set(changed.map((each) => each.client))) {
      act.edit('clients', client, { updatedOn: today(vault.clock) });
      settleVerification(vault, act, client);
    }
    return changed.length;
  });
  return ok({ action, changed: result });
}
