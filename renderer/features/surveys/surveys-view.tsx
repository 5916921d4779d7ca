import { FormOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { ClientChoice } from '../../data/use-client-search';
import { useNavigate, useRoute, type SurveysView as Shown } from '../../data/navigation';
import { useWords } from '../../words/use-words';
import { AnalysisView } from './analysis-view';
import { DoneList } from './done-list';
import { DueList } from './due-list';
import { PlansView, SuggestionsView } from './follows-view';
import { TemplatesView } from './templates-view';
import styles from './surveys.module.css';

const views: readonly Shown[] = ['due', 'done', 'plans', 'suggestions', 'analysis', 'templates'];

/** 关怀 › 满意度调查: whom to ask, what was answered, what comes next. */
export function SurveysView({ onCall }: { readonly onCall: (client: ClientChoice | null) => void }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const route = useRoute();
  const at = route.room === 'care' ? route : null;
  const view = at?.view ?? 'due';
  const counted = at?.counted ?? null;
  const shown: Readonly<Record<Shown, () => ReactNode>> = {
    due: () => <DueList onCall={onCall} />, done: () => <DoneList key={JSON.stringify(at?.filter ?? null)} filter={at?.filter ?? null} />, 
    plans: () => <PlansView key={JSON.stringify(counted)} counted={counted} />, suggestions: () => <SuggestionsView key={JSON.stringify(counted)} counted={counted} />,
    analysis: () => <AnalysisView />, templates: () => <TemplatesView />,
  };
  return (
    <>
      <div className={styles.bar}>
        <Segmented<Shown> aria-label={t('surveys.title')} value={view} options={views.map((value) => ({ value, label: t(`surveys.views.${value}`) }))} onChange={(next) => go({ room: 'care', part: 'surveys', view: next })} />
        <Button type="primary" icon={<FormOutlined aria-hidden />} onClick={() => onCall(null)}>{t('surveys.callTitle')}</Button>
      </div>
      {shown[view]()}
    </>
  );
}
