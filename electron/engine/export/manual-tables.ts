import { addDays, addMonths, today, type Day } from '../../../shared/kit/dates';
import { percent } from '../../../shared/kit/percent';
import { tableLines } from '../../../shared/report/complaint-month';
import type { SourceRow } from '../../../shared/source/asks';
import { costInRemark, remarkOfCost } from '../../../shared/source/schema';
import { readComplaintReport } from '../reads/report';
import { listSources } from '../reads/sources';
import type { StoredRecord } from '../vault/records';
import { careTable } from './care-tables';
import { masterTable } from './client-tables';
import { columnsOf } from './columns';
import { dayText, timeText } from './day-text';
import { everyRecord, type KnownTable, type TableContext } from './known-table';
import type { ClientFile } from './people';
import { followupTable } from './followup-table';
import { tableOf, type WrittenTable } from './table-file';

/** The remark; a cost that it does not state is written behind it, because the table has no column for it. */
const remarkOf = ({ notes, costFen, costUnit }: SourceRow): string | null =>
  costFen === null || costUnit === null || (notes !== null && costInRemark(notes) !== null) ? notes : [notes, remarkOfCost(costFen, costUnit)].filter((part) => part !== null).join('；');

type Named = { readonly clientNumber: string | null; readonly clientName: string | null };

/** S2-T2 register of sources. */
function sourceTable({ reader, clock }: TableContext): WrittenTable {
  const rows: SourceRow[] = [];
  for (let total = 1; rows.length < total; ) {
    const page = listSources({ reader, clock }, { offset: rows.length, limit: 200 });
    total = page.items.length === 0 ? 0 : page.total;
    rows.push(...page.items);
  }
  rows.reverse(); // the list has the newest first, a register the oldest
  const column = columnsOf<SourceRow>('sources');
  return tableOf('表2 客户来源登记表', [
    column('sources.channel', ({ channel }) => channel, 16),
    column('sources.name', ({ name }) => name, 34),
    column('sources.acquiredOn', ({ acquiredOn }) => acquiredOn),
    column('sources.owner', ({ owner }) => owner, 12),
    column('sources.leads', ({ figures }) => figures.leads),
    column('sources.valid', ({ figures }) => figures.valid, 18),
    { heading: '转化率', kind: 'text', value: ({ figures }) => percent(figures.valid, figures.leads), width: 10 },
    column('sources.notes', remarkOf, 40),
  ], rows);
}

/** S2-T3: a prospect's letter is its intent, anybody else's its value (C-01). */
function planTable(files: readonly ClientFile[]): WrittenTable {
  const rows = files.flatMap((file) => (file.plan === null ? [] : [{ ...file, plan: file.plan }]));
  const column = columnsOf<(typeof rows)[number]>('plans');
  return tableOf('表3 客户跟进计划表', [
    column('clients.number', ({ client }) => client.number, 12),
    column('clients.name', ({ client }) => client.name, 30),
    column('clients.stage', ({ client: { stage, stageReason } }) => (stage !== null && stageReason !== null ? `${stage}（${stageReason}）` : stage), 26),
    column('clients.valueGrade', ({ client }) => (client.stage === '潜在' ? client.intentGrade : client.valueGrade), 10),
    column('plans.frequency', ({ plan }) => plan.frequency, 14),
    column('plans.nextOn', ({ plan }) => plan.nextOn, 14),
    column('plans.method', ({ plan }) => plan.method, 14),
    column('plans.focus', ({ plan }) => plan.focus, 34),
    column('plans.owner', ({ plan }) => plan.owner, 12),
  ], rows);
}

/** S2-T7. */
function complaintTable(complaints: readonly (StoredRecord<'complaints'> & Named)[]): WrittenTable {
  const column = columnsOf<(typeof complaints)[number]>('complaints');
  return tableOf('表7 客户投诉登记表', [
    column('complaints.number', ({ number }) => number, 16),
    { ...column('complaints.receivedOn', ({ receivedOn, receivedAt }) => dayText(receivedOn, receivedAt), 18), kind: 'text' },
    column('clients.number', ({ clientNumber }) => clientNumber, 12),
    column('clients.name', ({ clientName }) => clientName, 30),
    column('complaints.contactName', ({ contactName }) => contactName, 12),
    column('complaints.contactPhone', ({ contactPhone }) => contactPhone, 18),
    column('complaints.channel', ({ channel }) => channel, 12),
    column('complaints.content', ({ content }) => content, 44),
    column('complaints.demand', ({ demand }) => demand, 30),
    column('complaints.grade', ({ grade }) => grade, 10),
    column('complaints.owner', ({ owner }) => owner, 12),
    column('complaints.expectedOn', ({ expectedOn }) => expectedOn, 14),
  ], complaints);
}

/** S2-T8. */
function stepTable(steps: readonly (StoredRecord<'complaintSteps'> & { readonly complaintNumber: string | null })[]): WrittenTable {
  const column = columnsOf<(typeof steps)[number]>('complaintSteps');
  return tableOf('表8 投诉处理跟踪表', [
    column('complaints.number', ({ complaintNumber }) => complaintNumber, 16),
    column('complaintSteps.step', ({ step }) => step, 12),
    column('complaintSteps.at', ({ at }) => (at === null ? null : timeText(at)), 18),
    column('complaintSteps.by', ({ by }) => by, 12),
    column('complaintSteps.content', ({ content }) => content, 44),
    column('complaintSteps.reaction', ({ reaction }) => reaction, 30),
    column('complaintSteps.nextAction', ({ nextAction }) => nextAction, 30),
    column('complaintSteps.dueOn', ({ dueOn }) => dueOn),
  ], steps);
}

/** S2-T9 of the month in which the newest complaint came, else of this month. */
function reportTable({ reader, clock }: TableContext): WrittenTable {
  const newest = reader.get<{ day: Day | null }>('SELECT max(receivedOn) AS day FROM complaints WHERE deleted IS NULL')?.day ?? today(clock);
  const from = `${newest.slice(0, 8)}01` as Day;
  const report = readComplaintReport({ reader, clock }, { from, to: addDays(addMonths(from, 1), -1), language: 'zh-CN', masked: false });
  if (!report.ok) throw new Error('a month is a period');
  const [heading, value] = ['投诉分析月度报告', '内容'];
  return tableOf('表9 投诉分析月度报告', [
    { heading, kind: 'text', value: (line) => line.label, width: 22 },
    { heading: value, kind: 'text', value: (line) => line.value, width: 78 },
  ], tableLines(report.value));
}

/** The manual's twelve tables in their literal columns (domain §2). */
export async function manualTables(context: TableContext, files: readonly ClientFile[]): Promise<readonly KnownTable[]> {
  const clients = new Map<string, Named>(files.map(({ client }) => [client.id, { clientNumber: client.number, clientName: client.name }]));
  const nobody: Named = { clientNumber: null, clientName: null };
  const named = <R extends { readonly client: string | null }>(record: R): R & Named => ({ ...record, ...(clients.get(record.client ?? '') ?? nobody) });
  const complaints = await everyRecord(context, 'complaints', 'number');
  const numbers = new Map<string, string | null>(complaints.map(({ id, number }) => [id, number]));
  const place = new Map<string, number>(complaints.map(({ id }, at) => [id, at]));
  const steps = (await everyRecord(context, 'complaintSteps', 'at'))
    .sort((a, b) => (place.get(a.complaint ?? '') ?? 0) - (place.get(b.complaint ?? '') ?? 0))
    .map((step) => ({ ...step, complaintNumber: numbers.get(step.complaint ?? '') ?? null }));
  return [
    { kind: 'clients', table: masterTable(files) },
    { kind: 'sources', table: sourceTable(context) },
    { kind: 'plans', table: planTable(files) },
    await followupTable(context, files, true),
    await careTable(context, 'visits', files, true),
    await careTable(context, 'surveys', files, true),
    { kind: 'complaints', table: complaintTable(complaints.map(named)) },
    { kind: 'complaintSteps', table: stepTable(steps) },
    { kind: null, table: reportTable(context) },
    await careTable(context, 'tiers', files, true),
    await careTable(context, 'careTasks', files, true),
    await careTable(context, 'cases', files, true),
  ];
}
