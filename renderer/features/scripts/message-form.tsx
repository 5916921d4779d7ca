import { PrinterOutlined } from '@ant-design/icons';
import { Button, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { ClientId, ContactId } from '../../../shared/client/schema';
import { consentChannels, type ConsentChannel } from '../../../shared/consent/schema';
import type { Out } from '../../../shared/ipc/contract';
import { festivalUse, reportUses } from '../../../shared/script/library/vocabulary';
import type { RecordId } from '../../../shared/record/schema';
import { fillScript, variablesIn, type VariableValues } from '../../../shared/script/variables';
import { messageKinds, purposeOfKind, type MessageKind } from '../../../shared/touch/schema';
import { withoutTaboos } from '../../../shared/touch/taboo';
import { ask } from '../../data/engine';
import { lookForPromises } from '../../data/found-promises';
import type { Keeping } from '../../data/kept-form';
import { usePace } from '../../data/queries/promises';
import { useScripts, useSimilar } from '../../data/queries/scripts';
import { useGuard } from '../../data/queries/touch';
import { notifySaved } from '../../data/saved-notice';
import { useSettings } from '../../data/settings';
import { SaidLines } from '../../pieces/said-lines';
import { SendButtons } from '../../pieces/send-buttons';
import { alikeOf, SimilarLine } from '../../pieces/similar-line';
import { TouchGuard } from '../../pieces/touch-guard';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import { Message } from '../../ui/message';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { printLetter } from './actions';
import { keyOf, kindOf } from './script-words';
import { SentQuestion } from './sent-question';

/** What the dialog holds: plain data, so that a draft keeps it as it is. */
export interface MessageValues {
  readonly text: string;
  /** Key or id of the script that it was made of. */
  readonly script: string | null;
  readonly contact: string | null;
  readonly kind: MessageKind;
  readonly channel: ConsentChannel;
}

/** What a script changes. */
type Written = Pick<MessageValues, 'text' | 'script' | 'kind'>;

const channels = consentChannels.filter((channel) => channel !== '不限');

/** The form of a message to a client. */
export function MessageForm({ client, prepared: { values, people }, start, keeping: { onTyped, drop }, leaving, onTaken, onStay, onLeave, onClose }: {
  readonly client: ClientId;
  readonly prepared: Out<'message:prepare'>;
  readonly start: MessageValues;
  readonly keeping: Keeping<MessageValues>;
  /** Somebody closes the form after the text was taken along. */
  readonly leaving: boolean;
  readonly onTaken: () => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}) {
  const { t, term } = useWords();
  const { settings } = useSettings();
  const [form] = Form.useForm<MessageValues>();
  const [typed, setTyped] = useState(start);
  /** What stood there before a script took its place. */
  const [before, setBefore] = useState<Written | null>(null);
  const [anyway, setAnyway] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const { value: library } = useScripts(client);
  const scripts = (library?.items ?? []).filter(({ use }) => use !== null && !reportUses.includes(use));
  const chosen = scripts.find((each) => keyOf(each) === typed.script);
  const { text, kind, channel, contact } = typed;
  const greeting = chosen?.use === festivalUse;
  const guard = useGuard({ client, kind, channel, text, greeting });
  const { value: similar } = useSimilar(client, text);
  const pace = usePace();
  const person = people.find(({ id }) => id === contact) ?? people[0];
  const missing = variablesIn(text);
  const knownOf = (to: typeof person): VariableValues => ({ ...values, 联系人: to?.name ?? values.联系人 });
  const known = knownOf(person);
  /** Somebody else there whom the text addresses. */
  const other = people.find(({ id, name }) => id !== person?.id && name !== '' && text.includes(name) && !(person?.name ?? '').includes(name));

  const keepAs = (next: MessageValues): void => {
    form.setFieldsValue(next);
    setTyped(next);
    onTyped(next);
  };
  /** Whether somebody wrote what stands there: nothing is lost when a script as it was filled in gives way to another. */
  const isTyped = (said: string): boolean => said.trim() !== '' && scripts.every((each) => fillScript(each.text ?? '', known) !== said);
  const swap = (back: Written): void => {
    setBefore(isTyped(text) ? { text, kind, script: typed.script } : null);
    keepAs({ ...typed, ...back });
  };
  const changed = (next: Partial<MessageValues>): void => {
    const script = next.script === undefined || next.script === null ? undefined : scripts.find((each) => keyOf(each) === next.script);
    // Nobody gets a text with the name of another in it: what stands as it was filled in is filled in anew.
    const asFilled = next.contact !== undefined && chosen !== undefined && text === fillScript(chosen.text ?? '', known);
    const to = people.find(({ id }) => id === next.contact);
    const taken = {
      ...typed, ...next, ...(script === undefined ? {} : { text: fillScript(script.text ?? '', known), kind: kindOf(script.purpose) }),
      ...(asFilled ? { text: fillScript(chosen.text ?? '', knownOf(to)) } : {}),
    };
    if (script !== undefined) setBefore(isTyped(text) ? { text, kind, script: typed.script } : null);
    keepAs(taken);
  };
  const message = {
    client, kind, greeting, text: text.trim(), similar: anyway === text, ...(person?.id ? { contact: person.id as ContactId } : {}), ...(guard.override === undefined ? {} : { override: guard.override }),
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('message:log', { ...message, channel, ...(typed.script === null ? {} : { script: typed.script }) });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('script.logged'));
    void lookForPromises(client, { collection: 'followups', record: answer.value.id as unknown as RecordId });
    await drop();
    onClose();
  };
  const print = async (): Promise<void> => {
    if (await printLetter(message, values.客户 ?? '')) await save(); // once it is on paper it counts as sent
  };
  const alike = alikeOf(similar);
  const asks = similar?.asks === true && anyway !== text;
  const closed = !guard.open || asks || missing.length > 0;
  return (
    <Form<MessageValues>
      form={form} name="client-message" layout="vertical" initialValues={start} onValuesChange={(next: Partial<MessageValues>) => changed(next)} onFinish={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) form.submit();
      }}
    >
      <Form.Item name="script" label={t('script.script')}>
        <Select
          allowClear autoFocus showSearch={{ optionFilterProp: 'label' }} placeholder={t('script.scriptHint')}
          options={scripts.map((each) => ({ value: keyOf(each), label: `${each.use === null ? '' : `${t(`script.uses.${each.use}`)} · `}${each.industry === null ? '' : `${each.industry} · `}${each.text ?? ''}` }))}
        />
      </Form.Item>
      {people.length < 2 ? null : (
        <Form.Item name="contact" label={t('script.to')}>
          <Select options={people.map(({ id, name }) => ({ value: id ?? '', label: name }))} />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('script.kind')}>
        <Radio.Group optionType="button" buttonStyle="solid" options={messageKinds.map((value) => ({ value, label: term(purposeOfKind[value]) }))} />
      </Form.Item>
      <Form.Item name="channel" label={t('script.channel')}>
        <Radio.Group optionType="button" buttonStyle="solid" options={channels.map((value) => ({ value, label: term(value) }))} />
      </Form.Item>
      <Form.Item name="text" label={t('script.text')} required extra={t('script.textHint')} rules={[{ required: true, whitespace: true, message: t('forms.missing', { field: t('script.text') }) }, { max: 10_000, message: t('forms.tooLong', { max: 10_000 }) }]}>
        <GrowingText rows={4} />
      </Form.Item>
      <div className="km-stack">
        {before === null ? null : <Message tone="info" action={<Button size="small" onClick={() => swap(before)}>{t('script.before.back')}</Button>}>{t('script.before.gone')}</Message>}
        {missing.length === 0 ? null : <Message tone="warning">{t('script.missing', { names: missing.join('、') })}</Message>}
        {other === undefined ? null : <Message tone="warning">{t('script.otherName', { name: other.name, to: person?.name ?? '' })}</Message>}
        <SaidLines text={text} pace={pace} />
        <TouchGuard judged={guard.judged} message={{ kind, channel }} why={guard.why} onWhy={guard.setWhy} onReplace={() => changed({ text: withoutTaboos(text, guard.judged?.taboos ?? []) })} />
        {alike !== null && asks ? (
          <Message tone="warning" action={<Button size="small" onClick={() => setAnyway(text)}>{t('script.similarAnyway')}</Button>}>{t('script.similarAsk', alike)}</Message>
        ) : <SimilarLine similar={similar} />}
      </div>
      <Failure error={asks && refusal?.kind === 'tooSimilar' ? null : refusal} channel="message:log" />
      <FormFoot busy={busy} apart sticky submit={t('script.log')} onCancel={onLeave}>
        {channel === '信函' ? <Button disabled={closed || text.trim() === ''} icon={<PrinterOutlined aria-hidden />} onClick={() => void print()}>{t('script.letter.print')}</Button> : null}
        <SendButtons disabled={closed} text={text} email={channel === '邮件' ? (person?.email ?? null) : null} subject={t('script.subject', { name: settings.organisation || settings.userName })} onTaken={onTaken} />
      </FormFoot>
      {leaving ? <SentQuestion onLeave={onClose} onSent={() => { onStay(); form.submit(); }} /> : null}
    </Form>
  );
}
