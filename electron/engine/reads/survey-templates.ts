import type { Out } from '../../../shared/ipc/contract';
import { questionsIn, shippedNames, type ShippedName, type SurveyTemplate, type SurveyTemplateId } from '../../../shared/survey/template';
import { shippedTemplates } from '../../../shared/survey/vocabulary';
import type { Reader } from '../vault/database';

interface Row {
  readonly id: SurveyTemplateId;
  readonly shipped: ShippedName | null;
  readonly name: string | null;
  readonly questions: string | null;
}

/** The questionnaires that can be asked: the shipped ones, each as the user changed it where that was done, then the user's own. */
export function readTemplates(reader: Reader): Out<'survey:templates'> {
  const rows = reader.all<Row & Record<string, never>>('SELECT id, shipped, name, questions FROM surveyTemplates WHERE deleted IS NULL ORDER BY position, id');
  const asOffered = ({ id, shipped, name, questions }: Row): SurveyTemplate => ({ id, shipped, name: name ?? '', questions: questionsIn(questions) });
  return [
    ...shippedNames.map((shipped) => {
      const changed = rows.find((row) => row.shipped === shipped);
      return changed === undefined ? shippedTemplates[shipped] : asOffered(changed);
    }),
    ...rows.filter(({ shipped }) => shipped === null).map(asOffered),
  ];
}
