import { ref, type Migration } from './migration';

/** The visit at which a survey was held. */
export const heard: Migration = {
  version: 7,
  up: (writer) => {
    writer.exec(`
      ALTER TABLE surveys ADD COLUMN ${ref('visit', 'visits')};
      CREATE INDEX surveysByVisit ON surveys(visit) WHERE visit IS NOT NULL;
    `);
  },
};
