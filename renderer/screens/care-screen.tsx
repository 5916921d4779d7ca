import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Segmented } from 'antd';
import { useNavigate, useRoute, type CarePart } from '../data/navigation';
import type { ClientChoice } from '../data/use-client-search';
import { PlanList } from '../features/care-plans/plan-list';
import { SurveysView } from '../features/surveys/surveys-view';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';

const SurveyCall = lazy(() => import('../features/care/survey-call').then((m) => ({ default: m.SurveyCall })));

const parts: readonly CarePart[] = ['surveys', 'plans'];

/** 关怀: what is owed to clients beyond the trade. */
export function CareScreen() {
  const { t } = useWords();
  const { go } = useNavigate();
  const route = useRoute();
  const part = route.room === 'care' ? (route.part ?? 'surveys') : 'surveys';
  const [calling, setCalling] = useState<{ readonly client: ClientChoice | null } | null>(null);
  const names: Readonly<Record<CarePart, string>> = { surveys: t('surveys.title'), plans: t('carePlans.part') };
  const views: Readonly<Record<CarePart, () => ReactNode>> = { surveys: () => <SurveysView onCall={(client) => setCalling({ client })} />, plans: () => <PlanList /> };
  return (
    <Page
      title={t('shell.rooms.care')} lead={t(part === 'surveys' ? 'surveys.lead' : 'carePlans.lead')}
      actions={<Segmented<CarePart> aria-label={t('shell.rooms.care')} value={part} options={parts.map((value) => ({ value, label: names[value] }))} onChange={(next) => go({ room: 'care', part: next })} />}
    >
      {views[part]()}
      <Suspense fallback={null}>{calling === null ? null : <SurveyCall client={calling.client} onClose={() => setCalling(null)} />}</Suspense>
    </Page>
  );
}
