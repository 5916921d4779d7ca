import type { MovedStage } from '../../../shared/duty/rules';
import type { Signal } from '../../../shared/ipc/signals';
import { today } from '../../../shared/kit/dates';
import { policies, policyKeys } from '../../../shared/policy/policies';
import { transaction, type Reader } from './database';
import { leftToDerive, nothingDirty, rebuildDerived } from './derived';
import { moveStages } from './changes';
import { derivedOn, dutyContext, isAhead } from './duty-facts';
import { rebuildDuties } from './duty-rows';
import type { Exclusive } from './long-act';
import { readPolicies } from './settings';
import { readMeta, writeMeta, type Vault } from './vault';

/** What this program derives: an earlier one left own values, 提升计划, suggestions and care plans out of the search index, knew nothing of duties or of 淘汰, or left promises and care tasks out of the next date. */
const derives = '5';
const key = 'derives';

/** Records derived before others get their turn. */
const atOnce = 100;

/** By what a vault's derived rows were made: the program's rules, and the policies that differ from theirs. */
function madeBy(reader: Reader): string {
  const values = readPolicies(reader);
  return `${derives} ${JSON.stringify(policyKeys.filter((each) => JSON.stringify(values[each]) !== JSON.stringify(policies[each].value)).map((each) => [each, values[each]]))}`;
}

const allClients = (reader: Reader): readonly string[] => reader.all<{ id: string }>('SELECT id FROM clients WHERE deleted IS NULL ORDER BY id').map(({ id }) => id);

/** What runs a portion: behind whatever else waits; `false` when the vault was closed meanwhile. */
interface Portions {
  readonly vault: Vault;
  readonly run: (work: () => void) => Promise<boolean>;
  readonly tell: (done: number, total: number) => void;
}

/** Derives all of every client anew, and whatever may be found by a field of the user's own. */
async function deriveAll({ vault, run, tell }: Portions): Promise<boolean> {
  const { writer } = vault;
  const dirty = nothingDirty();
  for (const { id } of writer.all<{ id: string }>('SELECT id FROM customFields')) dirty.everyRecordOfCustom.add(id);
  for (const id of allClients(writer)) dirty.clients.add(id);
  for (const collection of ['improvementPlans', 'suggestions', 'carePlans', 'careTasks'] as const) {
    for (const { id } of writer.all<{ id: string }>(`SELECT id FROM ${collection} WHERE deleted IS NULL`)) dirty.beside.add(`${collection}:${id}`);
  }
  const total = leftToDerive(dirty);
  do {
    if (!(await run(() => transaction(writer, () => rebuildDerived(vault, dirty, atOnce))))) return false;
    if (total > 0) tell(total - leftToDerive(dirty), total);
  } while (leftToDerive(dirty) > 0);
  return true;
}

/** Computes anew what is owed to clients; answers the stages that rules would move. */
function rebuildAll({ writer, clock }: Vault, clients: readonly string[]): ReadonlyMap<string, MovedStage> {
  return transaction(writer, () => {
    const context = dutyContext(writer, clock);
    return new Map(clients.flatMap((id) => {
      const move = rebuildDuties(writer, id, context);
      return move === null ? [] : [[id, move] as const];
    }));
  });
}

/** Computes anew what is owed to every client: the policies changed and nothing else. */
async function deriveDuties({ vault, run, tell }: Portions): Promise<boolean> {
  const clients = allClients(vault.writer);
  const made = madeBy(vault.writer);
  let isMade = true;
  for (let at = 0; at < clients.length && isMade; at += atOnce) {
    const open = await run(() => {
      rebuildAll(vault, clients.slice(at, at + atOnce));
      isMade = madeBy(vault.writer) === made; // a policy that changed again begins this once more
    });
    if (!open) return false;
    tell(Math.min(clients.length, at + atOnce), clients.length);
  }
  return true;
}

/** Passes over the clients of a day: a stage that moves may have a second rule that moves it on. */
const passes = 2;

/** What time alone changes: brings the clients up to date whose day has come, and moves their stages (C-11). Answers how many there were. */
async function turnDay({ vault, run }: Portions): Promise<number> {
  const { writer, clock } = vault;
  let turned = 0;
  for (let pass = 0; pass < passes; pass++) {
    let last = 0;
    let more = true;
    while (more) {
      const open = await run(() => {
        const due = writer.all<{ id: string; entry: number }>('SELECT id, entry FROM clientRows WHERE turnsOn <= $today AND entry > $last ORDER BY entry LIMIT $most', { today: today(clock), last, most: atOnce });
        if (due.length > 0) moveStages(vault, rebuildAll(vault, due.map(({ id }) => id)));
        [last, more, turned] = [due.at(-1)?.entry ?? last, due.length === atOnce, turned + due.length];
      });
      if (!open) return turned;
    }
  }
  return turned;
}

/**
 * Brings what was derived by an earlier program, under other policies or on an earlier day up to now: in portions behind
 * everything else that waits, readable meanwhile, and again from the beginning when the vault is closed before it is done.
 * `isOpen` says whether it still is.
 */
export async function deriveAnew(vault: Vault, exclusive: Exclusive, isOpen: () => boolean, emit: (signal: Signal) => void): Promise<void> {
  const { writer } = vault;
  const portions: Portions = {
    vault,
    run: async (work) => {
      const open = await exclusive(async () => {
        if (isOpen()) work();
        return Promise.resolve(isOpen());
      });
      await new Promise((done) => setImmediate(done));
      return open && isOpen();
    },
    tell: (done, total) => emit({ kind: 'job', job: 'derive', step: 'duties', done, total }),
  };
  let wasStale = false;
  const wasAhead = isAhead(writer, vault.clock);
  if (isOpen() && !wasAhead && readMeta(writer, derivedOn) !== today(vault.clock)) {
    await portions.run(() => transaction(writer, () => writeMeta(writer, derivedOn, today(vault.clock))));
  }
  while (isOpen() && readMeta(writer, key) !== madeBy(writer)) {
    wasStale = true;
    const made = madeBy(writer);
    const known = readMeta(writer, key)?.startsWith(`${derives} `) === true;
    if (!(await (known ? deriveDuties(portions) : deriveAll(portions)))) return;
    const open = await portions.run(() => {
      if (madeBy(writer) === made) transaction(writer, () => writeMeta(writer, key, made));
    });
    if (!open) return;
  }
  if (isOpen() && wasAhead) {
    wasStale = true;
    if (!(await deriveDuties(portions))) return;
    if (!(await portions.run(() => transaction(writer, () => writeMeta(writer, derivedOn, today(vault.clock)))))) return;
  }
  const turned = isOpen() ? await turnDay(portions) : 0;
  if (wasStale || turned > 0) emit({ kind: 'derived' });
}
