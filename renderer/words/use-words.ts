import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectionName } from '../../shared/record/collections';
import { currentLanguage, say, sayIfKnown, sayTerm, type Language, type WordKey, type WordValues } from './words';

/** What a component says with; a change of language renders it again. */
export interface Words {
  readonly language: Language;
  /** A sentence of the catalogues. */
  readonly t: (key: WordKey, values?: WordValues) => string;
  /** A value of a closed list, such as 一般, as it is called in this language; free text stays as it is. */
  readonly term: (value: string) => string;
  /** The label of a field of a collection. */
  readonly label: (collection: CollectionName, field: string) => string;
}

/** The words in the language shown now. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(
    () => ({
      language: language === 'en' ? 'en' : currentLanguage(),
      t: say,
      term: sayTerm,
      label: (collection, field) => sayIfKnown(['fields', collection, field]) ?? field,
    }),
    [language],
  );
}
