import { occurrences } from '../../../shared/calendar/recurrence';
import { addDays, today, type Day } from '../../../shared/kit/dates';
import { preventionMark } from '../../../shared/plan/fuse';
import type { VisitId } from '../../../shared/visit/schema';
import type { Act } from './changes';
import type { Reader } from './database';
import { readLive } from './records';
import { changeOccurrence } from './series';
import type { Vault } from './vault';

/** Days ahead in which an occurrence of what recurs is looked for. */
const farthest = 370;
/** Lines of an agenda behind which nothing is put. */
const mostLines = 100;

/** A client of a running check that nobody settled, and its next visit, on whose agenda the check is not. */
interface NextVisit {
  readonly item: string;
  readonly topic: string;
  readonly visit: string;
  readonly on: Day;
  /** The visit recurs, and this day of it is meant. */
  readonly recurs: boolean;
}

/** The next planned visit for each client that is to be checked and has the check on no agenda; of one check, or of one client. */
export function nextVisits(reader: Reader, of: { readonly prevention: string } | { readonly client: string }, day: Day): readonly NextVisit[] {
  const rows = reader.all<{ item: string; topic: string | null; visit: string; plannedOn: Day; recurrence: string | null; excluded: string | null }>(
    `SELECT i.id AS item, coalesce(p.topic, p.problem) AS topic, n.id AS visit, n.plannedOn, n.recurrence, n.excluded
     FROM preventionItems i JOIN preventions p ON p.id = i.prevention AND p.deleted IS NULL AND p.state = '进行中'
     JOIN visits n ON n.client = i.client AND n.deleted IS NULL AND n.state = '计划' AND (n.plannedOn >= $day OR n.recurrence IS NOT NULL) AND json_array_length(coalesce(n.agenda, '[]')) < ${mostLines}
     WHERE ${'client' in of ? 'i.client = $of' : 'i.prevention = $of'} AND i.deleted IS NULL AND i.state IS NULL
       AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.id = i.visit AND v.deleted IS NULL AND v.state IN ('计划', '已完成') AND instr(v.agenda, i.id) > 0)
     ORDER BY n.plannedOn, n.id`,
    { of: 'client' in of ? of.client : of.prevention, day },
  );
  const found = new Map<string, NextVisit>();
  for (const { item, topic, visit, plannedOn, recurrence, excluded } of rows) {
    const recurring = recurrence === null ? null : { on: plannedOn, rule: recurrence, excluded: JSON.parse(excluded ?? '[]') as string[] };
    const on = recurring === null ? plannedOn : occurrences(recurring, day, addDays(day, farthest))[0];
    const known = found.get(item);
    if (on !== undefined && (known === undefined || on < known.on)) found.set(item, { item, topic: topic ?? '', visit, on, recurs: recurring !== null });
  }
  return [...found.values()];
}

/** Lets a client's checks come along where a visit was planned: each stands on the agenda of the next one (R-CP-11). */
export const takeChecksAlong = (vault: Vault, act: Act, client: string): number =>
  putOnAgendas(vault, act, nextVisits(vault.writer, { client }, today(vault.clock)));

/** Puts checks onto agendas; of a visit that recurs, onto that of its next day alone. Answers how many were put. */
export function putOnAgendas(vault: Vault, act: Act, next: readonly NextVisit[]): number {
  const split = new Map<string, string>();
  for (const { item, topic, visit, on, recurs } of next) {
    const key = `${visit} ${on}`;
    const own = readLive(vault.writer, 'visits', split.get(key) ?? visit);
    if (!own) continue;
    const fields = { agenda: [...(own.agenda ?? []), preventionMark(item, topic)] };
    const id = recurs && !split.has(key) ? changeOccurrence(vault, act, 'visits', own, { occurrence: on, scope: 'this' }, fields) : own.id;
    if (id === own.id) act.edit('visits', id, fields);
    split.set(key, id);
    act.edit('preventionItems', item, { visit: id as VisitId });
  }
  return next.length;
}
