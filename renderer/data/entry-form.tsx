import { Button, Form, type FormInstance } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Channel } from '../../shared/ipc/contract';
import { KeptForm } from './kept-form';
import { Failure } from '../ui/failure';
import { Message } from '../ui/message';
import { refusalText, type AnyRefusal } from '../words/refusal-text';
import { useWords } from '../words/use-words';
import { FormFoot } from '../ui/form-foot';
import styles from './entry-form.module.css';

/** What saving is told beside the values. */
export interface Saving<V> {
  /** Somebody stands by an amount beyond the ceiling (AT-37). */
  readonly confirmed: boolean;
  /** Values that are no longer what the form was opened on. */
  readonly changed: Partial<V>;
}

interface Props<V extends object> {
  readonly name: string;
  readonly draftKey: string;
  /** What the form opens with when nothing was left unfinished. */
  readonly start: V;
  readonly channel: Channel;
  /** Writes; answers why it was refused, `null` when it was saved or cannot be tried yet. */
  readonly onSave: (values: V, saving: Saving<V>) => Promise<AnyRefusal | null>;
  /** After `stale`: the newest state of the record. */
  readonly newest?: () => Promise<V | null>;
  /** Changes that follow from what was typed. */
  readonly follow?: (before: V, after: V) => V;
  readonly onCancel: () => void;
  readonly children: (values: V, form: FormInstance<V>, take: (values: V) => void) => ReactNode;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A kept draft as the form holds it: only what the form knows, and of its own shape. */
function readDraft<V extends object>(kept: unknown, start: V): V | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const given = kept as Readonly<Record<string, unknown>>;
  const known = Object.keys(start).filter((key) => key in given && Array.isArray(given[key]) === Array.isArray((start as Readonly<Record<string, unknown>>)[key]));
  return known.length === 0 ? null : ({ ...start, ...Object.fromEntries(known.map((key) => [key, given[key]])) });
}

/** A form of one record: what was typed is kept, an unusual amount is asked about, and a newer state is put under what was typed. */
export function EntryForm<V extends object>(props: Props<V>) {
  return (
    <KeptForm<V> draftKey={props.draftKey} read={(kept) => readDraft(kept, props.start)}>
      {(restored, { onTyped, drop }) => <Filled {...props} first={restored ?? props.start} onTyped={onTyped} onSaved={drop} />}
    </KeptForm>
  );
}

function Filled<V extends object>({ name, start, first, channel, onSave, newest, follow, onCancel, children, onTyped, onSaved }: Props<V> & {
  readonly first: V;
  readonly onTyped: (values: V) => void;
  readonly onSaved: () => Promise<void>;
}) {
  const { t } = useWords();
  const [form] = Form.useForm<V>();
  const [base, setBase] = useState(start);
  const [values, setValues] = useState(first);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [merged, setMerged] = useState(false);
  const [busy, setBusy] = useState(false);

  const take = (next: V): void => {
    form.setFieldsValue(next);
    setValues(next);
    onTyped(next);
  };
  const submit = async (confirmed: boolean): Promise<void> => {
    const valid = await form.validateFields().catch(() => null);
    if (valid === null) return;
    const entries = Object.entries(values) as [keyof V, V[keyof V]][];
    const changed = Object.fromEntries(entries.filter(([key, value]) => !same(value, base[key]))) as Partial<V>;
    setBusy(true);
    const refused = await onSave(values, { confirmed, changed });
    setBusy(false);
    setRefusal(refused);
    if (refused === null) await onSaved();
  };
  const merge = async (): Promise<void> => {
    const now = await newest?.();
    if (!now) return;
    const keys = Object.keys(now) as (keyof V)[];
    const mine = Object.fromEntries(keys.filter((key) => !same(values[key], base[key])).map((key) => [key, values[key]]));
    setBase(now);
    take({ ...now, ...mine });
    setRefusal(null);
    setMerged(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void submit(false);
  };
  return (
    <Form<V>
      form={form}
      name={name}
      layout="vertical"
      initialValues={first}
      onValuesChange={(_changed: Partial<V>, all: V) => {
        const next = { ...values, ...all };
        if (follow) take(follow(values, next));
        else {
          setValues(next);
          onTyped(next);
        }
      }}
      onFinish={() => void submit(false)}
      onKeyDown={onKeyDown}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      {children(values, form, take)}
      <div className={styles.messages}>
        {merged ? <Message tone="info">{t('forms.merged')}</Message> : null}
        {refusal?.kind === 'stale' && newest !== undefined ? (
          <Message tone="danger" action={<Button size="small" onClick={() => void merge()}>{t('forms.takeNewest')}</Button>}>
            {refusalText(refusal, channel)}
          </Message>
        ) : refusal?.kind === 'outlier' ? (
          <Message tone="warning" action={<Button size="small" onClick={() => void submit(true)}>{t('forms.confirmAmount')}</Button>}>
            {refusalText(refusal, channel)}
          </Message>
        ) : (
          <Failure error={refusal} channel={channel} />
        )}
      </div>
      <FormFoot busy={busy} sticky onCancel={onCancel}>
        <span className="km-soft">{t('forms.saveHint')}</span>
      </FormFoot>
    </Form>
  );
}
