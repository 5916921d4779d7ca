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
      ${table('handovers', `${ref('client', 'clients')}, fromOwner TEXT, toOwner TEXT, handedOn TEXT, handedAt TEXT, items REAL, state TEXT, takenOn TEXT, note TEXT`)}
      CREATE INDEX handoversByClient ON handovers(client);
      CREATE INDEX handoversOpen ON handovers(handedOn) WHERE deleted IS NULL AND state = '待接手';
      CREATE INDEX promisesDeleted ON promises(deleted) WHERE deleted IS NOT NULL;
      -- The client asked not to be disturbed.
      ALTER TABLE clients ADD COLUMN noDisturb INTEGER;
      ALTER TABLE clientRows ADD COLUMN noDisturb INTEGER;
      CREATE INDEX clientsGreeted ON clients(id) WHERE greeting IS NOT NULL;
      CREATE INDEX followupsByHeld ON followups(heldOn, client, method) WHERE deleted IS NULL AND heldOn IS NOT NULL;
      CREATE INDEX complaintsClosed ON complaints(closedAt) WHERE deleted IS NULL AND closedAt IS NOT NULL;

      ALTER TABLE followups ADD COLUMN purpose TEXT;
      ALTER TABLE followups ADD COLUMN script TEXT;
      ALTER TABLE followups ADD COLUMN wording TEXT;
      CREATE INDEX followupsSent ON followups(heldOn) WHERE deleted IS NULL AND wording IS NOT NULL;
      ${table('scripts', `key TEXT, use TEXT, purpose TEXT, industry TEXT, text TEXT, state TEXT`)}

      ${table('touchOverrides', `${ref('client', 'clients')}, what TEXT, purpose TEXT, channel TEXT, reasons TEXT, why TEXT, "by" TEXT, at TEXT`)}
      CREATE INDEX touchOverridesByClient ON touchOverrides(client);
      CREATE INDEX touchOverridesByTime ON touchOverrides(at) WHERE deleted IS NULL;
      ALTER TABLE contacts ADD COLUMN birthday TEXT;
      ALTER TABLE contacts ADD COLUMN birthdayCalendar TEXT;
      ${table('carePlans', 'name TEXT, goal TEXT, target TEXT, lifecycle TEXT, channel TEXT, budgetFen INTEGER, measure TEXT, owner TEXT, startsOn TEXT, endsOn TEXT, state TEXT, segment TEXT')}
      CREATE INDEX carePlansDeleted ON carePlans(deleted) WHERE deleted IS NOT NULL;
      ${table('carePlanNodes', `${ref('plan', 'carePlans')}, position REAL, kind TEXT, days REAL, spendFen INTEGER, festival TEXT, dateField TEXT, repeat TEXT, frequency TEXT, action TEXT, method TEXT,
        messageClass TEXT, content TEXT, gift TEXT, giftLevel TEXT, budgetFen INTEGER`)}
      CREATE INDEX carePlanNodesByPlan ON carePlanNodes(plan);
      ALTER TABLE careTasks ADD COLUMN nextOn TEXT;
      ALTER TABLE careTasks ADD COLUMN doneOn TEXT;
      ALTER TABLE careTasks ADD COLUMN ${ref('plan', 'carePlans')};
      ALTER TABLE careTasks ADD COLUMN ${ref('node', 'carePlanNodes')};
      ALTER TABLE careTasks ADD COLUMN ${ref('contact', 'contacts')};
      ALTER TABLE careTasks ADD COLUMN occurrence TEXT;
      ALTER TABLE careTasks ADD COLUMN messageClass TEXT;
      ALTER TABLE careTasks ADD COLUMN content TEXT;
      ALTER TABLE careTasks ADD COLUMN gift TEXT;
      ALTER TABLE careTasks ADD COLUMN giftLevel TEXT;
      ALTER TABLE careTasks ADD COLUMN budgetFen INTEGER;
      ALTER TABLE careTasks ADD COLUMN costFen INTEGER;
      CREATE INDEX careTasksByPlan ON careTasks(plan, node, client) WHERE plan IS NOT NULL;
      CREATE INDEX careTasksOpen ON careTasks(coalesce(dueOn, nextOn)) WHERE deleted IS NULL AND state = '待执行' AND coalesce(dueOn, nextOn) IS NOT NULL;

      ALTER TABLE surveys ADD COLUMN form TEXT;
      ${table('surveyTemplates', 'shipped TEXT, name TEXT, questions TEXT, position REAL')}
      CREATE INDEX surveyTemplatesDeleted ON surveyTemplates(deleted) WHERE deleted IS NOT NULL;
      ${table('surveyEscalations', `${ref('client', 'clients')}, ${ref('survey', 'surveys')}, recommend REAL, raisedOn TEXT, dueOn TEXT, owner TEXT, state TEXT, takenBy TEXT, takenOn TEXT, done TEXT`)}
      CREATE INDEX surveyEscalationsByClient ON surveyEscalations(client);
      CREATE INDEX surveyEscalationsBySurvey ON surveyEscalations(survey);
      CREATE INDEX surveyEscalationsOpen ON surveyEscalations(dueOn) WHERE deleted IS NULL AND state = '待介入';
      ${table('improvementPlans', `${ref('client', 'clients')}, ${ref('survey', 'surveys')}, points REAL, startedOn TEXT, goal TEXT, owner TEXT, dueOn TEXT, followUpOn TEXT, ${ref('followUp', 'surveys')}, state TEXT, endedOn TEXT, result TEXT`)}
      CREATE INDEX improvementPlansByClient ON improvementPlans(client);
      CREATE INDEX improvementPlansBySurvey ON improvementPlans(survey);
      CREATE INDEX improvementPlansOpen ON improvementPlans(dueOn) WHERE deleted IS NULL AND state = '进行中';
      CREATE INDEX improvementPlansDeleted ON improvementPlans(deleted) WHERE deleted IS NOT NULL;
      ${table('improvementActions', `${ref('improvement', 'improvementPlans')}, ${ref('client', 'clients')}, position REAL, text TEXT, owner TEXT, dueOn TEXT, state TEXT, doneOn TEXT`)}
      CREATE INDEX improvementActionsByPlan ON improvementActions(improvement);
      CREATE INDEX improvementActionsByClient ON improvementActions(client);
      ${table('suggestions', `${ref('client', 'clients')}, text TEXT, ${ref('product', 'products')}, ${ref('survey', 'surveys')}, ${ref('followup', 'followups')}, raisedOn TEXT, state TEXT, decidedOn TEXT,
        plannedOn TEXT, reason TEXT, owner TEXT, toldState TEXT, toldOn TEXT, toldBy TEXT`)}
      CREATE INDEX suggestionsByClient ON suggestions(client);
      CREATE INDEX suggestionsBySurvey ON suggestions(survey) WHERE survey IS NOT NULL;
      CREATE INDEX suggestionsByState ON suggestions(state, decidedOn) WHERE deleted IS NULL;
      CREATE INDEX suggestionsDeleted ON suggestions(deleted) WHERE deleted IS NOT NULL;
      CREATE INDEX surveysByDay ON surveys(heldOn) WHERE deleted IS NULL;
    `);
  },
};
