import { RollbackOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { restoredWhole, type HistoryEntry } from '../../../shared/record/asks';
import type { CollectionName } from '../../../shared/record/collections';
import type { CustomField } from '../../../shared/custom/schema';
import type { RecordId } from '../../../shared/record/schema';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { useCustomFields } from '../../data/queries/lists';
import { useHistory } from '../../data/queries/history';
import { useNow } from '../../ui/use-today';
import { Failure } from '../../ui/failure';
import { momentText, relativeMoment } from '../../ui/format';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { FieldLabel, fieldName, FieldValue, FromTo } from '../../pieces/field-value';
import { RestoreDialog, type WholeRecord } from './restore-dialog';
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
  const { value: own } = useCustomFields();
  const [wanted, setWanted] = useState(atOnce);
  const total = rows.total ?? 0;
  const shown = Math.min(wanted, total);
  const { show } = rows;
  useEffect(() => show(0, Math.max(0, shown - 1)), [show, shown]);
  const [chosen, setChosen] = useState<HistoryEntry | null>(null);
  const kind = restoredWhole.find((each) => each === collection);
  const whole: WholeRecord | null = kind === undefined ? null : { collection: kind, id };
  /** After it was deleted a record was nothing to go back to. */
  const isEnd = ({ first }: HistoryStep): boolean => first.kind === 'delete' && first.element === null;
  const entries = Array.from({ length: shown }, (_, index) => rows.rowAt(index)).filter((entry) => entry !== undefined);
  return (
    <>
      <Failure error={rows.error} channel="record:history" onRetry={rows.reload} />
      <ol className={styles.list} aria-label={t('history.label')}>
        {stepsOf(entries).map((step, at) => (
          <Step own={own} key={step.first.change} step={step} onRestore={whole === null || at === 0 || isEnd(step) ? null : () => setChosen(step.first)} />
        ))}
      </ol>
      {total > shown ? (
        <Button block style={{ marginTop: 16 }} onClick={() => setWanted(wanted + atOnce)}>
          {t('history.more', { count: total - shown })}
        </Button>
      ) : null}
      {chosen === null || whole === null ? null : <RestoreDialog whole={whole} entry={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

const tones: Readonly<Record<HistoryEntry['kind'], Tone>> = { create: 'good', edit: 'info', delete: 'danger', restore: 'accent' };

function Step({ step: { first: entry, changes }, own, onRestore }: {
  readonly own: readonly CustomField[] | null;
  readonly step: HistoryStep;
  /** Takes the record back to how it was after this step; `null` where it is that. */
  readonly onRestore: (() => void) | null;
}) {
  const words = useWords();
  const { t } = words;
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
        {onRestore === null ? null : (
          <Button size="small" icon={<RollbackOutlined aria-hidden />} aria-label={t('history.backToOf', { when: momentText(entry.at) })} onClick={onRestore}>
            {t('history.backTo')}
          </Button>
        )}
      </div>
      {changes.map(({ field, from, to, change, restorable }) => (
        <div key={`${change}-${field}`} className={styles.change}>
          <FieldLabel own={own} collection={collection} field={field} />
          <span className={styles.value}>
            {entry.kind === 'edit' ? <FromTo own={own} collection={collection} field={field} from={from} to={to} /> : <FieldValue own={own} collection={collection} field={field} value={to} />}
            {restorable ? (
              <Button type="link" size="small" icon={<UndoOutlined aria-hidden />} aria-label={t('history.restoreFieldOf', { field: fieldName({ own, collection, field }, words) })} title={t('history.restoreField')} onClick={() => void giveBack(change)} />
            ) : null}
          </span>
        </div>
      ))}
    </li>
  );
}
