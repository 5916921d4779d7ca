import { returnDays, spendMonths, type Around } from '../../../shared/care-plan/effect';
import { addDays, addMonths, type Day } from '../../../shared/kit/dates';
import type { Reader } from '../vault/database';

/** One client's time around a day, as long before as after. */
interface Span {
  readonly client: string;
  readonly since: Day;
  readonly at: Day;
  readonly until: Day;
}

/** What a client ordered before and after, in 分; without orders it has no line. */
interface Ordered {
  readonly client: string;
  readonly before: number;
  readonly after: number;
  readonly beforeFen: number;
  readonly afterFen: number;
}

/** The clients behind each figure of what happened around care. */
export interface AroundClients {
  readonly returned: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly spend: { readonly before: readonly string[]; readonly after: readonly string[] };
}

const orderedSql = `WITH spans AS MATERIALIZED (SELECT value ->> '$[0]' AS client, value ->> '$[1]' AS since, value ->> '$[2]' AS at, value ->> '$[3]' AS until FROM json_each($spans))
  SELECT s.client, sum(o.orderedOn < s.at) AS before, sum(o.orderedOn > s.at) AS after,
    coalesce(sum(CASE WHEN o.orderedOn < s.at THEN o.amountFen END), 0) AS beforeFen, coalesce(sum(CASE WHEN o.orderedOn > s.at THEN o.amountFen END), 0) AS afterFen
  FROM spans s CROSS JOIN orders o ON o.client = s.client AND o.deleted IS NULL AND o.state IS NOT '已取消' AND o.orderedOn BETWEEN s.since AND s.until AND o.orderedOn <> s.at GROUP BY s.client`;

const orderedIn = (reader: Reader, spans: readonly Span[]): readonly Ordered[] =>
  reader.all<Ordered & Record<string, never>>(orderedSql, { spans: JSON.stringify(spans.map(({ client, since, at, until }) => [client, since, at, until])) });

const clientsWith = (rows: readonly Ordered[], isMeant: (row: Ordered) => boolean): readonly string[] => rows.filter(isMeant).map(({ client }) => client);

/** What clients did around a day of each, where the time after is over by `today` (R-ST-07); and who is behind it. */
export function aroundOf(reader: Reader, days: ReadonlyMap<string, Day>, today: Day): { readonly around: Around; readonly clients: AroundClients } {
  const spansOf = (before: (at: Day) => Day, after: (at: Day) => Day): readonly Span[] =>
    [...days].map(([client, at]): Span => ({ client, at, since: before(at), until: after(at) })).filter(({ until }) => until < today);
  const returning = spansOf((at) => addDays(at, -returnDays), (at) => addDays(at, returnDays));
  const spending = spansOf((at) => addMonths(at, -spendMonths), (at) => addMonths(at, spendMonths));
  const [returned, spent] = [orderedIn(reader, returning), orderedIn(reader, spending)];
  const clients: AroundClients = {
    returned: { before: clientsWith(returned, ({ before }) => before > 0), after: clientsWith(returned, ({ after }) => after > 0) },
    spend: { before: clientsWith(spent, ({ before }) => before > 0), after: clientsWith(spent, ({ after }) => after > 0) },
  };
  const sum = (of: (row: Ordered) => number): number => spent.reduce((total, row) => total + of(row), 0);
  return {
    clients,
    around: {
      returned: { clients: returning.length, before: clients.returned.before.length, after: clients.returned.after.length },
      spend: { clients: spending.length, beforeFen: sum(({ beforeFen }) => beforeFen), afterFen: sum(({ afterFen }) => afterFen), more: clientsWith(spent, ({ beforeFen, afterFen }) => afterFen > beforeFen).length },
    },
  };
}
