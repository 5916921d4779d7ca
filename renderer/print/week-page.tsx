import type { WeekDay, WeekDocument, WeekEntry } from '../../shared/calendar/week';
import type { Day } from '../../shared/kit/dates';
import { dayShort, dayText } from '../ui/format';
import { useWords } from '../words/use-words';
import { say } from '../words/words';
import './week.css';

/** What a printed week is called. */
export const weekTitle = ({ days }: WeekDocument): string => say('calendar.week.title', { from: dayText(days[0]?.on as Day), to: dayShort(days.at(-1)?.on as Day) });

/** A week on one sheet: a column for each day, or a list of days where the columns would not fit. */
export function WeekPage({ document }: { readonly document: WeekDocument }) {
  const { t } = useWords();
  const { days, unpublished, left, language } = document;
  const isEmpty = ({ planned, due }: WeekDay): boolean => planned.length + due.length === 0;
  return (
    <main className="week" lang={language} data-week="roomy">
      <header>
        <h1>{weekTitle(document)}</h1>
        {unpublished.length === 0 ? null : <p className="soft">{t('calendar.unpublished', { years: unpublished.join('、') })}</p>}
        {left === 0 ? null : <p className="soft">{t('calendar.week.left')}</p>}
      </header>
      <div className="days" style={{ '--columns': days.map((day) => (isEmpty(day) ? '0.62fr' : '1fr')).join(' ') } as Record<string, string>}>
        {days.map((day) => (
          <DayPart key={day.on} day={day} />
        ))}
      </div>
    </main>
  );
}

function DayPart({ day: { on, holiday, adjustedWork, festivals, works, planned, due, dueLeft } }: { readonly day: WeekDay }) {
  const { t, term } = useWords();
  const names = [...new Set([...(holiday === null ? [] : [holiday]), ...festivals])].map(term);
  return (
    <section className={works ? 'day' : 'day off'}>
      <h2>
        {dayShort(on)}
        {holiday === null ? null : <em className="rest">{t('calendar.rest')}</em>}
        {adjustedWork === null ? null : <em className="work">{t('calendar.work')}</em>}
        <small>{names.join(' ')}</small>
      </h2>
      {planned.length + due.length === 0 ? <p className="soft">{t('calendar.week.none')}</p> : null}
      {planned.map((entry) => (
        <Planned key={entry.key} entry={entry} />
      ))}
      {due.length === 0 ? null : (
        <div className="due">
          <h3>{t('calendar.week.due')}</h3>
          <ul>
            {due.map(({ key, kind, clientName, title }) => (
              <li key={key}>
                {[t(`calendar.kinds.${kind}`), clientName, term(title)].filter((part) => part !== null && part !== '').join(' · ')}
              </li>
            ))}
          </ul>
          {dueLeft === 0 ? null : <p className="soft">{t('calendar.week.dueLeft', { count: dueLeft })}</p>}
        </div>
      )}
    </section>
  );
}

function Planned({ entry: { kind, clientName, contactName, title, time, until, goesOn, place, state, agenda } }: { readonly entry: WeekEntry }) {
  const { t, term } = useWords();
  const when = goesOn ? t(until === null ? 'calendar.week.goesOn' : 'calendar.week.goesOnUntil', { until: until ?? '' }) : time === null ? t('calendar.allDay') : until === null ? time : `${time}–${until}`;
  const about = [term(title), contactName].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <article className={state === '已完成' ? 'entry held' : 'entry'}>
      <p className="time">
        {when}
        {state === '已完成' ? <em className="work">{t('calendar.held')}</em> : null}
      </p>
      <div className="what">
        {clientName === null ? null : <p className="client">{clientName}</p>}
        {about === '' ? null : <p className={kind === 'appointment' ? 'client' : undefined}>{about}</p>}
        {place === null ? null : <p className="soft">{place}</p>}
        {agenda.length === 0 ? null : (
          <ol>
            {agenda.map((line, at) => (
              <li key={`${line}${at}`}>{line}</li>
            ))}
          </ol>
        )}
      </div>
    </article>
  );
}

/** Pixels of a page between its margins: A4 laid across, less 0.6 inch above and below. */
const pageHeight = 676;

/** Takes the roomiest form that stays on one page; the list may take several. */
export function fitWeek(root: HTMLElement): void {
  const week = root.querySelector<HTMLElement>('[data-week]');
  if (week === null) return;
  for (const form of ['roomy', 'dense', 'list']) {
    week.dataset['week'] = form;
    if (week.getBoundingClientRect().height <= pageHeight) return;
  }
}
