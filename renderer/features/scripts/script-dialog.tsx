import { AutoComplete, Button, Form, Modal, Radio, Select, type GetRef, type Input } from 'antd';
import { useRef, useState } from 'react';
import { trimmedOrNull } from '../../../shared/kit/plain';
import type { ScriptRow } from '../../../shared/script/asks';
import { scriptUses, variables, type Variable } from '../../../shared/script/library/vocabulary';
import { fillScript, unknownVariables, variablesIn, type VariableValues } from '../../../shared/script/variables';
import { purposeOfKind } from '../../../shared/touch/schema';
import { usePrepared } from '../../data/queries/scripts';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { ForbiddenLine } from '../../pieces/forbidden-line';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import { Message } from '../../ui/message';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { saveScript } from './actions';
import styles from './scripts.module.css';

/** What a form begins with: a sentence of the library, or what a new one takes over. */
export type ScriptStart = Pick<ScriptRow, 'id' | 'key' | 'use' | 'purpose' | 'industry' | 'text'>;

type Values = { readonly [F in 'use' | 'purpose' | 'industry' | 'text']: ScriptStart[F] };
const purposes = Object.values(purposeOfKind);

/** Writes a sentence of the library; a preview shows it filled in, for a client or with examples. */
export function ScriptDialog({ start, industries, onClose }: { readonly start: ScriptStart; readonly industries: readonly string[]; readonly onClose: () => void }) {
  const { t, term, label } = useWords();
  const [form] = Form.useForm<Values>();
  const [text, setText] = useState(start.text ?? '');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const unknown = unknownVariables(text);
  const isNew = start.id === null && start.key === null;
  const typed = (next: string): void => {
    setText(next);
    form.setFieldsValue({ text: next });
  };
  const insert = (name: Variable): void => {
    const area = field.current?.resizableTextArea?.textArea;
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    const written = `{${name}}`;
    typed(text.slice(0, from) + written + text.slice(to));
    // The cursor is set once the field holds the new text.
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + written.length, from + written.length);
    });
  };
  const save = async ({ use, purpose, industry }: Values): Promise<void> => {
    const refused = await saveScript(start, { use, purpose, industry: trimmedOrNull(industry ?? ''), text: text.trim() });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const needed = (name: string) => [{ required: true, message: t('forms.missing', { field: label('scripts', name) }) }];
  return (
    <Modal open onCancel={onClose} footer={null} width={680} destroyOnHidden mask={{ closable: false }} style={{ top: 24 }} styles={{ body: { maxHeight: 'calc(100vh - 128px)', overflow: 'auto' } }} title={t(isNew ? 'script.addTitle' : 'script.editTitle')}>
      <Form<Values>
        form={form} name="script" layout="vertical" initialValues={start} onFinish={(values) => void save(values)} onValuesChange={(changed: Partial<Values>) => 'text' in changed && setText(changed.text ?? '')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) form.submit();
        }}
      >
        <div className={styles.pair}>
          <Form.Item name="use" label={label('scripts', 'use')} required rules={needed('use')}>
            <Select autoFocus={isNew && start.use === null} showSearch={{ optionFilterProp: 'label' }} options={scriptUses.map((use) => ({ value: use, label: t(`script.uses.${use}`) }))} />
          </Form.Item>
          <Form.Item name="industry" label={label('scripts', 'industry')}>
            <AutoComplete autoFocus={isNew && start.use !== null} allowClear maxLength={60} placeholder={t('script.industryHint')} options={industries.map((value) => ({ value }))} />
          </Form.Item>
        </div>
        <Form.Item name="purpose" label={label('scripts', 'purpose')} required rules={needed('purpose')}>
          <Radio.Group optionType="button" buttonStyle="solid" options={purposes.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
        <Form.Item name="text" label={label('scripts', 'text')} required rules={[{ required: true, whitespace: true, message: t('forms.missing', { field: label('scripts', 'text') }) }]}>
          <GrowingText ref={field} rows={3} maxLength={4000} autoFocus={!isNew} />
        </Form.Item>
        <div className={styles.variables} role="group" aria-label={t('script.insert')}>
          <span className="km-soft">{t('script.insert')}</span>
          {variables.map((name) => <Button key={name} size="small" onClick={() => insert(name)}>{`{${name}}`}</Button>)}
        </div>
        {unknown.length === 0 ? null : <Message tone="danger">{t('script.unknown', { names: unknown.join('、') })}</Message>}
        <ForbiddenLine text={text} />
        {text.trim() === '' ? null : <Preview text={text} />}
        <Failure error={refusal} channel="script:save" />
        <FormFoot apart sticky onCancel={onClose} />
      </Form>
    </Modal>
  );
}

/** A sentence as a client would read it; what is not known of the client stays in its braces. */
function Preview({ text }: { readonly text: string }) {
  const { t } = useWords();
  const search = useClientSearch();
  const [client, setClient] = useState<ClientChoice | null>(null);
  const { value } = usePrepared(client?.id ?? null);
  const examples = Object.fromEntries(variables.map((name) => [name, t(`script.examples.${name}`)])) as VariableValues;
  const filled = fillScript(text, client === null ? examples : (value?.values ?? {}));
  const missing = variablesIn(filled);
  return (
    <section className={styles.preview} aria-label={t('script.preview')}>
      <div className={styles.previewHead}>
        <strong>{t('script.preview')}</strong>
        <span className={styles.whose}><ClientPicker from={search} value={client} onChange={setClient} label={t('script.previewFor')} /></span>
        {client === null ? <span className="km-soft">{t('script.withExamples')}</span> : null}
      </div>
      <p className={styles.filled}>{filled}</p>
      {client === null || value === null || missing.length === 0 ? null : <p className="km-soft">{t('script.leftOpen', { names: missing.join('、') })}</p>}
    </section>
  );
}
