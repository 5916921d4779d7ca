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
      -- The client asked not to be disturbed.
      ALTER TABLE clients ADD COLUMN noDisturb INTEGER;
      ALTER TABLE clientRows ADD COLUMN noDisturb INTEGER;
      CREATE INDEX clientsGreeted ON clients(id) WHERE greeting IS NOT NULL;
      CREATE INDEX followupsByHeld ON followups(heldOn, client, method) WHERE deleted IS NULL AND heldOn IS NOT NULL;
      CREATE INDEX complaintsClosed ON complaints(closedAt) WHERE deleted IS NULL AND closedAt IS NOT NULL;

      ${table('touchOverrides', `${ref('client', 'clients')}, what TEXT, purpose TEXT, channel TEXT, reasons TEXT, why TEXT, "by" TEXT, at TEXT`)}
      CREATE INDEX touchOverridesByClient ON touchOverrides(client);
      CREATE INDEX touchOverridesByTime ON touchOverrides(at) WHERE deleted IS NULL;
    `);
  },
};
