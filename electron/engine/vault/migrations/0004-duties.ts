import { ref, table, type Migration } from './migration';

/** What a follow-up keeps beside what was said: who waits for an answer, the lines of each kind of visit, why a vague action is enough. */
const saidAtVisits = ['reply', 'visitKind', 'finding', 'problem', 'scene', 'suggestion', 'personal', 'greeting', 'needs', 'chain', 'budget', 'nextReason'];

/** Visits and follow-ups: what recurs, what is to be talked about, appointments with no client; what is owed to clients, what was said of it, and what the rules make of it. */
export const duties: Migration = {
  version: 4,
  up: (writer) => {
    writer.exec(`
      ALTER TABLE visits ADD COLUMN place TEXT;
      ALTER TABLE visits ADD COLUMN agenda TEXT;
      ALTER TABLE visits ADD COLUMN position REAL;
      ALTER TABLE addresses ADD COLUMN lat REAL;
      ALTER TABLE addresses ADD COLUMN lng REAL;
      ALTER TABLE visits ADD COLUMN recurrence TEXT;
      ALTER TABLE visits ADD COLUMN excluded TEXT;
      ALTER TABLE visits ADD COLUMN ${ref('series', 'visits')};
      ALTER TABLE visits ADD COLUMN occurrenceOn TEXT;
      ALTER TABLE visits ADD COLUMN uid TEXT;
      CREATE INDEX visitsRecurring ON visits(plannedOn) WHERE deleted IS NULL AND recurrence IS NOT NULL;
      CREATE INDEX visitsPlanned ON visits(plannedOn) WHERE deleted IS NULL AND state = '计划' AND plannedOn IS NOT NULL;
      CREATE INDEX visitsByHeld ON visits(heldOn) WHERE deleted IS NULL AND heldOn IS NOT NULL;
      CREATE INDEX visitsBySeries ON visits(series) WHERE series IS NOT NULL;
      CREATE INDEX visitsByUid ON visits(uid) WHERE uid IS NOT NULL;

      ${table('appointments', `title TEXT, startsOn TEXT, startsAt TEXT, minutes REAL, place TEXT, notes TEXT, recurrence TEXT, excluded TEXT, ${ref('series', 'appointments')},
        occurrenceOn TEXT, uid TEXT, revision TEXT`)}
      CREATE INDEX appointmentsByDay ON appointments(startsOn) WHERE deleted IS NULL;
      CREATE INDEX appointmentsRecurring ON appointments(startsOn) WHERE deleted IS NULL AND recurrence IS NOT NULL;
      CREATE INDEX appointmentsBySeries ON appointments(series) WHERE series IS NOT NULL;
      CREATE INDEX appointmentsByUid ON appointments(uid) WHERE uid IS NOT NULL;
      CREATE INDEX appointmentsDeleted ON appointments(deleted) WHERE deleted IS NOT NULL;

      ${table('dutyMarks', `${ref('client', 'clients')}, duty TEXT, anchor TEXT, state TEXT, "on" TEXT, reason TEXT, ${ref('followup', 'followups')}, ${ref('visit', 'visits')}`)}
      CREATE INDEX dutyMarksByClient ON dutyMarks(client);
      CREATE INDEX dutyMarksByFollowup ON dutyMarks(followup) WHERE followup IS NOT NULL;
      CREATE INDEX dutyMarksByVisit ON dutyMarks(visit) WHERE visit IS NOT NULL;
      ALTER TABLE plans ADD COLUMN reason TEXT;

      ALTER TABLE followups ADD COLUMN ${ref('contact', 'contacts')};
      ${saidAtVisits.map((column) => `ALTER TABLE followups ADD COLUMN ${column} TEXT;`).join('\n      ')}
      ALTER TABLE followups ADD COLUMN resolved INTEGER;
      CREATE INDEX followupsToAnswer ON followups(heldOn) WHERE deleted IS NULL AND reply IN ('待确认', '待答复');
      CREATE INDEX followupsUnsolved ON followups(heldOn) WHERE deleted IS NULL AND resolved = 0;

      -- What is owed, as the rules see it; derived, like clientRows. A table with row numbers, so that the index that is counted stays narrow.
      CREATE TABLE dutyRows (
        client TEXT NOT NULL, kind TEXT NOT NULL, anchor TEXT NOT NULL, dueOn TEXT NOT NULL, dueAt TEXT, rule TEXT NOT NULL, policy TEXT, since TEXT NOT NULL,
        ruleOn TEXT, usualOn TEXT, reason TEXT, cap TEXT, method TEXT, focus TEXT, urgent INTEGER NOT NULL, owner TEXT, PRIMARY KEY (client, kind, anchor)
      ) STRICT;
      CREATE INDEX dutyRowsByDay ON dutyRows(dueOn, kind, dueAt);
      CREATE INDEX dutyRowsTimed ON dutyRows(dueOn) WHERE dueAt IS NOT NULL;
      CREATE INDEX dutyRowsInOrder ON dutyRows(urgent DESC, dueOn, client, kind, anchor, owner, dueAt);
      ALTER TABLE clientRows ADD COLUMN lastInteractionOn TEXT;
      ALTER TABLE clientRows ADD COLUMN quiet TEXT;
      -- The day on which time alone changes what is owed to a client.
      ALTER TABLE clientRows ADD COLUMN turnsOn TEXT;
      CREATE INDEX clientRowsByTurn ON clientRows(turnsOn) WHERE turnsOn IS NOT NULL;
      CREATE INDEX clientRowsByQuiet ON clientRows(quiet) WHERE quiet IS NOT NULL;

      -- Why a rule acted, and after which action, so that both are taken back together.
      ALTER TABLE actions ADD COLUMN rule TEXT;
      ALTER TABLE actions ADD COLUMN cause TEXT;
      CREATE INDEX actionsByCause ON actions(cause) WHERE cause IS NOT NULL;
      CREATE INDEX actionsByRule ON actions(stamp) WHERE rule IS NOT NULL;
    `);
  },
};
