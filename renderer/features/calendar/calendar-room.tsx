import { LeftOutlined, PlusOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented, Spin } from 'antd';
import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import type { CalendarEntry } from '../../../shared/calendar/asks';
import type { Slot } from '../../../shared/calendar/contact-time';
import type { Scope } from '../../../shared/calendar/recurrence';
import type { Day } from '../../../shared/kit/dates';
import type { LoggedVisit } from '../../data/logged-visit';
import type { SurveyedVisit } from '../../data/surveyed-visit';
import type { CalendarView, Opened } from '../../data/navigation';
import { useCalendar, type Days } from '../../data/queries/calendar';
import type { ClientChoice } from '../../data/use-client-search';
import { ExportReasonDialog } from '../../pieces/export-reason-dialog';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { dayShort, dayText } from '../../ui/format';
import { Message } from '../../ui/message';
import { Page } from '../../ui/page';
import { useBareKey } from '../../ui/use-bare-key';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import type { Language } from '../../words/words';
import { askBefore, moveEntry, printWeek } from './actions';
import { AppointmentDialog } from './appointment-dialog';
import type { GridHandle } from './calendar-grid';
import { useCalendarFiles } from './calendar-files';
import { MoveDialog, type AskedMove } from './move-dialog';
import { EditVisitDialog, NewEntryDialog } from './visit-dialog';
import { VisitDrawer } from './visit-drawer';
import styles from './calendar.module.css';

const CalendarGrid = lazy(() => import('./calendar-grid').then((m) => ({ default: m.CalendarGrid })));

const views = ['month', 'week', 'day', 'agenda'] as const satisfies readonly CalendarView[];

type Over =
  | { readonly kind: 'new'; readonly slot: Slot }
  | { readonly kind: 'print' }
  | { readonly kind: 'visit' | 'edit' | 'appointment'; readonly entry: CalendarEntry }
  | { readonly kind: 'move'; readonly move: AskedMove; readonly revert: () => void };

/** The room 日历: visits, appointments and what falls due, by month, week and day, with when to contact people. */
export function CalendarRoom({ first, firstView, onClient, onComplaint, onRecord, onHistory, onLog, onSurvey }: {
  readonly first: Day | null;
  readonly firstView: CalendarView;
  readonly onClient: (id: string) => void;
  readonly onComplaint: (id: string) => void;
  /** Opens what is to be done with a client where it stands: a promise, a care task, what is owed. */
  readonly onRecord: (client: string, opened: Opened) => void;
  readonly onHistory: (id: string, name: string) => void;
  readonly onLog: (client: ClientChoice, visit: LoggedVisit | null) => void;
  readonly onSurvey: (client: ClientChoice, visit: SurveyedVisit) => void;
}) {
  const { t, language } = useWords();
  const today = useToday();
  const grid = useRef<GridHandle>(null);
  const [view, setView] = useState<CalendarView>(firstView);
  const [on, setOn] = useState<Day>(first ?? today);
  const [days, setDays] = useState<Days | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const { value: range, error, reload } = useCalendar(days);
  const files = useCalendarFiles(days);
  const close = (): void => setOver(null);

  const step = (by: -1 | 1): void => (by < 0 ? grid.current?.getApi().prev() : grid.current?.getApi().next());
  const show = (day: Day): void => {
    setOn(day);
    grid.current?.getApi().gotoDate(day);
  };
  const look = (next: CalendarView): void => setView(next);
  useBareKey('t', () => show(today));
  useBareKey('m', () => look('month'));
  useBareKey('w', () => look('week'));
  useBareKey('d', () => look('day'));
  useBareKey('a', () => look('agenda'));
  useBareKey('arrowleft', () => step(-1));
  useBareKey('arrowright', () => step(1));

  const seen = useCallback((next: Days, shown: Day): void => {
    setDays(next);
    setOn(shown);
  }, []);
  const open = (entry: CalendarEntry): void => {
    if (entry.kind === 'visit') setOver({ kind: 'visit', entry });
    else if (entry.kind === 'appointment') setOver({ kind: 'appointment', entry });
    else if (entry.kind === 'complaint' || entry.kind === 'revisit') onComplaint(entry.record);
    else if (entry.client === null) return;
    else if (entry.kind === 'promise') onRecord(entry.client, { collection: 'promises', id: entry.record });
    else if (entry.kind === 'care') onRecord(entry.client, { collection: 'careTasks', id: entry.record });
    else if (entry.kind === 'duty') onRecord(entry.client, { collection: 'duties', id: entry.record });
    else onClient(entry.client);
  };
  const finish = async (entry: CalendarEntry, to: Slot, scope: Scope, revert: () => void): Promise<void> => {
    if (!(await moveEntry(entry, to, scope))) revert();
  };
  const move = async (entry: CalendarEntry, to: Slot, revert: () => void): Promise<void> => {
    const asked = await askBefore(entry, to);
    if (asked === null) await finish(entry, to, 'all', revert);
    else setOver({ kind: 'move', move: asked, revert });
  };
  const log = (client: ClientChoice, visit: LoggedVisit | null): void => {
    close();
    onLog(client, visit);
  };
  const span = days === null ? '' : view === 'day' ? dayText(days.from) : view === 'week' ? `${dayText(days.from)} – ${dayShort(days.to)}` : monthOf(on, language);
  return (
    <Page
      fill
      title={t('calendar.title')}
      actions={
        <>
          {files.menu}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setOver({ kind: 'print' })}>
            {t('calendar.print')}
          </Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOver({ kind: 'new', slot: { on, time: '10:00', minutes: null } })}>
            {t('calendar.add')}
          </Button>
        </>
      }
    >
      <div className={styles.room}>
        <div className={styles.bar}>
          <Button icon={<LeftOutlined aria-hidden />} aria-label={t('calendar.previous')} onClick={() => step(-1)} />
          <Button icon={<RightOutlined aria-hidden />} aria-label={t('calendar.next')} onClick={() => step(1)} />
          <Button onClick={() => show(today)}>{t('calendar.today')}</Button>
          <h2 className={styles.span} aria-live="polite">
            {span}
          </h2>
          {(range?.unpublished.length ?? 0) === 0 ? null : <Button type="link" size="small" title={t('calendar.unpublishedWhy')} onClick={files.askHolidays}>{t('calendar.unpublished', { years: range?.unpublished.join(t('clients.page.comma')) ?? '' })}</Button>}
          <DayInput aria-label={t('calendar.jump')} style={{ width: 140 }} allowClear={false} value={on} onChange={(day) => (day === null ? undefined : show(day))} />
          <Segmented<CalendarView> aria-label={t('calendar.view')} value={view} onChange={look} options={views.map((each) => ({ value: each, label: t(`calendar.views.${each}`) }))} />
        </div>
        <Failure error={error} channel="calendar:range" onRetry={reload} />
        {range === null || range.left === 0 ? null : <Message tone="warning">{t('calendar.left', { count: range.left })}</Message>}
        <div className={styles.grid}>
          <Suspense fallback={<Spin delay={300} />}>
            <CalendarGrid
              key={view} handle={grid} view={view} on={on} range={range} days={days} onDays={seen} onSelect={(slot) => setOver({ kind: 'new', slot })} onOpen={open}
              onMove={(entry, to, revert) => void move(entry, to, revert)}
            />
          </Suspense>
        </div>
        <Legend timed={view === 'week' || view === 'day'} />
      </div>
      {files.dialogs}
      {over?.kind === 'new' ? <NewEntryDialog slot={over.slot} onClose={close} /> : null}
      {over?.kind === 'print' ? <ExportReasonDialog title={t('calendar.print')} lead={t('calendar.week.lead')} onClose={close} onGo={(reason) => printWeek(on, reason)} /> : null}
      {over?.kind === 'visit' ? <VisitDrawer entry={over.entry} onClose={close} onEdit={(entry) => setOver({ kind: 'edit', entry })} onHistory={onHistory} onClient={onClient} onLog={log} onSurvey={onSurvey} /> : null}
      {over?.kind === 'edit' ? <EditVisitDialog entry={over.entry} onClose={close} /> : null}
      {over?.kind === 'appointment' ? <AppointmentDialog entry={over.entry} onClose={close} /> : null}
      {over?.kind === 'move' ? (
        <MoveDialog
          move={over.move}
          onCancel={() => {
            over.revert();
            close();
          }}
          onMove={(to, scope) => {
            close();
            void finish(over.move.entry, to, scope, over.revert);
          }}
        />
      ) : null}
    </Page>
  );
}

const monthOf = (on: Day, language: Language): string => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(on));

const swatches = { visit: '--km-accent', held: '--km-good', appointment: '--km-info', duty: '--km-warning', complaint: '--km-danger' } as const;

/** What the colours mean; each entry says its kind in words as well. */
function Legend({ timed }: { readonly timed: boolean }) {
  const { t } = useWords();
  const swatch = (name: string, colour: string): ReactNode => (
    <span key={name} className={styles.swatch} style={{ '--swatch': `var(${colour})` } as Record<string, string>}>
      {name}
    </span>
  );
  return (
    <div className={styles.foot} role="group" aria-label={t('calendar.legend')}>
      {Object.entries(swatches).map(([kind, colour]) => swatch(kind === 'held' ? t('calendar.held') : t(`calendar.kinds.${kind as 'visit'}`), colour))}
      {timed ? [swatch(t('calendar.preferred'), '--km-good-soft'), swatch(t('calendar.quiet'), '--km-line')] : null}
    </div>
  );
}
