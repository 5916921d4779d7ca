import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { AttachmentRow } from '../../../shared/attachment/asks';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

/** Renames a file and keeps a note with it. */
export function FileNameDialog({ file, onClose }: { readonly file: AttachmentRow; readonly onClose: () => void }) {
  const { t, label } = useWords();
  const [name, setName] = useState(file.name ?? '');
  const [notes, setNotes] = useState(file.notes ?? '');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const save = async (): Promise<void> => {
    const answer = await ask('attachment:edit', { id: file.id, fields: { name, notes } });
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action);
    onClose();
  };
  return (
    <Modal open title={t('files.rename')} okText={t('basic.save')} cancelText={t('basic.cancel')} onOk={() => void save()} onCancel={onClose}>
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={label('attachments', 'name')} htmlFor="file-name">
          <Input id="file-name" value={name} maxLength={255} onChange={(event) => setName(event.target.value)} />
        </Form.Item>
        <Form.Item label={label('attachments', 'notes')} htmlFor="file-notes">
          <Input.TextArea id="file-notes" value={notes} maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} onChange={(event) => setNotes(event.target.value)} />
        </Form.Item>
        <Failure error={refusal} channel="attachment:edit" />
      </Form>
    </Modal>
  );
}
