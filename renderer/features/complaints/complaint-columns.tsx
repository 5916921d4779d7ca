import type { ComplaintRow } from '../../../shared/complaint/asks';
import type { Day } from '../../../shared/kit/dates';
import { DueLabel } from '../../pieces/due-label';
import { GradeTag, StateTag } from '../../pieces/grade-tag';
import { dayShort, dayText } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import type { Column } from '../../ui/virtual-table';
import type { Words } from '../../words/use-words';
import styles from './complaint-list.module.css';

/** The columns of the list of complaints. */
export function complaintColumns({ t, label, term, language }: Words, today: Day, wide: boolean): readonly Column<ComplaintRow>[] {
  const owner: Column<ComplaintRow> = { key: 'owner', title: label('complaints', 'owner'), width: '96px', render: (row) => row.owner };
  const long = language === 'en'; // English words are longer
  const type: Column<ComplaintRow> = { key: 'type', title: t('complaints.filter.type'), width: long ? '136px' : '100px', render: (row) => (row.type === null ? null : term(row.type)) };
  return [
    { key: 'number', title: t('complaints.list.number'), width: '124px', sort: 'number', render: ({ number }) => <span className="km-soft">{number}</span> },
    {
      key: 'receivedOn',
      title: t('complaints.list.date'),
      width: '122px',
      sort: 'receivedOn',
      render: ({ receivedOn }) =>
        receivedOn === null ? null : (
          <span title={dayText(receivedOn)}>{receivedOn.slice(0, 4) === today.slice(0, 4) ? dayShort(receivedOn) : dayText(receivedOn).replace(/\s\S+$/, '')}</span>
        ),
    },
    {
      key: 'client',
      title: t('complaints.list.client'),
      width: 'minmax(130px, 1.6fr)',
      render: ({ clientName, sample }) => (
        <span className={styles.client}>
          <span className={styles.clientText} title={clientName ?? ''}>
            {clientName ?? t('complaints.page.noClient')}
          </span>
          {sample ? (
            <StatusTag tone="neutral" icon={null}>
              {t('basic.sample')}
            </StatusTag>
          ) : null}
        </span>
      ),
    },
    { key: 'problem', title: t('complaints.list.problem'), width: 'minmax(140px, 2.4fr)', render: ({ problem, content }) => <span title={content ?? ''}>{problem ?? content}</span> },
    ...(wide || !long ? [type] : []),
    { key: 'grade', title: t('complaints.filter.grade'), width: long ? '108px' : '90px', sort: 'grade', render: ({ grade }) => (grade === null ? null : <GradeTag grade={grade} />) },
    { key: 'state', title: t('complaints.filter.state'), width: long ? '156px' : '104px', sort: 'state', render: ({ state }) => (state === null ? null : <StateTag state={state} />) },
    {
      key: 'due',
      title: t('complaints.list.due'),
      width: '196px',
      sort: 'due',
      render: (row) => {
        const due = row.clocks.running;
        return due === null ? (
          <span className="km-soft">{t('complaints.list.closed')}</span>
        ) : (
          <span className={styles.due}>
            <DueLabel on={due.on} at={due.at} rule={due.rule} />
            <span className="km-soft">{due.rule}</span>
          </span>
        );
      },
    },
    ...(wide ? [owner] : []),
  ];
}
