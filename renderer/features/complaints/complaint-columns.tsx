import type { ComplaintRow } from '../../../shared/complaint/asks';
import type { Day } from '../../../shared/kit/dates';
import { DueLabel } from '../../pieces/due-label';
import { GradeTag, StateTag } from '../../pieces/grade-tag';
import { NamedCell } from '../../pieces/list-parts';
import { dayShort, dayText } from '../../ui/format';
import type { Column } from '../../ui/virtual-table';
import type { Words } from '../../words/use-words';
import { ComesBackTag } from './comes-back-tag';
import styles from './complaint-list.module.css';

/** Columns that a narrow window leaves out: beside them the names of clients would be cut to a few letters. */
export const complaintsNarrowWithout = (): readonly string[] => ['owner', 'type'];

/** How the list of complaints draws its own columns. */
export function complaintCells({ t, term, language }: Words, today: Day): Readonly<Record<string, Partial<Column<ComplaintRow>>>> {
  const long = language === 'en';
  return {
    number: { title: t('complaints.list.number'), width: '124px', render: ({ number }) => <span className="km-soft">{number}</span> },
    receivedOn: {
      title: t('complaints.list.date'),
      width: '118px',
      render: ({ receivedOn }) =>
        receivedOn === null ? null : (
          <span title={dayText(receivedOn)}>{receivedOn.slice(0, 4) === today.slice(0, 4) ? dayShort(receivedOn) : dayText(receivedOn).replace(/\s\S+$/, '')}</span>
        ),
    },
    clientName: {
      title: t('complaints.list.client'),
      width: 'minmax(150px, 2.2fr)',
      render: ({ clientName, sample }) => <NamedCell name={clientName ?? t('complaints.page.noClient')} sample={sample} />,
    },
    problem: { title: t('complaints.list.problem'), width: 'minmax(130px, 2.2fr)', render: ({ problem, content, comesBack }) => <span title={content ?? ''}>{problem ?? content} {comesBack === null ? null : <ComesBackTag again={comesBack} short />}</span> },
    type: { title: t('complaints.filter.type'), width: long ? '132px' : '96px', render: ({ type }) => (type === null ? null : term(type)) },
    grade: { title: t('complaints.filter.grade'), width: long ? '108px' : '88px', render: ({ grade }) => (grade === null ? null : <GradeTag grade={grade} />) },
    state: { title: t('complaints.filter.state'), width: long ? '156px' : '100px', render: ({ state }) => (state === null ? null : <StateTag state={state} />) },
    due: {
      title: t('complaints.list.due'),
      width: '186px',
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
    department: { render: ({ department }) => (department === null ? null : term(department)) },
    channel: { render: ({ channel }) => (channel === null ? null : term(channel)) },
    owner: { width: '96px' },
  };
}
