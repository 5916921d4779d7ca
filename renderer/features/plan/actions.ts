import type { BriefOf } from '../../../shared/brief/asks';
import type { Day } from '../../../shared/kit/dates';
import type { HandoverId } from '../../../shared/handover/schema';
import type { Proposal } from '../../../shared/plan/asks';
import { agendaLineOf } from '../../../shared/plan/fuse';
import type { VisitId } from '../../../shared/visit/schema';
import { ask } from '../../data/engine';
import { fileName, printFile } from '../../data/print-file';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { reasonToAsk, type ExportReason } from '../../pieces/export-reason';
import { dayShort } from '../../ui/format';
import { notify } from '../../ui/notices';
import { currentLanguage, say, sayTerm } from '../../words/words';

/** What a matter is called in an agenda. */
export function matterText({ what, duty, text }: Proposal['matters'][number]): string {
  const kind = what === 'duty' ? sayTerm(duty ?? '') : say(`plan.matter.${what}`);
  return text === null || text === '' ? kind : say('plan.matterText', { kind, text });
}

/** Makes a visit of a proposal, or puts it on the agenda of the planned one. */
export async function acceptProposal({ client, on, at, minutes, method, kind, owner, matters, joins }: Proposal): Promise<void> {
  const answer = await ask('plan:accept', {
    client, on, time: at, minutes, method, kind, owner, agenda: matters.map((matter) => agendaLineOf(matter, matterText(matter))), ...(joins === null ? {} : { joins }),
  });
  if (answer.ok) notifySaved(answer.value.action, say(joins === null ? 'plan.accepted' : 'plan.joined', { day: dayShort(on) }));
  else notifyRefused(answer.error, 'plan:accept');
}

/** Keeps the order of a day; none gives it back to the rule. */
export async function orderDay(on: Day, visits: readonly VisitId[]): Promise<void> {
  const answer = await ask('plan:order', { on, visits: [...visits] });
  if (answer.ok) notifySaved(answer.value.action, say(visits.length === 0 ? 'plan.orderReset' : 'plan.ordered'));
  else notifyRefused(answer.error, 'plan:order');
}

/** Writes the pack of a handover as a text document where the user says. */
export async function writePack(id: HandoverId, name: string, reason: ExportReason): Promise<void> {
  const chosen = await ask('file:save', { purpose: 'report-docx', name: `${fileName(name)}.docx` });
  if (!chosen.ok) return notifyRefused(chosen.error, 'file:save');
  const { token, name: file } = chosen.value;
  const answer = await ask('handover:write', { id, language: currentLanguage(), file: token, ...reasonToAsk(reason) });
  if (!answer.ok) return notifyRefused(answer.error, 'handover:write');
  notify('good', say('handover.written', { file }), { label: say('brief.reveal'), onClick: () => void ask('file:reveal', { file: token }) });
}

/** Prints briefs where the user says. */
export const printBriefs = (of: BriefOf, name: string, reason: ExportReason): Promise<boolean> =>
  printFile('brief:print', name, async ({ token, name: file }) => ask('brief:print', { of, language: currentLanguage(), file: token, name: file, ...reasonToAsk(reason) }));
