import { lazy, Suspense, useState } from 'react';
import type { LoggedVisit } from '../data/logged-visit';
import { useNavigate, useRoute } from '../data/navigation';
import type { SurveyedVisit } from '../data/surveyed-visit';
import type { ClientChoice } from '../data/use-client-search';
import { CalendarRoom } from '../features/calendar/calendar-room';

const LogFollowupDialog = lazy(() => import('../features/followups/log-followup-dialog').then((m) => ({ default: m.LogFollowupDialog })));
const SurveyCall = lazy(() => import('../features/care/survey-call').then((m) => ({ default: m.SurveyCall })));
const HistoryDrawer = lazy(() => import('../features/history/history-drawer').then((m) => ({ default: m.HistoryDrawer })));

/** The calendar, with what lies over it of other parts: a follow-up to log, a history. */
export function CalendarScreen() {
  const route = useRoute();
  const { go } = useNavigate();
  const asked = route.room === 'calendar' ? route : null;
  const [logging, setLogging] = useState<{ readonly client: ClientChoice; readonly visit: LoggedVisit | null } | null>(null);
  const [surveyed, setSurveyed] = useState<{ readonly client: ClientChoice; readonly visit: SurveyedVisit } | null>(null);
  const [past, setPast] = useState<{ readonly id: string; readonly name: string } | null>(null);
  return (
    <>
      <CalendarRoom
        key={asked?.on ?? ''}
        first={asked?.on ?? null}
        firstView={asked?.view ?? 'week'}
        onClient={(id) => go({ room: 'clients', id })}
        onComplaint={(id) => go({ room: 'complaints', id })}
        onRecord={(id, open) => go({ room: 'clients', id, ...(open.collection === 'careTasks' ? { tab: 'care' } : {}), open })}
        onHistory={(id, name) => setPast({ id, name })}
        onLog={(client, visit) => setLogging({ client, visit })}
        onSurvey={(client, visit) => setSurveyed({ client, visit })}
      />
      <Suspense fallback={null}>
        {logging === null ? null : <LogFollowupDialog open client={logging.client} {...(logging.visit === null ? {} : { visit: logging.visit })} onClose={() => setLogging(null)} />}
        {surveyed === null ? null : <SurveyCall {...surveyed} onClose={() => setSurveyed(null)} />}
        {past === null ? null : <HistoryDrawer open collection="visits" id={past.id} name={past.name} onClose={() => setPast(null)} />}
      </Suspense>
    </>
  );
}
