import { ref, table, type Migration } from './migration';

/** The first schema: the records, the change log they come from, and what is derived from them. */
export const foundation: Migration = {
  version: 1,
  up: (writer) => {
    writer.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE actions (
        id TEXT PRIMARY KEY, stamp TEXT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
        undoes TEXT, undoneBy TEXT, about TEXT
      ) STRICT;
      CREATE INDEX actionsByStamp ON actions(stamp);

      CREATE TABLE changes (
        seq INTEGER PRIMARY KEY, action TEXT NOT NULL REFERENCES actions(id), stamp TEXT NOT NULL,
        collection TEXT NOT NULL, record TEXT NOT NULL, kind TEXT NOT NULL,
        register TEXT, value TEXT, replaced TEXT
      ) STRICT;
      CREATE INDEX changesByRecord ON changes(record, stamp);
      CREATE INDEX changesByAction ON changes(action);

      ${table('clients', `number TEXT, name TEXT, type TEXT, industry TEXT, valueGrade TEXT, intentGrade TEXT, stage TEXT,
        stageReason TEXT, source TEXT, filedOn TEXT, owner TEXT, updatedOn TEXT, scale TEXT, foundedOn TEXT,
        cooperationSince TEXT, needs TEXT, buyingIntent TEXT, preference TEXT, budgetFen INTEGER, notes TEXT,
        verification TEXT, verificationReason TEXT`)}
      CREATE INDEX clientsByNumber ON clients(number);
      ${table('contacts', `${ref('client', 'clients')}, name TEXT, position TEXT, notes TEXT`)}
      CREATE INDEX contactsByClient ON contacts(client);
      ${table('phones', `${ref('client', 'clients')}, ${ref('contact', 'contacts')}, text TEXT, key TEXT, state TEXT`)}
      CREATE INDEX phonesByClient ON phones(client);
      CREATE INDEX phonesByKey ON phones(key);
      ${table('emails', `${ref('client', 'clients')}, ${ref('contact', 'contacts')}, text TEXT, state TEXT`)}
      CREATE INDEX emailsByClient ON emails(client);
      CREATE INDEX emailsByText ON emails(lower(text));
      ${table('addresses', `${ref('client', 'clients')}, province TEXT, city TEXT, district TEXT, street TEXT`)}
      CREATE INDEX addressesByClient ON addresses(client);
      ${table('tags', 'name TEXT')}
      CREATE INDEX tagsByName ON tags(name);
      ${table('clientTags', `${ref('client', 'clients')}, ${ref('tag', 'tags')}`)}
      CREATE INDEX clientTagsByClient ON clientTags(client);
      CREATE INDEX clientTagsByTag ON clientTags(tag, deleted, client);
      ${table('plans', `${ref('client', 'clients')}, frequency TEXT, nextOn TEXT, method TEXT, focus TEXT, owner TEXT`)}
      CREATE INDEX plansByClient ON plans(client);
      CREATE INDEX plansByNext ON plans(nextOn) WHERE deleted IS NULL AND nextOn IS NOT NULL;
      ${table('followups', `${ref('client', 'clients')}, heldOn TEXT, heldAt TEXT, method TEXT, kind TEXT, "by" TEXT, summary TEXT,
        feedback TEXT, signal TEXT, nextAction TEXT, nextOwner TEXT, nextDueOn TEXT, nextState TEXT`)}
      CREATE INDEX followupsByClient ON followups(client, heldOn);
      CREATE INDEX followupsOpen ON followups(nextDueOn) WHERE deleted IS NULL AND nextState = '待办';
      ${table('complaints', `number TEXT, receivedOn TEXT, receivedAt TEXT, happenedOn TEXT, ${ref('client', 'clients')},
        contactName TEXT, contactPhone TEXT, channel TEXT, content TEXT, demand TEXT, grade TEXT, gradeReason TEXT, type TEXT,
        problem TEXT, department TEXT, owner TEXT, expectedOn TEXT, state TEXT, planStartedAt TEXT, handledAt TEXT, closedAt TEXT, outcome TEXT`)}
      CREATE INDEX complaintsByNumber ON complaints(number);
      CREATE INDEX complaintsByClient ON complaints(client);
      CREATE INDEX complaintsByDate ON complaints(receivedOn);
      CREATE INDEX complaintsOpen ON complaints(state) WHERE deleted IS NULL AND state <> '已关闭';
      ${table('complaintSteps', `${ref('complaint', 'complaints')}, step TEXT, at TEXT, "by" TEXT, content TEXT, reaction TEXT,
        nextAction TEXT, dueOn TEXT`)}
      CREATE INDEX complaintStepsByComplaint ON complaintSteps(complaint, at);
      ${table('reports', `kind TEXT, "from" TEXT, "to" TEXT, author TEXT, organisation TEXT, measures TEXT`)}
      ${table('settings', 'name TEXT, value TEXT')}
      CREATE INDEX settingsByName ON settings(name);

      CREATE TABLE drafts (key TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL) STRICT;
      CREATE TABLE counters (template TEXT NOT NULL, scope TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (template, scope)) STRICT, WITHOUT ROWID;
      CREATE TABLE jobs (name TEXT PRIMARY KEY, lastRun TEXT, nextRun TEXT, result TEXT) STRICT, WITHOUT ROWID;

      -- Derived from here on: can be dropped and rebuilt from the records at any time.
      -- A client's entry in the search index has the same number: a list of what was found is one join of integers.
      CREATE TABLE clientRows (
        entry INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT, name TEXT, type TEXT, industry TEXT, valueGrade TEXT, intentGrade TEXT, stage TEXT,
        source TEXT, owner TEXT, filedOn TEXT, updatedOn TEXT, verification TEXT, sample INTEGER, tags TEXT, contactName TEXT,
        phone TEXT, lastContactOn TEXT, nextOn TEXT, openComplaints INTEGER NOT NULL, nameFold TEXT, nameKey TEXT, pinyin TEXT
      ) STRICT;
      CREATE INDEX clientRowsByPinyin ON clientRows(pinyin);
      CREATE INDEX clientRowsByNumber ON clientRows(number);
      CREATE INDEX clientRowsByFold ON clientRows(nameFold);
      CREATE INDEX clientRowsByKey ON clientRows(nameKey);
      CREATE INDEX clientRowsByGrade ON clientRows(valueGrade);
      CREATE INDEX clientRowsByStage ON clientRows(stage);
      CREATE INDEX clientRowsByFiled ON clientRows(filedOn);
      CREATE INDEX clientRowsByUpdated ON clientRows(updatedOn);
      CREATE INDEX clientRowsByContact ON clientRows(lastContactOn);
      CREATE INDEX clientRowsByNext ON clientRows(nextOn);
      CREATE INDEX clientRowsByComplaints ON clientRows(openComplaints);
      CREATE INDEX clientRowsByIndustry ON clientRows(industry);
      CREATE INDEX clientRowsBySource ON clientRows(source);
      CREATE INDEX clientRowsByOwner ON clientRows(owner);
      CREATE INDEX clientRowsNarrow ON clientRows(stage, valueGrade, intentGrade, verification, updatedOn, filedOn, lastContactOn, nextOn, openComplaints, number, pinyin, id);
      CREATE INDEX clientRowsToVerify ON clientRows(verification) WHERE verification = '待核实';

      CREATE TABLE searchRows (
        rowid INTEGER PRIMARY KEY, collection TEXT NOT NULL, record TEXT NOT NULL UNIQUE, client TEXT, title TEXT NOT NULL, subtitle TEXT
      ) STRICT;
      CREATE VIRTUAL TABLE searchText USING fts5(name, pinyin, codes, body, tokenize = 'unicode61 remove_diacritics 0', prefix = '2');
      INSERT INTO searchText(searchText, rank) VALUES ('secure-delete', 1);
    `);
  },
};
