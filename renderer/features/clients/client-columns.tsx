import type { ClientRow } from '../../../shared/client/asks';
import type { Day } from '../../../shared/kit/dates';
import { StageTag, TierTag } from '../../pieces/grade-tag';
import { dayText, relativeDay } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import type { Column } from '../../ui/virtual-table';
import type { Words } from '../../words/use-words';
import styles from './client-list.module.css';

function Next({ on, today, t }: { readonly on: Day; readonly today: Day; readonly t: Words['t'] }) {
  if (on > today) return <span title={dayText(on)}>{relativeDay(on, today)}</span>;
  return (
    <StatusTag tone={on < today ? 'danger' : 'warning'}>
      <span title={dayText(on)}>{on < today ? t('basic.overdueDays', { days: Math.round((Date.parse(today) - Date.parse(on)) / 86_400_000) }) : t('basic.dueToday')}</span>
    </StatusTag>
  );
}

/** The columns of the client list; widths share what the window has. */
export function clientColumns({ t, label, term }: Words, today: Day): readonly Column<ClientRow>[] {
  return [
    { key: 'number', title: label('clients', 'number'), width: '104px', sort: 'number', render: ({ number }) => <span className="km-soft">{number}</span> },
    {
      key: 'name',
      title: label('clients', 'name'),
      width: 'minmax(180px, 3fr)',
      sort: 'name',
      render: ({ name, verification, sample }) => (
        <span className={styles.name}>
          <span className={styles.nameText} title={name ?? ''}>
            {name ?? t('clients.form.unnamed')}
          </span>
          {sample ? (
            <StatusTag tone="neutral" icon={null}>
              {t('basic.sample')}
            </StatusTag>
          ) : null}
          {verification === '待核实' ? <StatusTag tone="warning">{term(verification)}</StatusTag> : null}
        </span>
      ),
    },
    {
      key: 'grade',
      title: label('clients', 'valueGrade'),
      width: '96px',
      sort: 'valueGrade',
      render: ({ valueGrade, intentGrade }) =>
        valueGrade !== null ? <TierTag grade={valueGrade} meaning="value" /> : intentGrade !== null ? <TierTag grade={intentGrade} meaning="intent" /> : null,
    },
    { key: 'stage', title: label('clients', 'stage'), width: '112px', sort: 'stage', render: ({ stage }) => (stage === null ? null : <StageTag stage={stage} />) },
    {
      key: 'contact',
      title: t('clients.list.contact'),
      width: 'minmax(120px, 1.4fr)',
      render: ({ contactName, phone }) => (
        <>
          {contactName} <span className="km-soft">{phone}</span>
        </>
      ),
    },
    { key: 'tags', title: t('clients.list.tags'), width: 'minmax(90px, 1.5fr)', render: ({ tags }) => <span className="km-soft" title={tags.join('；')}>{tags.join('；')}</span> },
    {
      key: 'lastContact',
      title: t('clients.list.lastContact'),
      width: '106px',
      sort: 'lastContactOn',
      render: ({ lastContactOn }) =>
        lastContactOn === null ? <span className="km-soft">{t('clients.list.never')}</span> : <span title={dayText(lastContactOn)}>{relativeDay(lastContactOn, today)}</span>,
    },
    { key: 'next', title: t('clients.list.next'), width: '126px', sort: 'nextOn', render: ({ nextOn }) => (nextOn === null ? null : <Next on={nextOn} today={today} t={t} />) },
    {
      key: 'openComplaints',
      title: t('clients.list.openComplaints'),
      width: '112px',
      sort: 'openComplaints',
      render: ({ openComplaints }) =>
        openComplaints === 0 ? null : <StatusTag tone="warning">{t('clients.list.complaints', { count: openComplaints })}</StatusTag>,
    },
    { key: 'owner', title: label('clients', 'owner'), width: '84px', render: ({ owner }) => owner },
  ];
}
