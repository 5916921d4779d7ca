import type { EngineChannel, Handlers, In, Out, Refusal } from '../../shared/ipc/contract';
import type { Result } from '../../shared/kit/result';
import { surveyFormDocument, writeSurveyForm } from './export/survey-form';
import type { Session } from './session';
import { deleteImprovement, editImprovement, endImprovement, moveImprovement, startImprovement } from './vault/improvements';
import { addSuggestion, deleteSuggestion, editSuggestion, tellSuggestion } from './vault/suggestions';
import { addSurvey, deleteSurvey, editSurvey, takeEscalation } from './vault/surveys';
import { deleteTemplate, saveTemplate } from './vault/survey-templates';
import type { Vault } from './vault/vault';

type Written = Extract<EngineChannel, `survey:${'add' | 'edit' | 'delete' | 'save-template' | 'delete-template' | 'take'}` | `improvement:${'start' | 'edit' | 'move' | 'end' | 'delete'}` | `suggestion:${'add' | 'edit' | 'tell' | 'delete'}`>;

/** Surveys, and what follows from them. */
export function surveyHandlers(open: () => Session): Pick<Handlers, Written | 'survey:form' | 'survey:form-document'> {
  const write = <C extends Written>(work: (vault: Vault, input: In<C>) => Result<Out<C>, Refusal<C>>) => (input: In<C>) =>
    open().exclusive(async () => Promise.resolve(work(open().vault, input)));
  return {
    'survey:form-document': (input) => surveyFormDocument(open(), input),
    'survey:form': (input) => writeSurveyForm(open(), input),
    'survey:add': write<'survey:add'>(addSurvey),
    'survey:edit': write<'survey:edit'>(editSurvey),
    'survey:delete': write<'survey:delete'>(deleteSurvey),
    'survey:save-template': write<'survey:save-template'>(saveTemplate),
    'survey:delete-template': write<'survey:delete-template'>(deleteTemplate),
    'survey:take': write<'survey:take'>(takeEscalation),
    'improvement:start': write<'improvement:start'>(startImprovement),
    'improvement:edit': write<'improvement:edit'>(editImprovement),
    'improvement:move': write<'improvement:move'>(moveImprovement),
    'improvement:end': write<'improvement:end'>(endImprovement),
    'improvement:delete': write<'improvement:delete'>(deleteImprovement),
    'suggestion:add': write<'suggestion:add'>(addSuggestion),
    'suggestion:edit': write<'suggestion:edit'>(editSuggestion),
    'suggestion:tell': write<'suggestion:tell'>(tellSuggestion),
    'suggestion:delete': write<'suggestion:delete'>(deleteSuggestion),
  };
}
