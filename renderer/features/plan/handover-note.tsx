import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { HandoverRow } from '../../../shared/handover/asks';
import type { HandoverId } from '../../../shared/handover/schema';
import { useHandovers } from '../../data/queries/plan';
import { countText, dayShort } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './plan.module.css';

/** Whom a client came from, the newest first, and what there was to know of it; nothing where it was never handed over. */
export function HandoverNote({ client, onOpen }: { readonly client: ClientId; readonly onOpen: (handover: HandoverId) => void }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const [newest, ...earlier] = useHandovers(client).value?.items ?? [];
  if (newest === undefined) return null;
  return (
    <Section title={t('handover.title')} actions={<Button size="small" icon={<SwapOutlined aria-hidden />} onClick={() => onOpen(newest.id)}>{t('handover.see')}</Button>}>
      <Line handover={newest} />
      {earlier.length === 0 ? null : (
        <>
          {all ? (
            <ul aria-label={t('handover.earlier', { count: countText(earlier.length) })}>
              {earlier.map((handover) => <li key={handover.id}><Line handover={handover} /></li>)}
            </ul>
          ) : null}
          <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t('handover.less') : t('handover.earlier', { count: countText(earlier.length) })}</Button>
        </>
      )}
    </Section>
  );
}

function Line({ handover: { fromOwner, toOwner, handedOn, items, state, note } }: { readonly handover: HandoverRow }) {
  const { t, term } = useWords();
  return (
    <>
      <p className={styles.handover}>
        {t('handover.line', { from: fromOwner ?? '', to: toOwner ?? '', day: handedOn === null ? '' : dayShort(handedOn), items: countText(items ?? 0) })}{' '}
        {state === null ? null : <StatusTag tone={state === '已接手' ? 'good' : 'warning'}>{term(state)}</StatusTag>}
      </p>
      {note === null || note === '' ? null : <p className="km-soft">{t('handover.noted', { note })}</p>}
    </>
  );
}
