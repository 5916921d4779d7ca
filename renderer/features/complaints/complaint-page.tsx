import { ArrowLeftOutlined, CheckSquareOutlined, DeleteOutlined, EditOutlined, HistoryOutlined, MessageOutlined, MoreOutlined, PlusOutlined, RedoOutlined, SmileOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import type { ComplaintStepId } from '../../../shared/complaint/schema';
import { ask } from '../../data/engine';
import { useNavigate } from '../../data/navigation';
import { useCustomFields } from '../../data/queries/lists';
import { customFacts } from '../../pieces/custom-fields';
import { DayText } from '../../pieces/due-label';
import { GradeTag, StateTag } from '../../pieces/grade-tag';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { dayText, momentText } from '../../ui/format';
import { KeyValues } from '../../ui/key-values';
import { Page, Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { Clocks, type ClockMoves } from './clocks';
import { ComesBackTag } from './comes-back-tag';
import { CompensationCard, type CompensationMoves } from './compensation-card';
import { ContactLeft } from './contact-left';
import { Steps, type WithFiles } from './steps';
import styles from './complaint-page.module.css';

/** What a complaint's page may ask for. */
export interface ComplaintMoves extends ClockMoves, CompensationMoves {
  readonly onEdit: () => void;
  readonly onAddStep: () => void;
  readonly onVisit: () => void;
  readonly onReopen: () => void;
  readonly onHistory: () => void;
  /** Makes a prevention check for its problem. */
  readonly onCheck: () => void;
}

/** What was complained about, by whom, and who answers for it. */
function Facts({ file }: { readonly file: ComplaintFile }) {
  const words = useWords();
  const { t, term, label } = words;
  const { value: fields } = useCustomFields('complaints');
  const { complaint, lead, responsible, named } = file;
  const field = (key: string): string => label('complaints', key);
  const contact = [complaint.contactName, complaint.contactPhone].filter((part) => part !== null).join(' ');
  return (
    <Section title={t('complaints.page.facts')}>
      <ContactLeft file={file} />
      <KeyValues
        narrow
        items={[
          { key: 'content', label: field('content'), value: complaint.content, wide: true },
          { key: 'demand', label: field('demand'), value: complaint.demand, wide: true },
          { key: 'received', label: t('complaints.page.received'), value: complaint.receivedAt !== null ? momentText(complaint.receivedAt) : complaint.receivedOn === null ? null : dayText(complaint.receivedOn) },
          { key: 'channel', label: field('channel'), value: complaint.channel === null ? null : term(complaint.channel) },
          { key: 'contact', label: t('complaints.page.contact'), value: contact },
          ...(complaint.happenedOn === null ? [] : [{ key: 'happenedOn', label: field('happenedAt'), value: complaint.happenedAt === null ? dayText(complaint.happenedOn) : momentText(complaint.happenedAt) }]),
          ...(['product', 'order'] as const).flatMap((key) => (named[key] === null ? [] : [{ key, label: field(key), value: named[key] }])),
          { key: 'type', label: field('type'), value: complaint.type === null ? null : term(complaint.type) },
          { key: 'problem', label: field('problem'), value: complaint.problem },
          { key: 'department', label: field('department'), value: complaint.department === null ? null : term(complaint.department) },
          { key: 'owner', label: field('owner'), value: complaint.owner },
          { key: 'lead', label: t('complaints.page.lead'), value: term(lead) },
          { key: 'responsible', label: t('complaints.page.responsible'), value: term(responsible) },
          { key: 'expectedOn', label: field('expectedOn'), value: complaint.expectedOn === null ? null : <DayText day={complaint.expectedOn} /> },
          ...(complaint.gradeReason === null ? [] : [{ key: 'gradeReason', label: field('gradeReason'), value: complaint.gradeReason, wide: true }]),
          ...(complaint.outcome === null ? [] : [{ key: 'outcome', label: field('outcome'), value: term(complaint.outcome) }]),
          ...(complaint.closedAt === null ? [] : [{ key: 'closedAt', label: field('closedAt'), value: momentText(complaint.closedAt) }]),
          ...customFacts(fields ?? [], complaint.custom, words),
        ]}
      />
    </Section>
  );
}

/** One complaint: its clocks, what it is about, what was done, and what is to do now. */
export function ComplaintPage({ file, pointedOut, files, withFiles, moves }: {
  readonly file: ComplaintFile;
  /** The step that somebody looks for. */
  readonly pointedOut: ComplaintStepId | null;
  /** Its files and those of its steps; another feature's view, put in by the screen. */
  readonly files: ReactNode;
  readonly withFiles: WithFiles;
  readonly moves: ComplaintMoves;
}) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const { complaint } = file;
  const { state, number } = complaint;
  const { onEdit, onAddStep, onMessage, onVisit, onReopen, onHistory, onCheck } = moves;

  const remove = async (): Promise<void> => {
    const answer = await ask('complaint:delete', { id: complaint.id });
    if (!answer.ok) return notifyRefused(answer.error, 'complaint:delete');
    notifySaved(answer.value.action, t('complaints.page.deleted', { number: number ?? '' }));
    go({ room: 'complaints' });
  };
  const clientName = complaint.clientName;
  return (
    <Page
      title={[number, complaint.problem].filter((part) => part !== null).join(' ') || t('complaints.page.untitled')}
      fill
      mark={
        <>
          {complaint.grade === null ? null : <GradeTag grade={complaint.grade} />}
          {state === null ? null : <StateTag state={state} />}
          {complaint.comesBack === null ? null : <ComesBackTag again={complaint.comesBack} />}
          {complaint.sample ? (
            <StatusTag tone="neutral" icon={null}>
              {t('basic.sample')}
            </StatusTag>
          ) : null}
        </>
      }
      lead={
        <>
          <button type="button" className="km-link" onClick={() => go({ room: 'complaints' })}>
            <ArrowLeftOutlined aria-hidden /> {t('complaints.page.back')}
          </button>
          {' · '}
          {clientName === null || complaint.client === null ? (
            t('complaints.page.noClient')
          ) : (
            <button type="button" className="km-link" aria-label={t('complaints.page.openClient', { name: clientName })} onClick={() => go({ room: 'clients', id: complaint.client ?? '' })}>
              {clientName}
            </button>
          )}
          {complaint.type === null ? null : ` · ${term(complaint.type)}`}
        </>
      }
      actions={
        <>
          {state === '待回访' ? (
            <Button type="primary" icon={<SmileOutlined aria-hidden />} onClick={onVisit}>
              {t('complaints.page.visit')}
            </Button>
          ) : null}
          {state === '已关闭' ? (
            <Button icon={<RedoOutlined aria-hidden />} onClick={onReopen}>
              {t('complaints.page.reopen')}
            </Button>
          ) : (
            <Button type={state === '待回访' ? 'default' : 'primary'} icon={<PlusOutlined aria-hidden />} onClick={onAddStep}>
              {t('complaints.page.addStep')}
            </Button>
          )}
          {state === '已关闭' ? null : (
            <Button icon={<MessageOutlined aria-hidden />} title="M" onClick={onMessage}>
              {t('complaints.page.message')}
            </Button>
          )}
          <Button icon={<EditOutlined aria-hidden />} title="E" onClick={onEdit}>
            {t('complaints.page.edit')}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                ...(complaint.problem === null ? [] : [{ key: 'check', icon: <CheckSquareOutlined />, label: t('prevention.startFor'), onClick: onCheck }]),
                { key: 'history', icon: <HistoryOutlined />, label: t('complaints.page.history'), onClick: onHistory },
                { type: 'divider' },
                { key: 'delete', icon: <DeleteOutlined />, danger: true, label: t('complaints.page.delete'), onClick: () => void remove() },
              ],
            }}
          >
            <Button icon={<MoreOutlined aria-hidden />} aria-label={t('complaints.page.more')} />
          </Dropdown>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.facts} tabIndex={0} role="group" aria-label={t('complaints.page.details')}>
          <Clocks file={file} moves={moves} />
          <Facts file={file} />
          <CompensationCard file={file} moves={moves} />
          <Section title={t('files.title')}>{files}</Section>
        </div>
        <div className={styles.story} tabIndex={0} role="group" aria-label={t('complaints.steps.label')}>
          <Steps file={file} pointedOut={pointedOut} withFiles={withFiles} />
        </div>
      </div>
    </Page>
  );
}
