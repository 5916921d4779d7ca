import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { CarePlan, CarePlanNode } from '../../../shared/care-plan/schema';
import { moneyText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { removeNode } from './actions';
import { NodeDialog } from './node-dialog';
import { useWhen } from './use-when';
import styles from './care-plans.module.css';

/** The triggers of a plan in their order. */
export function PlanNodes({ plan, nodes }: { readonly plan: CarePlan; readonly nodes: readonly CarePlanNode[] }) {
  const { t, term, label } = useWords();
  const when = useWhen();
  const [open, setOpen] = useState<CarePlanNode | 'new' | null>(null);
  const head = (field: string): string => label('carePlanNodes', field);
  return (
    <Section title={t('carePlans.parts.nodes')} actions={<Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>{t('carePlans.addNode')}</Button>}>
      {nodes.length === 0 ? <p className="km-soft">{t('carePlans.noNodes')}</p> : (
        <PlainTable label={t('carePlans.parts.nodes')}>
          <thead>
            <tr>
              <th scope="col">{head('kind')}</th>
              <th scope="col">{head('action')}</th>
              <th scope="col">{head('method')}</th>
              <th scope="col">{head('messageClass')}</th>
              <th scope="col">{head('gift')}</th>
              <th scope="col">{head('budgetFen')}</th>
              <th scope="col" aria-label={t('basic.edit')} />
            </tr>
          </thead>
          <tbody>
            {nodes.map((node) => (
              <tr key={node.id}>
                <td>{when(node)}</td>
                <td>{node.action}</td>
                <td>{node.method !== null ? term(node.method) : plan.channel === null ? null : t('carePlans.asPlan', { channel: term(plan.channel) })}</td>
                <td>{node.messageClass === null ? null : <StatusTag tone={node.messageClass === '营销' ? 'warning' : 'info'} icon={null}>{term(node.messageClass)}</StatusTag>}</td>
                <td>{[node.gift, node.giftLevel === null ? null : term(node.giftLevel)].filter((part) => part !== null).join(' · ')}</td>
                <td className={styles.number}>{node.budgetFen === null ? null : moneyText(node.budgetFen)}</td>
                <td className={styles.unbroken}>
                  <Button type="text" size="small" icon={<EditOutlined aria-hidden />} aria-label={t('carePlans.editNode')} onClick={() => setOpen(node)} />
                  <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('carePlans.removeNode')} onClick={() => void removeNode(node.id)} />
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {open === null ? null : <NodeDialog plan={plan} node={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Section>
  );
}
