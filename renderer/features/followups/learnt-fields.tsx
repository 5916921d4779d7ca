import { BulbOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { infoKinds, type InfoKind } from '../../../shared/review/schema';
import { GrowingText } from '../../ui/growing-text';
import { useWords } from '../../words/use-words';
import styles from './followup-form.module.css';

/** What was folded away stands below the edge of a small window. */
const intoView = (part: HTMLElement | null): void => part?.scrollIntoView({ block: 'nearest' });

/** What came to light that belongs into the file within 24 hours (R-UPD-01); folded away while there is nothing of it. */
export function LearntFields({ learnt }: { readonly learnt: readonly InfoKind[] }) {
  const { t, term } = useWords();
  const [opened, setOpened] = useState(false);
  if (!opened && learnt.length === 0) {
    return (
      <Button type="link" size="small" className={styles.learntOpen ?? ''} icon={<BulbOutlined aria-hidden />} onClick={() => setOpened(true)}>
        {t('followups.learnt.open')}
      </Button>
    );
  }
  return (
    <div ref={opened ? intoView : null} className={styles.learnt} role="group" aria-label={t('followups.learnt.title')}>
      <Form.Item name="learnt" label={t('followups.learnt.title')} extra={t('followups.learnt.hint')}>
        <Checkbox.Group aria-label={t('followups.learnt.title')} options={infoKinds.map((value) => ({ value, label: term(value) }))} />
      </Form.Item>
      {learnt.length === 0 ? null : (
        <Form.Item name="learntNotes" label={t('followups.learnt.notes')}>
          <GrowingText rows={1} maxLength={4000} placeholder={t('followups.learnt.notesHint')} />
        </Form.Item>
      )}
    </div>
  );
}
