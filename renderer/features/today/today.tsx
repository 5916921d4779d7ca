import { CoffeeOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { WorkItem } from '../../../shared/work/asks';
import { groupWork } from '../../../shared/work/groups';
import type { LoggedVisit } from '../../data/logged-visit';
import { useNavigate } from '../../data/navigation';
import { useOpenWork, useWorkCounts } from '../../data/queries/work';
import { useNow, useToday } from '../../ui/use-today';
import { EmptyState } from '../../ui/empty-state';
import { useWords } from '../../words/use-words';
import { finishWork, visitOf } from './actions';
import { MissedCard } from './missed-card';
import { MoveDialog } from './move-dialog';
import { TodayFigures } from './figures';
import { placeOf, type WorkActs } from './work-line';
import { WorkList } from './work-list';

/** What must be done now: figures, then all open work by when it is due. */
export function Today({ plan, onLog, onSurvey, onWrite, onCare }: {
  /** Visits of the day and proposals of others; another feature's views, put in by the screen. */
  readonly plan: ReactNode;
  readonly onLog: (item: WorkItem | null, visit: LoggedVisit | null) => void;
  readonly onSurvey: (item: WorkItem) => void;
  readonly onWrite: (item: WorkItem) => void;
  /** Asks what came of a care task. */
  readonly onCare: (item: WorkItem) => void;
}) {
  const { t } = useWords();
  const { go } = useNavigate();
  const work = useOpenWork();
  const counts = useWorkCounts();
  const today = useToday();
  const now = useNow();
  const [moving, setMoving] = useState<WorkItem | null>(null);
  const groups = useMemo(() => groupWork((work ?? []).filter(({ kind, dueOn }) => kind !== 'visit' || dueOn !== today), today, now), [work, today, now]);
  const acts: WorkActs = useMemo(
    () => ({ open: (item) => go(placeOf(item)), finish: (item) => void finishWork(item), log: (item) => void visitOf(item).then((visit) => onLog(item, visit)), survey: onSurvey, write: onWrite, care: onCare, move: setMoving }),
    [go, onLog, onSurvey, onWrite, onCare],
  );
  if (work === null || counts === null) return null;
  if (counts.clients === 0 && work.length === 0) return <Blank />;
  return (
    <>
      <TodayFigures
        counts={counts}
        onGroup={(group) => document.getElementById(`today-${group}`)?.querySelector<HTMLElement>('[data-workline]')?.focus()}
      />
      <MissedCard onOpen={acts.open} />
      {plan}
      {work.length === 0 ? (
        <EmptyState icon={<CoffeeOutlined />} sentence={t('today.clear.sentence')} action={<Button onClick={() => onLog(null, null)}>{t('shell.logFollowup')}</Button>} example={t('today.clear.example')} />
      ) : (
        <WorkList groups={groups} acts={acts} beyond={Math.max(0, counts.open - work.length)} />
      )}
      <MoveDialog item={moving} onClose={() => setMoving(null)} />
    </>
  );
}

function Blank() {
  const { t } = useWords();
  const { go } = useNavigate();
  return (
    <EmptyState
      icon={<TeamOutlined />}
      sentence={t('today.blank.sentence')}
      action={
        <span style={{ display: 'flex', gap: 8 }}>
          <Button type="primary" onClick={() => go({ room: 'clients', create: true })}>
            {t('today.blank.newClient')}
          </Button>
          <Button onClick={() => go({ room: 'data', part: 'import' })}>{t('today.blank.import')}</Button>
        </span>
      }
      example={t('today.blank.example')}
    />
  );
}
