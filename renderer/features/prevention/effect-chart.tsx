import type { Day } from '../../../shared/kit/dates';
import type { PreventionEffect } from '../../../shared/prevention/asks';
import { smallSample } from '../../../shared/source/rules';
import { useNavigate } from '../../data/navigation';
import { ChartCard } from '../../pieces/report/chart-card';
import colours from '../../pieces/report/report.module.css';
import { TrendColumns } from '../../pieces/report/trend-columns';
import { countText, dayText, numberText } from '../../ui/format';
import { useWords } from '../../words/use-words';

/** Days of a month, on average. */
const monthDays = 365.25 / 12;
/** Less than this was not long enough to say anything. */
const fewDays = 90;

const perMonth = ({ count, days }: PreventionEffect['before']): string => numberText(Math.round((count / Math.max(1, days)) * monthDays * 10) / 10);

/** Complaints of a problem month by month, before a check began and since; every column opens its complaints. */
export function EffectChart({ problem, startedOn, effect: { months, before, since } }: { readonly problem: string; readonly startedOn: Day | null; readonly effect: PreventionEffect }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const title = t('prevention.chart', { problem });
  const start = months.find(({ from, to }) => startedOn !== null && startedOn >= from && startedOn <= to);
  const open = ({ from, to }: { readonly from: Day; readonly to: Day }): void => go({ room: 'complaints', filter: { problem, from, to } });
  const note = t('prevention.effect', { before: countText(before.count), beforeRate: perMonth(before), since: countText(since.count), days: countText(since.days), sinceRate: perMonth(since) });
  const small = since.days < fewDays || before.count + since.count < smallSample ? ` ${t('prevention.small', { n: countText(before.count + since.count) })}` : '';
  return (
    <div className={colours.colours}>
      <ChartCard
        title={title}
        note={`${note}${small}`}
        rows={months.map(({ from, to, label, count }) => ({
          key: from, name: start?.from === from && startedOn !== null ? t('prevention.startedIn', { month: label, day: dayText(startedOn) }) : label, label: countText(count), count, onOpen: () => open({ from, to }),
        }))}
        draw={(width) => (
          <TrendColumns
            title={title} columns={months} width={width} {...(start === undefined ? {} : { mark: { label: start.label, text: t('prevention.startMark') } })}
            onOpen={(column) => (column.count > 0 ? open(column) : undefined)}
          />
        )}
      />
    </div>
  );
}
