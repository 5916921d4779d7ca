import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClientChoices } from '../../../shared/client/asks';
import type { CustomValue } from '../../../shared/custom/rules';
import type { BulkChange } from '../../../shared/listview/bulk';
import type { ChosenRows } from '../../../shared/listview/asks';
import type { PresetList } from '../../../shared/preset/schema';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { useAsk } from '../../data/use-ask';
import { useJob } from '../../data/use-job';
import { useSettled } from '../../ui/use-settled';
import { ValueControl } from '../../pieces/value-control';
import { countText } from '../../ui/format';
import { Message } from '../../ui/message';
import { ProgressPanel } from '../../ui/progress-panel';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { partsOf } from '../../data/queries/lists';
import { shownValue } from '../../pieces/condition-text';
import type { KnownColumn } from '../../pieces/known-columns';
import styles from './lists.module.css';

/** What is done to the chosen records. */
export type BulkKind = BulkChange['kind'];

/** Shows what a change would do to every chosen record, and does it as one action that can be undone. */
export function BulkDialog({ kind, chosen, columns, tags, offered, onDone, onClose }: {
  readonly kind: BulkKind;
  readonly chosen: ChosenRows;
  readonly columns: readonly KnownColumn[];
  readonly tags: ClientChoices['tags'];
  readonly offered: (list: PresetList) => readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const editable = columns.filter(({ bulk }) => bulk);
  const [field, setField] = useState<string | null>(null);
  const [value, setValue] = useState<CustomValue | null>(null);
  const [emptied, setEmptied] = useState(false);
  const [tag, setTag] = useState('');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const job = useJob();
  const column = editable.find(({ name }) => name === field) ?? null;
  const isBlank = value === null || value === '' || (Array.isArray(value) && value.length === 0);

  const change = ((): BulkChange | null => {
    if (kind === 'delete') return { kind };
    if (kind === 'addTag') return tag.trim() === '' ? null : { kind, name: tag.trim() };
    if (kind === 'removeTag') return tag === '' ? null : { kind, tag: tag as never };
    if (column === null || (isBlank && !emptied)) return null;
    return { kind, field: column.name, value: emptied ? null : (value as never) };
  })();
  const asked = useSettled(change, 200);
  const preview = useAsk('list:bulk-preview', asked === null ? null : { chosen, change: asked }, partsOf[chosen.rows.list]);
  const ready = change !== null && JSON.stringify(change) === JSON.stringify(asked) && preview.value !== null ? preview.value : null;
  const after = change?.kind === 'set' ? (change.value === null ? t('lists.bulk.empty') : shownValue(column?.kind ?? 'text', change.value, words)) : null;

  const run = async (): Promise<void> => {
    if (change === null) return;
    const answer = await job.run((id) => ask('list:bulk-edit', { chosen, change, job: id }));
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    notifySaved(answer.value.action, t(kind === 'delete' ? 'lists.bulk.deleted' : 'lists.bulk.done', { count: answer.value.changed }));
    onDone();
  };

  return (
    <Modal
      open
      width={560}
      title={t(`lists.bulk.title.${kind}`)}
      okText={ready === null ? t('lists.bulk.go') : t(kind === 'delete' ? 'lists.bulk.goDelete' : 'lists.bulk.goCount', { count: countText(ready.changing) })}
      cancelText={t('basic.cancel')}
      okButtonProps={{ disabled: ready === null || ready.changing === 0 || job.progress !== null, danger: kind === 'delete' }}
      cancelButtonProps={{ disabled: job.progress !== null }}
      closable={job.progress === null}
      onOk={() => void run()}
      onCancel={() => job.progress === null && onClose()}
    >
      <div className={styles.bulk}>
        {kind === 'set' ? (
          <>
            <Select
              aria-label={t('lists.bulk.field')}
              placeholder={t('lists.bulk.field')}
              showSearch={{ optionFilterProp: 'label' }}
              value={field}
              options={editable.map(({ name, title }) => ({ value: name, label: title }))}
              onChange={(name: string) => {
                setField(name);
                setValue(null);
                setEmptied(false);
                setRefusal(null);
              }}
            />
            {column === null || emptied ? null : (
              <ValueControl kind={column.kind} options={column.options} suggestions={column.preset ? offered(column.preset) : []} label={t('lists.bulk.value')} value={value} onChange={setValue} />
            )}
            {column === null ? null : (
              <Checkbox checked={emptied} onChange={({ target }) => setEmptied(target.checked)}>
                {t('lists.bulk.makeEmpty')}
              </Checkbox>
            )}
          </>
        ) : null}
        {kind === 'addTag' ? <Input autoFocus aria-label={t('lists.bulk.tag')} placeholder={t('lists.bulk.tag')} maxLength={60} value={tag} onChange={(event) => setTag(event.target.value)} /> : null}
        {kind === 'removeTag' ? (
          <Select
            aria-label={t('lists.bulk.tag')}
            placeholder={t('lists.bulk.tag')}
            showSearch={{ optionFilterProp: 'label' }}
            value={tag === '' ? null : tag}
            options={tags.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: string) => setTag(id)}
          />
        ) : null}
        {preview.error === null || asked === null ? null : <Message tone="danger">{refusalText(preview.error, 'list:bulk-preview')}</Message>}
        {refusal === null ? null : <Message tone="danger">{refusalText(refusal, 'list:bulk-edit')}</Message>}
        {ready === null ? null : (
          <div className={styles.preview} role="status" aria-label={t('lists.bulk.preview')}>
            <p>
              {t('lists.bulk.changing', { count: countText(ready.changing), total: countText(ready.total) })}
              {ready.same === 0 || kind === 'delete' ? null : ` ${t('lists.bulk.same', { count: countText(ready.same) })}`}
            </p>
            {ready.refused.map(({ why, count }) => (
              <Message key={why} tone="warning">
                {t(`lists.bulk.refused.${why}`, { count: countText(count) })}
              </Message>
            ))}
            {ready.samples.length === 0 ? null : (
              <ul className={styles.samples}>
                {ready.samples.map(({ id, name, from }) => (
                  <li key={id}>
                    <span className={styles.sampleName}>{name}</span>
                    {after === null ? null : (
                      <span className="km-soft">
                        {shownValue(column?.kind ?? 'text', from, words) || t('lists.bulk.empty')} → {after}
                      </span>
                    )}
                  </li>
                ))}
                {ready.changing > ready.samples.length ? <li className="km-soft">{t('lists.bulk.more', { count: countText(ready.changing - ready.samples.length) })}</li> : null}
              </ul>
            )}
          </div>
        )}
        <ProgressPanel going={job.progress} label={t('lists.bulk.running')} onCancel={job.cancel} />
      </div>
    </Modal>
  );
}
