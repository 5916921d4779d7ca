import { CalendarOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { addDays, type Day } from '../../../shared/kit/dates';
import type { Proposal } from '../../../shared/plan/asks';
import { useNavigate } from '../../data/navigation';
import { useProposals } from '../../data/queries/plan';
import { countText, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { acceptProposal, matterText } from './actions';
import styles from './plan.module.css';

/** Days ahead whose duties are looked at. */
const ahead = 14;

/** Proposals shown at once: the list of work below is what the room is for. */
const atFirst = 3;

const keyOf = ({ client, on, matters }: Proposal): string => `${client}:${on}:${matters[0]?.id ?? ''}`;

/** Visits that would settle several duties of one client each: accepted with one click, or passed over for now. */
export function Proposals({ today }: { readonly today: Day }) {
  const { t } = useWords();
  const { value } = useProposals(addDays(today, ahead));
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const open = (value?.items ?? []).filter((proposal) => !passed.has(keyOf(proposal)));
  if (open.length === 0) return null;
  const shown = all ? open : open.slice(0, atFirst);
  const left = open.length - shown.length;
  return (
    <div className={styles.apart}>
      <Section title={t('plan.title')} actions={value?.more === true ? <span className={styles.soft}>{t('plan.more')}</span> : undefined}>
        <ul className={styles.proposals}>
          {shown.map((proposal) => (
            <Card key={keyOf(proposal)} proposal={proposal} onPass={() => setPassed(new Set([...passed, keyOf(proposal)]))} />
          ))}
        </ul>
        {left > 0 ? <Button type="link" size="small" onClick={() => setAll(true)}>{t('plan.showMore', { count: countText(left) })}</Button> : null}
      </Section>
    </div>
  );
}

function Card({ proposal, onPass }: { readonly proposal: Proposal; readonly onPass: () => void }) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const [busy, setBusy] = useState(false);
  const { client, clientName, on, at, method, kind, matters, notAfter, joins } = proposal;
  const accept = async (): Promise<void> => {
    setBusy(true);
    await acceptProposal(proposal);
    setBusy(false);
  };
  return (
    <li className={styles.proposal}>
      <div className={styles.proposalHead}>
        <button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client })}>
          {clientName}
        </button>
        <span className={styles.soft}>{[term(method), term(kind)].join(' · ')}</span>
      </div>
      <div>
        <CalendarOutlined aria-hidden /> {[dayText(on), at].filter((part) => part !== null).join(' ')}
        {notAfter === null ? null : <span className={styles.soft}> {t('plan.notAfter', { day: dayText(notAfter) })}</span>}
      </div>
      <ul className={styles.matters}>
        {matters.map((matter) => (
          <li key={matter.id} title={t('today.rule', { rule: matter.rule })}>
            {matterText(matter)} <span className={styles.soft}>{dayText(matter.dueOn)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button size="small" type="primary" loading={busy} aria-label={t('plan.acceptNamed', { client: clientName })} onClick={() => void accept()}>
          {t(joins === null ? 'plan.accept' : 'plan.join')}
        </Button>
        <Button size="small" aria-label={t('plan.passNamed', { client: clientName })} onClick={onPass}>
          {t('plan.pass')}
        </Button>
      </div>
    </li>
  );
}
