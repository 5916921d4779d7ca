import { factsOfDay } from '../../../shared/calendar/holidays';
import { beforeGreeting, wishedWell } from '../../../shared/calendar/vocabulary';
import type { Client, ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, dayOfMoment, today, type Day, type Moment } from '../../../shared/kit/dates';
import { fold } from '../../../shared/kit/fold';
import { err, ok, type Result } from '../../../shared/kit/result';
import { addSpan, spanOf } from '../../../shared/policy/interval';
import { shippedScripts } from '../../../shared/script/library/vocabulary';
import type { ScriptRow, SentMessage } from '../../../shared/script/asks';
import { similarityTo, wordingOf } from '../../../shared/script/similarity';
import { isUnwanted } from '../../../shared/touch/taboo';
import { soundWords } from '../search/spelling';
import { readHolidayTables } from '../vault/holidays';
import { readLive, recordsWhere } from '../vault/records';
import { readPolicies, readSettings } from '../vault/settings';
import type { Reader } from '../vault/database';
import type { ReadContext } from './context';

/** Days ahead in which the next festival is looked for. */
const festivalWithin = 45;
/** Messages that a text is compared with, the newest first. */
const mostCompared = 2000;
/** Messages that are shown beside a text. */
const mostShown = 5;

const fits = (industry: string | null, { industry: own }: Pick<Client, 'industry'>): boolean => industry === null || (own ?? '').includes(industry);

/** Whether a sentence holds what was typed, as written or, from the start of a word on, as it sounds. */
function holds({ use, purpose, industry, text }: Omit<ScriptRow, 'uses'>, typed: string): boolean {
  const wanted = fold(typed);
  const said = [use, purpose, industry, text].filter((each) => each !== null);
  return said.some((each) => fold(each).includes(wanted) || soundWords(each).split(' ').some((word) => word.startsWith(wanted)));
}

/** The library: what comes with the program as somebody made it, then one's own; for a client what is worded for its industry first (R-FU-08). */
export function listScripts({ reader }: ReadContext, { client, text }: In<'script:list'>): Result<Out<'script:list'>, Refusal<'script:list'>> {
  const whose = client === undefined ? null : readLive(reader, 'clients', client);
  if (client !== undefined && whose === null) return err({ kind: 'notFound', field: 'client' });
  const kept = reader.all<{ id: string; key: string | null; use: string | null; purpose: string | null; industry: string | null; text: string | null; state: string | null }>(
    'SELECT id, key, use, purpose, industry, text, state FROM scripts WHERE deleted IS NULL ORDER BY id') as unknown as readonly Omit<ScriptRow, 'uses'>[];
  const uses = new Map(reader.all<{ script: string; n: number }>('SELECT script, count(*) AS n FROM followups INDEXED BY followupsSent WHERE deleted IS NULL AND wording IS NOT NULL AND script IS NOT NULL GROUP BY script').map(({ script, n }) => [script, n]));
  const byKey = new Map(kept.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  const shipped = shippedScripts.map((each): Omit<ScriptRow, 'uses'> => byKey.get(each.key) ?? { ...each, id: null, state: '在用' });
  const all = [...shipped, ...kept.filter(({ key }) => key === null)].filter((row) => text.trim() === '' || holds(row, text)).map((row): ScriptRow => ({ ...row, uses: uses.get(row.key ?? row.id ?? '') ?? 0 }));
  if (whose === null) return ok({ items: all });
  const open = all.filter(({ state, industry }) => state !== '停用' && fits(industry, whose));
  return ok({ items: [...open.filter(({ industry }) => industry !== null), ...open.filter(({ industry }) => industry === null)] });
}

/** The messages that were written with a sentence, the latest first. */
export function listSent({ reader }: ReadContext, { script, offset, limit }: In<'script:sent'>): Out<'script:sent'> {
  const from = 'followups f INDEXED BY followupsSent JOIN clients c ON c.id = f.client AND c.deleted IS NULL WHERE f.deleted IS NULL AND f.wording IS NOT NULL AND f.script = $script';
  return {
    total: reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, { script })?.n ?? 0,
    items: reader.all(`SELECT f.id, f.client, c.name, c.number, f.heldOn AS "on", f.method, f.summary AS text FROM ${from} ORDER BY f.heldOn DESC, f.id DESC LIMIT $limit OFFSET $offset`, { script, limit, offset }) as unknown as readonly SentMessage[],
  };
}

/** Names that may stand in a message to a client: its own, its people's, ours. */
function namesIn(reader: Reader, client: string): readonly string[] {
  const { userName, organisation } = readSettings(reader);
  const people = recordsWhere(reader, 'contacts', 'client', client).map(({ name }) => name);
  const products = reader.all<{ name: string | null }>('SELECT p.name FROM owned o JOIN products p ON p.id = o.product WHERE o.client = $client AND o.deleted IS NULL', { client }).map(({ name }) => name);
  return [readLive(reader, 'clients', client)?.name, userName, organisation, ...people, ...products].filter((name): name is string => typeof name === 'string' && name !== '');
}

/** The wording of a message to a client, without what is filled in. */
export const wordingTo = (reader: Reader, client: string, text: string): string => wordingOf(text, namesIn(reader, client));

/** The next festival from a day on that people are wished well for and that a client does not mind, as it is put before 佳节 (R-RV-03, R-RV-06). */
function festivalFrom(reader: Reader, from: Day, preference: string | null): string | null {
  const tables = readHolidayTables(reader);
  for (let ahead = 0; ahead <= festivalWithin; ahead += 1) {
    const name = factsOfDay(addDays(from, ahead), tables).festivals.find((festival) => wishedWell.has(festival) && !isUnwanted(festival, preference));
    if (name !== undefined) return beforeGreeting(name);
  }
  return null;
}

/** What a message to a client is filled with, and whom it can go to. What is not known is left open. */
export function prepareMessage({ reader, clock }: ReadContext, { client }: In<'message:prepare'>): Result<Out<'message:prepare'>, Refusal<'message:prepare'>> {
  const whose = readLive(reader, 'clients', client);
  if (!whose) return err({ kind: 'notFound', field: 'client' });
  const people = reader.all<{ id: string; name: string; email: string | null }>(
    `SELECT k.id, k.name, (SELECT e.text FROM emails e WHERE e.contact = k.id AND e.deleted IS NULL ORDER BY e.id LIMIT 1) AS email
     FROM contacts k WHERE k.client = $client AND k.deleted IS NULL AND k.leftOn IS NULL AND k.name IS NOT NULL ORDER BY k.id`, { client });
  const own = reader.get<{ text: string }>('SELECT text FROM emails WHERE client = $client AND contact IS NULL AND deleted IS NULL AND text IS NOT NULL ORDER BY id LIMIT 1', { client });
  const product = reader.get<{ name: string | null }>('SELECT p.name FROM owned o JOIN products p ON p.id = o.product WHERE o.client = $client AND o.deleted IS NULL ORDER BY o.boughtOn DESC, o.id DESC LIMIT 1', { client });
  const problem = reader.get<{ problem: string | null }>('SELECT problem FROM complaints WHERE client = $client AND deleted IS NULL AND problem IS NOT NULL ORDER BY receivedOn DESC, id DESC LIMIT 1', { client });
  const { userName, organisation } = readSettings(reader);
  return ok({
    values: {
      客户: whose.name, 联系人: people[0]?.name ?? null, 节日: festivalFrom(reader, today(clock), whose.greeting), 产品: product?.name ?? null, 日期: null, 公司: organisation, 我: userName, 问题: problem?.problem ?? null,
    },
    people: people.length > 0 || own === undefined ? people.map((person) => ({ ...person, email: person.email ?? own?.text ?? null })) : [{ id: null, name: whose.name ?? '', email: own.text }],
  });
}

/** What others were told that is most like a text, in messages, of complaints and of suggestions, and whether that is to be asked about (R-RV-03). */
export function similarTo({ reader, clock }: ReadContext, client: ClientId, text: string): Out<'message:similar'> {
  const policies = readPolicies(reader);
  const within = spanOf(policies, 'touch.similarWithin');
  const share = similarityTo(wordingTo(reader, client, text));
  const sent = reader.all<{ client: ClientId; name: string | null; number: string | null; on: Day | Moment; wording: string }>(
    `SELECT m.client, c.name, c.number, m."on", m.wording FROM (
       SELECT client, heldOn AS "on", wording, id FROM followups INDEXED BY followupsSent WHERE deleted IS NULL AND wording IS NOT NULL AND heldOn >= $since
       UNION ALL SELECT k.client, s.at, s.wording, s.id FROM complaintSteps s INDEXED BY complaintStepsSent JOIN complaints k ON k.id = s.complaint AND k.deleted IS NULL
         WHERE s.deleted IS NULL AND s.wording IS NOT NULL AND s.at >= $since
       UNION ALL SELECT client, toldOn, wording, id FROM suggestions INDEXED BY suggestionsTold WHERE deleted IS NULL AND wording IS NOT NULL AND toldOn >= $since
     ) m JOIN clients c ON c.id = m.client AND c.deleted IS NULL WHERE m.client <> $client ORDER BY m."on" DESC, m.id DESC LIMIT ${mostCompared}`,
    { client, since: addSpan(today(clock), { ...within, amount: -within.amount }) });
  const items = sent.map(({ wording, on, ...row }) => ({ ...row, on: on.length > 10 ? dayOfMoment(on as Moment) : (on as Day), share: share(wording) })).sort((a, b) => b.share - a.share).slice(0, mostShown);
  return { asks: (items[0]?.share ?? 0) > Number(policies['touch.similarOver']), items };
}

/** How similar a text to a client is to what others were sent. */
export const readSimilar = (context: ReadContext, { client, text }: In<'message:similar'>): Result<Out<'message:similar'>, Refusal<'message:similar'>> =>
  readLive(context.reader, 'clients', client) ? ok(similarTo(context, client, text)) : err({ kind: 'notFound', field: 'client' });
