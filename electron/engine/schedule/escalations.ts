import { escalationOf, reachedBetween, type Escalation, type EscalationLevel } from '../../../shared/complaint/escalation';
import type { Reader, Row } from '../vault/database';
import { clockReading, firstStepSql } from '../vault/clock-reading';
import type { ReadContext } from '../reads/context';

interface Climbing extends Escalation {
  readonly complaint: string;
  readonly client: string;
  readonly clientName: string | null;
}

/** A complaint that reached a level, and when. */
export interface Reached extends Pick<Climbing, 'complaint' | 'client' | 'clientName'> {
  readonly level: EscalationLevel;
  readonly at: number;
}

const kept = new WeakMap<Reader, { readonly written: string; readonly climbing: readonly Climbing[] }>();

/** When each open complaint climbs. It is computed when something was written since, as the job that asks does so every minute, of thousands of them. */
function climbing({ reader, clock }: ReadContext): readonly Climbing[] {
  const written = JSON.stringify(reader.get("SELECT (SELECT max(seq) FROM changes) AS change, (SELECT count(*) FROM complaints WHERE deleted IS NULL AND state <> '已关闭') AS open"));
  const known = kept.get(reader);
  if (known?.written === written) return known.climbing;
  const reading = clockReading(reader, clock);
  const rows = reader.all<Row & { client: string; clientName: string | null }>(
    `SELECT k.*, ${firstStepSql}, c.name AS clientName FROM complaints k JOIN clients c ON c.id = k.client WHERE k.deleted IS NULL AND k.state <> '已关闭'`);
  const found = rows.flatMap((row): Climbing[] => {
    const escalation = escalationOf(reading.of(row), reading.rules, clock.now());
    return escalation === null ? [] : [{ ...escalation, complaint: String(row['id']), client: row.client, clientName: row.clientName }];
  });
  kept.set(reader, { written, climbing: found });
  return found;
}

/** What open complaints reach after `from` and by `to`. */
export const escalationsBetween = (context: ReadContext, from: number, to: number): readonly Reached[] =>
  climbing(context).flatMap(({ complaint, client, clientName, ...escalation }) => reachedBetween(escalation, from, to).map((reached) => ({ ...reached, complaint, client, clientName })));
