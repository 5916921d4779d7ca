import { SwapOutlined } from '@ant-design/icons';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { CustomField } from '../../../shared/custom/schema';
import type { FieldToChoose } from '../../../shared/duplicate/asks';
import type { Taking } from '../../../shared/duplicate/rules';
import { ask } from '../../data/engine';
import { useCustomFields } from '../../data/queries/lists';
import { useMergePreview } from '../../data/queries/duplicates';
import { notifySaved } from '../../data/saved-notice';
import { FieldLabel, fieldName, FieldValue } from '../../pieces/field-value';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { PlainTable } from '../../ui/plain-table';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './duplicates.module.css';

/** One field of both, and whose value is kept. */
function FieldRow({ choice, own, value, onChange }: { readonly choice: FieldToChoose; readonly own: readonly CustomField[] | null; readonly value: Taking; readonly onChange: (taking: Taking) => void }) {
  const words = useWords();
  const { t } = words;
  const name = fieldName({ own, collection: 'clients', field: choice.field }, words);
  const side = (taking: 'keep' | 'drop') => (
    <td className={styles.side}>
      <Radio className={styles.pick ?? ''} name={`merge-${choice.field}`} checked={value === taking} onChange={() => onChange(taking)}>
        <span className={styles.value}><FieldValue own={own} collection="clients" field={choice.field} value={choice[taking]} /></span>
      </Radio>
    </td>
  );
  return (
    <tr role="radiogroup" aria-label={t('duplicates.merge.choiceOf', { field: name })}>
      <th scope="row">
        <FieldLabel own={own} collection="clients" field={choice.field} />
        {choice.canBoth ? <div><Radio name={`merge-${choice.field}`} checked={value === 'both'} onChange={() => onChange('both')}>{t('duplicates.merge.both')}</Radio></div> : null}
      </th>
      {side('keep')}
      {side('drop')}
    </tr>
  );
}

/** Two clients side by side; whose value stays is chosen field by field before they become one (R-DC-01, AT-36). */
export function MergeDialog({ first, second, onClose, onMerged }: {
  readonly first: ClientId;
  readonly second: ClientId;
  readonly onClose: () => void;
  /** Told which client remains. */
  readonly onMerged?: (kept: ClientId) => void;
}) {
  const { t } = useWords();
  const { value: own } = useCustomFields('clients');
  const [swapped, setSwapped] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, Taking>>>({});
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const two = swapped ? { keep: second, drop: first } : { keep: first, drop: second };
  const { value, error, reload } = useMergePreview(two);
  const ready = value !== null && value.keep.id === two.keep ? value : null;
  const nameOf = ({ name, number }: { readonly name: string | null; readonly number: string | null }): string => [name ?? t('clients.form.unnamed'), number].filter((part) => part !== null).join(' ');
  const kind = (collection: NonNullable<typeof ready>['moves'][number]['collection']): string => t(`backup.check.names.${collection}`);

  const run = async (): Promise<void> => {
    if (ready === null) return;
    setBusy(true);
    const answer = await ask('merge:run', { ...two, take: chosen, seen: { keep: ready.keep.stamp, drop: ready.drop.stamp } });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('duplicates.merge.done', { keep: nameOf(ready.keep), drop: nameOf(ready.drop) }));
    onClose();
    onMerged?.(answer.value.id);
  };
  const swap = (): void => {
    setSwapped(!swapped);
    setChosen({});
    setRefusal(null);
  };
  return (
    <Modal
      open width={860} onCancel={onClose} destroyOnHidden mask={{ closable: false }} title={t('duplicates.merge.title')}
      okText={t('duplicates.merge.run')} cancelText={t('basic.cancel')} okButtonProps={{ disabled: ready === null, loading: busy }} onOk={() => void run()}
    >
      <p className={styles.lead}>{t('duplicates.merge.lead')}</p>
      <Failure error={refusal ?? error} channel="merge:run" onRetry={() => {
        setRefusal(null);
        reload();
      }} />
      {ready === null ? null : (
        <>
          <div className={styles.compare}>
            <PlainTable label={t('duplicates.merge.title')}>
              <thead>
                <tr>
                  <th scope="col">
                    <Button size="small" icon={<SwapOutlined aria-hidden />} onClick={swap}>
                      {t('duplicates.merge.swap')}
                    </Button>
                  </th>
                  <th scope="col"><strong>{t('duplicates.merge.keep', { name: nameOf(ready.keep) })}</strong></th>
                  <th scope="col"><strong>{t('duplicates.merge.drop', { name: nameOf(ready.drop) })}</strong></th>
                </tr>
              </thead>
              <tbody>
                {ready.fields.map((choice) => (
                  <FieldRow key={choice.field} own={own} choice={choice} value={chosen[choice.field] ?? choice.proposed} onChange={(taking) => setChosen({ ...chosen, [choice.field]: taking })} />
                ))}
              </tbody>
            </PlainTable>
          </div>
          {ready.fields.length === 0 ? <p>{t('duplicates.merge.noFields')}</p> : null}
          <p className={styles.sum}>
            {ready.moves.length === 0 ? t('duplicates.merge.nothingMoves') : t('duplicates.merge.moves', { what: ready.moves.map(({ collection, count }) => `${kind(collection)} ${countText(count)}`).join(' · ') })}
          </p>
          {ready.same.length === 0 ? null : <p className="km-soft">{t('duplicates.merge.same', { what: ready.same.map(({ collection, title }) => `${kind(collection)} ${title ?? ''}`.trim()).join(' · ') })}</p>}
        </>
      )}
    </Modal>
  );
}
