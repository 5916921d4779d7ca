import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ClientId } from '../../../shared/client/schema';
import type { HandoverId } from '../../../shared/handover/schema';
import { useHandovers } from '../../data/queries/plan';
import { countText, dayShort } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './plan.module.css';

/** Whom a client came from last, and what there is to know of it; nothing where it was never handed over. */
export function HandoverNote({ client, onOpen }: { readonly client: ClientId; readonly onOpen: (handover: HandoverId) => void }) {
  const { t, term } = useWords();
  const newest = useHandovers(client).value?.items[0];
  if (newest === undefined) return null;
  const { id, fromOwner, toOwner, handedOn, items, state } = newest;
  return (
    <Section title={t('handover.title')} actions={<Button size="small" icon={<SwapOutlined aria-hidden />} onClick={() => onOpen(id)}>{t('handover.see')}</Button>}>
      <p className={styles.handover}>
        {t('handover.line', { from: fromOwner ?? '', to: toOwner ?? '', day: handedOn === null ? '' : dayShort(handedOn), items: countText(items ?? 0) })}{' '}
        {state === null ? null : <StatusTag tone={state === '已接手' ? 'good' : 'warning'}>{term(state)}</StatusTag>}
      </p>
    </Section>
  );
}
