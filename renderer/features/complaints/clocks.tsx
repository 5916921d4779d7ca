import { CheckCircleOutlined, ClockCircleOutlined, FieldTimeOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import { policies } from '../../../shared/policy/policies';
import { usePolicies } from '../../data/queries/policies';
import { localZone } from '../../ui/use-today';
import { DueLabel } from '../../pieces/due-label';
import { PolicyOrigin } from '../../pieces/policy-origin';
import { dayText, momentText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { clockFacts, type ClockFact } from './clock-facts';
import { useSpan } from './use-span';
import styles from './complaint-page.module.css';

const icons: Readonly<Record<ClockFact['state'], ReactNode>> = {
  waiting: <FieldTimeOutlined />,
  running: <ClockCircleOutlined />,
  done: <CheckCircleOutlined />,
  stopped: <StopOutlined />,
};

function Clock({ fact, reopened }: { readonly fact: ClockFact; readonly reopened: boolean }) {
  const { t } = useWords();
  const span = useSpan(usePolicies());
  const { kind, grade, start, startOn, startAt, due, doneAt, inTime, state } = fact;
  const startText = startAt !== null ? momentText(startAt) : startOn !== null ? dayText(startOn) : null;
  const latest = due === null ? null : due.at !== null ? momentText(due.at) : t('complaints.clocks.endOf', { day: dayText(due.on) });
  return (
    <li className={styles.clock}>
      <span aria-hidden className={state === 'done' ? (inTime ? styles.good : styles.late) : undefined}>
        {icons[state]}
      </span>
      <span className={styles.clockName}>{kind === 'handle' ? t(`complaints.clocks.handleOf.${grade}`) : t(`complaints.clocks.${kind}`)}</span>
      {state === 'running' && due !== null ? <DueLabel on={due.on} at={due.at} rule={due.rule} /> : <span />}
      <div className={styles.clockBody}>
        {state === 'waiting' ? <span className="km-soft">{t('complaints.clocks.waiting')}</span> : null}
        {state === 'stopped' ? <span className="km-soft">{t('complaints.clocks.stopped')}</span> : null}
        {due === null && state === 'running' ? <span className="km-soft">{t('complaints.clocks.missingDate')}</span> : null}
        {due !== null && startText !== null ? (
          <span>{t('complaints.clocks.from', { what: t(`complaints.clocks.${start}`), when: startText, span: span(due.policy) })}</span>
        ) : null}
        {latest === null ? null : <span>{t('complaints.clocks.due', { when: latest })}</span>}
        {due !== null && due.at === null && start === 'fromReceived' ? <span className="km-soft">{t('complaints.clocks.dayOnly')}</span> : null}
        {doneAt === null || state !== 'done' ? null : (
          <span className={inTime ? styles.good : styles.late}>{t(inTime ? 'complaints.clocks.doneIn' : 'complaints.clocks.doneLate', { when: momentText(doneAt) })}</span>
        )}
        {reopened && kind === 'handle' && state === 'running' ? <span className="km-soft">{t('complaints.clocks.autoNote')}</span> : null}
        {due === null ? null : (
          <span className={styles.clockRule}>
            {policies[due.policy].origin.includes(due.rule) ? null : <span className="km-soft">{t('complaints.clocks.rule', { rule: due.rule })}</span>}
            <PolicyOrigin policy={due.policy} />
          </span>
        )}
      </div>
    </li>
  );
}

/** A complaint's clocks: what each counts, from when, until when, by which rule, and how it ended. */
export function Clocks({ file }: { readonly file: ComplaintFile }) {
  const { t } = useWords();
  const reopened = file.steps.some(({ step }) => step === '重新处理');
  return (
    <Section title={t('complaints.clocks.title')}>
      <ul aria-label={t('complaints.clocks.title')}>
        {clockFacts(file, localZone()).map((fact) => (
          <Clock key={fact.kind} fact={fact} reopened={reopened} />
        ))}
      </ul>
    </Section>
  );
}
