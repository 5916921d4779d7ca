import { Modal, Spin } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { isObject, textOf } from '../../../shared/kit/plain';
import { consentChannels, type ConsentChannel } from '../../../shared/consent/schema';
import { messageKinds } from '../../../shared/touch/schema';
import { channelOf } from '../../../shared/touch/rules';
import { KeptForm } from '../../data/kept-form';
import { usePrepared } from '../../data/queries/scripts';
import { Failure } from '../../ui/failure';
import { useWords } from '../../words/use-words';
import { MessageForm, type MessageValues } from './message-form';

/** A message that was begun, as the draft kept it. */
function readKept(value: unknown): MessageValues | null {
  if (!isObject(value) || textOf(value['text']) === '') return null;
  return {
    text: textOf(value['text']), script: textOf(value['script']) || null, contact: textOf(value['contact']) || null,
    kind: messageKinds.find((kind) => kind === value['kind']) ?? 'service', channel: consentChannels.find((channel) => channel === value['channel']) ?? '微信',
  };
}

/** Writes to a client: by a script or freely, judged before it goes, held against what others were sent, and kept (domain §3.10, R-RV-03). */
export function MessageDialog({ client, name, preferred, onClose }: {
  readonly client: ClientId;
  readonly name: string;
  /** How the client likes to be reached, as its file says. */
  readonly preferred: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { value: prepared, error } = usePrepared(client);
  const [taken, setTaken] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const leave = (): void => (taken ? setLeaving(true) : onClose());
  const liked = channelOf(preferred);
  const channel: ConsentChannel = liked === '不限' ? '微信' : liked;
  return (
    <Modal
      open onCancel={leave} footer={null} width={680} destroyOnHidden mask={{ closable: false }} style={{ top: 24 }}
      styles={{ body: { maxHeight: 'calc(100vh - 128px)', overflow: 'auto' } }} title={t('script.title', { name })}
    >
      <Failure error={error} channel="message:prepare" />
      {prepared === null ? <Spin delay={300} /> : (
        <KeptForm draftKey={`message:${client}`} read={readKept}>
          {(kept, keeping) => (
            <MessageForm
              client={client} prepared={prepared} start={kept ?? { text: '', script: null, contact: prepared.people[0]?.id ?? null, kind: 'service', channel }} keeping={keeping}
              leaving={leaving} onTaken={() => setTaken(true)} onStay={() => setLeaving(false)} onLeave={leave} onClose={onClose}
            />
          )}
        </KeptForm>
      )}
    </Modal>
  );
}
