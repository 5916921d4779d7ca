import { Input } from 'antd';
import { useState } from 'react';
import { shippedTexts } from '../../shared/survey/vocabulary';
import { useWords } from '../words/use-words';

/** What is kept for a name or question as it is shown: those of the manual's questionnaires are kept as the manual has them, whatever the language. */
export const keptText = (shown: string, term: (kept: string) => string): string => shippedTexts.find((kept) => term(kept) === shown) ?? shown;

interface Shown {
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** A name or question of a questionnaire as it is shown and typed in this language. What is being typed stays as typed. */
export function useShippedText(kept: string, onKeep: (kept: string) => void): Shown {
  const { term } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed !== null && keptText(typed, term) === kept ? typed : term(kept),
    onChange: (text) => {
      setTyped(text);
      onKeep(keptText(text, term));
    },
  };
}

/** The field of a name or question of a questionnaire. */
export function ShippedInput({ kept, onKeep, ...given }: { readonly kept: string; readonly onKeep: (kept: string) => void; readonly 'aria-label': string; readonly maxLength: number; readonly placeholder?: string; readonly autoFocus?: boolean; readonly className?: string }) {
  const { value, onChange } = useShippedText(kept, onKeep);
  return <Input {...given} value={value} onChange={(event) => onChange(event.target.value)} />;
}
