import { ref, table, type Migration } from './migration';

/** Numbers kept under the authorisation `new` that it does not cover, as SQL of its trigger. */
const uncovered = `SELECT n.id FROM idNumbers n WHERE n.consent = new.id AND (new.deleted IS NOT NULL OR new.withdrawnOn IS NOT NULL
          OR coalesce(new.purpose, '') <> '证件号' OR NOT EXISTS (SELECT 1 FROM json_each(coalesce(new.numbers, '[]')) WHERE value = n.kind))`;

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

      ${table('idNumbers', `${ref('client', 'clients')}, ${ref('contact', 'contacts')}, kind TEXT, ${ref('consent', 'consents')}, shownAt TEXT`)}
      CREATE INDEX idNumbersByClient ON idNumbers(client);
      CREATE INDEX idNumbersByConsent ON idNumbers(consent);
      -- The numbers themselves: in no change, index or backup. One is there only while its record and its authorisation
      -- stand, whatever way those are written; 'numbersToWipe' says that the pages still have to be wiped.
      CREATE TABLE idNumberValues (id TEXT PRIMARY KEY REFERENCES idNumbers(id) ON DELETE CASCADE, number TEXT NOT NULL) STRICT;
      CREATE TRIGGER idNumberDeleted AFTER UPDATE OF deleted ON idNumbers WHEN new.deleted IS NOT NULL BEGIN
        INSERT OR REPLACE INTO meta (key, value) SELECT 'numbersToWipe', '1' FROM idNumberValues WHERE id = new.id;
        DELETE FROM idNumberValues WHERE id = new.id;
      END;
      CREATE TRIGGER idNumberUnauthorised AFTER UPDATE OF deleted, purpose, numbers, withdrawnOn ON consents BEGIN
        INSERT OR REPLACE INTO meta (key, value) SELECT 'numbersToWipe', '1' FROM idNumberValues WHERE id IN (${uncovered});
        DELETE FROM idNumberValues WHERE id IN (${uncovered});
      END;

      -- How each purpose stands from which day on, newest first, as JSON: what a list shows of it depends on the day.
      ALTER TABLE clientRows ADD COLUMN consentService TEXT;
      ALTER TABLE clientRows ADD COLUMN consentMarketing TEXT;
      ALTER TABLE clientRows ADD COLUMN consentSurvey TEXT;

      -- What was erased for good: no name, no content, only that it must not come back in silence.
      CREATE TABLE erasures (id TEXT PRIMARY KEY, collection TEXT NOT NULL, number TEXT, day TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
      CREATE INDEX erasuresByNumber ON erasures(number) WHERE number IS NOT NULL;
    `);
  },
};
