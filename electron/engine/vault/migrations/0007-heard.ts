import { ref, table, type Migration } from './migration';

/** The visit at which a survey was held, and whom a care plan took in. */
export const heard: Migration = {
  version: 7,
  up: (writer) => {
    writer.exec(`
      ALTER TABLE surveys ADD COLUMN ${ref('visit', 'visits')};
      ${table('carePlanMembers', `${ref('plan', 'carePlans')}, joinedOn TEXT, clients TEXT`)}
      CREATE INDEX carePlanMembersByPlan ON carePlanMembers(plan);
      CREATE INDEX surveysByVisit ON surveys(visit) WHERE visit IS NOT NULL;
    `);
  },
};
