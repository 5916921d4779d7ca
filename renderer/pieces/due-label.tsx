import { ClockCircleOutlined } from '@ant-design/icons';
import { daysBetween, msOf, type Day, type Moment } from '../../shared/kit/dates';
import { useNow, useToday } from '../ui/use-today';
import { dayShort, dayText, momentText, relativeDay } from '../ui/format';
import { StatusTag, type Tone } from '../ui/status-tag';
import { useWords, type Words } from '../words/use-words';

interface Label {
  readonly tone: Tone;
  readonly text: string;
}

function byMinute(at: Moment, now: number, t: Words['t']): Label | null {
  const minutes = Math.floor((msOf(at) - now) / 60_000);
  if (minutes < 0) {
    const late = -minutes;
    if (late < 60) return { tone: 'danger', text: t('basic.overdueMinutes', { minutes: late }) };
    if (late < 48 * 60) return { tone: 'danger', text: t('basic.overdueHours', { hours: Math.floor(late / 60) }) };
    return { tone: 'danger', text: t('basic.overdueDays', { days: Math.floor(late / 1440) }) };
  }
  if (minutes < 60) return { tone: 'warning', text: t('basic.dueInMinutes', { minutes }) };
  return minutes < 48 * 60 ? { tone: minutes < 24 * 60 ? 'warning' : 'neutral', text: t('basic.dueInHours', { hours: Math.floor(minutes / 60) }) } : null;
}

function byDay(on: Day, today: Day, t: Words['t']): Label {
  const days = daysBetween(today, on);
  if (days < 0) return { tone: 'danger', text: t('basic.overdueDays', { days: -days }) };
  if (days === 0) return { tone: 'warning', text: t('basic.dueToday') };
  return { tone: days <= 2 ? 'accent' : 'neutral', text: t('basic.dueIn', { when: relativeDay(on, today) }) };
}

/**
 * How long until something is due, or by how much it is late; runs while it is shown. The full date is
 * its title, with the rule that set it where one did.
 */
export function DueLabel({ on, at = null, rule, withDate = false }: {
  readonly on: Day;
  readonly at?: Moment | null;
  readonly rule?: string;
  /** Puts the date beside it. */
  readonly withDate?: boolean;
}) {
  const { t } = useWords();
  const now = useNow();
  const today = useToday();
  const { tone, text } = (at === null ? null : byMinute(at, now, t)) ?? byDay(on, today, t);
  const date = at === null ? dayText(on) : momentText(at);
  return (
    <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center', whiteSpace: 'nowrap' }}>
      {withDate ? <span>{dayShort(on)}</span> : null}
      <StatusTag tone={tone} icon={tone === 'danger' ? undefined : <ClockCircleOutlined />} title={rule === undefined ? date : `${date} · ${rule}`}>
        {text}
      </StatusTag>
    </span>
  );
}

/** A day as people write it, with how far it is from today beside it. */
export function DayText({ day }: { readonly day: Day }) {
  const today = useToday();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {dayText(day)} <span className="km-soft">{relativeDay(day, today)}</span>
    </span>
  );
}
