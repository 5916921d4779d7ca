import { ArrowLeftOutlined, DeleteOutlined, EditOutlined, HistoryOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, Spin } from 'antd';
import type { PreventionId } from '../../../shared/prevention/schema';
import { useState } from 'react';
import { useNavigate } from '../../data/navigation';
import { usePrevention } from '../../data/queries/prevention';
import { DueLabel } from '../../pieces/due-label';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { KeyValues } from '../../ui/key-values';
import { Page, Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { deleteCheck, planCheck, setState } from './actions';
import { CheckClients, clientsAtOnce, type Shown } from './check-clients';
import { EditDialog } from './edit-dialog';
import { EffectChart } from './effect-chart';
import { CheckProgress } from './prevention-list';
import styles from './prevention.module.css';

/** One check: how far it has come, whether complaints fall, and its clients (R-CP-11). */
export function PreventionPage({ id, onHistory }: { readonly id: PreventionId; readonly onHistory: (name: string) => void }) {
  const { t, term, label } = useWords();
  const { go } = useNavigate();
  const [shown, setShown] = useState<Shown>({ show: 'open', text: '', page: 1 });
  const { show, text, page } = shown;
  const [editing, setEditing] = useState(false);
  const { value, error, reload } = usePrevention({
    id, text, offset: (page - 1) * clientsAtOnce, limit: clientsAtOnce, unplanned: show === 'unplanned', ...(show === 'open' ? { state: '待办' } : show === 'done' ? { state: '已完成' } : show === 'notNeeded' ? { state: '不需要' } : {}),
  });
  const toList = (): void => go({ room: 'complaints', part: 'prevention' });
  const back = (
    <button type="button" className="km-link" onClick={toList}>
      <ArrowLeftOutlined aria-hidden /> {t('prevention.back')}
    </button>
  );
  if (error !== null) return <Page title={t('prevention.title')} lead={back}><Failure error={error} channel="prevention:read" onRetry={reload} /></Page>;
  if (value === null) return <Spin delay={300} style={{ margin: '20vh auto', display: 'block' }} />;
  const { prevention, effect, addable } = value;
  const { problem, productName, state, owner, dueOn, startedOn, topic, note, counts } = prevention;
  const runs = state === '进行中';
  const name = [problem, productName].filter((part) => part !== null).join(' · ');
  const remove = async (): Promise<void> => {
    if (await deleteCheck(id)) toList();
  };
  return (
    <Page
      title={name}
      mark={
        <>
          {state === null ? null : <StatusTag tone={runs ? 'accent' : 'good'}>{term(state)}</StatusTag>}
          {prevention.sample ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
        </>
      }
      lead={<>{back} · {t('prevention.pageLead')}</>}
      actions={
        <>
          {addable > 0 ? <Button type="primary" onClick={() => void planCheck(id)}>{t('prevention.addToVisits', { count: countText(addable) })}</Button> : null}
          <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>{t('basic.edit')}</Button>
          <Button onClick={() => void setState(id, runs ? '已结束' : '进行中')}>{t(runs ? 'prevention.end' : 'prevention.resume')}</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'history', icon: <HistoryOutlined />, label: t('complaints.page.history'), onClick: () => onHistory(name) },
                { type: 'divider' },
                { key: 'delete', icon: <DeleteOutlined />, danger: true, label: t('prevention.delete'), onClick: () => void remove() },
              ],
            }}
          >
            <Button icon={<MoreOutlined aria-hidden />} aria-label={t('complaints.page.more')} />
          </Dropdown>
        </>
      }
    >
      <div className="km-stack">
        <Section title={t('prevention.progress')}>
          <CheckProgress counts={counts} />
          <p className={`km-soft ${styles.said ?? ''}`}>{t('prevention.counts', { open: countText(counts.total - counts.done - counts.notNeeded), planned: countText(counts.planned), done: countText(counts.done), notNeeded: countText(counts.notNeeded) })}</p>
          <KeyValues
            items={[
              { key: 'owner', label: label('preventions', 'owner'), value: owner },
              { key: 'startedOn', label: label('preventions', 'startedOn'), value: startedOn === null ? null : dayText(startedOn) },
              { key: 'dueOn', label: label('preventions', 'dueOn'), value: dueOn === null ? null : runs ? <DueLabel on={dueOn} withDate /> : dayText(dueOn) },
              { key: 'topic', label: label('preventions', 'topic'), value: topic },
              ...(note === null ? [] : [{ key: 'note', label: label('preventions', 'note'), value: note, wide: true }]),
            ]}
          />
        </Section>
        <EffectChart problem={problem ?? ''} startedOn={startedOn} effect={effect} />
        <CheckClients id={id} runs={runs} found={value} shown={shown} onShown={setShown} />
      </div>
      {editing ? <EditDialog check={prevention} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}
