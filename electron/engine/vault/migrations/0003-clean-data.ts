import { ref, table, type Migration } from './migration';

/** Clean data: who was merged into whom, who is somebody else for certain, and the code that tells firms apart. */
export const cleanData: Migration = {
  version: 3,
  up: (writer) => {
    writer.exec(`
      ALTER TABLE clients ADD COLUMN creditCode TEXT;
      ALTER TABLE clients ADD COLUMN mergedInto TEXT;
      ALTER TABLE contacts ADD COLUMN mergedInto TEXT;
      CREATE INDEX clientsByCreditCode ON clients(creditCode) WHERE deleted IS NULL AND creditCode IS NOT NULL;
      CREATE INDEX clientsMerged ON clients(mergedInto) WHERE mergedInto IS NOT NULL;

      ${table('distinctClients', `${ref('client', 'clients')}, ${ref('other', 'clients')}, reason TEXT`)}
      CREATE INDEX distinctClientsByClient ON distinctClients(client);
      CREATE INDEX distinctClientsByOther ON distinctClients(other);

      ${table('exports', 'at TEXT, "by" TEXT, what TEXT, format TEXT, file TEXT, rows REAL, reason TEXT')}
      CREATE INDEX exportsByTime ON exports(at);
      ${table('consents', `${ref('client', 'clients')}, ${ref('contact', 'contacts')}, purpose TEXT, channel TEXT, numbers TEXT, givenOn TEXT, evidence TEXT,
        expiresOn TEXT, withdrawnOn TEXT, withdrawnReason TEXT`)}
      CREATE INDEX consentsByClient ON consents(client);

      -- What was erased for good: no name, no content, only that it must not come back in silence.
      CREATE TABLE erasures (id TEXT PRIMARY KEY, collection TEXT NOT NULL, number TEXT, day TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
      CREATE INDEX erasuresByNumber ON erasures(number) WHERE number IS NOT NULL;
    `);
  },
};
