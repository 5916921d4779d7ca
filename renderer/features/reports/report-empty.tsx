import { BarChartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { monthOfDay, type Period } from '../../../shared/report/period';
import { reportWords } from '../../../shared/report/words';
import { useNavigate } from '../../data/navigation';
import { useLatestComplaint } from '../../data/queries/reports';
import { EmptyState } from '../../ui/empty-state';
import { useWords } from '../../words/use-words';

/** A period without complaints leads to one that has some, or to the first complaint. */
export function ReportEmpty({ period, onChosen }: { readonly period: Period; readonly onChosen: (period: Period) => void }) {
  const { t, language } = useWords();
  const { go } = useNavigate();
  const { value, loading } = useLatestComplaint();
  const words = reportWords[language];
  const day = value?.items[0]?.receivedOn ?? null;
  const latest = day === null ? null : monthOfDay(day);
  return (
    <EmptyState
      icon={<BarChartOutlined />}
      sentence={t('reports.empty.sentence', { period: words.period(period) })}
      action={
        loading ? null : latest ? (
          <Button type="primary" onClick={() => onChosen(latest)}>{t('reports.empty.latest', { period: words.period(latest) })}</Button>
        ) : (
          <Button type="primary" onClick={() => go({ room: 'complaints', create: true })}>{t('reports.empty.none')}</Button>
        )
      }
      example={t('reports.empty.example')}
    />
  );
}
