import type { In, Out } from '../../../shared/ipc/contract';
import type { ChannelRow, SourceFigures, SourceRow } from '../../../shared/source/asks';
import { costOf, costPer, rankingWorth, ratesOf, type Steps } from '../../../shared/source/rules';
import type { Source } from '../../../shared/source/schema';
import type { Reader } from '../vault/database';
import { rowToRecord } from '../vault/records';
import { Where, type ReadContext } from './context';
import { countSteps, noSteps, type StepCounts } from './source-steps';

type Period = In<'source:figures'>;

/** The entries of the register acquired in a period. */
function entriesIn({ from, to }: Period): Where {
  const where = new Where().and('s.deleted IS NULL');
  if (from !== undefined) where.and('s.acquiredOn >= $from', { from });
  if (to !== undefined) where.and('s.acquiredOn <= $to', { to });
  return where;
}

const stepsOf = (reader: Reader, entries: readonly Source[]): ReadonlyMap<string, StepCounts> =>
  countSteps(reader, 'c.sourceEntry', 'c.sourceEntry IN (SELECT value FROM json_each($ids))', { ids: JSON.stringify(entries.map(({ id }) => id)) });

/** The figures of an entry: what was written down goes before what is counted; first orders are always counted (C-18). */
function figuresOf({ leads, valid }: Pick<Source, 'leads' | 'valid'>, onFile: StepCounts): SourceFigures {
  const written = leads !== null;
  const steps: Steps = {
    leads: leads ?? onFile.leads,
    valid: valid ?? onFile.valid,
    firstOrders: written && onFile.leads === 0 ? null : onFile.firstOrders,
  };
  return { ...steps, rates: ratesOf(steps), onFile, written };
}

function toRow(source: Source, onFile: StepCounts): SourceRow {
  const figures = figuresOf(source, onFile);
  const cost = costOf(source, figures.leads);
  const per = (heads: number): number | null => (cost.kind === 'known' ? costPer(cost.total, heads) : null);
  return { ...source, figures, cost, costPerLead: per(figures.leads), costPerValid: per(figures.valid) };
}

/** One page of the register, newest first, with the figures of each entry. */
export function listSources({ reader }: ReadContext, { id, text, channel, offset, limit, ...period }: In<'source:list'>): Out<'source:list'> {
  const where = entriesIn(period);
  if (id !== undefined) where.and('s.id = $id', { id });
  if (channel !== undefined) where.and('s.channel = $channel', { channel });
  const wanted = text?.trim().toLowerCase() ?? '';
  if (wanted !== '') where.and("instr(lower(coalesce(s.channel, '') || ' ' || coalesce(s.name, '')), $text) > 0", { text: wanted });
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM sources s ${where.sql}`, where.params)?.n ?? 0;
  const sources = reader
    .all(`SELECT s.* FROM sources s ${where.sql} ORDER BY s.acquiredOn DESC NULLS LAST, s.id DESC LIMIT $limit OFFSET $offset`, { ...where.params, limit, offset })
    .map((row) => rowToRecord('sources', row) as unknown as Source);
  const steps = stepsOf(reader, sources);
  return { total, items: sources.map((source) => toRow(source, steps.get(source.id) ?? noSteps)) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The sum of steps; first orders of whatever knows them. */
function sumSteps(parts: readonly Steps[]): Steps {
  const known = parts.flatMap(({ firstOrders }) => firstOrders ?? []);
  return { leads: sum(parts.map(({ leads }) => leads)), valid: sum(parts.map(({ valid }) => valid)), firstOrders: known.length === 0 ? null : sum(known) };
}

/**
 * A channel: where its register has numbers of the period, these count, and who points at no entry is said beside them;
 * else the clients whose source it is are counted, so that nobody counts twice.
 */
function toChannel(channel: string, entries: readonly SourceRow[], all: StepCounts, loose: number): ChannelRow {
  const written = entries.some(({ figures }) => figures.written);
  const register = sumSteps(entries.map(({ figures }) => figures));
  const steps: Steps = written ? register : all;
  const there = entries.map(({ figures }) => figures.onFile);
  // Who points at no entry is in none of the register's numbers, and so in no first order beside them.
  const onFile = written ? { leads: sum(there.map(({ leads }) => leads)), valid: sum(there.map(({ valid }) => valid)), firstOrders: sum(there.map(({ firstOrders }) => firstOrders)) } : all;
  const priced = entries.filter(({ cost }) => cost.kind === 'known');
  const cost = priced.length === 0 ? null : sum(priced.map(({ cost: known }) => (known.kind === 'known' ? known.total : 0)));
  const per = (heads: readonly number[]): number | null => (cost === null ? null : costPer(cost, sum(heads)));
  return {
    channel,
    entries: entries.map(({ id }) => id),
    figures: { ...steps, rates: ratesOf(steps), onFile, written },
    cost,
    costPerLead: per(priced.map(({ figures }) => figures.leads)),
    costPerValid: per(priced.map(({ figures }) => figures.valid)),
    unassigned: written ? loose : 0,
  };
}

/** Channels shown at most. */
const mostChannels = 100;

/** The register as a whole (AT-01), and the steps of every channel (C-18). */
export function readSourceFigures({ reader }: ReadContext, period: In<'source:figures'>): Out<'source:figures'> {
  const where = entriesIn(period);
  const sources = reader.all(`SELECT s.* FROM sources s ${where.sql}`, where.params).map((row) => rowToRecord('sources', row) as unknown as Source);
  const steps = stepsOf(reader, sources);
  const entries = sources.map((source) => toRow(source, steps.get(source.id) ?? noSteps));
  const filed = [period.from === undefined ? '' : 'c.filedOn >= $from', period.to === undefined ? '' : 'c.filedOn <= $to'].filter((part) => part !== '');
  const params = { ...(period.from === undefined ? {} : { from: period.from }), ...(period.to === undefined ? {} : { to: period.to }) };
  const onFile = countSteps(reader, 'c.source', filed.length === 0 ? 'TRUE' : filed.join(' AND '), params);
  const loose = countSteps(reader, 'c.source', ['c.sourceEntry IS NULL', ...filed].join(' AND '), params);

  const names = new Set([...entries.flatMap(({ channel }) => channel ?? []), ...onFile.keys()]);
  const channels = [...names]
    .map((channel) => toChannel(channel, entries.filter((entry) => entry.channel === channel), onFile.get(channel) ?? noSteps, loose.get(channel)?.leads ?? 0))
    .sort((a, b) => b.figures.leads - a.figures.leads || (a.channel < b.channel ? -1 : 1))
    .slice(0, mostChannels);
  const register = sumSteps(entries.map(({ figures }) => figures));
  return {
    register: { ...register, entries: entries.length, rates: ratesOf(register) },
    channels,
    ranking: rankingWorth(channels.map(({ figures }) => figures.rates.leadToValid)),
  };
}
