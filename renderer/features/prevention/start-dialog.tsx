import { Checkbox, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Day } from '../../../shared/kit/dates';
import type { PreventionId } from '../../../shared/prevention/schema';
import type { ProductId } from '../../../shared/trade/schema';
import { usePreventionPreview, usePreventionProducts } from '../../data/queries/prevention';
import { useSettings } from '../../data/settings';
import { FieldItem } from '../../pieces/field-item';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { countText } from '../../ui/format';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { startCheck } from './actions';
import styles from './prevention.module.css';

/** The problem that a check is made for. */
export interface StartAbout {
  readonly problem: string;
  /** The product that a complaint names. */
  readonly product?: ProductId | null;
  readonly onClose: () => void;
  readonly onMade: (id: PreventionId) => void;
}

interface Values {
  readonly product?: ProductId;
  readonly complainants?: boolean;
  readonly topic?: string | null;
  readonly owner?: string | null;
  readonly dueOn?: Day | null;
  readonly note?: string | null;
}

/** Makes a check of all who own the same product, and says beforehand whom it takes in (R-CP-11). */
export function StartDialog(about: StartAbout) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={560} destroyOnHidden title={t('prevention.startTitle', { problem: about.problem })}>
      <StartForm {...about} />
    </Modal>
  );
}

function StartForm({ problem, product = null, onClose, onMade }: StartAbout) {
  const { t, label } = useWords();
  const { settings } = useSettings();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const { value: products, error, reload } = usePreventionProducts(problem);
  const chosen = Form.useWatch('product', form) ?? null;
  const complainants = Form.useWatch('complainants', form) ?? false;
  const { value: preview } = usePreventionPreview(chosen === null ? null : { problem, product: chosen, complainants });
  if (error !== null) return <Failure error={error} channel="prevention:products" onRetry={reload} />;
  if (products === null) return null;
  if (products.length === 0) return <p className="km-soft">{t('prevention.noProducts')}</p>;
  const [first] = products;
  const proposed = products.find(({ id }) => id === product) ?? (first !== undefined && (products.length === 1 || first.complaints > 0) ? first : undefined);

  const save = async ({ product: of, complainants: all = false, topic, owner, dueOn = null, note }: Values): Promise<void> => {
    if (of === undefined) return;
    setBusy(true);
    const answer = await startCheck({ problem, product: of, complainants: all, topic: topic ?? '', owner: owner ?? '', dueOn, note: note ?? '' });
    setBusy(false);
    if ('refused' in answer) setRefusal(answer.refused);
    else onMade(answer.made.id);
  };
  return (
    <Form<Values>
      form={form} name="prevention" layout="vertical" onFinish={(values) => void save(values)}
      initialValues={{ ...(proposed === undefined ? {} : { product: proposed.id }), complainants: false, topic: t('prevention.topic', { problem }), owner: settings.userName || null }}
    >
      <p className={`km-soft ${styles.said ?? ''}`}>{t('prevention.startLead')}</p>
      <Form.Item name="product" label={label('preventions', 'product')} required rules={[{ required: true, message: t('forms.missing', { field: label('preventions', 'product') }) }]}>
        <Select<ProductId>
          showSearch={{ optionFilterProp: 'name' }} placeholder={t('prevention.productHint')}
          options={products.map(({ id, name, owners, complaints }) => ({
            value: id, name: name ?? '', label: t('prevention.productOption', { name: name ?? '', owners: countText(owners), complaints: countText(complaints) }),
          }))}
        />
      </Form.Item>
      <Form.Item name="complainants" valuePropName="checked">
        <Checkbox>{t('prevention.complainants')}</Checkbox>
      </Form.Item>
      <p role="status" className={styles.said}>
        {preview === null ? ' ' : t('prevention.preview', {
          clients: countText(preview.clients), withVisit: countText(preview.withVisit), owners: countText(preview.owners), complained: countText(preview.complained), checked: countText(preview.checked),
        })}
      </p>
      <FieldItem collection="preventions" field="topic" required hint={t('prevention.topicHint')} />
      <FieldItem collection="preventions" field="owner" />
      <FieldItem collection="preventions" field="dueOn" />
      <FieldItem collection="preventions" field="note" />
      <Failure error={refusal} channel="prevention:start" />
      <FormFoot busy={busy} apart submit={t('prevention.start')} onCancel={onClose} />
    </Form>
  );
}
