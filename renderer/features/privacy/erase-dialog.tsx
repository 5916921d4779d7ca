import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Client } from '../../../shared/client/schema';
import type { EraseCounts } from '../../../shared/privacy/asks';
import { eraseReasons, type EraseReason } from '../../../shared/privacy/schema';
import { collectionNames } from '../../../shared/record/collections';
import { ask } from '../../data/engine';
import { useBackups } from '../../data/queries/backup';
import { useEraseCounts } from '../../data/queries/privacy';
import { Failure } from '../../ui/failure';
import { Message } from '../../ui/message';
import { notify } from '../../ui/notices';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

interface Values {
  readonly reason: EraseReason;
  readonly typed?: string;
}

/** Says what goes and what stays, and erases once the name was typed. */
export function EraseDialog({ client: { id, name, number }, onClose, onErased }: { readonly client: Pick<Client, 'id' | 'name' | 'number'>; readonly onClose: () => void; readonly onErased: () => void }) {
  const { t, term } = useWords();
  const counts = useEraseCounts(id);
  const backups = useBackups();
  const [form] = Form.useForm<Values>();
  const typed = Form.useWatch('typed', form) ?? '';
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const called = name ?? number ?? '';

  const erase = async ({ reason }: Values): Promise<void> => {
    setBusy(true);
    const answer = await ask('privacy:erase', { client: id, typed, reason });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notify('good', t('privacy.rights.erased', { number: number ?? '' }));
    onErased();
  };
  return (
    <Modal
      open width={560} destroyOnHidden mask={{ closable: false }} title={t('privacy.rights.eraseTitle', { name: called })}
      okText={t('privacy.rights.confirm')} cancelText={t('basic.cancel')} okButtonProps={{ danger: true, disabled: typed.trim() !== called, loading: busy }}
      onOk={() => form.submit()} onCancel={() => busy || onClose()}
    >
      <Failure error={counts.error} channel="privacy:erase-preview" />
      {counts.value === null ? null : <Going counts={counts.value} />}
      <Message tone="warning">{t('privacy.rights.backups', { count: backups.value?.length ?? 0 })}</Message>
      <p className="km-soft">{t('privacy.rights.stays')}</p>
      <Form<Values> form={form} name="erase" layout="vertical" initialValues={{ reason: '本人要求' }} onFinish={(values) => void erase(values)}>
        <Form.Item name="reason" label={t('privacy.rights.reason')}>
          <Select options={eraseReasons.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
        <Form.Item name="typed" label={t('privacy.rights.type', { name: called })}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Failure error={refusal} channel="privacy:erase" />
      </Form>
    </Modal>
  );
}

function Going({ counts: { records, history, drafts, files } }: { readonly counts: EraseCounts }) {
  const { t } = useWords();
  const lines = [
    ...collectionNames.flatMap((name) => (records[name] === undefined ? [] : [t('privacy.rights.records', { what: t(`backup.check.names.${name}`), count: records[name] })])),
    t('privacy.rights.history', { count: history }),
    ...(drafts === 0 ? [] : [t('privacy.rights.drafts', { count: drafts })]),
    ...(files === 0 ? [] : [t('privacy.rights.files', { count: files })]),
  ];
  return (
    <>
      <p>{t('privacy.rights.eraseGone')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
