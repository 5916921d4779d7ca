import { cycleText } from '../../../shared/care/rules';
import { backgroundText } from '../../../shared/cases/rules';
import type { CareKind } from '../../../shared/imports/schema';
import { industryScaleText, personText } from '../../../shared/tier/rules';
import { quadrantNames } from '../../../shared/tier/schema';
import { cooperationText } from '../../../shared/visit/rules';
import { wallTime } from '../../../shared/kit/dates';
import type { StoredRecord } from '../vault/records';
import { columnsOf } from './columns';
import { everyRecord, type KnownTable, type TableContext } from './known-table';
import type { ClientFile } from './people';
import { tableOf, type TableColumn } from './table-file';

/** A record with the client that it is of. */
type Of<R> = R & { readonly file: ClientFile };

const personIn = ({ people }: ClientFile, id: string | null): string | null => (id === null ? null : (people.find(({ contact }) => contact?.id === id)?.contact?.name ?? null));

/** Records of clients that are there. */
const owned = <R extends { readonly client: string | null }>(records: readonly R[], files: ReadonlyMap<string, ClientFile>): readonly Of<R>[] =>
  records.flatMap((record) => {
    const file = files.get(record.client ?? '');
    return file ? [{ ...record, file }] : [];
  });

type Visit = Of<StoredRecord<'visits'>>;
const visit = columnsOf<Visit>('visits');
const visitColumns: readonly TableColumn<Visit>[] = [
  visit('clients.number', ({ file }) => file.client.number, 12),
  visit('clients.name', ({ file }) => file.client.name, 30),
  visit('visits.cooperation', ({ file: { client: { cooperationSince } }, plannedOn, heldOn, cooperation }) => {
    const on = plannedOn ?? heldOn;
    return cooperationSince === null || on === null ? cooperation : cooperationText(cooperationSince, on);
  }, 12),
  visit('clients.valueGrade', ({ file: { client } }) => (client.stage === '潜在' ? client.intentGrade : client.valueGrade), 10), // C-01
  visit('visits.frequency', ({ frequency }) => frequency, 14),
  visit('visits.method', ({ method }) => method, 14),
  visit('visits.focus', ({ focus }) => focus, 34),
  visit('visits.owner', ({ owner }) => owner, 12),
  visit('visits.plannedOn', ({ plannedOn }) => plannedOn, 16),
];
const furtherVisitColumns: readonly TableColumn<Visit>[] = [
  visit('visits.plannedAt', ({ plannedAt }) => (plannedAt === null ? null : wallTime(plannedAt)), 10),
  visit('visits.minutes', ({ minutes }) => minutes, 12),
  visit('visits.kind', ({ kind }) => kind, 12),
  visit('visits.state', ({ state }) => state, 10),
  visit('visits.heldOn', ({ heldOn }) => heldOn, 16),
  visit('contacts.name', ({ file, contact }) => personIn(file, contact), 12),
  visit('visits.notes', ({ notes }) => notes, 34),
];

type Answer = Of<StoredRecord<'surveyAnswers'>> & { readonly of: StoredRecord<'surveys'> };
const answer = columnsOf<Answer>('surveys');
/** What is said in words stands where the options do, as S2-T6 has it. */
const scoreText = ({ kind, value }: Answer): string | number | null => (kind === '文字' ? '-' : kind === '是/否' || value === null ? value : Number(value));
const surveyColumns: readonly TableColumn<Answer>[] = [
  answer('surveyAnswers.dimension', ({ dimension }) => dimension, 34),
  answer('surveyAnswers.options', ({ kind, options, value }) => (kind === '文字' ? value : options), 44),
  answer('surveyAnswers.value', scoreText, 14),
  answer('clients.number', ({ file }) => file.client.number, 12),
  answer('clients.name', ({ file }) => file.client.name, 30),
  answer('surveys.heldOn', ({ of }) => of.heldOn),
  answer('surveys.by', ({ of }) => of.by, 12),
  answer('contacts.name', ({ file, of }) => personIn(file, of.contact), 12),
  answer('surveys.channel', ({ of }) => of.channel, 12),
  answer('surveys.template', ({ of }) => of.template, 20),
  answer('surveyAnswers.kind', ({ kind }) => kind, 10),
  answer('surveys.form', ({ of }) => of.form, 38),
  answer('surveys.notes', ({ of }) => of.notes, 34),
];

type Statement = Of<StoredRecord<'tierRecords'>>;
const tier = columnsOf<Statement>('tiers');
const tierColumns: readonly TableColumn<Statement>[] = [
  tier('clients.number', ({ file }) => file.client.number, 12),
  tier('clients.name', ({ file }) => file.client.name, 30),
  tier('clients.industry', ({ file: { client } }) => industryScaleText(client.industry, client.scale), 26),
  tier('contacts.name', ({ file }) => {
    const contact = file.people.find((person) => person.contact?.leftOn === null)?.contact ?? null;
    return contact === null ? null : personText(contact.name, contact.position);
  }, 24),
  { ...tier('tierRecords.totalFen', ({ totalFen }) => (totalFen === null ? null : totalFen / 1_000_000), 20), kind: 'number' },
  tier('tierRecords.lastOrderOn', ({ lastOrderOn }) => lastOrderOn, 14),
  tier('tierRecords.lastInteractionOn', ({ lastInteractionOn }) => lastInteractionOn, 14),
  tier('tierRecords.tier', (statement) => (statement.tier === null ? null : quadrantNames[statement.tier]), 12),
  tier('clients.needs', ({ file }) => file.client.needs, 34),
];
const furtherTierColumns: readonly TableColumn<Statement>[] = [tier('tierRecords.statedOn', ({ statedOn }) => statedOn)];

type Task = Of<StoredRecord<'careTasks'>>;
const task = columnsOf<Task>('careTasks');
const taskColumns: readonly TableColumn<Task>[] = [
  task('clients.number', ({ file }) => file.client.number, 12),
  task('careTasks.action', ({ action }) => action, 34),
  task('careTasks.method', ({ method }) => method, 14),
  task('careTasks.frequency', cycleText, 16),
  task('careTasks.owner', ({ owner }) => owner, 14),
  task('careTasks.state', ({ state }) => state, 24),
  task('careTasks.feedback', ({ feedback }) => feedback, 34),
  task('careTasks.nextStep', ({ nextStep }) => nextStep, 34),
];
const furtherTaskColumns: readonly TableColumn<Task>[] = [
  task('clients.name', ({ file }) => file.client.name, 30), task('careTasks.resources', ({ resources }) => resources, 24),
  task('contacts.name', ({ file, contact }) => personIn(file, contact), 12),
  task('careTasks.messageClass', ({ messageClass }) => messageClass, 10), task('careTasks.content', ({ content }) => content, 10),
  task('careTasks.gift', ({ gift }) => gift, 18), task('careTasks.giftLevel', ({ giftLevel }) => giftLevel, 10),
  task('careTasks.budgetFen', ({ budgetFen }) => budgetFen, 16), task('careTasks.costFen', ({ costFen }) => costFen, 16),
  task('careTasks.nextOn', ({ nextOn }) => nextOn), task('careTasks.doneOn', ({ doneOn }) => doneOn),
];

type One = Of<StoredRecord<'cases'>>;
const one = columnsOf<One>('cases');
const caseColumns: readonly TableColumn<One>[] = [
  one('cases.number', ({ number }) => number, 12),
  one('cases.problem', ({ file: { client }, problem }) => backgroundText(client.number, client.name, problem), 44),
  one('cases.strategy', ({ strategy }) => strategy, 34),
  one('cases.process', ({ process }) => process, 44),
  one('cases.effect', ({ effect }) => effect, 34),
  one('cases.lesson', ({ lesson }) => lesson, 34),
];
const furtherCaseColumns: readonly TableColumn<One>[] = [one('clients.number', ({ file }) => file.client.number, 12), one('clients.name', ({ file }) => file.client.name, 30)];

/** What the manual calls these tables, and what they are called when they hold more than its columns. */
const names: Readonly<Record<CareKind, readonly [manual: string, own: string]>> = {
  visits: ['表5 客户回访计划表', '回访'], surveys: ['表6 客户满意度调查表', '满意度调查'], tiers: ['客户信息分层表', '客户分层'], careTasks: ['客户维护策略执行表', '维护执行'], cases: ['客户维护案例分析表', '案例'],
};

/** The newest statement of each client, as S4-T1 has one line for a client; statements come in the order of their days. */
const newestOf = (statements: readonly Statement[]): readonly Statement[] => [...new Map(statements.map((statement) => [statement.client, statement])).values()];

/**
 * A table of what is kept of looking after clients. As the manual has it: its columns, planned visits and the newest statement
 * of each client; else everything, with what the manual has no column for. A survey says whose it is behind its columns, so that one table holds many.
 */
export async function careTable(context: TableContext, kind: CareKind, files: readonly ClientFile[], asManual: boolean): Promise<KnownTable> {
  const byId = new Map<string, ClientFile>(files.map((file) => [file.client.id, file]));
  const place = new Map(files.map(({ client }, at) => [client.id, at]));
  const name = names[kind][asManual ? 0 : 1];
  const further = <R>(columns: readonly R[]): readonly R[] => (asManual ? [] : columns);
  switch (kind) {
    case 'visits': {
      const rows = owned(await everyRecord(context, 'visits', 'coalesce(plannedOn, heldOn)'), byId).filter(({ plannedOn }) => !asManual || plannedOn !== null);
      return { kind, table: tableOf(name, [...visitColumns, ...further(furtherVisitColumns)], rows) };
    }
    case 'surveys': {
      const surveys = await everyRecord(context, 'surveys', 'heldOn');
      const heads = new Map(surveys.map((survey, at) => [survey.id, { of: survey, at }]));
      const rows = owned(await everyRecord(context, 'surveyAnswers', 'position'), byId)
        .flatMap((each) => {
          const head = heads.get(each.survey ?? '');
          return head ? [{ ...each, ...head }] : [];
        })
        .sort((a, b) => a.at - b.at || (a.position ?? 0) - (b.position ?? 0));
      return { kind, table: tableOf(name, surveyColumns, rows) };
    }
    case 'tiers': {
      const rows = [...owned(await everyRecord(context, 'tierRecords', 'statedOn'), byId)].sort((a, b) => (place.get(a.client ?? '') ?? 0) - (place.get(b.client ?? '') ?? 0));
      return { kind, table: tableOf(name, [...tierColumns, ...further(furtherTierColumns)], asManual ? newestOf(rows) : rows) };
    }
    case 'careTasks':
      return { kind, table: tableOf(name, [...taskColumns, ...further(furtherTaskColumns)], owned(await everyRecord(context, 'careTasks', 'id'), byId)) };
    case 'cases':
      return { kind, table: tableOf(name, [...caseColumns, ...further(furtherCaseColumns)], owned(await everyRecord(context, 'cases', 'number'), byId)) };
  }
}
