import { CopyOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Day } from '../../../shared/kit/dates';
import type { SuggestionRow } from '../../../shared/suggestion/asks';
import { subjectOf } from '../../../shared/suggestion/message';
import { usePace } from '../../data/queries/promises';
import { useSimilar } from '../../data/queries/scripts';
import { useGuard } from '../../data/queries/touch';
import { useSettings } from '../../data/settings';
import { SaidLines } from '../../pieces/said-lines';
import { SimilarLine } from '../../pieces/similar-line';
import { TouchGuard } from '../../pieces/touch-guard';
import { copyText } from '../../ui/copy-text';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { tellSuggestion } from './actions';
import styles from './surveys.module.css';

/** By whatever way the client is told. */
const message = { kind: 'service', channel: '不限' } as const;

/** Words what a client is told of its suggestion (R-RV-09, §3.10), and keeps that it was told. Nothing is sent from here. */
export function TellDialog({ row, onClose }: { readonly row: SuggestionRow; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open onCancel={onClose} footer={null} width={600} destroyOnHidden title={t('surveys.suggestion.tellTitle')}>
      <TellForm row={row} onClose={onClose} />
    </Modal>
  );
}

interface Told {
  readonly by?: string;
  readonly on?: Day | null;
}

function TellForm({ row, onClose }: { readonly row: SuggestionRow; readonly onClose: () => void }) {
  const { t, label, language } = useWords();
  const today = useToday();
  const { settings } = useSettings();
  const pace = usePace();
  const { id, state, plannedOn, reason, clientName } = row;
  const [text, setText] = useState(() => {
    const kind = state === '已列入计划' || state === '不采纳' ? state : '已上线';
    const month = plannedOn === null ? '' : new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(plannedOn));
    return t(`surveys.suggestion.texts.${kind}`, { contact: clientName ?? '', what: subjectOf(row.text ?? ''), month, reason: reason ?? '' });
  });
  const guard = useGuard(row.client === null ? null : { client: row.client, ...message, text });
  const { value: similar } = useSimilar(row.client, text);
  const [copied, setCopied] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const save = async ({ by = '', on }: Told): Promise<void> => {
    const refused = await tellSuggestion({ id, by, text, ...(on ? { on } : {}), message: { channel: message.channel, ...(guard.override === undefined ? {} : { override: guard.override }) } });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <Form<Told> name="tell" layout="vertical" initialValues={{ by: settings.userName, on: today }} onFinish={(values) => void save(values)}>
      <p className={styles.text}>{row.text}</p>
      <Form.Item label={t('surveys.suggestion.message')}>
        <GrowingText
          autoFocus rows={4} maxLength={2000} aria-label={t('surveys.suggestion.message')} value={text}
          onChange={(event) => {
            setText(event.target.value);
            setCopied(false);
          }}
        />
      </Form.Item>
      <div className="km-stack">
        <SaidLines text={text} pace={pace} proposes={false} />
        <SimilarLine similar={similar} />
        <TouchGuard judged={guard.judged} message={message} why={guard.why} onWhy={guard.setWhy} />
      </div>
      <div className={styles.bar}>
        <Button disabled={!guard.open} icon={<CopyOutlined aria-hidden />} onClick={() => setCopied(copyText(text))}>{t(copied ? 'surveys.suggestion.copied' : 'surveys.suggestion.copy')}</Button>
      </div>
      <div className={styles.row}>
        <Form.Item name="by" label={label('suggestions', 'toldBy')}><Input maxLength={60} /></Form.Item>
        <Form.Item name="on" label={label('suggestions', 'toldOn')}><DayInput /></Form.Item>
      </div>
      <Failure error={refusal} channel="suggestion:tell" />
      <FormFoot apart submit={t('surveys.suggestion.markTold')} onCancel={onClose} />
    </Form>
  );
}
