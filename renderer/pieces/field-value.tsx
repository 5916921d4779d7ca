import type { CollectionName } from '../../shared/record/collections';
import { collections } from '../../shared/record/collections';
import type { FieldTable } from '../../shared/field/field';
import { isDay, isMoment } from '../../shared/kit/dates';
import { customIdOf, isCustomKey, type CustomKey, type CustomValue } from '../../shared/custom/rules';
import { useCustomFields } from '../data/queries/lists';
import { customShown } from './custom-fields';
import { dayText, moneyText, momentText } from '../ui/format';
import { useWords } from '../words/use-words';

/** What a field is called, the user's own too. */
export function FieldLabel({ collection, field }: { readonly collection: CollectionName; readonly field: string }) {
  const { label } = useWords();
  return <span className="km-soft">{isCustomKey(field) ? <OwnLabel field={field} /> : label(collection, field)}</span>;
}

/** A value that gave way to another. */
export function FromTo({ collection, field, from, to }: { readonly collection: CollectionName; readonly field: string; readonly from: unknown; readonly to: unknown }) {
  return (
    <>
      <del className="km-soft">
        <FieldValue collection={collection} field={field} value={from} />
      </del>
      {' → '}
      <FieldValue collection={collection} field={field} value={to} />
    </>
  );
}

/** What a field of the user's own is called. */
function OwnLabel({ field }: { readonly field: CustomKey }) {
  const { t } = useWords();
  const { value: fields } = useCustomFields();
  return <>{fields === null ? '' : (fields.find(({ id }) => id === customIdOf(field))?.label ?? t('custom.gone'))}</>;
}

/** A value of a field of the user's own. */
function OwnValue({ field, value }: { readonly field: CustomKey; readonly value: unknown }) {
  const words = useWords();
  const { value: fields } = useCustomFields();
  return <>{customShown(fields?.find(({ id }) => id === customIdOf(field)) ?? { kind: null }, value as CustomValue, words)}</>;
}

/** A value of a field as people read it. */
export function FieldValue({ collection, field, value }: { readonly collection: CollectionName; readonly field: string; readonly value: unknown }) {
  const { t, term } = useWords();
  const table: FieldTable = collections[collection];
  if (value === null || value === undefined || value === '') return t('history.nothing');
  if (isCustomKey(field)) return <OwnValue field={field} value={value} />;
  const kind = table[field]?.kind;
  if (typeof value === 'boolean') return t(value ? 'basic.yes' : 'basic.no');
  if (typeof value === 'number') return kind === 'money' ? moneyText(value) : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (kind === 'day' && isDay(value)) return dayText(value);
  if (kind === 'moment' && isMoment(value)) return momentText(value);
  return term(value);
}
