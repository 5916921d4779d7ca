import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/use-words';
import type { KnownColumn } from '../../pieces/known-columns';
import styles from './lists.module.css';

/** Which columns a list shows, and in which order. */
export function ColumnsDialog({ columns, shown, usual, onApply, onClose }: {
  readonly columns: readonly KnownColumn[];
  readonly shown: readonly string[];
  readonly usual: readonly string[];
  readonly onApply: (columns: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(shown);
  const titles = new Map(columns.map(({ name, title }) => [name, title]));
  const move = (at: number, by: number): void => {
    const next = [...chosen];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    setChosen(next);
  };
  return (
    <Modal
      open
      width={460}
      title={t('lists.columnsDialog.title')}
      okText={t('lists.columnsDialog.apply')}
      cancelText={t('basic.cancel')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={() => onApply(chosen)}
      onCancel={onClose}
    >
      <ol className={styles.columns} aria-label={t('lists.columnsDialog.title')}>
        {chosen.map((name, at) => {
          const title = titles.get(name) ?? name;
          return (
            <li key={name} className={styles.column}>
              <span>{title}</span>
              <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('lists.columnsDialog.up', { name: title })} disabled={at === 0} onClick={() => move(at, -1)} />
              <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('lists.columnsDialog.down', { name: title })} disabled={at === chosen.length - 1} onClick={() => move(at, 1)} />
              <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('lists.columnsDialog.remove', { name: title })} onClick={() => setChosen(chosen.filter((each) => each !== name))} />
            </li>
          );
        })}
      </ol>
      <div className={styles.columnsFoot}>
        <Select
          aria-label={t('lists.columnsDialog.add')}
          placeholder={t('lists.columnsDialog.add')}
          prefix={<PlusOutlined aria-hidden />}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={columns.filter(({ name, hidden }) => !hidden && !chosen.includes(name)).map(({ name, title }) => ({ value: name, label: title }))}
          onChange={(name: string | null) => name !== null && setChosen([...chosen, name])}
        />
        <Button type="link" onClick={() => setChosen(usual)}>
          {t('lists.columnsDialog.usual')}
        </Button>
      </div>
    </Modal>
  );
}
