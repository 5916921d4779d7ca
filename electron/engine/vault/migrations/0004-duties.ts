import { ref, table, type Migration } from './migration';

/** Visits and follow-ups: what recurs, what is to be talked about, and appointments with no client. */
export const duties: Migration = {
  version: 4,
  up: (writer) => {
    writer.exec(`
      ALTER TABLE visits ADD COLUMN place TEXT;
      ALTER TABLE visits ADD COLUMN agenda TEXT;
      ALTER TABLE visits ADD COLUMN recurrence TEXT;
      ALTER TABLE visits ADD COLUMN excluded TEXT;
      ALTER TABLE visits ADD COLUMN ${ref('series', 'visits')};
      ALTER TABLE visits ADD COLUMN occurrenceOn TEXT;
      ALTER TABLE visits ADD COLUMN uid TEXT;
      CREATE INDEX visitsRecurring ON visits(plannedOn) WHERE deleted IS NULL AND recurrence IS NOT NULL;
      CREATE INDEX visitsPlanned ON visits(plannedOn) WHERE deleted IS NULL AND state = '计划' AND plannedOn IS NOT NULL;
      CREATE INDEX visitsBySeries ON visits(series) WHERE series IS NOT NULL;
      CREATE INDEX visitsByUid ON visits(uid) WHERE uid IS NOT NULL;

      ${table('appointments', `title TEXT, startsOn TEXT, startsAt TEXT, minutes REAL, place TEXT, notes TEXT, recurrence TEXT, excluded TEXT, ${ref('series', 'appointments')},
        occurrenceOn TEXT, uid TEXT`)}
      CREATE INDEX appointmentsByDay ON appointments(startsOn) WHERE deleted IS NULL;
      CREATE INDEX appointmentsRecurring ON appointments(startsOn) WHERE deleted IS NULL AND recurrence IS NOT NULL;
      CREATE INDEX appointmentsBySeries ON appointments(series) WHERE series IS NOT NULL;
      CREATE INDEX appointmentsByUid ON appointments(uid) WHERE uid IS NOT NULL;
      CREATE INDEX appointmentsDeleted ON appointments(deleted) WHERE deleted IS NOT NULL;
    `);
  },
};
