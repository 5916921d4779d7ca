import { Button } from 'antd';
import { useState } from 'react';
import { addMonths } from '../../shared/kit/dates';
import { monthOfDay } from '../../shared/report/period';
import { useNavigate, useRoute } from '../data/navigation';
import { StartDialog } from '../features/prevention/start-dialog';
import { ReportsView } from '../features/reports/reports-view';
import { useToday } from '../ui/use-today';
import { useWords } from '../words/use-words';

/** 报告: the complaint report of the period in the address, else of the month that is over; its problems lead to prevention checks. */
export function ReportsScreen() {
  const { t } = useWords();
  const route = useRoute();
  const { go } = useNavigate();
  const lastMonth = monthOfDay(addMonths(useToday(), -1));
  const [problem, setProblem] = useState<string | null>(null);
  const asked = route.room === 'reports' && route.from && route.to ? { from: route.from, to: route.to } : null;
  return (
    <>
      <ReportsView
        period={asked ?? lastMonth}
        onChosen={({ from, to }) => go({ room: 'reports', from, to })}
        checkOf={(each) => <Button size="small" aria-label={t('prevention.startForProblem', { problem: each })} onClick={() => setProblem(each)}>{t('prevention.startFor')}</Button>}
      />
      {problem === null ? null : <StartDialog problem={problem} onClose={() => setProblem(null)} onMade={(check) => go({ room: 'complaints', part: 'prevention', check })} />}
    </>
  );
}
