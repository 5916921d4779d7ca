import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import type { ClientId, Plan } from '../../../shared/client/schema';
import { isDay, type Day } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { usePreset } from '../../data/queries/lists';
import { useSettings } from '../../data/settings';
import { useDraft } from '../../data/use-draft';
import { DayText } from '../../pieces/due-label';
import { FieldItem } from '../../pieces/field-item';
import { notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { KeyValues } from '../../ui/key-values';
import { planFrequencies } from '../../../shared/client/vocabulary';
import { Section } from '../../ui/page';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import { trimmedOrNull } from '../../../shared/kit/plain';

interface PlanValues {
  readonly frequency?: string | null;
  readonly reason?: string | null;
  readonly nextOn?: Day | null;
  readonly method?: string | null;
  readonly focus?: string | null;
  readonly owner?: string | null;
}

/** The follow-up plan of S2-T3: how often, when next, by what means, about what. */
export function PlanCard({ client, plan }: { readonly client: ClientId; readonly plan: Plan | null }) {
  const { t, term, label } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('clients.plan.title')}
      actions={
        <Button size="small" aria-label={t(plan === null ? 'clients.plan.set' : 'clients.plan.edit')} onClick={() => setOpen(true)}>
          {t(plan === null ? 'clients.plan.set' : 'basic.edit')}
        </Button>
      }
    >
      {plan === null ? (
        <p className="km-soft">{t('clients.plan.none')}</p>
      ) : (
        <KeyValues
          narrow
          items={[
            { key: 'frequency', label: label('plans', 'frequency'), value: plan.frequency === null ? null : term(plan.frequency) },
            { key: 'reason', label: label('plans', 'reason'), value: plan.reason },
            { key: 'nextOn', label: label('plans', 'nextOn'), value: plan.nextOn === null ? null : <DayText day={plan.nextOn} /> },
            { key: 'method', label: label('plans', 'method'), value: plan.method === null ? null : term(plan.method) },
            { key: 'owner', label: label('plans', 'owner'), value: plan.owner },
            { key: 'focus', label: label('plans', 'focus'), value: plan.focus, wide: true },
          ]}
        />
      )}
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} destroyOnHidden mask={{ closable: false }} title={t('clients.plan.edit')}>
        {open ? <PlanForm client={client} plan={plan} onClose={() => setOpen(false)} /> : null}
      </Modal>
    </Section>
  );
}

function readDraft(value: unknown): PlanValues | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string | null => (typeof kept[key] === 'string' ? kept[key] : null);
  const day = text('nextOn');
  return { frequency: text('frequency'), reason: text('reason'), nextOn: day !== null && isDay(day) ? day : null, method: text('method'), focus: text('focus'), owner: text('owner') };
}

function PlanForm({ client, plan, onClose }: { readonly client: ClientId; readonly plan: Plan | null; readonly onClose: () => void }) {
  const { t } = useWords();
  const { settings } = useSettings();
  const methods = usePreset('followupMethod');
  const [form] = Form.useForm<PlanValues>();
  const [typed, setTyped] = useState<PlanValues | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const draft = useDraft(`plan:${client}`, typed);
  if (!draft.loaded) return null;
  const before: PlanValues = plan ?? { owner: settings.userName || null };
  const { frequency, reason, nextOn, method, focus, owner } = readDraft(draft.restored) ?? before;

  const save = async (values: PlanValues): Promise<void> => {
    const answer = await ask('plan:set', {
      client,
      plan: { frequency: trimmedOrNull(values.frequency), reason: trimmedOrNull(values.reason), nextOn: values.nextOn ?? null, method: trimmedOrNull(values.method), focus: trimmedOrNull(values.focus), owner: trimmedOrNull(values.owner) },
    });
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('clients.plan.saved'));
    await draft.drop();
    onClose();
  };
  return (
    <Form<PlanValues>
      form={form}
      name="plan"
      layout="vertical"
      initialValues={{ frequency, reason, nextOn, method, focus, owner }}
      onValuesChange={(_changed, all) => setTyped(all)}
      onFinish={(values) => void save(values)}
    >
      <FieldItem collection="plans" field="nextOn" autoFocus />
      <FieldItem collection="plans" field="frequency" suggestions={planFrequencies} hint={t('clients.plan.frequencyHint')} />
      <FieldItem collection="plans" field="reason" />
      <FieldItem collection="plans" field="method" suggestions={methods} />
      <FieldItem collection="plans" field="focus" />
      <FieldItem collection="plans" field="owner" />
      <Failure error={refusal} channel="plan:set" />
      <FormFoot apart onCancel={onClose} />
    </Form>
  );
}
