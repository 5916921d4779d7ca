import { lazy, Suspense, useCallback, useState } from 'react';
import type { CareTaskId } from '../../shared/care/schema';
import type { ClientId } from '../../shared/client/schema';
import type { WorkItem } from '../../shared/work/asks';
import type { LoggedVisit } from '../data/logged-visit';
import type { ClientChoice } from '../data/use-client-search';
import { useToday } from '../ui/use-today';
import { DayPlan } from '../features/plan/day-plan';
import { Notices } from '../features/plan/notices';
import { Proposals } from '../features/plan/proposals';
import { Today } from '../features/today/today';
import { dayText } from '../ui/format';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';

const FinishCareDialog = lazy(() => import('../features/care/finish-care').then((m) => ({ default: m.FinishCareDialog })));
const LogFollowupDialog = lazy(() => import('../features/followups/log-followup-dialog').then((m) => ({ default: m.LogFollowupDialog })));
const SurveyCall = lazy(() => import('../features/care/survey-call').then((m) => ({ default: m.SurveyCall })));
const MessageCall = lazy(() => import('../features/scripts/message-call').then((m) => ({ default: m.MessageCall })));

type Logging = { readonly client: ClientChoice | null; readonly visit?: LoggedVisit } | null;

/** The room 今日: what must be done now, and logging it without leaving. */
export function TodayScreen() {
  const { t } = useWords();
  const today = useToday();
  const [logging, setLogging] = useState<Logging>(null);
  const [asked, setAsked] = useState<ClientChoice | null>(null);
  const survey = useCallback((item: WorkItem) => setAsked({ id: item.client as ClientId, name: item.clientName, number: null }), []);
  const [writing, setWriting] = useState<ClientChoice | null>(null);
  const write = useCallback((item: WorkItem) => setWriting({ id: item.client as ClientId, name: item.clientName, number: null }), []);
  const [caring, setCaring] = useState<WorkItem | null>(null);
  const log = useCallback(
    (item: WorkItem | null, visit: LoggedVisit | null) =>
      setLogging({ client: item === null ? null : { id: item.client as ClientId, name: item.clientName, number: null }, ...(visit === null ? {} : { visit }) }),
    [],
  );
  return (
    <Page title={t('today.title')} lead={dayText(today)}>
      <Today
        onLog={log}
        onSurvey={survey}
        onWrite={write}
        onCare={setCaring}
        plan={
          <>
            <Notices today={today} />
            <DayPlan
              today={today}
              onLog={({ client, clientName, visit, method, kind, agenda, occurrence }) =>
                setLogging({ client: { id: client, name: clientName, number: null }, visit: { id: visit, occurrence, method, kind, agenda } })}
            />
            <Proposals today={today} />
          </>
        }
      />
      <Suspense fallback={null}>
        {asked === null ? null : <SurveyCall client={asked} onClose={() => setAsked(null)} />}
        {writing === null ? null : <MessageCall client={writing} onClose={() => setWriting(null)} />}
        {caring === null ? null : <FinishCareDialog task={{ id: caring.record as CareTaskId, action: caring.title }} onClose={() => setCaring(null)} />}
        {logging === null ? null : (
          <LogFollowupDialog
            open
            {...(logging.client === null ? {} : { client: logging.client })}
            {...(logging.visit === undefined ? {} : { visit: logging.visit })}
            onClose={() => setLogging(null)}
          />
        )}
      </Suspense>
    </Page>
  );
}
