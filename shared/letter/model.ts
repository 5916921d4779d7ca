import type { Day } from '../kit/dates';

/** A letter to a client as it is printed. Values are the records' own; what is not known is left out. */
export interface LetterDocument {
  readonly kind: 'letter';
  readonly organisation: string | null;
  readonly sender: string | null;
  readonly recipient: { readonly client: string | null; readonly person: string | null; readonly position: string | null; readonly address: string | null };
  /** The text without the form of address, which the letter writes itself. */
  readonly paragraphs: readonly string[];
  readonly language: 'zh-CN' | 'en';
  readonly madeOn: Day;
}
