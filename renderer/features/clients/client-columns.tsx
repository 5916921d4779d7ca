import type { ClientRow } from '../../../shared/client/asks';
import { consentChannels } from '../../../shared/consent/schema';
import type { Day } from '../../../shared/kit/dates';
import { StageTag, TierTag } from '../../pieces/grade-tag';
import { NamedCell } from '../../pieces/list-parts';
import { dayText, relativeDay } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import type { Column } from '../../ui/virtual-table';
import type { Words } from '../../words/use-words';

function Next({ on, today, t }: { readonly on: Day; readonly today: Day; readonly t: Words['t'] }) {
  if (on > today) return <span title={dayText(on)}>{relativeDay(on, today)}</span>;
  return (
    <StatusTag tone={on < today ? 'danger' : 'warning'}>
      <span title={dayText(on)}>{on < today ? t('basic.overdueDays', { days: Math.round((Date.parse(today) - Date.parse(on)) / 86_400_000) }) : t('basic.dueToday')}</span>
    </StatusTag>
  );
}

/** Columns that a narrow window leaves out: beside the names there is no room in which they could be read. */
export const clientsNarrowWithout = (): readonly string[] => ['owner', 'tags'];

/** How the client list draws its own columns; widths share what the window has. */
export function clientCells({ t, term, language }: Words, today: Day, wide: boolean): Readonly<Record<string, Partial<Column<ClientRow>>>> {
  const long = language === 'en';
  return {
    number: { title: t('clients.list.number'), width: '104px', render: ({ number }) => <span className="km-soft">{number}</span> },
    name: {
      title: t('clients.list.name'),
      width: 'minmax(216px, 5fr)',
      render: ({ name, verification, sample }) => (
        <NamedCell name={name ?? t('clients.form.unnamed')} sample={sample}>
          {verification === '待核实' ? (
            <StatusTag tone="warning" title={term(verification)}>
              <span className={wide ? '' : 'km-hidden'}>{term(verification)}</span>
            </StatusTag>
          ) : null}
        </NamedCell>
      ),
    },
    valueGrade: {
      title: t('clients.list.grade'),
      width: '76px',
      render: ({ valueGrade, intentGrade }) =>
        valueGrade !== null ? <TierTag grade={valueGrade} meaning="value" /> : intentGrade !== null ? <TierTag grade={intentGrade} meaning="intent" /> : null,
    },
    intentGrade: { render: ({ intentGrade }) => (intentGrade === null ? null : <TierTag grade={intentGrade} meaning="intent" />) },
    stage: { title: t('clients.list.stage'), width: long ? '118px' : '92px', render: ({ stage }) => (stage === null ? null : <StageTag stage={stage} />) },
    contactName: {
      title: t('clients.list.contact'),
      width: long ? 'minmax(148px, 1.6fr)' : 'minmax(170px, 1.6fr)',
      render: ({ contactName, phone }) => (
        <>
          {contactName} <span className="km-soft">{phone}</span>
        </>
      ),
    },
    tags: { title: t('clients.list.tags'), width: 'minmax(64px, 1fr)', render: (row) => <span className="km-soft" title={row.tags.join('；')}>{row.tags.join('；')}</span> },
    lastContactOn: {
      title: t('clients.list.lastContact'),
      width: long ? '114px' : '92px',
      render: ({ lastContactOn }) =>
        lastContactOn === null ? <span className="km-soft">{t('clients.list.never')}</span> : <span title={dayText(lastContactOn)}>{relativeDay(lastContactOn, today)}</span>,
    },
    nextOn: { title: t('clients.list.next'), width: long ? '126px' : '112px', render: ({ nextOn }) => (nextOn === null ? null : <Next on={nextOn} today={today} t={t} />) },
    openComplaints: {
      title: t('clients.list.openComplaints'),
      width: long ? '104px' : '80px',
      align: 'start',
      render: ({ openComplaints }) => (openComplaints === 0 ? null : <StatusTag tone="warning">{t('clients.list.complaints', { count: openComplaints })}</StatusTag>),
    },
    marketingStop: { render: ({ marketingStop }) => (marketingStop === null ? null : term(marketingStop)) },
    marketingWays: { render: ({ marketingWays }) => (marketingWays.length === consentChannels.length - 1 ? term('不限') : marketingWays.map(term).join('、')) },
    owner: { width: '96px' },
  };
}
