import type { EngineChannel, Handlers, In, Out, Refusal } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/kit/result';
import { attachmentHandlers } from './blobs/handlers';
import { checkContents } from './blobs/check';
import { backupHandlers } from './backup/handlers';
import { calendarHandlers } from './calendar/handlers';
import { careHandlers } from './care/handlers';
import { importHandlers } from './import/handlers';
import type { Life } from './life';
import { listHandlers } from './list-handlers';
import { privacyHandlers } from './privacy/handlers';
import { acceptProposal } from './plan/accept';
import { briefsInFull } from './plan/brief-in-full';
import { writePack } from './plan/write-pack';
import { orderDay } from './plan/day';
import { reads, type ReadChannel } from './reads/reads';
import { reportHandlers } from './report-handlers';
import { forgetAbsence } from './schedule/absence';
import { settleAmount } from './review/amounts';
import { checkClients, deleteCheck } from './review/checks';
import { fillGaps, markUnknown } from './review/gaps';
import { changeDone, changeLearnt } from './review/info-changes';
import { sourceHandlers } from './source-handlers';
import { surveyHandlers } from './survey-handlers';
import { sampleHandlers } from './sample/handlers';
import { exportHandlers } from './export/handlers';
import { vaultHandlers } from './vault-handlers';
import {
  addCareTask, addCase, addTierRecord, addVisit, deleteCareTask, deleteCase, deleteTierRecord, deleteVisit, editCareTask, editCase, editTierRecord, editVisit,
} from './vault/care-records';
import { addAppointment, changeAppointment, moveAppointment, removeAppointment } from './vault/appointments';
import { createClient, deleteClient, editClient, setPlan } from './vault/clients';
import { acknowledgeComplaint, pauseComplaint, resumeComplaint } from './vault/complaint-clocks';
import { decideCompensation, deliverCompensation, promiseCompensation, proposeCompensation, removeCompensation } from './vault/compensations';
import { addStep, closeComplaint, deleteComplaint, editComplaint, openComplaint, reopenComplaint } from './vault/complaints';
import { addConsent, deleteConsent, editConsent, withdrawConsent } from './vault/consents';
import { addContact, confirmUpdate, contactLeft, contactReturned, editContact } from './vault/contacts';
import { createContract, deleteContract, editContract, renewContract } from './vault/contracts';
import { dropDraft, saveDraft } from './vault/drafts';
import { transaction } from './vault/database';
import { moveDuty, resetDuty, settleDuties } from './vault/duties';
import { deleteFollowup, editFollowup, finishNext, logFollowup } from './vault/followups';
import { addPayment, createOrder, deleteOrder, editOrder, editPayment, removePayment } from './vault/orders';
import { addIdNumber, deleteIdNumber, showIdNumber } from './vault/id-numbers';
import { markProblem, saveReportText, settleMeasure } from './vault/measures';
import { dismissDuplicate, mergeClients } from './vault/merge';
import { createOwned, deleteOwned, editOwned } from './vault/owned';
import { deletePrevention, editPrevention, planPrevention, settlePrevention, startPrevention, visitForPrevention } from './vault/preventions';
import { takeHandover } from './vault/handovers';
import { addPromise, deletePromise, editPromise, movePromise, refusePromise, settlePromise } from './vault/promises';
import { createProduct, deleteProduct, editProduct } from './vault/products';
import { addRelation, editRelation, removeRelation } from './vault/relations';
import { restoreField } from './vault/restore-field';
import { restoreWhole } from './vault/restore-whole';
import { restoreRecord, restoreRecords } from './vault/restore';
import { resetPolicy, setPolicy, writeSettings } from './vault/keep-settings';
import { letterInFull, logMessage, removeScript, saveScript } from './vault/scripts';
import { createSource, deleteSource, editSource } from './vault/sources';
import { undoAction, undoable } from './vault/undo';
import type { Vault } from './vault/vault';
import { changeVisit, moveVisit, removeVisit } from './vault/visits';

/** Every ask and what answers it: the table of contents of the engine. */
export function createHandlers(life: Life): Handlers {
  const open = life.open;

  /** A write waits for the write before it; it returns when it is on the disk. */
  const write = <C extends EngineChannel>(work: (vault: Vault, input: In<C>) => Result<Out<C>, Refusal<C>>) => (input: In<C>) =>
    open().exclusive(async () => Promise.resolve(work(open().vault, input)));
  /** What is owed follows a policy that was changed, behind everything else. */
  const derived = <I, O>(work: (input: I) => Promise<O>) => async (input: I): Promise<O> => {
    const answer = await work(input);
    void open().derive();
    return answer;
  };
  const read = <C extends ReadChannel>(channel: C) => (input: In<C>) => open().reader.read(channel, input);
  const through = Object.fromEntries((Object.keys(reads) as ReadChannel[]).map((channel) => [channel, read(channel)])) as unknown as Pick<Handlers, ReadChannel>;
  const breathe = () => new Promise<void>((done) => setImmediate(done));

  return {
    ...through,
    ...vaultHandlers(life),
    ...careHandlers(open),
    'work:all': life.work,

    'vault:verify': async () => {
      const found = await open().reader.read('vault:verify', {});
      if (!found.ok) return found;
      const contents = await checkContents(open().vault, { breathe });
      return ok({ ...found.value, contents, ok: found.value.ok && contents.missing + contents.damaged === 0 });
    },

    'client:create': write<'client:create'>(createClient),
    'client:edit': write<'client:edit'>(editClient),
    'client:delete': write<'client:delete'>(deleteClient),
    'plan:set': write<'plan:set'>(setPlan),

    'duplicate:dismiss': write<'duplicate:dismiss'>(dismissDuplicate),
    'merge:run': write<'merge:run'>(mergeClients),

    'contact:add': write<'contact:add'>(addContact),
    'contact:edit': write<'contact:edit'>(editContact),
    'contact:leave': write<'contact:leave'>(contactLeft),
    'contact:confirm-update': write<'contact:confirm-update'>(confirmUpdate),
    'contact:return': write<'contact:return'>(contactReturned),
    'consent:add': write<'consent:add'>(addConsent),
    'consent:edit': write<'consent:edit'>(editConsent),
    'consent:withdraw': write<'consent:withdraw'>(withdrawConsent),
    'consent:delete': write<'consent:delete'>(deleteConsent),
    'idnumber:add': write<'idnumber:add'>(addIdNumber),
    'idnumber:show': write<'idnumber:show'>(showIdNumber),
    'idnumber:delete': write<'idnumber:delete'>(deleteIdNumber),
    'visit:add': write<'visit:add'>(addVisit),
    'visit:edit': write<'visit:edit'>(editVisit),
    'visit:delete': write<'visit:delete'>(deleteVisit),
    'visit:change': write<'visit:change'>(changeVisit),
    'visit:move': write<'visit:move'>(moveVisit),
    'visit:remove': write<'visit:remove'>(removeVisit),
    'appointment:add': write<'appointment:add'>(addAppointment),
    'appointment:change': write<'appointment:change'>(changeAppointment),
    'appointment:move': write<'appointment:move'>(moveAppointment),
    'appointment:remove': write<'appointment:remove'>(removeAppointment),
    'care:add': write<'care:add'>(addCareTask),
    'care:edit': write<'care:edit'>(editCareTask),
    'care:delete': write<'care:delete'>(deleteCareTask),
    'case:add': write<'case:add'>(addCase),
    'case:edit': write<'case:edit'>(editCase),
    'case:delete': write<'case:delete'>(deleteCase),
    'tier:add': write<'tier:add'>(addTierRecord),
    'tier:edit': write<'tier:edit'>(editTierRecord),
    'tier:delete': write<'tier:delete'>(deleteTierRecord),
    'relation:add': write<'relation:add'>(addRelation),
    'relation:edit': write<'relation:edit'>(editRelation),
    'relation:remove': write<'relation:remove'>(removeRelation),
    'source:create': write<'source:create'>(createSource),
    'source:edit': write<'source:edit'>(editSource),
    'source:delete': write<'source:delete'>(deleteSource),

    'review:check': write<'review:check'>(checkClients),
    'check:delete': write<'check:delete'>(deleteCheck),
    'review:unknown': write<'review:unknown'>(markUnknown),
    'review:fill': write<'review:fill'>(fillGaps),
    'review:amount': write<'review:amount'>(settleAmount),
    'change:learnt': write<'change:learnt'>(changeLearnt),
    'change:done': write<'change:done'>(changeDone),

    'followup:log': write<'followup:log'>(logFollowup),
    'followup:edit': write<'followup:edit'>(editFollowup),
    'followup:delete': write<'followup:delete'>(deleteFollowup),
    'followup:finish-next': write<'followup:finish-next'>(finishNext),

    'plan:accept': write<'plan:accept'>(acceptProposal),
    'plan:order': write<'plan:order'>(orderDay),
    'message:letter': async (letter) => letterInFull(open(), letter),
    'brief:full': async ({ of, language, format, name, reason }) => briefsInFull(open(), { of, language, format, name, reason }),
    'duty:settle': write<'duty:settle'>(settleDuties),
    'duty:move': write<'duty:move'>(moveDuty),
    'duty:reset': write<'duty:reset'>(resetDuty),

    'complaint:open': write<'complaint:open'>(openComplaint),
    'complaint:edit': write<'complaint:edit'>(editComplaint),
    'complaint:delete': write<'complaint:delete'>(deleteComplaint),
    'complaint:add-step': write<'complaint:add-step'>(addStep),
    'complaint:acknowledge': write<'complaint:acknowledge'>(acknowledgeComplaint),
    'complaint:pause': write<'complaint:pause'>(pauseComplaint),
    'complaint:resume': write<'complaint:resume'>(resumeComplaint),
    'complaint:close': write<'complaint:close'>(closeComplaint),
    'complaint:reopen': write<'complaint:reopen'>(reopenComplaint),
    'compensation:propose': write<'compensation:propose'>(proposeCompensation),
    'compensation:decide': write<'compensation:decide'>(decideCompensation),
    'compensation:promise': write<'compensation:promise'>(promiseCompensation),
    'compensation:deliver': write<'compensation:deliver'>(deliverCompensation),
    'compensation:remove': write<'compensation:remove'>(removeCompensation),

    'report:save-text': write<'report:save-text'>(saveReportText),
    'measure:settle': write<'measure:settle'>(settleMeasure),
    'problem:mark': write<'problem:mark'>(markProblem),

    'script:save': write<'script:save'>(saveScript),
    'script:remove': write<'script:remove'>(removeScript),
    'message:log': write<'message:log'>(logMessage),

    'prevention:start': write<'prevention:start'>(startPrevention),
    'prevention:plan': write<'prevention:plan'>(planPrevention),
    'prevention:visit': write<'prevention:visit'>(visitForPrevention),
    'prevention:settle': write<'prevention:settle'>(settlePrevention),
    'prevention:edit': write<'prevention:edit'>(editPrevention),
    'prevention:delete': write<'prevention:delete'>(deletePrevention),

    'handover:write': async (input) => writePack(open(), input),
    'handover:take': write<'handover:take'>(takeHandover),
    'promise:add': write<'promise:add'>(addPromise),
    'promise:refuse': write<'promise:refuse'>(refusePromise),
    'promise:edit': write<'promise:edit'>(editPromise),
    'promise:settle': write<'promise:settle'>(settlePromise),
    'promise:move': write<'promise:move'>(movePromise),
    'promise:delete': write<'promise:delete'>(deletePromise),

    'order:create': write<'order:create'>(createOrder),
    'order:edit': write<'order:edit'>(editOrder),
    'order:delete': write<'order:delete'>(deleteOrder),
    'payment:add': write<'payment:add'>(addPayment),
    'payment:edit': write<'payment:edit'>(editPayment),
    'payment:remove': write<'payment:remove'>(removePayment),
    'product:create': write<'product:create'>(createProduct),
    'product:edit': write<'product:edit'>(editProduct),
    'product:delete': write<'product:delete'>(deleteProduct),
    'owned:create': write<'owned:create'>(createOwned),
    'owned:edit': write<'owned:edit'>(editOwned),
    'owned:delete': write<'owned:delete'>(deleteOwned),
    'contract:create': write<'contract:create'>(createContract),
    'contract:edit': write<'contract:edit'>(editContract),
    'contract:delete': write<'contract:delete'>(deleteContract),
    'contract:renew': write<'contract:renew'>(renewContract),

    'record:undo': async ({ action }) => undoAction(open().vault, open().exclusive, action, { progress: () => undefined, breathe }),
    'record:restore': write<'record:restore'>(restoreRecord),
    'record:restore-whole': write<'record:restore-whole'>(restoreWhole),
    'record:restore-field': write<'record:restore-field'>(restoreField),
    'bin:restore': write<'bin:restore'>((vault, { items }) => restoreRecords(vault, items)),
    'record:undoable': async () => Promise.resolve(ok(undoable(open().vault.writer, open().since))),

    'remind:dismiss': write<'remind:dismiss'>(({ writer }) => {
      transaction(writer, () => forgetAbsence(writer));
      return ok(true);
    }),
    'settings:write': write<'settings:write'>((vault, { patch }) => ok(writeSettings(vault, patch))),
    'policy:set': derived(write<'policy:set'>((vault, { key, value }) => setPolicy(vault, key, value))),
    'policy:reset': derived(write<'policy:reset'>((vault, { key }) => ok(resetPolicy(vault, key)))),

    'draft:save': write<'draft:save'>((vault, { key, value }) => (saveDraft(vault, key, value) ? ok(true) : err({ kind: 'tooLarge' }))),
    'draft:drop': write<'draft:drop'>((vault, { key }) => {
      dropDraft(vault, key);
      return ok(true);
    }),

    'job:cancel': async ({ job }) => Promise.resolve(open().jobs.cancel(job) ? ok(true as const) : err({ kind: 'notFound' as const })),

    ...attachmentHandlers(open),
    ...listHandlers(open),
    ...importHandlers(open),
    ...reportHandlers(open),
    ...privacyHandlers(open),
    ...sourceHandlers(open),
    ...surveyHandlers(open),
    ...calendarHandlers(open),
    ...exportHandlers(open),
    ...backupHandlers(life),
    ...sampleHandlers(open),
  };
}
