import { addMonths } from '../../shared/kit/dates';
import { monthOfDay } from '../../shared/report/period';
import { useNavigate, useRoute } from '../data/navigation';
import { useToday } from '../ui/use-today';
import { ReportsView } from '../features/reports/reports-view';

/** 报告: the complaint report of the period in the address, else of the month that is over. */
export function ReportsScreen() {
  const route = useRoute();
  const { go } = useNavigate();
  const lastMonth = monthOfDay(addMonths(useToday(), -1));
  const asked = route.room === 'reports' && route.from && route.to ? { from: route.from, to: route.to } : null;
  return <ReportsView period={asked ?? lastMonth} onChosen={({ from, to }) => go({ room: 'reports', from, to })} />;
}
