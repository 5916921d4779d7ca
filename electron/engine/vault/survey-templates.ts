import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { SurveyTemplateId } from '../../../shared/survey/template';
import { readTemplates } from '../reads/survey-templates';
import { commit } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import type { Vault } from './vault';

type Answer<C extends `survey:${'save-template' | 'delete-template'}`> = Result<Out<C>, Refusal<C>>;

/** Keeps a questionnaire of the user's own, or a shipped one as the user wants it (C-27). */
export function saveTemplate(vault: Vault, { id, shipped, name, questions }: In<'survey:save-template'>): Answer<'survey:save-template'> {
  const templates = readTemplates(vault.writer);
  const known = id === null ? undefined : templates.find((template) => template.id === id);
  if (id !== null && known === undefined) return err({ kind: 'notFound' });
  if (formulaField({ name }) !== null) return err({ kind: 'formula', field: 'name' });
  if (questions.some((question) => formulaField({ ...question }) !== null)) return err({ kind: 'formula', field: 'questions' });
  const own = known ?? (shipped === null ? undefined : templates.find((template) => template.shipped === shipped));
  if (templates.some((template) => template !== own && template.name === name)) return err({ kind: 'questionnaireTaken', field: 'name' });
  const values = { name, questions: JSON.stringify(questions) };
  const written = own?.id ?? null;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    if (written === null) return act.create('surveyTemplates', { ...values, shipped, position: templates.length + 1 });
    act.edit('surveyTemplates', written, values);
    return written;
  });
  return ok({ id: result as SurveyTemplateId, action });
}

/** Removes a questionnaire; a shipped one is as it was shipped again. Surveys keep their questions. */
export function deleteTemplate(vault: Vault, { id }: In<'survey:delete-template'>): Answer<'survey:delete-template'> {
  if (!readLive(vault.writer, 'surveyTemplates', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('surveyTemplates', id)).action });
}
