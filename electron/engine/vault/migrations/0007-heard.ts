import { ref, table, type Migration } from './migration';

/** The visit at which a survey was held, the forms by which clients were asked, whom a care plan took in, the wording of what clients were told, and the day that the rhythm of a moved care task counts from. */
export const heard: Migration = {
  version: 7,
  up: (writer) => {
    writer.exec(`
      ALTER TABLE surveys ADD COLUMN ${ref('visit', 'visits')};
      ${table('carePlanMembers', `${ref('plan', 'carePlans')}, joinedOn TEXT, clients TEXT`)}
      ${table('surveyForms', `${ref('client', 'clients')}, template TEXT, form TEXT, sentOn TEXT, "by" TEXT, format TEXT`)}
      ALTER TABLE careTasks ADD COLUMN rhythmOn TEXT;
      ALTER TABLE complaintSteps ADD COLUMN wording TEXT;
      ALTER TABLE suggestions ADD COLUMN wording TEXT;
      CREATE INDEX complaintStepsSent ON complaintSteps(at) WHERE deleted IS NULL AND wording IS NOT NULL;
      CREATE INDEX suggestionsTold ON suggestions(toldOn) WHERE deleted IS NULL AND wording IS NOT NULL;
      CREATE INDEX carePlanMembersByPlan ON carePlanMembers(plan);
      -- By itself it says how promises stand and in which order they come: the ledger counts all of them each time.
      CREATE INDEX promisesListed ON promises(owner, state, dueOn, dueAt, settledOn, settledAt, slipped, moves, client, id) WHERE deleted IS NULL AND state <> '未采纳';
      CREATE INDEX surveysByVisit ON surveys(visit) WHERE visit IS NOT NULL;
      CREATE INDEX surveyFormsByClient ON surveyForms(client);
      CREATE INDEX surveyFormsByForm ON surveyForms(form) WHERE deleted IS NULL;
      CREATE INDEX surveyFormsByDay ON surveyForms(sentOn) WHERE deleted IS NULL;
    `);
  },
};
