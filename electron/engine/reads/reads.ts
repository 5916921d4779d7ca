import type { EngineChannel, In, Out, Refusal } from '../../../shared/ipc/contract';
import { ok, type Result } from '../../../shared/kit/result';
import { weekDocument } from '../calendar/week';
import { readEffect, readStory } from '../care/effect';
import { judgeTask } from '../care/guard';
import { countSegment, listPlanClients, listPlans, listPlanTasks, previewPlan, readPlan } from '../care/reads';
import { readBrief } from '../plan/brief';
import { briefDocument } from '../plan/brief-document';
import { readPack } from '../plan/pack';
import { readDay } from '../plan/day';
import { readProposals } from '../plan/proposals';
import { previewErase } from '../privacy/erase-counts';
import { listHoldings } from '../privacy/holdings';
import { readClientReview } from '../review/client-review';
import { readChecks, readEvents, readOverview, readQueue } from '../review/reads';
import { find } from '../search/find';
import { customFieldsOf } from '../vault/custom-values';
import { readDraft } from '../vault/drafts';
import { readHistory } from '../vault/history';
import { previewWhole } from '../vault/restore-whole';
import { listPolicies, readSettings } from '../vault/settings';
import { listAttachments } from './attachments';
import { listBin } from './bin';
import { judgeSlot, listHolidays, readCalendar } from './calendar';
import { listCareTasks, listCases, listTierRecords, listVisits, readVisit } from './care-records';
import { clientChoices, listClients, lookalikes, readClient, readTimeline } from './clients';
import { complaintChoices, complaintLimits, listComplaints, listFollowups, readComplaint } from './complaints';
import { listConsents, listGaps } from './consents';
import { listDuties, listNotices } from './duties';
import { listIdNumbers, listOverdue } from './id-numbers';
import type { ReadContext } from './context';
import { listContracts, readContract, sumContracts } from './contracts';
import { listOrders, readOrder, sumOrders } from './orders';
import { listOwned, listProducts } from './products';
import { bulkPreview } from './lists/bulk';
import { guardList } from './lists/list-guard';
import { listGroups, listIds, listSums } from './lists/lists';
import { listViews } from './lists/views';
import { listPresets, listTags, offeredPresets, previewPreset } from './presets';
import { readMissed } from './missed';
import { getRecord, listRecords } from './records';
import { listRelations } from './relations';
import { listDuplicates, listMerges, previewMerge } from './duplicates';
import { readExportLog } from './export-log';
import { listImprovements, listSuggestions, readImprovement } from './improvements';
import { listHandovers, readHandover } from './handovers';
import { readPace } from './pace';
import { listPromises, proposedPromises, readPromise } from './promises';
import { listPreventions, preventionProducts, previewPrevention, readPrevention } from './preventions';
import { readComplaintReport } from './report';
import { listSources, readSourceFigures } from './sources';
import { analyseSurveys, findSurveys, listEscalations, listSurveys } from './surveys';
import { readTemplates } from './survey-templates';
import { listScripts, listSent, prepareMessage, readSimilar } from './scripts';
import { judgeAll, judgeMessage, listOverrides } from './touch';
import { verifyVault } from './verify';
import { readFurtherWork, readWork } from './work';

type Read<C extends EngineChannel> = (context: ReadContext, input: In<C>) => Result<Out<C>, Refusal<C>>;

/** Lets a reading that cannot be refused stand beside those that can. */
const always = <In, Out>(read: (context: ReadContext, input: In) => Out) => (context: ReadContext, input: In) => ok(read(context, input));

/** Every ask that only reads: answered on the read-only connection in its own thread, so that no list waits for an import. */
export const reads = {
  'vault:verify': always(verifyVault),
  'client:list': listClients,
  'client:read': readClient,
  'client:timeline': readTimeline,
  'client:lookalikes': always(lookalikes),
  'client:choices': always(clientChoices),
  'consent:list': listConsents,
  'consent:gaps': always(listGaps),
  'idnumber:list': listIdNumbers,
  'idnumber:overdue': always(listOverdue),
  'visit:list': listVisits,
  'visit:read': readVisit,
  'calendar:range': readCalendar,
  'calendar:week': always((context, { on, language }) => weekDocument(context, on, language, true)),
  'calendar:judge': always(judgeSlot),
  'calendar:holidays': always(listHolidays),
  'survey:list': listSurveys,
  'survey:find': always(findSurveys),
  'survey:analysis': analyseSurveys,
  'survey:templates': always(({ reader }) => readTemplates(reader)),
  'survey:escalations': always(listEscalations),
  'improvement:list': always(listImprovements),
  'improvement:read': readImprovement,
  'suggestion:list': always(listSuggestions),
  'care:list': listCareTasks,
  'care:judge': judgeTask,
  'careplan:list': always(listPlans),
  'careplan:read': readPlan,
  'careplan:preview': previewPlan,
  'careplan:tasks': listPlanTasks,
  'careplan:clients': listPlanClients,
  'careplan:count': countSegment,
  'careplan:effect': readEffect,
  'careplan:story': readStory,
  'case:list': listCases,
  'tier:list': listTierRecords,
  'touch:judge': judgeMessage,
  'touch:judgeAll': always(judgeAll),
  'script:list': listScripts,
  'script:sent': always(listSent),
  'message:prepare': prepareMessage,
  'message:similar': readSimilar,
  'touch:overrides': always(listOverrides),
  'privacy:holdings': listHoldings,
  'privacy:erase-preview': previewErase,
  'review:overview': always(readOverview),
  'review:queue': always(readQueue),
  'review:events': always(readEvents),
  'review:checks': readChecks,
  'review:client': readClientReview,
  'relation:list': listRelations,
  'duplicate:list': always(listDuplicates),
  'merge:preview': previewMerge,
  'merge:list': always(listMerges),
  'source:list': always(listSources),
  'source:figures': always(readSourceFigures),
  'followup:list': always(listFollowups),
  'complaint:list': listComplaints,
  'complaint:read': readComplaint,
  'complaint:limits': always(complaintLimits),
  'complaint:choices': always(complaintChoices),
  'prevention:products': always(preventionProducts),
  'prevention:preview': previewPrevention,
  'prevention:list': always(listPreventions),
  'prevention:read': readPrevention,
  'handover:list': always(listHandovers),
  'handover:read': readHandover,
  'handover:pack': readPack,
  'promise:proposals': proposedPromises,
  'promise:list': always(listPromises),
  'promise:read': readPromise,
  'promise:pace': always(readPace),
  'order:list': listOrders,
  'order:sums': sumOrders,
  'order:read': readOrder,
  'product:list': listProducts,
  'owned:list': always(listOwned),
  'contract:list': listContracts,
  'contract:sums': sumContracts,
  'contract:read': readContract,
  'attachment:list': always(listAttachments),
  'bin:list': always(listBin),
  'list:groups': listGroups,
  'list:sums': listSums,
  'list:ids': listIds,
  'list:bulk-preview': bulkPreview,
  'list:guard': guardList,
  'view:list': always(listViews),
  'custom:list': always(({ reader }, { owner }) => customFieldsOf(reader, owner)),
  'preset:list': always(listPresets),
  'preset:offered': always(offeredPresets),
  'preset:preview': always(previewPreset),
  'tag:list': always(listTags),
  'record:list': listRecords,
  'record:get': getRecord,
  'record:restore-preview': ({ reader }, input) => previewWhole(reader, input),
  'record:history': ({ reader }, input) => readHistory(reader, input),
  'export:log': always(readExportLog),
  'search:find': always(({ reader }, input) => find(reader, input)),
  'report:complaints': readComplaintReport,
  'settings:read': always(({ reader }) => readSettings(reader)),
  'policy:list': always(({ reader }) => listPolicies(reader)),
  'draft:read': always(({ reader }, { key }) => readDraft(reader, key)),
  'duty:list': always(listDuties),
  'duty:notices': always(listNotices),
  'work:all': always(readWork),
  'work:further': always(readFurtherWork),
  'remind:missed': always(readMissed),
  'plan:proposals': always(readProposals),
  'plan:day': always(readDay),
  'brief:read': readBrief,
  'brief:document': (context, { of, language }) => briefDocument(context, of, language, true),
} satisfies { readonly [C in EngineChannel]?: Read<C> };

export type ReadChannel = keyof typeof reads;

/** Runs one reading; the types of channel, input and answer belong together by the table above. */
export const runRead = <C extends ReadChannel>(channel: C, context: ReadContext, input: In<C>): Result<Out<C>, Refusal<C>> =>
  (reads[channel] as unknown as Read<C>)(context, input);
