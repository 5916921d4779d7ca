import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ImprovementRow } from '../../../shared/improvement/asks';
import type { ImprovementAction, ImprovementId } from '../../../shared/improvement/schema';
import { isDay, type Day } from '../../../shared/kit/dates';
import { trimmedOrNull } from '../../../shared/kit/plain';
import type { EscalationRow } from '../../../shared/survey/asks';
import { ask } from '../../data/engine';
import { EntryForm, type Saving } from '../../data/entry-form';
import { usePlan } from '../../data/queries/surveys';
import { notifySaved } from '../../data/saved-notice';
import { useSettings } from '../../data/settings';
import { FieldItem } from '../../pieces/field-item';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { endPlan, takeEscalation } from './actions';
import type { FollowOver } from './over';
import { SuggestionDialog } from './suggestion-dialog';
import { TellDialog } from './tell-dialog';
import styles from './surveys.module.css';

/** The dialog over a list, whichever it is. */
export function FollowDialogs({ over, onClose }: { readonly over: FollowOver | null; readonly onClose: () => void }): ReactNode {
  switch (over?.kind) {
    case undefined:
      return null;
    case 'plan':
      return <PlanDialog id={over.id} onClose={onClose} />;
    case 'end':
      return <EndDialog row={over.row} onClose={onClose} />;
    case 'take':
      return <TakeDialog row={over.row} onClose={onClose} />;
    case 'suggestion':
      return <SuggestionDialog row={over.row} client={null} onClose={onClose} />;
    case 'suggest':
      return <SuggestionDialog row={null} client={over.client} onClose={onClose} />;
    case 'tell':
      return <TellDialog row={over.row} onClose={onClose} />;
  }
}

type ActionValues = Pick<ImprovementAction, 'text' | 'owner' | 'dueOn' | 'state'> & { readonly id?: string };
interface PlanValues {
  readonly goal: string | null;
  readonly owner: string | null;
  readonly dueOn: Day | null;
  readonly followUpOn: Day | null;
  readonly actions: readonly ActionValues[];
}

const toValues = ({ goal, owner, dueOn, followUpOn, actions }: ImprovementRow): PlanValues =>
  ({ goal, owner, dueOn, followUpOn, actions: actions.map(({ id, text, owner: whose, dueOn: by, state }) => ({ id, text, owner: whose, dueOn: by, state })) });

/** Says what a plan is to reach, and who does what by when (R-SV-02). */
function PlanDialog({ id, onClose }: { readonly id: ImprovementId; readonly onClose: () => void }) {
  const { t } = useWords();
  const { value, error } = usePlan(id);
  return (
    <Modal open onCancel={onClose} footer={null} width={760} destroyOnHidden mask={{ closable: false }} title={t('surveys.plan.of', { client: value?.clientName ?? '' })}>
      <Failure error={error} channel="improvement:read" />
      {value === null ? null : <PlanForm key={value.id} plan={value} onClose={onClose} />}
    </Modal>
  );
}

function PlanForm({ plan, onClose }: { readonly plan: ImprovementRow; readonly onClose: () => void }) {
  const { t, label } = useWords();
  const [start] = useState(() => toValues(plan));
  const [seen, setSeen] = useState(plan.stamp);
  const save = async ({ actions, goal, owner, dueOn, followUpOn }: PlanValues, { changed }: Saving<PlanValues>): Promise<AnyRefusal | null> => {
    const written = actions.filter(({ text }) => trimmedOrNull(text) !== null);
    const answer = await ask('improvement:edit', { id: plan.id, seen, fields: { goal, owner, dueOn, followUpOn }, ...('actions' in changed ? { actions: written as never } : {}) });
    if (!answer.ok) return answer.error;
    notifySaved(answer.value.action, t('surveys.plan.saved'));
    onClose();
    return null;
  };
  const newest = async (): Promise<PlanValues | null> => {
    const now = await ask('improvement:read', { id: plan.id });
    if (!now.ok) return null;
    setSeen(now.value.stamp);
    return toValues(now.value);
  };
  return (
    <EntryForm<PlanValues> name="plan" draftKey={`improvement:${plan.id}`} start={start} channel="improvement:edit" onSave={save} newest={newest} onCancel={onClose}>
      {(values, _form, take) => {
        const put = (at: number, change: Partial<ActionValues>): void => take({ ...values, actions: values.actions.map((action, index) => (index === at ? { ...action, ...change } : action)) });
        return (
          <>
            <Form.Item name="goal" label={label('improvementPlans', 'goal')}>
              <GrowingText autoFocus rows={2} maxLength={2000} placeholder={t('surveys.plan.goalExample')} />
            </Form.Item>
            <div className={styles.row}>
              <FieldItem collection="improvementPlans" field="dueOn" />
              <FieldItem collection="improvementPlans" field="followUpOn" />
            </div>
            <FieldItem collection="improvementPlans" field="owner" />
            <section aria-label={t('surveys.plan.actions')}>
              <h3>{t('surveys.plan.actions')}</h3>
              {values.actions.map((action, at) => {
                const name = t('surveys.plan.action', { n: at + 1 });
                const remove = t('surveys.plan.removeAction', { n: at + 1 });
                return (
                  <div key={action.id ?? at} className={styles.action} role="group" aria-label={name}>
                    <Input aria-label={`${name} ${label('improvementActions', 'text')}`} maxLength={500} placeholder={t('surveys.plan.actionExample')} value={action.text ?? ''} onChange={(event) => put(at, { text: event.target.value })} />
                    <Input aria-label={`${name} ${label('improvementActions', 'owner')}`} maxLength={60} placeholder={label('improvementActions', 'owner')} value={action.owner ?? ''} onChange={(event) => put(at, { owner: event.target.value })} />
                    <DayInput aria-label={`${name} ${label('improvementActions', 'dueOn')}`} placeholder={label('improvementActions', 'dueOn')} value={isDay(action.dueOn ?? '') ? action.dueOn : null} onChange={(dueOn) => put(at, { dueOn })} />
                    <Checkbox aria-label={`${name} ${t('surveys.plan.doneAction')}`} checked={action.state === '已完成'} onChange={({ target }) => put(at, { state: target.checked ? '已完成' : '待办' })}>{t('surveys.plan.doneAction')}</Checkbox>
                    <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={remove} title={remove} onClick={() => take({ ...values, actions: values.actions.filter((_, index) => index !== at) })} />
                  </div>
                );
              })}
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => take({ ...values, actions: [...values.actions, { text: null, owner: null, dueOn: null, state: '待办' }] })}>{t('surveys.plan.addAction')}</Button>
            </section>
          </>
        );
      }}
    </EntryForm>
  );
}

/** Ends a plan with what came of it, gives it up, or takes it up again. */
function EndDialog({ row, onClose }: { readonly row: ImprovementRow; readonly onClose: () => void }) {
  const { t, label } = useWords();
  const [result, setResult] = useState(row.result ?? '');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const running = row.state === '进行中';
  const end = async (state: '进行中' | '已完成' | '已取消'): Promise<void> => {
    const refused = await endPlan(row.id, state, result.trim());
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const name = label('improvementPlans', 'result');
  return (
    <Modal
      open onCancel={onClose} width={520} destroyOnHidden title={t('surveys.plan.endOf', { client: row.clientName ?? '' })}
      footer={
        running ? (
          <>
            <Button onClick={() => void end('已取消')}>{t('surveys.plan.cancel')}</Button>
            <Button type="primary" onClick={() => void end('已完成')}>{t('surveys.plan.end')}</Button>
          </>
        ) : <Button type="primary" onClick={() => void end('进行中')}>{t('surveys.plan.reopen')}</Button>
      }
    >
      {running ? <GrowingText autoFocus rows={3} maxLength={2000} aria-label={name} placeholder={t('surveys.plan.resultExample')} value={result} onChange={(event) => setResult(event.target.value)} /> : <p>{row.result}</p>}
      <Failure error={refusal} channel="improvement:end" />
    </Modal>
  );
}

/** Says who stepped in for a low recommendation, and what was done (R-SV-03). */
function TakeDialog({ row, onClose }: { readonly row: EscalationRow; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open onCancel={onClose} footer={null} width={520} destroyOnHidden title={t('surveys.escalation.takeOf', { client: row.clientName ?? '' })}>
      <TakeForm row={row} onClose={onClose} />
    </Modal>
  );
}

interface Taken {
  readonly by?: string;
  readonly on?: Day | null;
  readonly done?: string;
}

function TakeForm({ row, onClose }: { readonly row: EscalationRow; readonly onClose: () => void }) {
  const { t, label } = useWords();
  const today = useToday();
  const { settings } = useSettings();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const missing = (field: string) => [{ required: true, whitespace: true, message: t('forms.missing', { field }) }];
  const save = async ({ by = '', on, done = '' }: Taken): Promise<void> => {
    const refused = await takeEscalation({ id: row.id, by, done, ...(on ? { on } : {}) });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const [whose, what] = [label('surveyEscalations', 'takenBy'), label('surveyEscalations', 'done')];
  return (
    <Form<Taken> name="take" layout="vertical" initialValues={{ by: settings.userName, on: today }} onFinish={(values) => void save(values)}>
      <div className={styles.row}>
        <Form.Item name="by" label={whose} required rules={missing(whose)}><Input autoFocus maxLength={60} /></Form.Item>
        <Form.Item name="on" label={label('surveyEscalations', 'takenOn')}><DayInput /></Form.Item>
      </div>
      <Form.Item name="done" label={what} required rules={missing(what)}><GrowingText rows={3} maxLength={2000} placeholder={t('surveys.escalation.doneExample')} /></Form.Item>
      <Failure error={refusal} channel="survey:take" />
      <FormFoot apart onCancel={onClose} />
    </Form>
  );
}
