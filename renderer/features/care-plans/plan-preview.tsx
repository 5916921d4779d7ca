import type { CarePlanId, CarePlanNode } from '../../../shared/care-plan/schema';
import { messageOfCare } from '../../../shared/care/message';
import { usePlanPreview } from '../../data/queries/care-plans';
import { slotText } from '../../pieces/slot-text';
import { reasonText } from '../../pieces/touch-guard';
import { Failure } from '../../ui/failure';
import { countText, dayText, moneyText } from '../../ui/format';
import { Message } from '../../ui/message';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useWords } from '../../words/use-words';
import { warningText } from './plan-words';
import { useWhen } from './use-when';
import styles from './care-plans.module.css';

/** What a plan would make now: of each trigger how many, and of how many what it needs is not on file (C-25). */
export function PlanPreview({ plan, nodes }: { readonly plan: CarePlanId; readonly nodes: readonly CarePlanNode[] }) {
  const words = useWords();
  const { t } = words;
  const when = useWhen();
  const { value, error, reload } = usePlanPreview(plan);
  if (error !== null) return <Failure error={error} channel="careplan:preview" onRetry={reload} />;
  if (value === null) return null;
  const { making, clients, costFen, warnings, tasks } = value;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <Section title={t('carePlans.parts.preview')}>
      <p role="status" className={styles.said}>{t('carePlans.preview', { clients: countText(clients), making: countText(making), cost: moneyText(costFen) })}</p>
      {warnings.map((warning) => <div key={warning.kind} className={styles.said}><Message tone="warning">{warningText(words, warning)}</Message></div>)}
      <PlainTable label={t('carePlans.previewNodes')}>
        <thead>
          <tr>
            <th scope="col">{t('carePlans.parts.nodes')}</th>
            <th scope="col">{t('carePlans.making')}</th>
            <th scope="col">{t('carePlans.first')}</th>
            <th scope="col">{t('carePlans.leftOut')}</th>
          </tr>
        </thead>
        <tbody>
          {value.nodes.map(({ node, making: count, first, noData, unwanted }) => {
            const known = byId.get(node);
            return (
              <tr key={node}>
                <td>{known === undefined ? null : when(known)}</td>
                <td className={styles.number}>{countText(count)}</td>
                <td className={styles.unbroken}>{first === null ? null : dayText(first)}</td>
                <td>{[noData === 0 ? null : t('carePlans.noDataOf', { count: countText(noData) }), unwanted === 0 ? null : t('carePlans.unwantedOf', { count: countText(unwanted) })].filter((part) => part !== null).join(t('carePlans.story.comma'))}</td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
      {value.guarded.length === 0 ? null : (
        <>
          <div className={styles.said}><Message tone="warning">{t('carePlans.guarded', { count: countText(value.guardedCount) })}</Message></div>
          <PlainTable label={t('carePlans.guardedLabel')}>
            <thead>
              <tr>
                <th scope="col">{t('carePlans.client')}</th>
                <th scope="col">{t('carePlans.verdict')}</th>
                <th scope="col">{t('carePlans.why')}</th>
              </tr>
            </thead>
            <tbody>
              {value.guarded.map(({ node, client, clientName, dueOn, verdict, until, reasons }) => {
                const known = byId.get(node);
                const message = known === undefined ? null : messageOfCare(known, known);
                return (
                  <tr key={`${node} ${client} ${dueOn}`}>
                    <td>{clientName}</td>
                    <td className={styles.unbroken}>{verdict === 'hold' && until !== null ? t('touch.verdicts.holdUntil', { when: slotText(until) }) : t(`touch.verdicts.${verdict}`)}</td>
                    <td>{message === null ? null : reasons.map((reason) => reasonText(reason, message)).join(t('carePlans.story.comma'))}</td>
                  </tr>
                );
              })}
            </tbody>
          </PlainTable>
        </>
      )}
      {tasks.length === 0 ? null : (
        <PlainTable label={t('carePlans.previewTasks')}>
          <thead>
            <tr>
              <th scope="col">{t('carePlans.due')}</th>
              <th scope="col">{t('carePlans.client')}</th>
              <th scope="col">{t('carePlans.parts.nodes')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ node, client, clientName, contactName, dueOn }, at) => {
              const known = byId.get(node);
              return (
                <tr key={`${client} ${node} ${at}`}>
                  <td className={styles.unbroken}>{dayText(dueOn)}</td>
                  <td>{[clientName, contactName].filter((part) => part !== null).join(' · ')}</td>
                  <td>{known === undefined ? null : [when(known), known.action].join(' · ')}</td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
      {making > tasks.length ? <p className="km-soft">{t('carePlans.more', { count: countText(making - tasks.length) })}</p> : null}
    </Section>
  );
}
