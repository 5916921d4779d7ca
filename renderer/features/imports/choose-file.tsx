import { FileExcelOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type DragEvent } from 'react';
import type { PickedFile } from '../../../shared/ipc/file-token';
import { takeFile } from '../../data/engine';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import type { AnyRefusal } from '../../words/refusal-text';
import { inspectFile, pickImportFile } from './actions';
import { useImportState } from './screen-state';
import styles from './imports.module.css';

/** The first step: a file, dropped or chosen. */
export function ChooseFile() {
  const { t } = useWords();
  const fileInspected = useImportState((state) => state.fileInspected);
  const [reading, setReading] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [hint, setHint] = useState<string | null>(null);

  const read = async (file: PickedFile): Promise<void> => {
    setRefusal(null);
    setReading(file.name);
    const answer = await inspectFile(file);
    setReading(null);
    if (answer.ok) fileInspected(answer.value);
    else setRefusal(answer.error);
  };
  const pick = async (): Promise<void> => {
    setHint(null);
    const answer = await pickImportFile();
    if (answer.ok) await read(answer.value);
    else setRefusal(answer.error);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const [first, ...more] = event.dataTransfer.files;
    const file = first ? await takeFile(first) : null;
    setHint(file === null ? t('imports.choose.notAFile') : more.length > 0 ? t('imports.choose.one') : null);
    if (file) await read(file);
  };

  return (
    <div
      className={`${styles.drop ?? ''} ${over ? (styles.over ?? '') : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <EmptyState
        icon={over ? <InboxOutlined /> : <FileExcelOutlined />}
        sentence={over ? t('imports.choose.dropHere') : t('imports.choose.sentence')}
        action={
          <Button type="primary" size="large" loading={reading !== null} onClick={() => void pick()}>
            {t('imports.choose.button')}
          </Button>
        }
        example={t('imports.choose.example')}
      />
      <p className={styles.formats}>{t('imports.choose.formats')}</p>
      {reading === null ? null : <p role="status" className={styles.formats}>{t('imports.choose.reading', { file: reading })}</p>}
      {hint === null ? null : <Message tone="info">{hint}</Message>}
      <Failure error={refusal} channel="import:inspect" />
    </div>
  );
}
