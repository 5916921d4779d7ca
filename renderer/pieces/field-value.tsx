import type { CollectionName } from '../../shared/record/collections';
import { collections } from '../../shared/record/collections';
import type { FieldTable } from '../../shared/field/field';
import { isDay, isMoment } from '../../shared/kit/dates';
import type { CustomField } from '../../shared/custom/schema';
import { customIdOf, isCustomKey, type CustomKey, type CustomValue } from '../../shared/custom/rules';
import { customShown } from './custom-fields';
import { bytesText, dayText, moneyText, momentText } from '../ui/format';
import { useWords, type Words } from '../words/use-words';

/** A field of a record, and the fields of the user's own among which it may be; `null` until they are read. */
interface Shown {
  readonly collection: CollectionName;
  readonly field: string;
  readonly own: readonly CustomField[] | null;
}

const ownField = (own: Shown['own'], field: CustomKey): CustomField | undefined => own?.find(({ id }) => id === customIdOf(field));

/** What a field is called, the user's own too; nothing until they are read. */
export function fieldName({ collection, field, own }: Shown, { t, label }: Words): string {
  if (!isCustomKey(field)) return label(collection, field);
  return own === null ? '' : (ownField(own, field)?.label ?? t('custom.gone'));
}

/** What a field is called, beside its value. */
export function FieldLabel(shown: Shown) {
  return <span className="km-soft">{fieldName(shown, useWords())}</span>;
}

/** A value that gave way to another. */
export function FromTo({ from, to, ...shown }: Shown & { readonly from: unknown; readonly to: unknown }) {
  return (
    <>
      <del className="km-soft">
        <FieldValue {...shown} value={from} />
      </del>
      {' → '}
      <FieldValue {...shown} value={to} />
    </>
  );
}

/** What of a file is no field of the client itself, by the label of what it is made of. */
const partLabels: Readonly<Record<string, readonly [CollectionName, string]>> = { reach: ['phones', 'text'], address: ['addresses', 'street'], chain: ['contacts', 'role'] };

/** One line of a list of lines: what is unknown is a field, and a confirmed amount stands behind the field that it is of. */
function lineText(collection: CollectionName, field: string, line: string, { label, term }: Pick<Words, 'label' | 'term'>): string {
  const [of = '', fen] = line.split('=');
  const table: FieldTable = collections[collection];
  if (field === 'confirmedAmounts') return `${table[of] === undefined ? of : label('clients', of)} ${moneyText(Number(fen))}`;
  if (field !== 'unknowns') return term(line);
  const [part, key] = partLabels[line] ?? ['clients', line];
  return label(part, key);
}

/** A value of a field as people read it. */
export function FieldValue({ collection, field, own, value }: Shown & { readonly value: unknown }) {
  const words = useWords();
  const { t, term } = words;
  const table: FieldTable = collections[collection];
  if (value === null || value === undefined || value === '') return t('history.nothing');
  if (isCustomKey(field)) return customShown(ownField(own, field) ?? { kind: null }, value as CustomValue, words);
  const kind = table[field]?.kind;
  if (typeof value === 'boolean') return t(value ? 'basic.yes' : 'basic.no');
  if (typeof value === 'number' && collection === 'attachments' && field === 'size') return bytesText(value);
  if (typeof value === 'number') return kind === 'money' ? moneyText(value) : String(value);
  if (kind === 'lines') return (value as readonly string[]).map((line) => lineText(collection, field, line, words)).join('、');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (kind === 'day' && isDay(value)) return dayText(value);
  if (kind === 'moment' && isMoment(value)) return momentText(value);
  return term(value);
}
