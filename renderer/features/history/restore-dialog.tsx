import { Modal, Spin } from 'antd';
import { useState } from 'react';
import { elements } from '../../../shared/record/collections';
import type { HistoryEntry, RestoredPart, restoredWhole } from '../../../shared/record/asks';
import type { RecordId } from '../../../shared/record/schema';
import { ask } from '../../data/engine';
import { useWholeRestore } from '../../data/queries/history';
import { notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { momentText } from '../../ui/format';
import { Message } from '../../ui/message';
import { StatusTag, type Tone } from '../../ui/status-tag';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FieldLabel, fieldName, FieldValue, FromTo } from '../../pieces/field-value';
import { useCustomFields } from '../../data/queries/lists';
import type { CustomField } from '../../../shared/custom/schema';
import styles from './history-drawer.module.css';

/** A record that can go back as a whole. */
export interface WholeRecord {
  readonly collection: (typeof restoredWhole)[number];
  readonly id: RecordId;
}

const tones: Readonly<Record<RestoredPart['what'], Tone>> = { edit: 'info', bringBack: 'good', remove: 'danger' };

function Part({ part: { collection, element, what, fields }, own }: { readonly part: RestoredPart; readonly own: readonly CustomField[] | null }) {
  const { t } = useWords();
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <StatusTag tone={tones[what]}>{t(`history.whole.${what}`)}</StatusTag>
        <strong>{[t(`backup.check.names.${collection}`), element ?? ''].filter((part) => part !== '').join(' ')}</strong>
      </div>
      {fields.map(({ field, from, to }) => (
        <div key={field} className={styles.change}>
          <FieldLabel own={own} collection={collection} field={field} />
          <span className={styles.value}>
            {what === 'edit' ? <FromTo own={own} collection={collection} field={field} from={from} to={to} /> : <FieldValue own={own} collection={collection} field={field} value={to} />}
          </span>
        </div>
      ))}
    </li>
  );
}

/** What taking a record back to how it was after a change would do, before it is done. */
export function RestoreDialog({ whole: { collection, id }, entry, onClose }: { readonly whole: WholeRecord; readonly entry: HistoryEntry; readonly onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const { value: own } = useCustomFields();
  const { value, error } = useWholeRestore(collection, id, entry.change);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const isSame = value !== null && value.parts.length === 0;
  const restore = async (): Promise<void> => {
    if (value === null) return;
    setBusy(true);
    const answer = await ask('record:restore-whole', { collection, id, change: entry.change, newest: value.newest });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('history.whole.done', { when: momentText(entry.at) }));
    onClose();
  };
  return (
    <Modal
      open onCancel={onClose} width={640} destroyOnHidden title={t('history.whole.title', { when: momentText(entry.at) })}
      okText={t('history.whole.submit')} cancelText={t('basic.cancel')} confirmLoading={busy}
      okButtonProps={{ disabled: value === null || isSame || error !== null }} onOk={() => void restore()}
    >
      <Failure error={error} channel="record:restore-preview" />
      {value === null && error === null ? <Spin delay={200} /> : null}
      {value === null ? null : (
        <>
          <p>{t(isSame ? 'history.whole.same' : 'history.whole.lead')}</p>
          {isSame || (elements[collection] ?? []).length === 0 ? null : <p className="km-soft">{t('history.whole.apart')}</p>}
          <ol className={styles.list} aria-label={t('history.whole.label')}>
            {value.parts.map((part) => (
              <Part own={own} key={`${part.collection}-${part.record}`} part={part} />
            ))}
          </ol>
          {value.kept.length === 0 ? null : (
            <Message tone="info">
              {t('history.whole.kept', {
                what: value.kept.map((each) => [t(`backup.check.names.${each.collection}`), each.element ?? '', each.field === null ? '' : fieldName({ own, collection: each.collection, field: each.field }, words)].filter((part) => part !== '').join(' ')).join(t('custom.presets.comma')),
              })}
            </Message>
          )}
        </>
      )}
      <Failure error={refusal} channel="record:restore-whole" />
    </Modal>
  );
}
