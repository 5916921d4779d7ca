import { DeleteOutlined } from '@ant-design/icons';
import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { sourceChannels } from '../../../shared/client/vocabulary';
import type { Given } from '../../../shared/ipc/contract';
import { percent } from '../../../shared/kit/percent';
import type { SourceRow } from '../../../shared/source/asks';
import { costOf, costPer } from '../../../shared/source/rules';
import { sourceFields, type Source } from '../../../shared/source/schema';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { useSettings } from '../../data/settings';
import { useDraft } from '../../data/use-draft';
import { FieldItem } from '../../pieces/field-item';
import { changedFields, keptFields } from '../../pieces/kept-fields';
import { Failure } from '../../ui/failure';
import { moneyText } from '../../ui/format';
import { useToday } from '../../ui/use-today';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import styles from './sources.module.css';

type Values = Readonly<Record<string, unknown>>;
const keys = ['channel', 'name', 'acquiredOn', 'owner', 'leads', 'valid', 'costFen', 'costUnit', 'clicks', 'notes'] as const;

interface Props {
  /** The entry to change; `null` adds one. */
  readonly source: SourceRow | null;
  readonly preset?: Values;
  readonly channels: readonly string[];
  readonly onClose: () => void;
}

/** Registers or corrects an entry of the register of sources. */
export function SourceFormDrawer(props: Props) {
  const { t } = useWords();
  const { source, onClose } = props;
  return (
    <Drawer open onClose={onClose} size={620} destroyOnHidden title={source === null ? t('sources.form.createTitle') : t('sources.form.editTitle', { name: source.name ?? source.channel ?? '' })}>
      <SourceForm {...props} />
    </Drawer>
  );
}

function SourceForm({ source: given, preset = {}, channels, onClose }: Props) {
  const { t } = useWords();
  const me = useSettings().settings.userName;
  const today = useToday();
  const [form] = Form.useForm<Values>();
  // The form stays on the state it was opened on, also when a signal brings a newer one.
  const [source] = useState(given);
  const [typed, setTyped] = useState<Values | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = useDraft(source === null ? 'source:new' : `source:edit:${source.id}`, typed);
  const values = Form.useWatch((all: Values) => all, form) as Values | undefined;
  if (!draft.loaded) return null;
  const before: Values = source === null ? {} : Object.fromEntries(keys.map((key) => [key, source[key]]));
  const blank: Values = source === null ? { acquiredOn: today, owner: me || null } : before;
  const channel = source === null ? 'source:create' : 'source:edit';

  const save = async (all: Values): Promise<void> => {
    const fields = changedFields(keys, all, before) as Given<'source:create'>['fields'];
    if (source !== null && Object.keys(fields).length === 0) return onClose();
    setBusy(true);
    const answer = source === null ? await ask('source:create', { fields }) : await ask('source:edit', { id: source.id, seen: source.stamp, fields });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) {
      const { error } = answer;
      if ('field' in error && error.field !== undefined && error.field in sourceFields) form.setFields([{ name: error.field, errors: [refusalText(error, channel)] }]);
      return;
    }
    notifySaved(answer.value.action, t('sources.form.saved'));
    await draft.drop();
    onClose();
  };
  const remove = async (row: SourceRow): Promise<void> => {
    const answer = await ask('source:delete', { id: row.id });
    if (!answer.ok) return notifyRefused(answer.error, 'source:delete');
    notifySaved(answer.value.action, t('sources.form.deleted', { name: row.name ?? row.channel ?? '' }));
    await draft.drop();
    onClose();
  };
  return (
    <Form<Values>
      form={form} name="source" layout="vertical" initialValues={{ ...blank, ...keptFields('sources', draft.restored), ...preset }}
      onValuesChange={(_changed, all) => setTyped(all)} onFinish={(all) => void save(all)} scrollToFirstError={{ block: 'center', focus: true }}
    >
      <div className={styles.grid}>
        <FieldItem collection="sources" field="channel" required autoFocus={source === null} suggestions={[...new Set([...sourceChannels, ...channels])]} />
        <FieldItem collection="sources" field="name" />
        <FieldItem collection="sources" field="acquiredOn" />
        <FieldItem collection="sources" field="owner" />
      </div>
      <h2 className={styles.group}>{t('sources.form.counts')}</h2>
      <div className={styles.grid}>
        <FieldItem collection="sources" field="leads" />
        <FieldItem collection="sources" field="valid" />
      </div>
      <p className="km-soft" style={{ marginBottom: 12 }}>{[t('sources.form.countsHint'), rateSentence(values, t)].filter((part) => part !== null).join(' ')}</p>
      <h2 className={styles.group}>{t('sources.form.cost')}</h2>
      <div className={styles.grid}>
        <FieldItem collection="sources" field="costFen" />
        <FieldItem collection="sources" field="costUnit" />
        {values?.['costUnit'] === '每次点击' ? <FieldItem collection="sources" field="clicks" /> : null}
      </div>
      <p className="km-soft" style={{ marginBottom: 12 }}>{costSentence(values, source, t) ?? t('sources.form.costHint')}</p>
      <FieldItem collection="sources" field="notes" className={styles.wide ?? ''} />
      <Failure error={refusal} channel={channel} />
      <FormFoot busy={busy} apart onCancel={onClose}>
        {source === null ? null : (
          <Button danger type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => void remove(source)}>
            {t('sources.form.delete')}
          </Button>
        )}
      </FormFoot>
    </Form>
  );
}

type Say = ReturnType<typeof useWords>['t'];
const numberIn = (values: Values | undefined, key: string): number | null => (typeof values?.[key] === 'number' ? values[key] : null);

function rateSentence(values: Values | undefined, t: Say): string | null {
  const [leads, valid] = [numberIn(values, 'leads'), numberIn(values, 'valid')];
  return leads === null || valid === null || valid > leads || leads === 0 ? null : t('sources.form.rate', { rate: percent(valid, leads) });
}

/** What the cost comes to with the numbers typed so far. */
function costSentence(values: Values | undefined, source: SourceRow | null, t: Say): string | null {
  const leads = numberIn(values, 'leads') ?? source?.figures.leads ?? 0;
  const valid = numberIn(values, 'valid') ?? source?.figures.valid ?? 0;
  const cost = costOf({ costFen: numberIn(values, 'costFen'), costUnit: (values?.['costUnit'] ?? null) as Source['costUnit'], clicks: numberIn(values, 'clicks') }, leads);
  if (cost.kind !== 'known') return null;
  const per = (heads: number): string => {
    const each = costPer(cost.total, heads);
    return each === null ? '—' : moneyText(each);
  };
  return t('sources.form.wouldBe', { total: moneyText(cost.total), lead: per(leads), valid: per(valid) });
}
