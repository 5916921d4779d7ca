import { AutoComplete } from 'antd';
import type { SurveyTemplate } from '../../../shared/survey/template';
import { keptText, useShippedText } from '../../pieces/shipped-text';
import { useWords } from '../../words/use-words';

/** Which questionnaire a survey is asked with: one that is offered, or any name. A field of antd's form, which gives `value` and `onChange`. */
export function TemplateChoice({ id, value, onChange = () => undefined, templates, onTemplate }: {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (kept: string) => void;
  readonly templates: readonly SurveyTemplate[];
  readonly onTemplate: (name: string) => void;
}) {
  const { term } = useWords();
  const shown = useShippedText(value ?? '', onChange);
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })} {...shown} options={templates.map(({ name }) => ({ value: term(name) }))} maxLength={120}
      showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }} onSelect={(chosen: string) => onTemplate(keptText(chosen, term))}
    />
  );
}
