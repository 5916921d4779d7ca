import { Drawer } from 'antd';
import { useState } from 'react';
import type { ClientFile } from '../../../shared/client/asks';
import type { ClientId } from '../../../shared/client/schema';
import { useSettings } from '../../data/settings';
import { useDraft } from '../../data/use-draft';
import { useToday } from '../../ui/use-today';
import { momentText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { RestoredNote } from '../../ui/restored-note';
import { ClientForm } from './client-form';
import { readKept, type ClientFormValues, type KeptForm } from './form-values';
import { openedOn } from './use-save-client';

interface Props {
  readonly open: boolean;
  /** The client to edit; `null` makes a new one. */
  readonly file: ClientFile | null;
  readonly onClose: () => void;
  readonly onSaved: (id: ClientId) => void;
  /** Opens another client, as a lookalike offers. */
  readonly onOpen: (id: ClientId) => void;
}

/** Creates or edits a client; what was typed and not saved is there again the next time. */
export function ClientFormDrawer({ open, file, onClose, onSaved, onOpen }: Props) {
  const { t } = useWords();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={760}
      destroyOnHidden
      title={file === null ? t('clients.form.createTitle') : t('clients.form.editTitle', { name: file.client.name ?? t('clients.form.unnamed') })}
    >
      {open ? <WithDraft key={file?.client.id ?? 'new'} file={file} onClose={onClose} onSaved={onSaved} onOpen={onOpen} /> : null}
    </Drawer>
  );
}

function WithDraft({ file, onClose, onSaved, onOpen }: Omit<Props, 'open'>) {
  const me = useSettings().settings.userName;
  const today = useToday();
  const [first] = useState(file);
  const [typed, setTyped] = useState<KeptForm | null>(null);
  const [discarded, setDiscarded] = useState(false);
  const id = first?.client.id ?? null;
  const draft = useDraft(id === null ? 'client:new' : `client:edit:${id}`, typed);
  if (!draft.loaded) return null;

  const kept = discarded ? null : readKept(draft.restored);
  const opened = first === null ? null : openedOn(first);
  const blank: ClientFormValues = {
    fields: { type: '公司', stage: '潜在', filedOn: today, owner: me || null },
    contacts: [{ phones: [{ text: '' }], emails: [{ text: '' }] }],
    phones: [],
    emails: [],
    addresses: [],
    tags: [],
  };
  return (
    <>
      {kept === null ? null : (
        <RestoredNote
          when={draft.restoredAt === null ? '' : momentText(draft.restoredAt)}
          onDiscard={() => {
            setDiscarded(true);
            void draft.drop();
          }}
        />
      )}
      <ClientForm
        key={discarded ? 'fresh' : 'kept'}
        id={id}
        opened={kept?.opened ?? opened}
        initial={kept?.values ?? opened?.values ?? blank}
        cameFrom={first?.cameFrom ?? null}
        onTyped={setTyped}
        onSaved={async (saved) => {
          await draft.drop();
          onSaved(saved);
        }}
        onCancel={onClose}
        onOpen={onOpen}
      />
    </>
  );
}
