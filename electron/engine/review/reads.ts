import { grades, type Grade } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { dayOfMoment, momentOf, today, type Day, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { ActionId } from '../../../shared/record/schema';
import { reviewQueues, type DataEvent, type ReviewItem, type ReviewQueue } from '../../../shared/review/asks';
import { bandDays } from '../../../shared/review/rules';
import type { Check } from '../../../shared/review/schema';
import { textToAbout } from '../import/batches';
import { countBin } from '../reads/bin';
import type { ReadContext } from '../reads/context';
import { mainRecord } from '../vault/data-events';
import { readLive, rowToRecord, rowToStamps } from '../vault/records';
import { dayOfStamp } from '../vault/review-facts';
import { readPolicies } from '../vault/settings';
import { titleOf } from '../vault/titles';
import { countQueued, queuedEntries } from './due-clients';
import { aboutClient, clientItem, clientsAt, clientsOf } from './queue-items';
import { waitingAmounts, type WaitingAmount } from './waiting-amounts';
import { waitingChanges, type WaitingChange } from './waiting-changes';

type QueueIn = In<'review:queue'>;

const isChosen = (item: { readonly grade: Grade | null; readonly owner: string | null }, { grade, owner }: Pick<QueueIn, 'grade' | 'owner'>): boolean =>
  (grade === undefined || item.grade === grade) && (owner === undefined || item.owner === owner);

const momentNow = ({ clock }: ReadContext): Moment => momentOf(clock.now(), clock.zone);

function changeItems({ reader }: ReadContext, page: readonly WaitingChange[]): readonly ReviewItem[] {
  const clients = clientsOf(reader, page.map(({ client }) => client));
  return page.flatMap(({ client, change, since, dueAt }): ReviewItem[] => {
    const row = clients.get(client);
    return row === undefined ? [] : [{ id: `changes:${change.id}`, ...aboutClient(reader, row), since, dueOn: dayOfMoment(dueAt), dueAt, rule: 'R-UPD-01', doubts: [], change, rhythm: null, authorised: null }];
  });
}

function amountItems({ reader }: ReadContext, page: readonly WaitingAmount[]): readonly ReviewItem[] {
  const clients = clientsOf(reader, page.map(({ client }) => client));
  return page.flatMap(({ client, collection, id, field, shown }): ReviewItem[] => {
    const row = clients.get(client);
    const stored = reader.get(`SELECT created, stamps, deleted FROM ${collection} WHERE id = $id`, { id });
    if (row === undefined || stored === undefined) return [];
    const { edited, created } = rowToStamps(stored);
    const since: Day = dayOfStamp(reader, id, edited[field] ?? (created));
    return [{ id: `outliers:${id}:${field}`, ...aboutClient(reader, row), since, dueOn: null, dueAt: null, rule: 'R-DC-03', doubts: [{ collection, id, field, shown }], change: null, rhythm: null, authorised: null }];
  });
}

/** One queue of review, the most urgent first. */
export function readQueue(context: ReadContext, input: QueueIn): Out<'review:queue'> {
  const { queue, grade, owner, rhythm, late, offset, limit } = input;
  if (queue === 'changes') {
    const now = momentNow(context);
    const all = waitingChanges(context).filter((change) => isChosen(change, input) && (!late || change.dueAt < now));
    return { total: all.length, items: changeItems(context, all.slice(offset, offset + limit)) };
  }
  if (queue === 'outliers') {
    const all = late ? [] : waitingAmounts(context).filter((amount) => isChosen(amount, input));
    return { total: all.length, items: amountItems(context, all.slice(offset, offset + limit)) };
  }
  const entries = queuedEntries(context, queue, { ...(grade === undefined ? {} : { grade }), ...(owner === undefined ? {} : { owner }), ...(rhythm === undefined ? {} : { rhythm }), late });
  const page = [...entries.subarray(offset, offset + limit)];
  const clients = clientsAt(context.reader, page);
  const policies = readPolicies(context.reader);
  return { total: entries.length, items: page.flatMap((entry) => (clients.has(entry) ? [clientItem(context, queue, clients.get(entry) ?? {}, policies)] : [])) };
}

function countWaiting(context: ReadContext, queue: ReviewQueue): { readonly total: number; readonly late: number } {
  if (queue === 'outliers') return { total: waitingAmounts(context).length, late: 0 };
  if (queue === 'changes') {
    const [all, now] = [waitingChanges(context), momentNow(context)];
    return { total: all.length, late: all.filter(({ dueAt }) => dueAt < now).length };
  }
  return { total: countQueued(context, queue, false), late: countQueued(context, queue, true) };
}

/** The numbers of the room 数据: each comes from an index, so that it opens at once over 100,000 clients. */
export function readOverview(context: ReadContext): Out<'review:overview'> {
  const { reader, clock } = context;
  const count = (sql: string): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n ?? 0;
  const bands = bandDays(today(clock));
  const ages = reader.all<{ grade: Grade | null; verifiedOn: Day | null; clients: number }>(
    'SELECT valueGrade AS grade, verifiedOn, count(*) AS clients FROM clientRows INDEXED BY clientRowsVerified GROUP BY valueGrade, verifiedOn');
  const bandOf = (on: Day | null) => bands.find(({ band, from, to }) => (on === null ? band === 'never' : band !== 'never' && (from === null || on >= from) && (to === null || on <= to)))?.band;
  const ageing = ([...grades, null] as const).flatMap((grade) => bands.map(({ band }) => ({
    grade, band, clients: ages.reduce((sum, age) => sum + (age.grade === grade && bandOf(age.verifiedOn) === band ? age.clients : 0), 0),
  })));
  const clients = count('clientRows');
  const { mean } = reader.get<{ mean: number | null }>('SELECT avg(completeness) AS mean FROM clientRows INDEXED BY clientRowsCompleteness') ?? { mean: null };
  return {
    waiting: Object.fromEntries(reviewQueues.map((queue) => [queue, countWaiting(context, queue)])) as Out<'review:overview'>['waiting'],
    ageing, bands,
    completeness: { mean, whole: clients - count('clientRows WHERE missing > 0'), clients },
    bin: countBin(context),
    exports: count('exports WHERE deleted IS NULL'),
  };
}

/** What came in, was merged, changed in bulk or deleted, newest first. */
export function readEvents({ reader }: ReadContext, { offset, limit }: In<'review:events'>): Out<'review:events'> {
  const rows = reader.all<{ id: ActionId; event: DataEvent['what']; at: Moment; by: string | null; about: string | null; records: number; undoneBy: string | null }>(
    'SELECT id, event, at, "by", about, records, undoneBy FROM actions WHERE event IS NOT NULL ORDER BY stamp DESC LIMIT $limit OFFSET $offset', { limit, offset });
  return {
    total: reader.get<{ n: number }>('SELECT count(*) AS n FROM actions WHERE event IS NOT NULL')?.n ?? 0,
    items: rows.map(({ id, event, at, by, about, records, undoneBy }): DataEvent => {
      const main = mainRecord(reader, id, event);
      return {
        action: id, what: event, at, by, records, undoable: undoneBy === null,
        file: event === 'import' ? textToAbout(about).file || null : null,
        collection: main?.collection ?? null,
        title: main === null || event === 'import' || event === 'sample' ? null : titleOf(reader, main.collection, main.record),
      };
    }),
  };
}

/** The checks of a client, newest first. */
export function readChecks({ reader }: ReadContext, { client, offset, limit }: In<'review:checks'>): Result<Out<'review:checks'>, Refusal<'review:checks'>> {
  if (!readLive(reader, 'clients', client)) return err({ kind: 'notFound' });
  return ok({
    total: reader.get<{ n: number }>('SELECT count(*) AS n FROM checks WHERE client = $client AND deleted IS NULL', { client: client })?.n ?? 0,
    items: reader.all('SELECT * FROM checks WHERE client = $client AND deleted IS NULL ORDER BY "on" DESC, id DESC LIMIT $limit OFFSET $offset', { client, limit, offset })
      .map((row) => rowToRecord('checks', row) as unknown as Check),
  });
}
