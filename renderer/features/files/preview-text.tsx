import type { AttachmentId } from '../../../shared/attachment/schema';
import { useAsk } from '../../data/use-ask';
import { Failure } from '../../ui/failure';
import { useWords } from '../../words/use-words';
import styles from './preview.module.css';

/** The beginning of a text, with the encoding it was read in. */
export function PreviewText({ id }: { readonly id: AttachmentId }) {
  const { t } = useWords();
  const { value, error } = useAsk('attachment:text', { id }, []);
  return (
    <div className={styles.text}>
      <Failure error={error} channel="attachment:text" />
      {value === null ? null : (
        <>
          <p className="km-soft">{value.cut ? t('files.textCut', { encoding: value.encoding }) : t('files.encoding', { encoding: value.encoding })}</p>
          <pre tabIndex={0}>{value.text}</pre>
        </>
      )}
    </div>
  );
}
