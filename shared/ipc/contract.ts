import { attachmentAsks } from '../attachment/asks';
import { backupAsks } from '../backup/asks';
import { binAsks } from '../bin/asks';
import { calendarAsks } from '../calendar/asks';
import { weekAsks } from '../calendar/week-asks';
import { clientAsks } from '../client/asks';
import { briefAsks } from '../brief/asks';
import { carePlanAsks } from '../care-plan/asks';
import { careAsks } from '../care/asks';
import { caseAsks } from '../cases/asks';
import { complaintAsks } from '../complaint/asks';
import { consentAsks } from '../consent/asks';
import { contactAsks } from '../contact/asks';
import { customAsks } from '../custom/asks';
import { draftAsks } from '../draft/asks';
import { duplicateAsks } from '../duplicate/asks';
import { dutyAsks } from '../duty/asks';
import { exportAsks } from '../export/asks';
import { followupAsks } from '../followup/asks';
import { handoverAsks } from '../handover/asks';
import { idNumberAsks } from '../idnumber/asks';
import { importAsks } from '../imports/asks';
import { improvementAsks } from '../improvement/asks';
import type { Result } from '../kit/result';
import { listAsks } from '../listview/asks';
import { planAsks } from '../plan/asks';
import { preventionAsks } from '../prevention/asks';
import { presetAsks } from '../preset/asks';
import { privacyAsks } from '../privacy/asks';
import { promiseAsks } from '../promise/asks';
import { recordAsks } from '../record/asks';
import { relationAsks } from '../relation/asks';
import { remindAsks } from '../remind/asks';
import { reportAsks } from '../report/asks';
import { reviewAsks } from '../review/asks';
import { sampleAsks } from '../sample/asks';
import { scriptAsks } from '../script/asks';
import { searchAsks } from '../search/asks';
import { settingsAsks } from '../settings/asks';
import { sourceAsks } from '../source/asks';
import { suggestionAsks } from '../suggestion/asks';
import { surveyAsks } from '../survey/asks';
import { tierAsks } from '../tier/asks';
import { touchAsks } from '../touch/asks';
import { tradeAsks } from '../trade/asks';
import { vaultAsks } from '../vault/asks';
import { visitAsks } from '../visit/asks';
import { workAsks } from '../work/asks';
import type { AnswerOf, GivenOf, HandlersOf, InputOf, RefusalOf } from './ask';
import type { Fault } from './fault';
import { jobAsks } from './job-asks';
import { shellAsks } from './shell-asks';

/** Everything the window may ask of the engine. A new ask fails the build until `handlers` answers it. */
export const contract = {
  ...vaultAsks,
  ...clientAsks,
  ...contactAsks,
  ...consentAsks,
  ...idNumberAsks,
  ...relationAsks,
  ...duplicateAsks,
  ...privacyAsks,
  ...reviewAsks,
  ...sourceAsks,
  ...followupAsks,
  ...dutyAsks,
  ...visitAsks,
  ...calendarAsks,
  ...weekAsks,
  ...surveyAsks,
  ...improvementAsks,
  ...suggestionAsks,
  ...careAsks,
  ...carePlanAsks,
  ...caseAsks,
  ...tierAsks,
  ...touchAsks,
  ...scriptAsks,
  ...complaintAsks,
  ...preventionAsks,
  ...promiseAsks,
  ...handoverAsks,
  ...tradeAsks,
  ...attachmentAsks,
  ...recordAsks,
  ...binAsks,
  ...searchAsks,
  ...listAsks,
  ...customAsks,
  ...presetAsks,
  ...importAsks,
  ...exportAsks,
  ...reportAsks,
  ...backupAsks,
  ...settingsAsks,
  ...draftAsks,
  ...workAsks,
  ...remindAsks,
  ...planAsks,
  ...briefAsks,
  ...sampleAsks,
  ...jobAsks,
} as const;

export { shellAsks };

type Everything = typeof contract & typeof shellAsks;
export type EngineChannel = keyof typeof contract;
export type ShellChannel = keyof typeof shellAsks;
export type Channel = keyof Everything;
export type In<C extends Channel> = InputOf<Everything[C]>;
export type Out<C extends Channel> = AnswerOf<Everything[C]>;
export type Refusal<C extends Channel> = RefusalOf<Everything[C]>;

export type Handlers = HandlersOf<typeof contract>;
export type ShellHandlers = HandlersOf<typeof shellAsks>;

/** What a caller hands in: values with a default may be left out. */
export type Given<C extends Channel> = GivenOf<Everything[C]>;

/** How an ask is put from anywhere: the answer, a refusal, or a fault; never an exception. */
export type Bridge = <C extends Channel>(channel: C, input: Given<C>) => Promise<Result<Out<C>, Refusal<C> | Fault>>;

/** Channels that work while no vault is open. */
export const openToAll: ReadonlySet<Channel> = new Set<Channel>([
  'vault:status', 'vault:create', 'vault:unlock', 'vault:recover', 'vault:strength', 'backup:restore',
  ...(Object.keys(shellAsks) as ShellChannel[]).filter((channel) => channel !== 'report:print' && channel !== 'brief:print' && channel !== 'calendar:print' && channel !== 'letter:print'),
]);
