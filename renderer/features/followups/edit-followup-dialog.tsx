import { DeleteOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Followup, FollowupId } from '../../../shared/followup/schema';
import type { RecordId } from '../../../shared/record/schema';
import { ask } from '../../data/engine';
import { lookForPromises } from '../../data/found-promises';
import { useFollowup } from '../../data/queries/followups';
import { useDraft } from '../../data/use-draft';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import { FollowupForm } from './followup-form';
import { changedFields, followupToValues, readFollowupDraft, type FollowupValues } from './followup-values';

/** Corrects or deletes a follow-up; closed while `id` is `null`. */
export function EditFollowupDialog({ id, clientName, files, onClose }: {
  readonly id: FollowupId | null;
  readonly clientName: string;
  /** Its files; another feature's view, put in by the screen. */
  readonly files: ReactNode;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Modal
      open={id !== null}
      onCancel={onClose}
      footer={null}
      width={860}
      style={{ top: 16 }}
      styles={{ body: { maxHeight: 'calc(100vh - 112px)', overflow: 'auto' } }}
      destroyOnHidden
      mask={{ closable: false }}
      title={t('followups.editTitle', { client: clientName })}
    >
      {id === null ? null : (
        <>
          <Loaded key={id} id={id} onClose={onClose} />
          {files}
        </>
      )}
    </Modal>
  );
}

function Loaded({ id, onClose }: { readonly id: FollowupId; readonly onClose: () => void }) {
  const { t } = useWords();
  const followup = useFollowup(id);
  const [first, setFirst] = useState<Followup | null>(null);
  if (followup === null) return null;
  if (followup === 'gone') return <Message tone="warning">{t('followups.loadFailed')}</Message>;
  // The form stays on the state it was opened on, also when a signal brings a newer one.
  if (first === null) setFirst(followup);
  return <EditForm followup={first ?? followup} onClose={onClose} />;
}

function EditForm({ followup, onClose }: { readonly followup: Followup; readonly onClose: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<FollowupValues | null>(null);
  const draft = useDraft(`followup:edit:${followup.id}`, typed);
  if (!draft.loaded) return null;

  const remove = async (): Promise<void> => {
    const answer = await ask('followup:delete', { id: followup.id });
    if (!answer.ok) return notifyRefused(answer.error, 'followup:delete');
    notifySaved(answer.value.action, t('followups.deleted'));
    await draft.drop();
    onClose();
  };
  return (
    <FollowupForm
      client={followup.client}
      initial={readFollowupDraft(draft.restored) ?? followupToValues(followup)}
      head={null}
      foot={
        <Button danger type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => void remove()}>
          {t('followups.delete')}
        </Button>
      }
      focusSummary
      channel="followup:edit"
      onTyped={setTyped}
      onSave={async (fields) => {
        const changed = changedFields(fields, followup);
        if (Object.keys(changed).length > 0) {
          const answer = await ask('followup:edit', { id: followup.id, fields: changed });
          if (!answer.ok) return answer.error;
          notifySaved(answer.value.action, t('followups.saved'));
          if (followup.client !== null) void lookForPromises(followup.client, { collection: 'followups', record: followup.id as unknown as RecordId });
        }
        await draft.drop();
        onClose();
        return null;
      }}
      onCancel={onClose}
    />
  );
}
