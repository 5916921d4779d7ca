import { ref, table, type Migration } from './migration';

/** What the recycle bin looks through: only deleted rows are in these indexes. */
const deletedIndexes = [
  'clients', 'contacts', 'followups', 'complaints', 'complaintSteps', 'orders', 'payments', 'contracts', 'owned', 'products', 'sources', 'relations',
  'attachments', 'plans', 'tags',
].map((name) => `CREATE INDEX ${name}Deleted ON ${name}(deleted) WHERE deleted IS NOT NULL;`).join('\n      ');

/** The short columns of a client's list row, kept together in the index `clientRowsFacts`. */
export const clientFacts = [
  'stage', 'valueGrade', 'intentGrade', 'type', 'industry', 'source', 'owner', 'scale', 'city', 'preferredChannel', 'verification', 'sample',
  'budgetFen', 'balanceFen', 'orderCount', 'orderedFen', 'paidFen', 'openComplaints', 'filedOn', 'updatedOn', 'lastContactOn', 'nextOn',
  'foundedOn', 'cooperationSince', 'qualifiedOn', 'firstOrderOn', 'lastOrderOn',
] as const;

/** The client file: trade, decision chain, relations, sources, files, and what the user adds to forms and lists. */
export const clientFile: Migration = {
  version: 2,
  up: (writer) => {
    writer.exec(`
      ALTER TABLE clients ADD COLUMN sourceEntry TEXT;
      ALTER TABLE clients ADD COLUMN qualifiedOn TEXT;
      ALTER TABLE clients ADD COLUMN balanceFen INTEGER;
      ALTER TABLE clients ADD COLUMN preferredChannel TEXT;
      ALTER TABLE clients ADD COLUMN greeting TEXT;
      CREATE INDEX clientsBySourceEntry ON clients(sourceEntry) WHERE sourceEntry IS NOT NULL;

      -- Answers the figures of all channels by itself: a row of a client has ten times the bytes.
      CREATE INDEX clientsOfChannel ON clients(source, sourceEntry, filedOn, stage, qualifiedOn, cooperationSince, deleted, id) WHERE source IS NOT NULL;

      ALTER TABLE contacts ADD COLUMN role TEXT;
      ALTER TABLE contacts ADD COLUMN influence TEXT;
      ALTER TABLE contacts ADD COLUMN attitude TEXT;
      ALTER TABLE contacts ADD COLUMN reportsTo TEXT;
      ALTER TABLE contacts ADD COLUMN joinedOn TEXT;
      ALTER TABLE contacts ADD COLUMN leftOn TEXT;
      ALTER TABLE contacts ADD COLUMN successor TEXT;
      ALTER TABLE contacts ADD COLUMN updateDueAt TEXT;
      CREATE INDEX contactsToUpdate ON contacts(updateDueAt) WHERE deleted IS NULL AND updateDueAt IS NOT NULL;

      ${table('relations', `${ref('client', 'clients')}, ${ref('other', 'clients')}, kind TEXT, notes TEXT`)}
      CREATE INDEX relationsByClient ON relations(client);
      CREATE INDEX relationsByOther ON relations(other);

      ${table('sources', `channel TEXT, name TEXT, acquiredOn TEXT, owner TEXT, leads REAL, valid REAL, costFen INTEGER, costUnit TEXT, clicks REAL, notes TEXT`)}
      CREATE INDEX sourcesByChannel ON sources(channel);

      ${table('products', `code TEXT, name TEXT, unit TEXT, priceFen INTEGER, warrantyMonths REAL, state TEXT, notes TEXT`)}
      CREATE INDEX productsByName ON products(name);
      CREATE INDEX productsByCode ON products(code);
      ${table('orders', `${ref('client', 'clients')}, number TEXT, orderedOn TEXT, state TEXT, amountFen INTEGER, amountState TEXT, owner TEXT, notes TEXT`)}
      CREATE INDEX ordersByClient ON orders(client, orderedOn);
      CREATE INDEX ordersByNumber ON orders(number);
      CREATE INDEX ordersByDay ON orders(orderedOn);
      ${table('orderLines', `${ref('order', 'orders')}, ${ref('client', 'clients')}, ${ref('product', 'products')}, name TEXT, quantity REAL, unitPriceFen INTEGER, amountFen INTEGER`)}
      CREATE INDEX orderLinesByOrder ON orderLines("order");
      CREATE INDEX orderLinesByProduct ON orderLines(product);
      ${table('payments', `${ref('order', 'orders')}, ${ref('client', 'clients')}, kind TEXT, paidOn TEXT, amountFen INTEGER, amountState TEXT, method TEXT, notes TEXT`)}
      CREATE INDEX paymentsByOrder ON payments("order");
      CREATE INDEX paymentsByClient ON payments(client, paidOn);
      ${table('owned', `${ref('client', 'clients')}, ${ref('product', 'products')}, ${ref('order', 'orders')}, serial TEXT, quantity REAL, boughtOn TEXT, warrantyUntil TEXT, state TEXT, notes TEXT`)}
      CREATE INDEX ownedByClient ON owned(client);
      CREATE INDEX ownedByProduct ON owned(product);
      CREATE INDEX ownedByWarranty ON owned(warrantyUntil);
      ${table('contracts', `${ref('client', 'clients')}, number TEXT, title TEXT, signedOn TEXT, startsOn TEXT, endsOn TEXT, renewBy TEXT, outcome TEXT,
        ${ref('renewedBy', 'contracts')}, amountFen INTEGER, amountState TEXT, owner TEXT, notes TEXT`)}
      CREATE INDEX contractsByClient ON contracts(client);
      CREATE INDEX contractsByNumber ON contracts(number);
      CREATE INDEX contractsByRenewal ON contracts(renewBy);

      -- What the list of orders filters, sorts and sums by; derived, like clientRows.
      CREATE TABLE orderRows (
        id TEXT PRIMARY KEY, client TEXT, number TEXT, orderedOn TEXT, state TEXT, amountFen INTEGER, amountState TEXT,
        paidFen INTEGER NOT NULL, refundedFen INTEGER NOT NULL, outstandingFen INTEGER NOT NULL, owner TEXT, sample INTEGER, custom TEXT, what TEXT, fold TEXT
      ) STRICT;
      CREATE INDEX orderRowsByDay ON orderRows(orderedOn);
      CREATE INDEX orderRowsByNumber ON orderRows(number);
      CREATE INDEX orderRowsByClient ON orderRows(client, orderedOn);
      CREATE INDEX orderRowsByAmount ON orderRows(amountFen);
      CREATE INDEX orderRowsByPaid ON orderRows(paidFen);
      CREATE INDEX orderRowsByOutstanding ON orderRows(outstandingFen);
      CREATE INDEX orderRowsByState ON orderRows(state);
      CREATE INDEX orderRowsSums ON orderRows(orderedOn, state, amountState, client, amountFen, paidFen, outstandingFen);

      ALTER TABLE clientRows ADD COLUMN orderCount INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE clientRows ADD COLUMN orderedFen INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE clientRows ADD COLUMN paidFen INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE clientRows ADD COLUMN firstOrderOn TEXT;
      ALTER TABLE clientRows ADD COLUMN lastOrderOn TEXT;
      CREATE INDEX clientRowsByOrderCount ON clientRows(orderCount);
      CREATE INDEX clientRowsByOrdered ON clientRows(orderedFen);
      CREATE INDEX clientRowsByPaid ON clientRows(paidFen);
      CREATE INDEX clientRowsByFirstOrder ON clientRows(firstOrderOn);
      CREATE INDEX clientRowsByLastOrder ON clientRows(lastOrderOn);
      DROP INDEX clientRowsNarrow;
      CREATE INDEX clientRowsNarrow ON clientRows(stage, valueGrade, intentGrade, verification, updatedOn, filedOn, lastContactOn, nextOn, openComplaints,
        orderCount, orderedFen, paidFen, firstOrderOn, lastOrderOn, number, pinyin, id);

      ${table('attachments', `${ref('client', 'clients')}, collection TEXT, record TEXT, name TEXT, type TEXT, size REAL, content TEXT, addedAt TEXT, notes TEXT`)}
      CREATE INDEX attachmentsByRecord ON attachments(record);
      CREATE INDEX attachmentsByClient ON attachments(client);
      CREATE INDEX attachmentsByContent ON attachments(content);

      ALTER TABLE actions ADD COLUMN "by" TEXT;
      ${deletedIndexes}

      ${table('customFields', `owner TEXT, label TEXT, kind TEXT, options TEXT, position REAL, archived INTEGER`)}
      ${table('presets', `list TEXT, value TEXT, position REAL, archived INTEGER`)}
      CREATE INDEX presetsByList ON presets(list, value);
      ${table('listViews', `list TEXT, name TEXT, columns TEXT, filter TEXT, sort TEXT, descending INTEGER, "group" TEXT, position REAL`)}
      CREATE INDEX listViewsByList ON listViews(list);

      -- By these the values of a list are counted, and their records found when one is renamed.
      CREATE INDEX clientsByIndustry ON clients(industry) WHERE deleted IS NULL AND industry IS NOT NULL;
      CREATE INDEX clientsByScale ON clients(scale) WHERE deleted IS NULL AND scale IS NOT NULL;
      CREATE INDEX clientsBySource ON clients(source) WHERE deleted IS NULL AND source IS NOT NULL;
      CREATE INDEX contactsByPosition ON contacts(position) WHERE deleted IS NULL AND position IS NOT NULL;
      CREATE INDEX followupsByMethod ON followups(method) WHERE deleted IS NULL AND method IS NOT NULL;
      CREATE INDEX plansByMethod ON plans(method) WHERE deleted IS NULL AND method IS NOT NULL;
      CREATE INDEX complaintsByProblem ON complaints(problem) WHERE deleted IS NULL AND problem IS NOT NULL;
      CREATE INDEX paymentsByMethod ON payments(method) WHERE deleted IS NULL AND method IS NOT NULL;

      -- What lists can show, filter and sum by beside what they had.
      ALTER TABLE clientRows ADD COLUMN scale TEXT;
      ALTER TABLE clientRows ADD COLUMN foundedOn TEXT;
      ALTER TABLE clientRows ADD COLUMN cooperationSince TEXT;
      ALTER TABLE clientRows ADD COLUMN qualifiedOn TEXT;
      ALTER TABLE clientRows ADD COLUMN budgetFen INTEGER;
      ALTER TABLE clientRows ADD COLUMN balanceFen INTEGER;
      ALTER TABLE clientRows ADD COLUMN preferredChannel TEXT;
      ALTER TABLE clientRows ADD COLUMN city TEXT;
      ALTER TABLE clientRows ADD COLUMN custom TEXT;
      UPDATE clientRows SET
        (scale, foundedOn, cooperationSince, qualifiedOn, budgetFen, balanceFen, preferredChannel) =
          (SELECT c.scale, c.foundedOn, c.cooperationSince, c.qualifiedOn, c.budgetFen, c.balanceFen, c.preferredChannel FROM clients c WHERE c.id = clientRows.id),
        city = (SELECT a.city FROM addresses a WHERE a.client = clientRows.id AND a.deleted IS NULL ORDER BY a.id LIMIT 1);
      CREATE INDEX clientRowsByScale ON clientRows(scale);
      CREATE INDEX clientRowsByBudget ON clientRows(budgetFen);
      CREATE INDEX clientRowsByCity ON clientRows(city);
      -- Everything short by which a list is narrowed, ordered, grouped and summed: a third of the bytes that are deciphered for the rows themselves.
      CREATE INDEX clientRowsFacts ON clientRows(id, ${clientFacts.join(', ')});
    `);
  },
};
