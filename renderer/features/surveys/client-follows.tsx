import { ExportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ClientChoice } from '../../data/use-client-search';
import { ofClient, useEscalations, usePlans, useSuggestions } from '../../data/queries/surveys';
import { Section } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { useWords } from '../../words/use-words';
import { startPlan } from './actions';
import { FollowDialogs } from './follow-dialogs';
import { EscalationLine, PlanLine, SuggestionLine } from './follow-lines';
import { FormDialog } from './form-dialog';
import type { FollowOver } from './over';

/** What follows from the surveys of a client, on its page. */
export function ClientFollows({ client }: { readonly client: ClientChoice }) {
  const { t } = useWords();
  const [over, setOver] = useState<FollowOver | null>(null);
  const [form, setForm] = useState(false);
  const page = ofClient(client.id);
  const { value: escalations } = useEscalations(page);
  const { value: plans } = usePlans(page);
  const { value: suggestions } = useSuggestions(page);
  const running = plans?.items.some(({ state }) => state === '进行中') ?? true;
  return (
    <>
      <Section
        title={t('surveys.plan.title')}
        actions={running ? null : <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => void startPlan(client.id, null)}>{t('surveys.plan.start')}</Button>}
      >
        {plans?.total === 0 && escalations?.total === 0 ? <p className="km-soft">{t('surveys.none.plans')}</p> : (
          <RecordList label={t('surveys.plan.title')}>
            {escalations?.items.map((row) => <EscalationLine key={row.id} row={row} named={false} onOpen={setOver} />)}
            {plans?.items.map((row) => <PlanLine key={row.id} row={row} named={false} onOpen={setOver} />)}
          </RecordList>
        )}
      </Section>
      <Section title={t('surveys.suggestion.title')} actions={<Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOver({ kind: 'suggest', client })}>{t('surveys.suggestion.add')}</Button>}>
        {suggestions?.total === 0 ? <p className="km-soft">{t('surveys.none.suggestions')}</p> : (
          <RecordList label={t('surveys.suggestion.title')}>{suggestions?.items.map((row) => <SuggestionLine key={row.id} row={row} named={false} onOpen={setOver} />)}</RecordList>
        )}
      </Section>
      <Section title={t('surveys.form.one')} actions={<Button size="small" icon={<ExportOutlined aria-hidden />} onClick={() => setForm(true)}>{t('surveys.form.send')}</Button>}>
        <p className="km-soft">{t('surveys.form.hint')}</p>
      </Section>
      {form ? <FormDialog clients={[client.id]} onClose={() => setForm(false)} /> : null}
      <FollowDialogs over={over} onClose={() => setOver(null)} />
    </>
  );
}
