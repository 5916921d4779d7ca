import { UndoOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../shared/record/asks';
import { collections, type CollectionName } from '../../../shared/record/collections';
import type { RecordId } from '../../../shared/record/schema';
import type { FieldTable } from '../../../shared/field/field';
import { isDay, isMoment } from '../../../shared/kit/dates';
import { customIdOf, isCustomKey, type CustomKey, type CustomValue } from '../../../shared/custom/rules';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { useHistory } from '../../data/queries/history';
import { useCustomFields } from '../../data/queries/lists';
import { customShown } from '../../pieces/custom-fields';
import { useNow } from '../../ui/use-today';
import { Failure } from '../../ui/failure';
import { dayText, moneyText, momentText, relativeMoment } from '../../ui/format';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { stepsOf, type HistoryStep } from './changes-of';
import styles from './history-drawer.module.css';

const atOnce = 100;

/** Every change of a record, newest first: when, how, which field, from what to what. */
export function HistoryDrawer({ open, collection, id, name, onClose }: {
  readonly open: boolean;
  readonly collection: CollectionName;
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Drawer open={open} onClose={onClose} size={560} destroyOnHidden title={t('history.titleOf', { name })}>
      {open ? <Entries collection={collection} id={id as RecordId} /> : null}
    </Drawer>
  );
}

function Entries({ collection, id }: { readonly collection: CollectionName; readonly id: RecordId }) {
  const { t } = useWords();
  const rows = useHistory(collection, id);
  const [wanted, setWanted] = useState(atOnce);
  const total = rows.total ?? 0;
  const shown = Math.min(wanted, total);
  const { show } = rows;
  useEffect(() => show(0, Math.max(0, shown - 1)), [show, shown]);
  const entries = Array.from({ length: shown }, (_, index) => rows.rowAt(index)).filter((entry) => entry !== undefined);
  return (
    <>
      <Failure error={rows.error} channel="record:history" onRetry={rows.reload} />
      <ol className={styles.list} aria-label={t('history.label')}>
        {stepsOf(entries).map((step) => (
          <Step key={step.first.change} step={step} />
        ))}
      </ol>
      {total > shown ? (
        <Button block style={{ marginTop: 16 }} onClick={() => setWanted(wanted + atOnce)}>
          {t('history.more', { count: total - shown })}
        </Button>
      ) : null}
    </>
  );
}

const tones: Readonly<Record<HistoryEntry['kind'], Tone>> = { create: 'good', edit: 'info', delete: 'danger', restore: 'accent' };

function Step({ step: { first: entry, changes } }: { readonly step: HistoryStep }) {
  const { t, label } = useWords();
  const { collection, record } = entry;
  const giveBack = async (change: number): Promise<void> => {
    const answer = await ask('record:restore-field', { collection, id: record, change, to: 'before' });
    if (answer.ok) notifySaved(answer.value.action, t('history.fieldRestored'));
    else notifyRefused(answer.error, 'record:restore-field');
  };
  const now = useNow();
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <StatusTag tone={tones[entry.kind]}>{t(`history.${entry.kind}`)}</StatusTag>
        {entry.element === null ? null : <strong>{[t(`backup.check.names.${collection}`), entry.element].filter((part) => part !== '').join(' ')}</strong>}
        <span>{momentText(entry.at)}</span>
        <span className="km-soft">
          {[relativeMoment(entry.at, now), t(`history.${entry.actionKind}`), entry.by ?? t('history.device', { device: entry.device.slice(0, 6) })].join(' · ')}
        </span>
      </div>
      {changes.map(({ field, from, to, change, restorable }) => (
        <div key={`${change}-${field}`} className={styles.change}>
          <span className="km-soft">{isCustomKey(field) ? <OwnLabel field={field} /> : label(collection, field)}</span>
          <span className={styles.value}>
            {entry.kind === 'edit' ? (
              <>
                <del className={styles.from}>
                  <Value collection={collection} field={field} value={from} />
                </del>
                {' → '}
              </>
            ) : null}
            <Value collection={collection} field={field} value={to} />
            {restorable ? (
              <Button type="link" size="small" icon={<UndoOutlined aria-hidden />} aria-label={t('history.restoreFieldOf', { field: label(collection, field) })} title={t('history.restoreField')} onClick={() => void giveBack(change)} />
            ) : null}
          </span>
        </div>
      ))}
    </li>
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
function Value({ collection, field, value }: { readonly collection: CollectionName; readonly field: string; readonly value: unknown }) {
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
