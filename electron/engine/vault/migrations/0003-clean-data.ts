import { clientFacts } from './0002-client-file';
import { ref, table, type Migration } from './migration';

/** Numbers kept under the authorisation `new` that it does not cover, as SQL of its trigger. */
const uncovered = `SELECT n.id FROM idNumbers n WHERE n.consent = new.id AND (new.deleted IS NOT NULL OR new.withdrawnOn IS NOT NULL
          OR coalesce(new.purpose, '') <> '证件号' OR NOT EXISTS (SELECT 1 FROM json_each(coalesce(new.numbers, '[]')) WHERE value = n.kind))`;
/** The short columns of a client's list row that stand together in the index `clientRowsFacts` from here on. */
export const reviewedFacts = [...clientFacts, 'verifiedOn', 'lookedOn', 'completeness'] as const;

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
      -- By itself it answers who has an authorisation that holds: the table has ten times the bytes.
      CREATE INDEX consentsHolding ON consents(client, givenOn, withdrawnOn, expiresOn) WHERE deleted IS NULL;

      ALTER TABLE clients ADD COLUMN unknowns TEXT;
      ALTER TABLE clients ADD COLUMN confirmedAmounts TEXT;
      ${table('checks', `${ref('client', 'clients')}, kind TEXT, "on" TEXT, "by" TEXT, method TEXT, result TEXT, notes TEXT`)}
      CREATE INDEX checksByClient ON checks(client, "on");
      ${table('infoChanges', `${ref('client', 'clients')}, ${ref('followup', 'followups')}, what TEXT, notes TEXT, learntAt TEXT, dueAt TEXT, doneAt TEXT`)}
      CREATE INDEX infoChangesByClient ON infoChanges(client);
      CREATE INDEX infoChangesOpen ON infoChanges(dueAt) WHERE deleted IS NULL AND doneAt IS NULL;
      CREATE INDEX ordersDoubted ON orders(amountState) WHERE deleted IS NULL AND amountState = '待核实';
      CREATE INDEX paymentsDoubted ON payments(amountState) WHERE deleted IS NULL AND amountState = '待核实';
      CREATE INDEX contractsDoubted ON contracts(amountState) WHERE deleted IS NULL AND amountState = '待核实';

      -- What review asks: when verified and looked at, how complete, what must be there and is missing, and in which queue since when.
      ALTER TABLE clientRows ADD COLUMN verifiedOn TEXT;
      ALTER TABLE clientRows ADD COLUMN lookedOn TEXT;
      ALTER TABLE clientRows ADD COLUMN completeness INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE clientRows ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE clientRows ADD COLUMN unlookedSince TEXT;
      ALTER TABLE clientRows ADD COLUMN doubtfulSince TEXT;
      CREATE INDEX clientRowsVerified ON clientRows(valueGrade, verifiedOn, stage);
      CREATE INDEX clientRowsCompleteness ON clientRows(completeness);
      CREATE INDEX clientRowsMissing ON clientRows(valueGrade, stage) WHERE missing > 0;
      CREATE INDEX clientRowsUnlooked ON clientRows(unlookedSince) WHERE unlookedSince IS NOT NULL;
      CREATE INDEX clientRowsDoubtful ON clientRows(doubtfulSince) WHERE doubtfulSince IS NOT NULL;
      CREATE INDEX clientRowsByBalance ON clientRows(balanceFen) WHERE balanceFen IS NOT NULL;
      DROP INDEX clientRowsFacts;
      CREATE INDEX clientRowsFacts ON clientRows(id, ${reviewedFacts.join(', ')});

      -- How actions are told to people: what they did to data, and to how many records.
      ALTER TABLE actions ADD COLUMN event TEXT;
      ALTER TABLE actions ADD COLUMN records INTEGER;
      CREATE INDEX actionsEvents ON actions(stamp) WHERE event IS NOT NULL;

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

      ${table('visits', `${ref('client', 'clients')}, ${ref('contact', 'contacts')}, kind TEXT, frequency TEXT, method TEXT, focus TEXT, owner TEXT, plannedOn TEXT, plannedAt TEXT,
        minutes REAL, state TEXT, heldOn TEXT, ${ref('followup', 'followups')}, cooperation TEXT, notes TEXT`)}
      CREATE INDEX visitsByClient ON visits(client);
      CREATE INDEX visitsByDay ON visits(plannedOn) WHERE deleted IS NULL;
      CREATE INDEX visitsByMethod ON visits(method) WHERE deleted IS NULL AND method IS NOT NULL;
      ${table('surveys', `${ref('client', 'clients')}, ${ref('contact', 'contacts')}, heldOn TEXT, "by" TEXT, channel TEXT, template TEXT, notes TEXT`)}
      CREATE INDEX surveysByClient ON surveys(client);
      ${table('surveyAnswers', `${ref('survey', 'surveys')}, ${ref('client', 'clients')}, position REAL, dimension TEXT, kind TEXT, options TEXT, value TEXT`)}
      CREATE INDEX surveyAnswersBySurvey ON surveyAnswers(survey);
      CREATE INDEX surveyAnswersByClient ON surveyAnswers(client);
      ${table('careTasks', `${ref('client', 'clients')}, action TEXT, method TEXT, cycle TEXT, dueOn TEXT, frequency TEXT, owner TEXT, state TEXT, feedback TEXT, nextStep TEXT, resources TEXT`)}
      CREATE INDEX careTasksByClient ON careTasks(client);
      CREATE INDEX careTasksByMethod ON careTasks(method) WHERE deleted IS NULL AND method IS NOT NULL;
      ${table('cases', `${ref('client', 'clients')}, number TEXT, problem TEXT, strategy TEXT, process TEXT, effect TEXT, lesson TEXT`)}
      CREATE INDEX casesByClient ON cases(client);
      CREATE INDEX casesByNumber ON cases(number);
      ${table('tierRecords', `${ref('client', 'clients')}, statedOn TEXT, totalFen INTEGER, lastOrderOn TEXT, lastInteractionOn TEXT, tier TEXT`)}
      CREATE INDEX tierRecordsByClient ON tierRecords(client);
      -- The recycle bin looks through what was deleted.
      ${['visits', 'surveys', 'careTasks', 'cases', 'tierRecords'].map((name) => `CREATE INDEX ${name}Deleted ON ${name}(deleted) WHERE deleted IS NOT NULL;`).join('\n      ')}
      -- What was erased for good: no name, no content, only that it must not come back in silence.
      CREATE TABLE erasures (id TEXT PRIMARY KEY, collection TEXT NOT NULL, number TEXT, day TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
      CREATE INDEX erasuresByNumber ON erasures(number) WHERE number IS NOT NULL;
    `);
  },
};
