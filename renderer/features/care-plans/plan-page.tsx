import { ArrowLeftOutlined, DeleteOutlined, EditOutlined, HistoryOutlined, MoreOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal, Segmented, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import type { PlanTask } from '../../../shared/care-plan/asks';
import type { CarePlanId } from '../../../shared/care-plan/schema';
import type { Out } from '../../../shared/ipc/contract';
import { useNavigate } from '../../data/navigation';
import { useCarePlan } from '../../data/queries/care-plans';
import { useCustomFields } from '../../data/queries/lists';
import { useJob } from '../../data/use-job';
import { knownColumns } from '../../pieces/known-columns';
import { Failure } from '../../ui/failure';
import { countText, moneyText } from '../../ui/format';
import { KeyValues } from '../../ui/key-values';
import { Message } from '../../ui/message';
import { Page, Section } from '../../ui/page';
import { ProgressPanel } from '../../ui/progress-panel';
import { StatusTag } from '../../ui/status-tag';
import { useSettled } from '../../ui/use-settled';
import { useWords } from '../../words/use-words';
import { deletePlan, endPlan, runPlan } from './actions';
import { PlanClients } from './plan-clients';
import { PlanDialog } from './plan-dialog';
import { PlanEffect } from './plan-effect';
import { PlanNodes } from './plan-nodes';
import { PlanPreview } from './plan-preview';
import { PlanTasks } from './plan-tasks';
import { segmentLines } from './segment-text';
import { daysText, stateTones, warningText } from './plan-words';
import styles from './care-plans.module.css';

const parts = ['nodes', 'preview', 'clients', 'tasks', 'effect'] as const;
type Part = (typeof parts)[number];

/** One care plan: its triggers, what it would make, whom it is for, what it made, and what came of it. */
export function PlanPage({ id, onHistory, onFinish }: { readonly id: CarePlanId; readonly onHistory: (name: string) => void; readonly onFinish: (task: PlanTask) => void }) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const [part, setPart] = useState<Part>('nodes');
  const [editing, setEditing] = useState(false);
  const { value, error, reload } = useCarePlan(id);
  const job = useJob();
  const making = job.progress !== null;
  const stillMaking = useSettled(making) && making; // a few tasks are made before a dialog could be read
  const toList = (): void => go({ room: 'care', part: 'plans' });
  const back = (
    <button type="button" className="km-link" onClick={toList}>
      <ArrowLeftOutlined aria-hidden /> {t('carePlans.back')}
    </button>
  );
  if (error !== null) return <Page title={t('carePlans.title')} lead={back}><Failure error={error} channel="careplan:read" onRetry={reload} /></Page>;
  if (value === null) return <Spin delay={300} style={{ margin: '20vh auto', display: 'block' }} />;
  const { plan, nodes, segment } = value;
  const { name, state, sample } = plan;
  const runs = state === '进行中';
  const remove = async (): Promise<void> => {
    if (await deletePlan(id)) toList();
  };
  const views: Readonly<Record<Part, () => ReactNode>> = {
    nodes: () => <PlanNodes plan={plan} nodes={nodes} />, preview: () => <PlanPreview plan={id} nodes={nodes} />, clients: () => <PlanClients plan={id} />, tasks: () => <PlanTasks plan={id} onFinish={onFinish} />, effect: () => <PlanEffect plan={id} />,
  };
  return (
    <Page
      title={name ?? ''}
      mark={
        <>
          {state === null ? null : <StatusTag tone={stateTones[state]}>{term(state)}</StatusTag>}
          {sample ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
        </>
      }
      lead={<>{back} · {t('carePlans.pageLead')}</>}
      actions={
        <>
          {nodes.length === 0 ? null : <Button type="primary" disabled={making} onClick={() => void job.run((run) => runPlan(id, runs ? 'make' : 'start', run))}>{t(runs ? 'carePlans.make' : 'carePlans.start')}</Button>}
          <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>{t('basic.edit')}</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                ...(runs ? [{ key: 'end', icon: <StopOutlined />, label: t('carePlans.end'), onClick: () => void endPlan(id) }] : []),
                { key: 'history', icon: <HistoryOutlined />, label: t('complaints.page.history'), onClick: () => onHistory(name ?? '') },
                { type: 'divider' },
                { key: 'delete', icon: <DeleteOutlined />, danger: true, label: t('carePlans.delete'), onClick: () => void remove() },
              ],
            }}
          >
            <Button icon={<MoreOutlined aria-hidden />} aria-label={t('complaints.page.more')} />
          </Dropdown>
        </>
      }
    >
      <div className="km-stack">
        <About {...value} />
        <Segmented<Part> aria-label={t('carePlans.parts.label')} value={part} options={parts.map((key) => ({ value: key, label: t(`carePlans.parts.${key}`) }))} onChange={setPart} />
        {views[part]()}
      </div>
      {editing ? <PlanDialog plan={plan} segment={segment} unreadable={value.clients === null} onClose={() => setEditing(false)} onSaved={() => undefined} /> : null}
      <Modal open={stillMaking} title={name} closable={false} keyboard={false} footer={null} mask={{ closable: false }} destroyOnHidden>
        <ProgressPanel going={job.progress} label={t('carePlans.running')} onCancel={job.cancel} />
      </Modal>
    </Page>
  );
}

/** What a plan is for, how many it takes in, and what it cost so far. */
function About({ plan, segment, clients, warnings }: Out<'careplan:read'>) {
  const words = useWords();
  const { t, term, label } = words;
  const { value: fields } = useCustomFields('clients');
  const { view, filter } = segment;
  const told = [...(view === null ? [] : [words.t(view.lost ? 'carePlans.viewLost' : 'carePlans.viewFollowed', { view: view.name })]), ...segmentLines(filter, knownColumns('clients', fields ?? [], words), words)];
  const { goal, target, lifecycle, channel, budgetFen, measure, owner, counts } = plan;
  const head = (field: string): string => label('carePlans', field);
  return (
    <Section>
      {clients === null && plan.state === '进行中' ? <div className={styles.said}><Message tone="warning">{t('carePlans.cannotRun')}</Message></div> : null}
      {warnings.map((warning) => <div key={warning.kind} className={styles.said}><Message tone="warning">{warningText(words, warning)}</Message></div>)}
      <KeyValues
        items={[
          { key: 'goal', label: head('goal'), value: [goal === null ? null : term(goal), target].filter((each) => each !== null).join(' ') },
          { key: 'segment', label: t('carePlans.segment'), value: clients === null ? t('carePlans.segmentLost') : [t('carePlans.clientsNow', { count: countText(clients) }), ...told].join(' · ') },
          { key: 'lifecycle', label: head('lifecycle'), value: lifecycle === null ? null : term(lifecycle) },
          { key: 'channel', label: head('channel'), value: channel === null ? null : term(channel) },
          { key: 'days', label: t('carePlans.days'), value: daysText(words, plan) },
          { key: 'money', label: head('budgetFen'), value: t('carePlans.money', { spent: moneyText(counts.spentFen), open: moneyText(counts.openFen), budget: budgetFen === null ? t('carePlans.noBudget') : moneyText(budgetFen) }) },
          { key: 'owner', label: head('owner'), value: owner },
          { key: 'measure', label: head('measure'), value: measure },
        ]}
      />
    </Section>
  );
}
