import { PreventionList } from '../features/prevention/prevention-list';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';
import { ComplaintsParts } from './complaints-parts';

/** 投诉 › 预防检查: every check with how far it has come. */
export function PreventionsScreen() {
  const { t } = useWords();
  return (
    <Page title={t('complaints.title')} mark={<ComplaintsParts part="prevention" />} lead={t('prevention.lead')}>
      <PreventionList />
    </Page>
  );
}
