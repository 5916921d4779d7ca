import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commit } from '../../electron/engine/vault/changes';
import { fieldsOf } from '../../electron/engine/vault/records';
import { removeWithDependents } from '../../electron/engine/vault/remove';
import { restoreWithDependents } from '../../electron/engine/vault/restore';
import { collectionNames, dependents, type CollectionName } from '../../shared/record/collections';
import type { ActionId } from '../../shared/record/schema';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

const open = () => sessionOf(vault).vault;

/** Settings are read by the engine itself, so random ones would be no settings; custom fields make indexes of their own. */
const collections = collectionNames.filter((name) => name !== 'settings');

/** Every live record of every collection, without stamps. */
function visible(): unknown {
  return collections.map((name) =>
    open().writer.all(`SELECT * FROM ${name} WHERE deleted IS NULL ORDER BY id`).map(({ stamp: _stamp, stamps: _stamps, created: _created, ...row }) => row));
}

/** What a link of a collection points at, by the field that holds it. */
const targets = new Map<string, CollectionName>(
  (Object.entries(dependents) as [CollectionName, NonNullable<(typeof dependents)[CollectionName]>][])
    .flatMap(([owner, children]) => children.filter(([, field]) => field !== 'record').map(([child, field]) => [`${child}.${field}`, owner] as const)));

/** A value that fits a field. */
function valueFor(collection: CollectionName, key: string, pick: number, someLive: (name: CollectionName) => string | null): unknown {
  const field = fieldsOf(collection)[key];
  switch (field?.kind) {
    case 'choice':
      return field.options?.[pick % field.options.length] ?? null;
    case 'day':
      return `2023-08-${String(1 + (pick % 28)).padStart(2, '0')}`;
    case 'moment':
      return `2023-08-${String(1 + (pick % 28)).padStart(2, '0')}T06:30:00.000Z[Asia/Shanghai]`;
    case 'money':
    case 'number':
      return pick;
    case 'yesNo':
      return pick % 2 === 0;
    case 'lines':
      return [`甲${pick}`];
    case 'link': {
      const target = targets.get(`${collection}.${key}`);
      return target === undefined ? null : someLive(target);
    }
    default:
      return pick % 5 === 0 ? null : `值${pick}`;
  }
}

const step = fc.record({
  collection: fc.constantFrom(...collections),
  what: fc.constantFrom('create', 'create', 'create', 'edit', 'edit', 'delete', 'restore', 'undo', 'redo'),
  pick: fc.nat(1000),
  keys: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
});

// sync-and-safety 1; beyond 1: any sequence of edits, deletes, restores, undos and redos returns to the recorded state.
it('any sequence over all collections goes back to each recorded state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const states: unknown[] = [visible()];
      const actions: ActionId[] = [];
      for (const { collection, what, pick, keys } of steps) {
        const action = await take(collection, what, pick, keys, actions);
        if (action === null) continue;
        actions.push(action);
        states.push(visible());
      }
      for (let at = actions.length - 1; at >= 0; at--) {
        const undone = valueOf(await vault.ask('record:undo', { action: actions[at] as ActionId }));
        expect(undone.kept).toEqual([]);
        expect(visible()).toEqual(states[at]);
      }
    }),
    { numRuns: 60, seed: 11 },
  );
  expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
}, 180_000);

/** One action; `null` when there is nothing to do it to. */
async function take(collection: CollectionName, what: string, pick: number, keys: readonly number[], actions: readonly ActionId[]): Promise<ActionId | null> {
  const { writer } = open();
  const some = (name: CollectionName, deleted = false): string | null => {
    const rows = writer.all<{ id: string }>(`SELECT id FROM ${name} WHERE deleted IS ${deleted ? 'NOT ' : ''}NULL ORDER BY id`);
    return rows[pick % Math.max(1, rows.length)]?.id ?? null;
  };
  const fields = Object.keys(fieldsOf(collection));
  const chosen = [...new Set(keys.map((key) => fields[key % fields.length] ?? ''))];
  const values = (): object => Object.fromEntries(chosen.map((key, at) => [key, valueFor(collection, key, pick + at, some)]));
  if (what === 'undo' || what === 'redo') {
    // An undo is an action like any other: taking it back in its turn is part of going backwards.
    const last = actions.at(-1);
    return last === undefined ? null : valueOf(await vault.ask('record:undo', { action: last })).action;
  }
  if (what === 'create') return commit(open(), { kind: 'user' }, (act) => act.create(collection, values() as never)).action;
  const record = some(collection, what === 'restore');
  if (record === null) return null;
  return commit(open(), { kind: 'user' }, (act) => {
    if (what === 'edit') act.edit(collection, record, values());
    else if (what === 'delete') removeWithDependents(writer, act, collection, record);
    else restoreWithDependents(writer, act, collection, record);
  }).action;
}
