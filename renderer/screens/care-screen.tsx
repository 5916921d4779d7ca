import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Segmented } from 'antd';
import { useNavigate, useRoute, type CarePart } from '../data/navigation';
import type { ClientChoice } from '../data/use-client-search';
import { PlanList } from '../features/care-plans/plan-list';
import { PromiseView } from '../features/promises/promise-view';
import { ScriptView } from '../features/scripts/script-view';
import { SurveysView } from '../features/surveys/surveys-view';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';

const HistoryDrawer = lazy(() => import('../features/history/history-drawer').then((m) => ({ default: m.HistoryDrawer })));
const SurveyCall = lazy(() => import('../features/care/survey-call').then((m) => ({ default: m.SurveyCall })));

const parts: readonly CarePart[] = ['promises', 'surveys', 'plans', 'scripts'];

/** What a history is shown of. */
interface Past {
  readonly collection: 'promises' | 'scripts';
  readonly id: string;
  readonly name: string;
}

/** 关怀: what is owed to clients beyond the trade. */
export function CareScreen() {
  const { t } = useWords();
  const { go } = useNavigate();
  const route = useRoute();
  const part = route.room === 'care' ? (route.part ?? 'promises') : 'promises';
  const [past, setPast] = useState<Past | null>(null);
  const [calling, setCalling] = useState<{ readonly client: ClientChoice | null } | null>(null);
  const names: Readonly<Record<CarePart, string>> = { promises: t('promises.part'), surveys: t('surveys.title'), plans: t('carePlans.part'), scripts: t('script.part') };
  const leads: Readonly<Record<CarePart, string>> = { promises: t('promises.lead'), surveys: t('surveys.lead'), plans: t('carePlans.lead'), scripts: t('script.lead') };
  const views: Readonly<Record<CarePart, () => ReactNode>> = {
    promises: () => <PromiseView onHistory={({ id, text }) => setPast({ collection: 'promises', id, name: text ?? '' })} />,
    surveys: () => <SurveysView onCall={(client) => setCalling({ client })} />,
    plans: () => <PlanList />,
    scripts: () => <ScriptView onHistory={({ id, name }) => setPast({ collection: 'scripts', id, name })} />,
  };
  return (
    <Page
      title={t('shell.rooms.care')} lead={leads[part]}
      actions={<Segmented<CarePart> aria-label={t('shell.rooms.care')} value={part} options={parts.map((value) => ({ value, label: names[value] }))} onChange={(next) => go({ room: 'care', part: next })} />}
    >
      {views[part]()}
      <Suspense fallback={null}>
        {past === null ? null : <HistoryDrawer open {...past} onClose={() => setPast(null)} />}
        {calling === null ? null : <SurveyCall client={calling.client} onClose={() => setCalling(null)} />}
      </Suspense>
    </Page>
  );
}
