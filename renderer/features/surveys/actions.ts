import type { Given } from '../../../shared/ipc/contract';
import type { ClientId } from '../../../shared/client/schema';
import type { ImprovementId, improvementStates } from '../../../shared/improvement/schema';
import type { SuggestionId } from '../../../shared/suggestion/schema';
import type { SurveyId } from '../../../shared/survey/schema';
import type { SurveyTemplate, SurveyTemplateId } from '../../../shared/survey/template';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { currentLanguage, say } from '../../words/words';
import { reasonToAsk, type ExportReason } from '../../pieces/export-reason';
import { notify } from '../../ui/notices';
import type { AnyRefusal } from '../../words/refusal-text';

/** Makes a plan by hand. */
export async function startPlan(client: ClientId, survey: SurveyId | null): Promise<void> {
  const answer = await ask('improvement:start', { client, survey });
  if (answer.ok) notifySaved(answer.value.action, say('surveys.plan.started'));
  else notifyRefused(answer.error, 'improvement:start');
}

/** Ends a plan or takes it up again; answers why not. */
export async function endPlan(id: ImprovementId, state: (typeof improvementStates)[number], result: string): Promise<AnyRefusal | null> {
  const answer = await ask('improvement:end', { id, state, result });
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('surveys.plan.ended'));
  return null;
}

/** Moves a plan to the bin. */
export async function deletePlan(id: ImprovementId): Promise<void> {
  const answer = await ask('improvement:delete', { id });
  if (answer.ok) notifySaved(answer.value.action, say('surveys.plan.deleted'));
  else notifyRefused(answer.error, 'improvement:delete');
}

/** Says who stepped in; answers why not. */
export async function takeEscalation(input: Given<'survey:take'>): Promise<AnyRefusal | null> {
  const answer = await ask('survey:take', input);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('surveys.escalation.taken'));
  return null;
}

/** Says that a client was told how its suggestion stands; answers why not. */
export async function tellSuggestion(input: Given<'suggestion:tell'>): Promise<AnyRefusal | null> {
  const answer = await ask('suggestion:tell', input);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('surveys.suggestion.toldSaved'));
  return null;
}

/** Moves a suggestion to the bin. */
export async function deleteSuggestion(id: SuggestionId): Promise<void> {
  const answer = await ask('suggestion:delete', { id });
  if (answer.ok) notifySaved(answer.value.action, say('surveys.suggestion.deleted'));
  else notifyRefused(answer.error, 'suggestion:delete');
}

/** Keeps a questionnaire; answers why not. */
export async function saveTemplate({ id, shipped, name, questions }: SurveyTemplate): Promise<AnyRefusal | null> {
  const answer = await ask('survey:save-template', { id, shipped, name, questions: questions.map((question) => ({ ...question })) });
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('surveys.template.saved'));
  return null;
}

/** Removes a questionnaire, or takes a shipped one back to what it was. */
export async function deleteTemplate(id: SurveyTemplateId, shipped: boolean): Promise<void> {
  const answer = await ask('survey:delete-template', { id });
  if (answer.ok) notifySaved(answer.value.action, say(shipped ? 'surveys.template.wasReset' : 'surveys.template.removed'));
  else notifyRefused(answer.error, 'survey:delete-template');
}

/** How a form leaves: as a table whose answers come back by import, or on paper. */
export type FormFormat = 'xlsx' | 'pdf';

/** Writes forms for clients where the user chooses, and says where they are and how many were left out; answers whether they were written. */
export async function writeForm(format: FormFormat, { clients, leftOut, ...asked }: { readonly clients: readonly ClientId[]; readonly leftOut: number } & Pick<Given<'survey:form'>, 'template' | 'override'>, reason: ExportReason): Promise<boolean> {
  const chosen = await ask('file:save', { purpose: `report-${format}`, name: `${say('surveys.form.fileName')}.${format}` });
  if (!chosen.ok) {
    notifyRefused(chosen.error, 'file:save');
    return false;
  }
  const { token, name } = chosen.value;
  const input = { ...asked, clients: [...clients], file: token, ...reasonToAsk(reason) };
  const written = format === 'xlsx' ? await ask('survey:form', input) : await ask('survey:print', { ...input, name, language: currentLanguage() });
  if (!written.ok) {
    notifyRefused(written.error, 'survey:form');
    return false;
  }
  const told = say('surveys.form.written', { clients: clients.length - leftOut, file: name });
  notify('good', leftOut === 0 ? told : `${told}${say('lists.purpose.leftOut', { count: String(leftOut) })}`, { label: say('sources.reveal'), onClick: () => void ask('file:reveal', { file: token }) });
  return true;
}
