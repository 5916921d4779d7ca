import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { closingOutcomes, dissatisfied, missed, type ComplaintId } from '../../../shared/complaint/schema';
import { momentAt, momentOf, wallTime, type Day } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { usePace } from '../../data/queries/promises';
import { usePolicies } from '../../data/queries/policies';
import { useDraft } from '../../data/use-draft';
import { localZone, useToday } from '../../ui/use-today';
import { notifySaved } from '../../data/saved-notice';
import { SaidLines } from '../../pieces/said-lines';
import { DayInput, TimeInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { GrowingText } from '../../ui/growing-text';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import styles from './complaint-page.module.css';

/** What a return visit may find; the third takes the complaint up again (R-CP-06, AT-31). */
const findings = [...closingOutcomes, dissatisfied, missed] as const;
type Finding = (typeof findings)[number];
const words = { 满意: 'complaints.visit.satisfied', 无法联系: 'complaints.visit.unreachable', 仍不满意: 'complaints.visit.dissatisfied', 未联系上: 'complaints.visit.missed' } as const;

interface VisitValues {
  readonly finding?: Finding;
  readonly on?: Day | null;
  readonly time?: string | null;
  readonly note?: string | null;
  readonly plan?: string | null;
  readonly dueOn?: Day | null;
  readonly by?: string | null;
}

type Kind = 'visit' | 'reopen';

interface About {
  readonly complaint: ComplaintId;
  /** Tries that reached nobody since it was handled. */
  readonly tries: number;
  readonly onClose: () => void;
}

/** Records what the return visit found, which closes the complaint or takes it up again; or takes up a closed one. */
export function VisitDialog({ kind, ...given }: { readonly kind: Kind | null } & About) {
  const { t } = useWords();
  return (
    <Modal
      open={kind !== null}
      onCancel={given.onClose}
      footer={null}
      width={560}
      destroyOnHidden
      mask={{ closable: false }}
      title={t(kind === 'reopen' ? 'complaints.visit.reopenTitle' : 'complaints.visit.title')}
    >
      {kind === null ? null : <VisitForm key={kind} kind={kind} {...given} />}
    </Modal>
  );
}

function VisitForm({ kind, complaint, tries, onClose }: { readonly kind: Kind } & About) {
  const { t } = useWords();
  const today = useToday();
  const needed = Number(usePolicies()['complaint.tries']);
  const pace = usePace();
  const [form] = Form.useForm<VisitValues>();
  const [typed, setTyped] = useState<VisitValues | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = useDraft(`complaint-${kind}:${complaint}`, typed?.note ? { note: typed.note } : null);
  const [blank] = useState<VisitValues>(() => ({ finding: kind === 'reopen' ? dissatisfied : '满意', on: today, time: wallTime(momentOf(Date.now(), localZone())) }));
  if (!draft.loaded) return null;
  // The last of so many tries may close it; before, a try is only noted.
  const offered = findings.filter((value) => value !== (tries + 1 < needed ? '无法联系' : missed));
  const finding = typed?.finding ?? blank.finding ?? '满意';
  const note = typeof draft.restored?.note === 'string' ? draft.restored.note : null;

  const save = async (values: VisitValues): Promise<void> => {
    const said = values.note?.trim() ?? '';
    setBusy(true);
    const answer =
      finding === dissatisfied
        ? await ask('complaint:reopen', { id: complaint, reason: said, plan: values.plan?.trim() ?? '', dueOn: values.dueOn ?? null, by: values.by?.trim() ?? '' })
        : finding === missed
          ? await ask('complaint:add-step', { complaint, fields: { step: '反馈回访', content: said, reached: false, ...(values.on ? { at: momentAt(values.on, values.time ?? '00:00', localZone()) } : {}) } })
        : await ask('complaint:close', {
            id: complaint,
            outcome: finding,
            note: said,
            ...(values.on ? { at: momentAt(values.on, values.time ?? '00:00', localZone()) } : {}),
          });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t(finding === dissatisfied ? 'complaints.visit.reopened' : finding === missed ? 'complaints.visit.tried' : 'complaints.visit.closed'));
    await draft.drop();
    onClose();
  };
  return (
    <Form<VisitValues>
      form={form}
      name="visit"
      layout="vertical"
      initialValues={{ ...blank, note }}
      onValuesChange={(_changed, all) => setTyped(all)}
      onFinish={(values) => void save(values)}
    >
      {kind === 'reopen' ? (
        <p className="km-soft">{t('complaints.visit.reopenHint')}</p>
      ) : (
        <>
          <Form.Item name="finding" label={t('complaints.visit.question')}>
            <Radio.Group vertical aria-label={t('complaints.visit.question')} options={offered.map((value) => ({ value, label: t(words[value]) }))} />
          </Form.Item>
          {tries === 0 ? null : <p className="km-soft">{t('complaints.visit.triesSoFar', { tries, needed })}</p>}
          {finding === dissatisfied ? (
            <p className="km-soft">{t('complaints.visit.reopenHint')}</p>
          ) : (
            <div className={styles.two}>
              <Form.Item name="on" label={t('complaints.visit.when')}>
                <DayInput />
              </Form.Item>
              <Form.Item name="time" label={t('complaints.visit.time')}>
                <TimeInput />
              </Form.Item>
            </div>
          )}
        </>
      )}
      <Form.Item
        name="note"
        label={kind === 'reopen' ? t('complaints.visit.reason') : t('complaints.visit.note')}
        extra={kind === 'reopen' ? undefined : t(`complaints.visit.noteOf.${finding}`)}
        required={finding !== '满意'}
        rules={[
          { max: 4000, message: t('forms.tooLong', { max: 4000 }) },
          ...(finding === '满意' ? [] : [{ required: true, whitespace: true, message: t(kind === 'reopen' ? 'complaints.visit.reasonMissing' : 'complaints.visit.noteMissing') }]),
        ]}
      >
        <GrowingText rows={3} />
      </Form.Item>
      {finding === dissatisfied ? (
        <>
          <Form.Item
            name="plan" label={t('complaints.visit.plan')} required
            rules={[{ required: true, whitespace: true, message: t('complaints.visit.planMissing') }, { max: 1000, message: t('forms.tooLong', { max: 1000 }) }]}
          >
            <GrowingText rows={2} />
          </Form.Item>
          <SaidLines text={typed?.plan ?? ''} as="next" pace={pace} proposes={false} />
          <div className={styles.two}>
            <Form.Item name="dueOn" label={t('complaints.visit.planDue')}>
              <DayInput />
            </Form.Item>
            <Form.Item name="by" label={t('complaints.visit.planBy')}>
              <Input maxLength={60} />
            </Form.Item>
          </div>
        </>
      ) : null}
      <Failure error={refusal} channel={finding === dissatisfied ? 'complaint:reopen' : finding === missed ? 'complaint:add-step' : 'complaint:close'} />
      <FormFoot busy={busy} apart onCancel={onClose} />
    </Form>
  );
}
