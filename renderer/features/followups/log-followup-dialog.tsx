import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../data/use-draft';
import { localZone, useToday } from '../../ui/use-today';
import type { RecordId } from '../../../shared/record/schema';
import { attachAll, handedOver, type Handed } from '../../data/add-files';
import { ask } from '../../data/engine';
import { lookForPromises } from '../../data/found-promises';
import { leadToSurvey } from '../../data/next-survey';
import type { LoggedVisit } from '../../data/logged-visit';
import { useSettings } from '../../data/settings';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { notifySaved } from '../../data/saved-notice';
import { momentText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { RestoredNote } from '../../ui/restored-note';
import { useDrop } from '../../ui/use-drop';
import { usePaste } from '../../ui/use-paste';
import { wallTime, momentOf } from '../../../shared/kit/dates';
import { FollowupForm } from './followup-form';
import styles from './followup-form.module.css';
import { WaitingFiles } from './waiting-files';
import { learntOf, readFollowupDraft, saysAnything, type FollowupValues } from './followup-values';

interface Props {
  readonly open: boolean;
  /** Whom it is about; asked for when absent. */
  readonly client?: ClientChoice;
  /** The planned visit that was held: its agenda is the beginning of what was said, and saving settles it. */
  readonly visit?: LoggedVisit;
  readonly onClose: () => void;
}

/** Logs a follow-up in 15 seconds: what was said, the feedback, the next action with owner and date. */
export function LogFollowupDialog({ open, client, visit, onClose }: Props) {
  const { t } = useWords();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      width={860}
      style={{ top: 16 }}
      styles={{ body: { maxHeight: 'calc(100vh - 112px)', overflow: 'auto' } }}
      destroyOnHidden
      mask={{ closable: false }}
      title={client === undefined ? t('followups.title') : t('followups.titleFor', { client: client.name })}
    >
      {open ? <LogForm key={client?.id ?? 'any'} given={client ?? null} visit={visit ?? null} onClose={onClose} /> : null}
    </Modal>
  );
}

interface Kept {
  readonly client: ClientChoice | null;
  readonly values: FollowupValues;
}

function readKept(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('values' in value)) return null;
  const values = readFollowupDraft(value.values);
  const client = 'client' in value && typeof value.client === 'object' ? (value.client as ClientChoice | null) : null;
  return values === null || !saysAnything(values) ? null : { values, client: typeof client?.id === 'string' ? client : null };
}

function LogForm({ given, visit, onClose }: { readonly given: ClientChoice | null; readonly visit: LoggedVisit | null; readonly onClose: () => void }) {
  const { settings } = useSettings();
  const today = useToday();
  const [typed, setTyped] = useState<Kept | null>(null);
  const [discarded, setDiscarded] = useState(false);
  const draft = useDraft(given === null ? 'followup:new' : visit === null ? `followup:${given.id}` : `followup:visit:${visit.id}${visit.occurrence === null ? '' : `:${visit.occurrence}`}`, typed !== null && saysAnything(typed.values) ? typed : null);
  const [first] = useState<FollowupValues>(() => ({
    heldOn: today,
    heldTime: wallTime(momentOf(Date.now(), localZone())),
    method: visit?.method ?? '电话',
    ...(visit === null ? {} : { summary: visit.agenda.join('\n') }),
    kind: '互动',
    by: settings.userName || null,
    signal: '',
    reply: '',
    visitKind: visit?.kind ?? '',
    finding: '',
    nextOwner: settings.userName || null,
  }));
  if (!draft.loaded) return null;
  const kept = discarded ? null : readKept(draft.restored);
  return (
    <Logging
      key={discarded ? 'fresh' : 'kept'}
      given={given}
      visit={visit}
      kept={kept}
      keptAt={kept === null || draft.restoredAt === null ? null : momentText(draft.restoredAt)}
      first={first}
      onTyped={setTyped}
      onDiscard={() => {
        setDiscarded(true);
        void draft.drop();
      }}
      onSaved={async () => {
        await draft.drop();
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function Logging({ given, visit, kept, keptAt, first, onTyped, onDiscard, onSaved, onClose }: {
  readonly given: ClientChoice | null;
  readonly visit: LoggedVisit | null;
  readonly kept: Kept | null;
  readonly keptAt: string | null;
  readonly first: FollowupValues;
  readonly onTyped: (kept: Kept) => void;
  readonly onDiscard: () => void;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [client, setClient] = useState(given ?? kept?.client ?? null);
  const [values, setValues] = useState(kept?.values ?? first);
  const [missing, setMissing] = useState(false);
  const search = useClientSearch();
  const [files, setFiles] = useState<readonly Handed[]>([]);
  const take = async (given: readonly File[]): Promise<void> => {
    const handed = await handedOver(given);
    setFiles((now) => [...now, ...handed]);
  };
  const { over, drop } = useDrop(take);
  usePaste((given) => void take(given));
  const chosen = (choice: ClientChoice | null): void => {
    setClient(choice);
    setMissing(false);
    onTyped({ client: choice, values });
    // Who is known: on to what was said.
    if (choice !== null) requestAnimationFrame(() => document.getElementById('log-followup_summary')?.focus());
  };
  const form = (
    <FollowupForm
      client={client?.id ?? null}
      below={<WaitingFiles files={files} onChange={setFiles} />}
      initial={kept?.values ?? first}
      focusSummary={client !== null}
      channel="followup:log"
      head={
        <>
          {keptAt === null ? null : (
            <RestoredNote when={keptAt} onDiscard={onDiscard} />
          )}
          {given !== null ? null : (
            <Form.Item label={t('followups.client')} htmlFor="log-followup-client" required {...(missing ? { validateStatus: 'error', help: t('followups.clientMissing') } : {})}>
              <ClientPicker from={search} id="log-followup-client" value={client} onChange={chosen} autoFocus={client === null} />
            </Form.Item>
          )}
        </>
      }
      onTyped={(next) => {
        setValues(next);
        onTyped({ client, values: next });
      }}
      onSave={async (fields, said) => {
        if (client === null) {
          setMissing(true);
          return null;
        }
        const answer = await ask('followup:log', { client: client.id, fields, ...learntOf(said), ...(visit === null ? {} : { visit: visit.id }), ...(visit === null || visit.occurrence === null ? {} : { occurrence: visit.occurrence }) });
        if (!answer.ok) return answer.error;
        const { action, careOpen } = answer.value;
        notifySaved(action, careOpen.length === 0 ? t('followups.saved') : t('followups.savedCareOpen', { tasks: careOpen.join(t('custom.presets.comma')) }));
        void attachAll(files, { collection: 'followups', record: answer.value.id as unknown as RecordId });
        void leadToSurvey(client, { id: answer.value.id, ...fields });
        void lookForPromises(client.id, { collection: 'followups', record: answer.value.id as unknown as RecordId });
        await onSaved();
        return null;
      }}
      onCancel={onClose}
    />
  );
  return (
    <div className={over ? styles.over : undefined} {...drop}>
      {form}
    </div>
  );
}
