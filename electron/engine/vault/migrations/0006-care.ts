import { ref, table, type Migration } from './migration';

/** What a client is promised, asked and cared for with. */
export const care: Migration = {
  version: 6,
  up: (writer) => {
    writer.exec(`
      ${table('promises', `${ref('client', 'clients')}, ${ref('contact', 'contacts')}, text TEXT, madeOn TEXT, madeAt TEXT, dueOn TEXT, dueAt TEXT, moveReason TEXT, firstDueOn TEXT, firstDueAt TEXT,
        moves REAL, slipped INTEGER, owner TEXT, state TEXT, settledOn TEXT, settledAt TEXT, reason TEXT, collection TEXT, record TEXT, field TEXT`)}
      CREATE INDEX promisesByClient ON promises(client);
      CREATE INDEX promisesByRecord ON promises(record) WHERE record IS NOT NULL;
      CREATE INDEX promisesOpen ON promises(dueOn) WHERE deleted IS NULL AND state = '待兑现';
      CREATE INDEX promisesDeleted ON promises(deleted) WHERE deleted IS NOT NULL;
    `);
  },
};
