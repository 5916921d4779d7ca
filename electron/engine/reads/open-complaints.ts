import { runningClock, type ComplaintClock } from '../../../shared/complaint/clocks';
import { escalationOf, type Escalation } from '../../../shared/complaint/escalation';
import type { ComplaintGrade, ComplaintState } from '../../../shared/complaint/schema';
import type { Day } from '../../../shared/kit/dates';
import type { CollectionName } from '../../../shared/record/collections';
import { clockReading, firstStepSql } from '../vault/clock-reading';
import type { Reader, Row } from '../vault/database';
import { logPlace, writtenSince, type LogPlace } from '../vault/written-since';
import type { ReadContext } from './context';

/** An open complaint as far as lists of what is to be done know it: where it stands, which clock ends next, when it climbs. None of it depends on the time of day. */
export interface OpenComplaint {
  readonly id: string;
  readonly client: string;
  readonly title: string;
  readonly owner: string | null;
  readonly grade: ComplaintGrade | null;
  readonly state: ComplaintState;
  readonly expectedOn: Day | null;
  /** When the clock that runs ends; `null` while none does. */
  readonly due: ComplaintClock['due'];
  readonly escalation: Escalation | null;
}

interface Kept {
  readonly zone: string;
  readonly place: LogPlace;
  readonly byId: ReadonlyMap<string, OpenComplaint>;
}

/** What open complaints are computed from. Settings hold the limits and the holidays. */
const readFrom: readonly CollectionName[] = ['complaints', 'complaintSteps', 'complaintPauses', 'settings'];
const keptByReader = new WeakMap<Reader, Kept>();

/** Open complaints with their clocks computed: all of them, or those of some that are open. */
function computed({ reader, clock }: ReadContext, among: readonly string[] | null): readonly OpenComplaint[] {
  const reading = clockReading(reader, clock, among === null ? 'open' : { among });
  const rows = reader.all<Row>(
    `SELECT k.*, ${firstStepSql} FROM complaints k
     WHERE k.deleted IS NULL AND ${among === null ? "k.state <> '已关闭'" : "+k.state <> '已关闭' AND k.id IN (SELECT value FROM json_each($among))"}`,
    among === null ? {} : { among: JSON.stringify(among) });
  return rows.flatMap((row): readonly OpenComplaint[] => {
    const complaint = reading.of(row);
    const { id, client, receivedOn, number, problem, content, owner, grade, state, expectedOn } = complaint;
    if (client === null || receivedOn === null || state === null) return [];
    const running = runningClock(complaint, reading.rules, clock.now());
    return [{
      id, client, title: [number, problem ?? content?.slice(0, 60)].filter((part) => part).join(' '), owner, grade, state, expectedOn,
      due: running?.due ?? null, escalation: escalationOf(complaint, reading.rules, clock.now(), running),
    }];
  });
}

/** The complaints that some records belong to. */
const complaintsOf = (reader: Reader, among: readonly string[]): readonly string[] =>
  reader.all<{ complaint: string }>(
    `SELECT complaint FROM complaintSteps WHERE id IN (SELECT value FROM json_each($among)) AND complaint IS NOT NULL
     UNION SELECT complaint FROM complaintPauses WHERE id IN (SELECT value FROM json_each($among)) AND complaint IS NOT NULL`, { among: JSON.stringify(among) }).map(({ complaint }) => complaint);

/** What was kept, with what was written since computed anew. */
function mended(context: ReadContext, kept: Kept, place: LogPlace): Kept['byId'] | null {
  const written = writtenSince(context.reader, kept.place, place, readFrom);
  if (written === null || written.some(({ collection }) => collection === 'settings')) return null;
  if (written.length === 0) return kept.byId;
  const parts = written.filter(({ collection }) => collection !== 'complaints').map(({ record }) => record);
  const touched = new Set([...written.filter(({ collection }) => collection === 'complaints').map(({ record }) => record), ...complaintsOf(context.reader, parts)]);
  const byId = new Map([...kept.byId].filter(([id]) => !touched.has(id)));
  for (const complaint of computed(context, [...touched])) byId.set(complaint.id, complaint);
  return byId;
}

/**
 * Every open complaint by id. The reminders ask each minute and the open work after every write, so that what was
 * computed is kept for the connection, and of thousands only those are computed anew that were written to since.
 */
export function openComplaints(context: ReadContext): Kept['byId'] {
  const { reader, clock: { zone } } = context;
  const [kept, place] = [keptByReader.get(reader), logPlace(reader)];
  const byId = (kept?.zone === zone ? mended(context, kept, place) : null) ?? new Map(computed(context, null).map((complaint) => [complaint.id, complaint]));
  keptByReader.set(reader, { zone, place, byId });
  return byId;
}
