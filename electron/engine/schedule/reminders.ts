import { dayOf, momentAt, msOf, wallTime, type Day } from '../../../shared/kit/dates';
import type { Reminder } from '../../../shared/remind/reminder';
import { tellingTime, toTell, type QuietHours, type Telling } from '../../../shared/remind/rules';
import type { Settings } from '../../../shared/settings/schema';
import { visitEntries } from '../reads/calendar';
import type { ReadContext } from '../reads/context';
import type { WorkItem } from '../../../shared/work/asks';
import { readWork, timedWork } from '../reads/work';
import type { Session } from '../session';
import { transaction } from '../vault/database';
import { readSettings } from '../vault/settings';
import { readMeta, writeMeta } from '../vault/vault';
import { noteAbsence, seenEveryMs } from './absence';
import { escalationsBetween } from './escalations';
import type { ScheduledJob } from './scheduler';

/** Up to when everything was told; it stays with this vault on this computer. */
const toldKey = 'remindedUntil';
const dayMs = 86_400_000;
const minuteMs = 60_000;

interface Due extends Telling {
  readonly reminder: Exclude<Reminder, { readonly kind: 'digest' }> | 'digest';
}

const quietOf = ({ quietFrom, quietTo }: Settings): QuietHours => ({ from: quietFrom, to: quietTo });

/** Everything that falls due to be told between two times: visits and limits to the minute ahead of their time, and the morning's counts. */
function tellings(context: ReadContext, settings: Settings, from: number, to: number): readonly Due[] {
  const { zone } = context.clock;
  const before = settings.remindMinutes * minuteMs;
  const name = (text: string | null): string | null => (settings.reminderNames ? text : null);
  const [first, last] = [dayOf(from, zone), dayOf(to + before, zone)];
  const visits = visitEntries(context, { from: first, to: last }).flatMap(({ on, time, state, record, client, clientName }): Due[] =>
    time === null || client === null || state !== '计划' ? [] : [{ at: msOf(momentAt(on, time, zone)) - before, reminder: { kind: 'visit', visit: record, client, clientName: name(clientName), time } }]);
  const limits = timedWork(context, from + before, to + before).flatMap(({ kind, record, client, clientName, dueAt }): Due[] =>
    dueAt === null ? [] : [{
      at: msOf(dueAt) - before,
      reminder: { kind: 'limit', complaint: kind === 'complaint' || kind === 'revisit' ? record : null, client, clientName: name(clientName), time: wallTime(dueAt) },
    }]);
  const escalations = escalationsBetween(context, from, to).map(({ at, complaint, client, clientName, level }): Due => ({
    at, reminder: { kind: 'escalation', complaint, client, clientName: name(clientName), level },
  }));
  const digests = [...new Set([first, dayOf(to, zone)])].map((day: Day): Due => ({ at: msOf(momentAt(day, settings.digestTime, zone)), reminder: 'digest' }));
  return [...visits, ...limits, ...escalations, ...digests].filter(({ at }) => at > from && at <= to);
}

/** The digest: what is late, due and visited, promised, cared for and asked today, and how much was held back or slept through. */
function digestOf(context: ReadContext, missed: number): Reminder {
  const { items, counts } = readWork(context);
  const today = dayOf(context.clock.now(), context.clock.zone);
  const due = (of: (item: WorkItem) => boolean): number => items.filter((item) => item.dueOn === today && of(item)).length;
  return {
    kind: 'digest', overdue: counts.overdue, today: counts.today, visits: due(({ kind }) => kind === 'visit'), promises: due(({ kind }) => kind === 'promise'), care: due(({ kind }) => kind === 'care'),
    surveys: due(({ duty }) => duty === '满意度调查'), missed,
  };
}

/** Up to when everything was told; in a vault that never told anything, `begun`. A time ahead was noted under a wrong clock. */
function toldUntil({ vault, clock }: Pick<Session, 'vault' | 'clock'>, begun: number): number {
  return Math.min(clock.now(), Number(readMeta(vault.writer, toldKey) ?? begun));
}

/**
 * Tells what falls due as the user's settings have it: in quiet hours nothing, and at their end what was held back in
 * one message, as after a sleep. That it was told is written before it is, so that nothing is told twice.
 */
export function remindersJob(session: Session): ScheduledJob {
  const { vault, clock, emit, exclusive } = session;
  const context: ReadContext = { reader: vault.writer, clock };
  const begun = clock.now();
  /** Keeps up to when everything was told; answers whether nobody could be for long before. */
  const note = (since: number, until: number): Promise<boolean> =>
    exclusive(async () => Promise.resolve(transaction(vault.writer, () => {
      writeMeta(vault.writer, toldKey, String(until));
      return noteAbsence(vault.writer, since, until);
    })));
  return {
    name: 'reminders',
    next: (after, zone) => {
      const settings = readSettings(vault.writer);
      const quiet = quietOf(settings);
      const until = Math.min(after, toldUntil(session, begun)); // what was put down since and slept through is due, too
      const times = tellings(context, settings, until - dayMs, after + seenEveryMs).map(({ at }) => tellingTime(at, quiet, zone)).filter((at) => at > until);
      return Math.min(after + seenEveryMs, ...times);
    },
    run: async () => {
      const settings = readSettings(vault.writer);
      const [until, now] = [toldUntil(session, begun), clock.now()];
      if (await note(until, now)) emit({ kind: 'absence' });
      if (!settings.reminders) return true;
      const { singly, together } = toTell(tellings(context, settings, until - dayMs, now), until, now, quietOf(settings), clock.zone);
      const missed = together.filter(({ reminder }) => reminder !== 'digest').length;
      const single = singly.flatMap(({ reminder }) => (reminder === 'digest' ? [] : [reminder]));
      const asksDigest = [...singly, ...together].some(({ reminder }) => reminder === 'digest') || missed > 0;
      const reminders: readonly Reminder[] = [...single, ...(asksDigest ? [digestOf(context, missed)] : [])];
      if (reminders.length > 0) emit({ kind: 'remind', reminders });
      return true;
    },
  };
}
