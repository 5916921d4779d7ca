import type { Out } from '../../../shared/ipc/contract';
import { reachedBetween } from '../../../shared/complaint/escalation';
import { addDays, dayOf, momentAt, momentOf, msOf } from '../../../shared/kit/dates';
import { mostMissed } from '../../../shared/remind/asks';
import { compareWork } from '../../../shared/work/rank';
import type { WorkItem } from '../../../shared/work/asks';
import { readAbsence } from '../schedule/absence';
import type { ReadContext } from './context';
import { workBetween } from './work';

/** What passed while nobody was told, and is still open: a time of the clock that came, a day that ended (R-GEN-01), a complaint that climbed. */
export function readMissed(context: ReadContext): Out<'remind:missed'> {
  const { reader, clock } = context;
  const absence = readAbsence(reader);
  if (absence === null) return null;
  const { since, until } = absence;
  const passedAt = ({ dueAt, dueOn }: WorkItem): number => msOf(dueAt ?? momentAt(addDays(dueOn, 1), '00:00', clock.zone));
  const items = workBetween(context, dayOf(since, clock.zone), dayOf(until, clock.zone))
    .filter((item) => (passedAt(item) > since && passedAt(item) <= until) || (item.escalation !== null && reachedBetween(item.escalation, since, until).length > 0))
    .sort(compareWork(clock.now()));
  if (items.length === 0) return null;
  const counts = new Map<string, { kind: WorkItem['kind']; duty: WorkItem['duty']; count: number }>();
  for (const { kind, duty } of items) {
    const key = duty ?? kind;
    counts.set(key, { kind, duty, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return { since: momentOf(since, clock.zone), until: momentOf(until, clock.zone), kinds: [...counts.values()].sort((a, b) => b.count - a.count), items: items.slice(0, mostMissed) };
}
