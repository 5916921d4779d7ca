import { Drawer } from 'antd';
import { useState } from 'react';
import type { ComplaintRow } from '../../../shared/complaint/asks';
import type { ComplaintId } from '../../../shared/complaint/schema';
import type { ClientChoice } from '../../data/use-client-search';
import { useDraft } from '../../data/use-draft';
import { momentText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { RestoredNote } from '../../ui/restored-note';
import { EditComplaint, type KeptEdit } from './edit-complaint';
import { RegisterComplaint, type KeptRegistration } from './register-complaint';
import { readComplaintDraft, saysAnything } from './complaint-values';
import { isObject } from '../../../shared/kit/plain';

interface Props {
  readonly open: boolean;
  /** The complaint to edit; `null` registers a new one. */
  readonly complaint: ComplaintRow | null;
  /** Whom a new one is about; asked for when absent. */
  readonly client?: ClientChoice;
  readonly onClose: () => void;
  readonly onSaved: (id: ComplaintId) => void;
}

/** Registers or edits a complaint; what was typed and not saved is there again the next time. */
export function ComplaintFormDrawer({ open, complaint, client, onClose, onSaved }: Props) {
  const { t } = useWords();
  const title =
    complaint !== null
      ? t('complaints.form.editTitle', { number: complaint.number ?? '' })
      : client === undefined
        ? t('complaints.form.createTitle')
        : t('complaints.form.createTitleFor', { client: client.name });
  return (
    <Drawer open={open} onClose={onClose} size={760} destroyOnHidden title={title}>
      {!open ? null : complaint === null ? (
        <Registration client={client ?? null} onClose={onClose} onSaved={onSaved} />
      ) : (
        <Edit complaint={complaint} onClose={onClose} onSaved={onSaved} />
      )}
    </Drawer>
  );
}

function readRegistration(value: unknown): KeptRegistration | null {
  const values = isObject(value) ? readComplaintDraft(value['values']) : null;
  if (!isObject(value) || values === null || !saysAnything(values)) return null;
  const client = value['client'];
  return { values, client: isObject(client) && typeof client['id'] === 'string' ? (client as unknown as ClientChoice) : null };
}

function readEdit(value: unknown): KeptEdit | null {
  if (!isObject(value) || typeof value['seen'] !== 'string' || !isObject(value['base'])) return null;
  const values = readComplaintDraft(value['values']);
  const base = readComplaintDraft(value['base']);
  return values === null || base === null ? null : { values, base, seen: value['seen'] };
}

function Registration({ client, onClose, onSaved }: { readonly client: ClientChoice | null; readonly onClose: () => void; readonly onSaved: Props['onSaved'] }) {
  const [typed, setTyped] = useState<KeptRegistration | null>(null);
  const [discarded, setDiscarded] = useState(false);
  const draft = useDraft(client === null ? 'complaint:new' : `complaint:new:${client.id}`, typed !== null && saysAnything(typed.values) ? typed : null);
  if (!draft.loaded) return null;
  const kept = discarded ? null : readRegistration(draft.restored);
  const discard = (): void => {
    setDiscarded(true);
    void draft.drop();
  };
  return (
    <>
      {kept === null ? null : <RestoredNote when={draft.restoredAt === null ? '' : momentText(draft.restoredAt)} onDiscard={discard} />}
      <RegisterComplaint
        key={discarded ? 'fresh' : 'kept'}
        given={client}
        kept={kept}
        onTyped={setTyped}
        onSaved={async (id) => {
          await draft.drop();
          onSaved(id);
        }}
        onCancel={onClose}
      />
    </>
  );
}

function Edit({ complaint, onClose, onSaved }: { readonly complaint: ComplaintRow; readonly onClose: () => void; readonly onSaved: Props['onSaved'] }) {
  const [first] = useState(complaint);
  const [typed, setTyped] = useState<KeptEdit | null>(null);
  const [discarded, setDiscarded] = useState(false);
  const draft = useDraft(`complaint:edit:${first.id}`, typed);
  if (!draft.loaded) return null;
  const kept = discarded ? null : readEdit(draft.restored);
  const discard = (): void => {
    setDiscarded(true);
    void draft.drop();
  };
  return (
    <>
      {kept === null ? null : <RestoredNote when={draft.restoredAt === null ? '' : momentText(draft.restoredAt)} onDiscard={discard} />}
      <EditComplaint
        key={discarded ? 'fresh' : 'kept'}
        complaint={first}
        kept={kept}
        onTyped={setTyped}
        onSaved={async (id) => {
          await draft.drop();
          onSaved(id);
        }}
        onCancel={onClose}
      />
    </>
  );
}
