import type { WorkCounts } from '../../../shared/work/asks';
import { useNavigate } from '../../data/navigation';
import { Figure, Figures } from '../../ui/figure';
import { useWords } from '../../words/use-words';

/** How much waits; every number leads to its records. */
export function TodayFigures({ counts, onGroup }: {
  readonly counts: WorkCounts;
  /** Leads to a group on this screen. */
  readonly onGroup: (group: 'overdue' | 'today') => void;
}) {
  const { overdue, today: due } = counts;
  const { t } = useWords();
  const { go } = useNavigate();
  return (
    <Figures>
      <Figure name={t('today.figures.overdue')} value={overdue} tone={overdue > 0 ? 'danger' : undefined} onOpen={() => onGroup('overdue')} />
      <Figure name={t('today.figures.today')} value={due} tone={due > 0 ? 'warning' : undefined} onOpen={() => onGroup('today')} />
      <Figure name={t('today.figures.openComplaints')} value={counts.openComplaints} onOpen={() => go({ room: 'complaints', filter: { state: ['处理中', '待回访'] } })} />
      <Figure name={t('today.figures.toVerify')} value={counts.toVerify} onOpen={() => go({ room: 'data', part: 'review', queue: 'doubtful' })} />
      <Figure name={t('today.figures.recheck')} value={counts.recheck} onOpen={() => go({ room: 'data', part: 'review', queue: 'recheck' })} />
      <Figure name={t('today.figures.clients')} value={counts.clients} onOpen={() => go({ room: 'clients', filter: {} })} />
    </Figures>
  );
}
