import { ref, table, type Migration } from './migration';

/** Complaints with clocks that can be waited in and started anew, what is given to make good, and what a complaint is about. */
export const complaints: Migration = {
  version: 5,
  up: (writer) => {
    writer.exec(`
      ALTER TABLE complaints ADD COLUMN ${ref('contact', 'contacts')};
      ALTER TABLE complaints ADD COLUMN happenedAt TEXT;
      ALTER TABLE complaints ADD COLUMN ${ref('product', 'products')};
      ALTER TABLE complaints ADD COLUMN ${ref('order', 'orders')};
      ALTER TABLE complaints ADD COLUMN coreFailure INTEGER;
      ALTER TABLE complaints ADD COLUMN downHours REAL;
      ALTER TABLE complaints ADD COLUMN danger INTEGER;
      ALTER TABLE complaints ADD COLUMN proposedGrade TEXT;
      ALTER TABLE complaints ADD COLUMN clientGrade TEXT;
      ALTER TABLE complaints ADD COLUMN acknowledgedAt TEXT;
      ALTER TABLE complaints ADD COLUMN fulfilOn TEXT;
      ALTER TABLE complaints ADD COLUMN fulfilAt TEXT;
      ALTER TABLE complaints ADD COLUMN fulfilledAt TEXT;
      ALTER TABLE complaints ADD COLUMN firstHandledAt TEXT;
      ALTER TABLE complaints ADD COLUMN firstVerdict TEXT;
      ALTER TABLE complaints ADD COLUMN reopened REAL;
      ALTER TABLE complaints ADD COLUMN restartedAt TEXT;
      CREATE INDEX complaintsByProduct ON complaints(product) WHERE product IS NOT NULL;
      CREATE INDEX complaintsOfMonth ON complaints(receivedOn, problem) WHERE deleted IS NULL AND problem IS NOT NULL;
      ALTER TABLE complaintSteps ADD COLUMN reached INTEGER;
      ALTER TABLE complaintSteps ADD COLUMN nextBy TEXT;
      -- A retired client, by the newest statement of its tier: it is on no marketing list (C-28).
      ALTER TABLE clientRows ADD COLUMN retired INTEGER;

      ${table('complaintPauses', `${ref('complaint', 'complaints')}, "from" TEXT, "to" TEXT, reason TEXT`)}
      CREATE INDEX complaintPausesByComplaint ON complaintPauses(complaint);
      ${table('compensations', `${ref('complaint', 'complaints')}, kind TEXT, what TEXT, valueFen INTEGER, state TEXT, "by" TEXT, proposedAt TEXT, decidedBy TEXT,
        decidedAt TEXT, decision TEXT, coolingNote TEXT, promisedAt TEXT, deliveredOn TEXT`)}
      CREATE INDEX compensationsByComplaint ON compensations(complaint);
      CREATE INDEX compensationsToApprove ON compensations(proposedAt) WHERE deleted IS NULL AND state = '待审批';
      ${table('measures', `"from" TEXT, "to" TEXT, position REAL, problem TEXT, text TEXT, owner TEXT, dueOn TEXT, state TEXT, doneOn TEXT, note TEXT`)}
      CREATE INDEX measuresByPeriod ON measures("from", "to") WHERE deleted IS NULL;
      CREATE INDEX measuresOpen ON measures(dueOn) WHERE deleted IS NULL AND state = '待办';
      CREATE INDEX measuresDeleted ON measures(deleted) WHERE deleted IS NOT NULL;
      ${table('problemMarks', `problem TEXT, month TEXT, state TEXT, department TEXT, "on" TEXT, reason TEXT`)}
      CREATE INDEX problemMarksByProblem ON problemMarks(problem) WHERE deleted IS NULL;
      ${table('preventions', `problem TEXT, ${ref('product', 'products')}, startedOn TEXT, dueOn TEXT, owner TEXT, topic TEXT, note TEXT, state TEXT`)}
      CREATE INDEX preventionsByProduct ON preventions(product, problem) WHERE deleted IS NULL;
      CREATE INDEX preventionsDeleted ON preventions(deleted) WHERE deleted IS NOT NULL;
      ${table('preventionItems', `${ref('prevention', 'preventions')}, ${ref('client', 'clients')}, ${ref('visit', 'visits')}, state TEXT, doneOn TEXT, note TEXT`)}
      CREATE INDEX preventionItemsByPrevention ON preventionItems(prevention);
      CREATE INDEX preventionItemsByClient ON preventionItems(client);
      CREATE INDEX preventionItemsByVisit ON preventionItems(visit) WHERE visit IS NOT NULL;
      CREATE INDEX compensationsDeleted ON compensations(deleted) WHERE deleted IS NOT NULL;
    `);
  },
};
