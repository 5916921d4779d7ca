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

/** The columns of the client list; widths share what the window has, and a narrow one leaves the owner out. */
export function clientColumns({ t, label, term, language }: Words, today: Day, wide: boolean): readonly Column<ClientRow>[] {
  const owner: Column<ClientRow> = { key: 'owner', title: label('clients', 'owner'), width: '96px', render: (row) => row.owner };
  const long = language === 'en'; // English words are longer
  const tags: Column<ClientRow> = { key: 'tags', title: t('clients.list.tags'), width: 'minmax(84px, 1.4fr)', render: (row) => <span className="km-soft" title={row.tags.join('；')}>{row.tags.join('；')}</span> };
  return [
    { key: 'number', title: t('clients.list.number'), width: '92px', sort: 'number', render: ({ number }) => <span className="km-soft">{number}</span> },
    {
      key: 'name',
      title: t('clients.list.name'),
      width: 'minmax(200px, 3fr)',
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
          {verification === '待核实' ? (
            <StatusTag tone="warning" title={term(verification)}>
              <span className={wide ? '' : 'km-hidden'}>{term(verification)}</span>
            </StatusTag>
          ) : null}
        </span>
      ),
    },
    {
      key: 'grade',
      title: t('clients.list.grade'),
      width: '76px',
      sort: 'valueGrade',
      render: ({ valueGrade, intentGrade }) =>
        valueGrade !== null ? <TierTag grade={valueGrade} meaning="value" /> : intentGrade !== null ? <TierTag grade={intentGrade} meaning="intent" /> : null,
    },
    { key: 'stage', title: t('clients.list.stage'), width: long ? '122px' : '106px', sort: 'stage', render: ({ stage }) => (stage === null ? null : <StageTag stage={stage} />) },
    {
      key: 'contact',
      title: t('clients.list.contact'),
      width: 'minmax(132px, 1.5fr)',
      render: ({ contactName, phone }) => (
        <>
          {contactName} <span className="km-soft">{phone}</span>
        </>
      ),
    },
    ...(wide || !long ? [tags] : []),
    {
      key: 'lastContact',
      title: t('clients.list.lastContact'),
      width: long ? '126px' : '108px',
      sort: 'lastContactOn',
      render: ({ lastContactOn }) =>
        lastContactOn === null ? <span className="km-soft">{t('clients.list.never')}</span> : <span title={dayText(lastContactOn)}>{relativeDay(lastContactOn, today)}</span>,
    },
    { key: 'next', title: t('clients.list.next'), width: long ? '142px' : '118px', sort: 'nextOn', render: ({ nextOn }) => (nextOn === null ? null : <Next on={nextOn} today={today} t={t} />) },
    {
      key: 'openComplaints',
      title: t('clients.list.openComplaints'),
      width: '104px',
      sort: 'openComplaints',
      render: ({ openComplaints }) =>
        openComplaints === 0 ? null : <StatusTag tone="warning">{t('clients.list.complaints', { count: openComplaints })}</StatusTag>,
    },
    ...(wide ? [owner] : []),
  ];
}
