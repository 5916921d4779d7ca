import { ArrowLeftOutlined, CheckCircleOutlined, DeleteOutlined, EditOutlined, HistoryOutlined, MergeCellsOutlined, MoreOutlined, PhoneOutlined, WarningOutlined, MessageOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ClientFile, TimelineEntry } from '../../../shared/client/asks';
import type { Day } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { useNavigate, type ClientTab } from '../../data/navigation';
import { DestroyNumbersDialog } from '../../pieces/destroy-numbers-dialog';
import { StageTag, TierTag } from '../../pieces/grade-tag';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { ClientFacts } from './client-facts';
import { PlanCard } from './plan-card';
import { Timeline } from './timeline';
import styles from './client-page.module.css';

interface Props {
  readonly file: ClientFile;
  /** How reliable the file is; another feature's view, put in by the screen. */
  readonly standing: ReactNode;
  /** What is to be done next; another feature's view, put in by the screen. */
  readonly nextActions: ReactNode;
  readonly onEdit: () => void;
  readonly onLogFollowup: () => void;
  readonly onMessage: () => void;
  readonly onRegisterComplaint: () => void;
  readonly onHistory: () => void;
  readonly onMerge: () => void;
  readonly onOpenEntry: (entry: TimelineEntry) => void;
  readonly tab: ClientTab;
  /** What stands beside the story, put in by the screen: other features' views. */
  readonly tabs: readonly { readonly key: ClientTab; readonly name: string; readonly view: ReactNode }[];
}

/** One client: who it is, what is next, and everything that happened. */
export function ClientPage({ file, standing, nextActions, onEdit, onLogFollowup, onMessage, onRegisterComplaint, onHistory, onMerge, onOpenEntry, tab, tabs }: Props) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const { client, counts } = file;
  const name = client.name ?? t('clients.form.unnamed');

  const [held, setHeld] = useState(0);
  const remove = async (numbers: boolean): Promise<void> => {
    const answer = await ask('client:delete', { id: client.id, numbers });
    if (!answer.ok && answer.error.kind === 'numbersHeld') return setHeld(Number(answer.error.details?.['count'] ?? 1));
    if (!answer.ok) return notifyRefused(answer.error, 'client:delete');
    notifySaved(answer.value.action, t('clients.page.deleted', { name }));
    go({ room: 'clients' });
  };
  const today = useToday();
  const qualify = async (qualifiedOn: Day | null): Promise<void> => {
    const answer = await ask('client:edit', { id: client.id, seen: client.stamp, fields: { qualifiedOn } });
    if (answer.ok) notifySaved(answer.value.action, t(qualifiedOn === null ? 'sources.client.unqualified' : 'sources.client.qualified'));
    else notifyRefused(answer.error, 'client:edit');
  };
  // Who works with us is a valid client without being marked (C-18).
  const qualifyItem = client.qualifiedOn !== null
    ? [{ key: 'qualify', icon: <CheckCircleOutlined />, label: t('sources.client.unqualify'), onClick: () => void qualify(null) }]
    : client.stage === '潜在' ? [{ key: 'qualify', icon: <CheckCircleOutlined />, label: t('sources.client.qualify'), onClick: () => void qualify(today) }] : [];
  return (
    <Page
      title={name}
      fill
      mark={
        <>
          {client.valueGrade === null ? null : <TierTag grade={client.valueGrade} meaning="value" />}
          {client.stage === null ? null : <StageTag stage={client.stage} />}
          {client.verification === '待核实' ? <StatusTag tone="warning">{term(client.verification)}</StatusTag> : null}
          {client.sample ? (
            <StatusTag tone="neutral" icon={null}>
              {t('basic.sample')}
            </StatusTag>
          ) : null}
        </>
      }
      lead={
        <>
          <button type="button" className="km-link" onClick={() => go({ room: 'clients' })}>
            <ArrowLeftOutlined aria-hidden /> {t('clients.page.back')}
          </button>
          {` · ${[client.number, client.type === null ? null : term(client.type), client.industry, client.owner].filter((part) => part !== null).join(' · ')}`}
          {` · ${t('clients.page.counts', { followups: counts.followups, complaints: counts.complaints, open: counts.openComplaints })}`}
        </>
      }
      actions={
        <>
          <Button type="primary" icon={<PhoneOutlined aria-hidden />} title="N" aria-label={t('clients.page.logFollowupFor', { name })} onClick={onLogFollowup}>
            {t('clients.page.logFollowup')}
          </Button>
          <Button icon={<MessageOutlined aria-hidden />} title="M" onClick={onMessage}>
            {t('script.write')}
          </Button>
          <Button icon={<WarningOutlined aria-hidden />} onClick={onRegisterComplaint}>
            {t('clients.page.registerComplaint')}
          </Button>
          <Button icon={<EditOutlined aria-hidden />} title="E" onClick={onEdit}>
            {t('clients.page.edit')}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'history', icon: <HistoryOutlined />, label: t('clients.page.history'), onClick: onHistory },
                ...qualifyItem,
                { key: 'merge', icon: <MergeCellsOutlined />, label: t('duplicates.merge.menu'), onClick: onMerge },
                { type: 'divider' },
                { key: 'delete', icon: <DeleteOutlined />, danger: true, label: t('clients.page.delete'), onClick: () => void remove(false) },
              ],
            }}
          >
            <Button icon={<MoreOutlined aria-hidden />} aria-label={t('clients.page.more')} />
          </Dropdown>
        </>
      }
    >
      {held === 0 ? null : (
        <DestroyNumbersDialog
          title={t('privacy.numbers.alongTitle', { count: held })} effect={t('privacy.numbers.alongClient')} confirm={t('privacy.numbers.confirmDelete')}
          onConfirm={() => remove(true)} onClose={() => setHeld(0)}
        />
      )}
      <div className={styles.messages}>{standing}</div>
      <div className={styles.columns}>
        <div className={styles.facts} tabIndex={0} role="group" aria-label={t('clients.page.details')}>
          <ClientFacts file={file} onEdit={onEdit} />
          <PlanCard client={client.id} plan={file.plan} />
        </div>
        <div className={styles.story}>
          {tabs.length === 0 ? null : (
            <Segmented<ClientTab>
              block className={styles.tabs ?? ''} aria-label={t('clients.page.tabs')} value={tab}
              options={[{ value: 'story', label: t('clients.page.story') }, ...tabs.map(({ key, name: label }) => ({ value: key, label }))]}
              onChange={(next) => go({ room: 'clients', id: client.id, ...(next === 'story' ? {} : { tab: next }) })}
            />
          )}
          {tabs.find(({ key }) => key === tab)?.view ?? (
            <>
              <div className={styles.next}>{nextActions}</div>
              <Timeline client={client.id} onOpen={onOpenEntry} />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
