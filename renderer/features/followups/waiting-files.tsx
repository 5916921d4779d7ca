import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { pickFiles, type Handed } from '../../data/add-files';
import { notifyRefused } from '../../data/saved-notice';
import { bytesText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import styles from './followup-form.module.css';

/** Files that are hung on the follow-up once it is saved. */
export function WaitingFiles({ files, onChange }: { readonly files: readonly Handed[]; readonly onChange: (files: readonly Handed[]) => void }) {
  const { t } = useWords();
  const pick = async (): Promise<void> => {
    const answer = await pickFiles();
    if (!answer.ok) notifyRefused(answer.error, 'file:pick-several');
    else if (answer.value !== null) onChange([...files, ...answer.value]);
  };
  return (
    <div className={styles.files}>
      <Button type="link" size="small" icon={<PaperClipOutlined aria-hidden />} onClick={() => void pick()}>
        {t('followups.files.add')}
      </Button>
      {files.length === 0 ? <span className="km-soft">{t('followups.files.hint')}</span> : null}
      <ul className={styles.chips} aria-label={t('followups.files.list')}>
        {files.map((file, index) => (
          <li key={`${file.name}${String(index)}`} className={styles.chip}>
            {file.name} <span className="km-soft">{bytesText(file.size)}</span>
            <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t('followups.files.remove', { name: file.name })} onClick={() => onChange(files.filter((each) => each !== file))} />
          </li>
        ))}
      </ul>
    </div>
  );
}
