import { readEmail, readPhone } from '../../../shared/contact/reach';
import { addDays, dayOfMoment, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { Out } from '../../../shared/ipc/contract';
import type { ClientId, ContactId, TagId } from '../../../shared/client/schema';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { collectionNames, type CollectionName } from '../../../shared/record/collections';
import { Cancelled, type JobControl } from '../jobs';
import type { Session } from '../session';
import { beginAct, commit, type Act } from '../vault/changes';
import { tagNamed } from '../vault/clients';
import { removeWithDependents } from '../vault/remove';
import { rollback, type Reader } from '../vault/database';
import { nextNumber, sampleClientNumber, sampleComplaintNumber } from '../vault/numbers';
import type { Vault } from '../vault/vault';
import { writeChain, writeFormers, writeRelations } from './chains';
import { writeCare } from './care';
import { writeConsents } from './consents';
import { writePromises } from './promises';
import { sampleCompany, type SampleCompany } from './company';
import { releaseProducts, writeProducts, writeTrade } from './load-trade';
import { originOf, writeOrigins } from './origins';
import { staff } from './people';
import { writePrevention, writeWaiting } from './prevention';
import { writeChecks, writeQueues } from './reviews';

const sample = true;

const liveSamples = (reader: Reader, collection: CollectionName): string[] =>
  reader.all<{ id: string }>(`SELECT id FROM ${collection} WHERE sample = 1 AND deleted IS NULL ORDER BY id`).map(({ id }) => id);

/** Whether the sample is there, and how many records it is. */
export function sampleStatus(reader: Reader): Out<'sample:status'> {
  const count = (name: CollectionName): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${name} WHERE sample = 1 AND deleted IS NULL`)?.n ?? 0;
  const records = collectionNames.reduce((sum, name) => sum + count(name), 0);
  return { loaded: records > 0, records };
}

type Drawn = SampleCompany['clients'][number];

function writeReaches(act: Act, client: ClientId, contact: ContactId | null, phone: string | null, email: string | null): boolean {
  let doubtful = false;
  if (phone !== null) {
    const reach = readPhone(phone);
    doubtful ||= reach.state === '待核实';
    act.create('phones', { client, contact, ...reach, sample });
  }
  if (email !== null) {
    const { text, state } = readEmail(email);
    doubtful ||= state === '待核实';
    act.create('emails', { client, contact, text, state, sample });
  }
  return doubtful;
}

function writeClient(vault: Vault, act: Act, drawn: Drawn, origin: ReturnType<typeof originOf>): ClientId {
  const day = today(vault.clock);
  const updatedOn = drawn.followups.at(-1)?.heldOn ?? drawn.fields.filedOn;
  const client = act.create('clients', { ...drawn.fields, ...origin, number: nextNumber(vault.writer, sampleClientNumber, day), updatedOn: updatedOn > day ? day : updatedOn, sample }) as ClientId;
  let doubtful = writeReaches(act, client, null, drawn.phone, drawn.email);
  for (const { person, phone, email, notes } of drawn.contacts) {
    const contact = act.create('contacts', { client, name: person.name, position: person.position, notes, sample }) as ContactId;
    doubtful = writeReaches(act, client, contact, phone, email) || doubtful;
  }
  if (doubtful) act.edit('clients', client, { verification: '待核实' });
  if (drawn.address) act.create('addresses', { client, ...drawn.address, sample });
  for (const tag of drawn.tags) act.create('clientTags', { client, tag: tagNamed(vault, act, tag, sample) as TagId, sample });
  if (drawn.plan) act.create('plans', { client, ...drawn.plan, sample });
  for (const followup of drawn.followups) act.create('followups', { client, ...followup, sample });
  return client;
}

/** Loads the sample in one action, as one transaction: whole or absent. */
export async function loadSample({ vault, exclusive }: Session, seed: number, control: JobControl): Promise<Result<Out<'sample:load'>, 'alreadyLoaded' | 'cancelled'>> {
  return exclusive(async () => {
    const { writer } = vault;
    if (liveSamples(writer, 'clients').length > 0) return err('alreadyLoaded');
    const company = sampleCompany(seed, vault.clock);
    const { clients, complaints } = company;
    const total = clients.length + complaints.length;
    const reading = vault.reading;
    writer.exec('BEGIN IMMEDIATE');
    try {
      const act = beginAct(vault, { kind: 'sample' });
      const ids: ClientId[] = [];
      const day = today(vault.clock);
      const origins = writeOrigins(act, day, staff.care);
      const products = writeProducts(act, company);
      for (const [at, drawn] of clients.entries()) {
        const client = writeClient(vault, act, drawn, originOf(origins, drawn.fields, day));
        writeChain(vault, act, client, at);
        writeChecks(act, client, drawn, at, day);
        ids.push(client);
        writeTrade(vault, act, client, drawn, products, company.products);
        control.progress('clients', at + 1, total);
        if (at % 10 === 9) await control.breathe();
      }
      const companies = ids.filter((_, at) => clients[at]?.fields.type === '公司');
      writeFormers(vault, act, companies, day);
      writeRelations(act, companies);
      writeQueues(vault, act, companies);
      writeCare(vault, act, companies, day);
      writePromises(act, companies, day);
      writeConsents(act, companies, day, vault.clock.zone);
      for (const [at, { client, fields, steps }] of complaints.entries()) {
        const number = nextNumber(writer, sampleComplaintNumber, fields.receivedOn);
        const complaint = act.create('complaints', { ...fields, client: ids[client] ?? null, number, sample }) as ComplaintId;
        for (const step of steps) act.create('complaintSteps', { ...step, dueOn: step.nextAction ? addDays(dayOfMoment(step.at), 3) : null, complaint, sample });
        control.progress('complaints', clients.length + at + 1, total);
      }
      const [first] = products;
      if (first !== undefined) writePrevention(vault, act, first);
      writeWaiting(vault, act);
      while (act.derive(40) > 0) await control.breathe();
      const touched = act.finish();
      writer.exec('COMMIT');
      vault.touched(touched);
      return ok({ clients: clients.length, followups: clients.reduce((sum, { followups }) => sum + followups.length, 0), complaints: complaints.length });
    } catch (cause) {
      rollback(writer);
      vault.reading = reading;
      if (cause instanceof Cancelled) return err('cancelled');
      throw cause;
    }
  });
}

/** Tags that the sample brought: those that clients of the user's carry by now become the user's. */
function releaseTags(vault: Vault, act: Act): void {
  for (const tag of liveSamples(vault.writer, 'tags')) {
    const inUse = vault.writer.get('SELECT 1 FROM clientTags WHERE tag = $tag AND deleted IS NULL LIMIT 1', { tag });
    if (inUse) act.edit('tags', tag, { sample: null });
    else act.remove('tags', tag);
  }
}

/** Removes the sample and whatever hangs on it in one action that can be taken back. */
export function removeSample(vault: Vault): Result<Out<'sample:remove'>, 'notLoaded'> {
  const before = sampleStatus(vault.writer).records;
  if (before === 0) return err('notLoaded');
  commit(vault, { kind: 'sample' }, (act) => {
    for (const client of liveSamples(vault.writer, 'clients')) removeWithDependents(vault.writer, act, 'clients', client);
    releaseTags(vault, act);
    releaseProducts(vault, act, liveSamples(vault.writer, 'products'));
    for (const name of collectionNames) for (const id of liveSamples(vault.writer, name)) act.remove(name, id);
  });
  return ok({ removed: before });
}
