import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Segmented } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { clientFields, type ClientId } from '../../../shared/client/schema';
import type { FieldTable } from '../../../shared/field/field';
import type { Gap } from '../../../shared/review/rules';
import { useClientChoices } from '../../data/queries/clients';
import { usePreset } from '../../data/queries/lists';
import { FieldItem } from '../../pieces/field-item';
import { Failure } from '../../ui/failure';
import { StatusTag } from '../../ui/status-tag';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords, type Words } from '../../words/use-words';
import { fillGap, markUnknown } from './actions';
import styles from './review.module.css';

/** What is missing, as a person calls it. */
export const gapName = ({ t, label }: Pick<Words, 't' | 'label'>, field: string): string =>
  field === 'reach' || field === 'address' || field === 'chain' ? t(`review.gaps.of.${field}`) : label('clients', field);

/** Gaps that no single line fills: they lead to a form of their own. */
const elsewhere: ReadonlySet<string> = new Set(['address', 'chain']);

interface Props {
  readonly client: ClientId;
  readonly name: string;
  readonly gaps: readonly Gap[];
  /** More fields marked as 未知; each mark can be taken away. */
  readonly unknowns?: readonly string[];
  /** Leads to where such a gap is filled. */
  readonly onElsewhere: (field: string) => void;
}

/** What a client's file lacks, what must be there first; a click on one lets it be filled on the spot (R-AUD-02, R-DC-02). */
export function GapChips({ client, name, gaps, unknowns = [], onElsewhere }: Props) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState<string | null>(null);
  const shown = gaps.find(({ field }) => field === open);
  return (
    <div className={styles.gaps}>
      <div className={styles.chips}>
        {gaps.filter(({ unknown }) => !unknown).map(({ field, must, rule }) => {
          const what = gapName(words, field);
          return (
            <button
              key={field} type="button" className={`${styles.chip ?? ''} ${must ? (styles.must ?? '') : ''} ${open === field ? (styles.open ?? '') : ''}`}
              title={t(must ? 'review.gaps.mustWhy' : 'review.gaps.shouldWhy', { rule })} aria-expanded={elsewhere.has(field) ? undefined : open === field}
              aria-label={t('review.gaps.fillOf', { field: what, name })}
              onClick={() => (elsewhere.has(field) ? onElsewhere(field) : setOpen(open === field ? null : field))}
            >
              <PlusOutlined aria-hidden /> {what}
            </button>
          );
        })}
        {[...new Set([...gaps.flatMap(({ field, unknown }) => (unknown ? [field] : [])), ...unknowns])].map((field) => {
          const what = gapName(words, field);
          return (
            <button key={field} type="button" className="km-plain-button" title={t('review.gaps.unmark')} aria-label={t('review.gaps.unmarkOf', { field: what })} onClick={() => void markUnknown([client], [field], false)}>
              <StatusTag tone="neutral">{t('review.gaps.isUnknown', { field: what })}</StatusTag>
            </button>
          );
        })}
      </div>
      {shown === undefined ? null : <FillForm key={shown.field} client={client} field={shown.field} onClose={() => setOpen(null)} />}
    </div>
  );
}

type Typed = Readonly<Record<string, unknown>>;

/** What the engine reads, as a file or a form would say it: money in 元. */
function asText(field: string, value: unknown): string {
  const table: FieldTable = clientFields;
  if (typeof value === 'number') return String(table[field]?.kind === 'money' ? value / 100 : value);
  return typeof value === 'string' ? value.trim() : '';
}

/** The field of one gap, filled and saved without leaving the line. */
function FillForm({ client, field, onClose }: { readonly client: ClientId; readonly field: string; readonly onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const [form] = Form.useForm<Typed>();
  const [reach, setReach] = useState<'phone' | 'email'>('phone');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const suggestions = useSuggestions(field);

  const save = async (values: Typed): Promise<void> => {
    const value = asText(field, values[field]);
    if (value === '') return form.focusField(field);
    setBusy(true);
    const refused = await fillGap(client, field === 'reach' ? reach : field, value);
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <Form<Typed> form={form} name={`fill-${client}`} layout="vertical" className={styles.fill ?? ''} onFinish={(values) => void save(values)} onKeyDown={onKeyDown}>
      {field === 'reach' ? (
        <span className={styles.reachField}>
          <Segmented<'phone' | 'email'> aria-label={t('review.gaps.of.reach')} value={reach} options={(['phone', 'email'] as const).map((value) => ({ value, label: t(`review.gaps.${value}`) }))} onChange={setReach} />
          <Form.Item name="reach" noStyle>
            <Input autoFocus maxLength={200} inputMode={reach === 'phone' ? 'tel' : 'email'} aria-label={t(`review.gaps.${reach}`)} />
          </Form.Item>
        </span>
      ) : (
        <FieldItem collection="clients" field={field} autoFocus rows={2} suggestions={suggestions} />
      )}
      <span className={styles.fillActs}>
        <Button size="small" type="primary" htmlType="submit" loading={busy}>{t('basic.save')}</Button>
        <Button size="small" title={t('review.gaps.unknownWhy')} onClick={() => void markUnknown([client], [field], true).then(onClose)}>{t('review.gaps.unknown')}</Button>
        <Button size="small" type="text" onClick={onClose}>{t('basic.cancel')}</Button>
      </span>
      <Failure error={refusal} channel="review:fill" />
    </Form>
  );
}

/** Values in use or on the user's lists, as the client form offers them. */
function useSuggestions(field: string): readonly string[] {
  const { value: choices } = useClientChoices();
  const [industries, scales, channels] = [usePreset('industry'), usePreset('scale'), usePreset('source')];
  const offered: Readonly<Record<string, readonly string[]>> = { industry: industries, scale: scales, source: channels, owner: choices?.owners ?? [] };
  return offered[field] ?? [];
}
