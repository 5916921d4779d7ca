import { CheckCircleFilled, CustomerServiceOutlined, RedoOutlined, RightCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import type { ComplaintStep, ComplaintStepId } from '../../../shared/complaint/schema';
import type { RecordId } from '../../../shared/record/schema';
import { askForPromises } from '../../data/found-promises';
import { FindPromises } from '../../pieces/find-promises';
import { dayText, momentText } from '../../ui/format';
import { Section } from '../../ui/page';
import { usePointedOut } from '../../ui/use-pointed-out';
import { useWords } from '../../words/use-words';
import styles from './complaint-page.module.css';

const milestones: readonly ComplaintStep['step'][] = ['处理完成', '投诉已关闭'];

function markOf(step: ComplaintStep['step']): ReactNode {
  if (milestones.includes(step)) return <CheckCircleFilled />;
  return step === '重新处理' ? <RedoOutlined /> : <RightCircleOutlined />;
}

/** Puts what was done at a step together with its files: another feature's view, given by the screen. */
export type WithFiles = (step: ComplaintStep, name: string, body: ReactNode) => ReactNode;

function Step({ client, given, isPointedOut, withFiles }: { readonly client: string | null; readonly given: ComplaintStep; readonly isPointedOut: boolean; readonly withFiles: WithFiles }) {
  const place = usePointedOut<HTMLLIElement>(isPointedOut);
  const { t, term } = useWords();
  const { step, at, by, content, reaction, nextAction, nextBy, dueOn } = given;
  const name = [step === null ? '' : term(step), at === null ? '' : momentText(at)].filter((part) => part !== '').join(' ');
  return (
    <li ref={place} className={`${styles.step ?? ''} ${isPointedOut ? 'km-pointed' : ''}`} aria-current={isPointedOut ? true : undefined}>
      <span aria-hidden className={`${styles.mark ?? ''} ${milestones.includes(step) ? (styles.markMilestone ?? '') : ''}`}>
        {markOf(step)}
      </span>
      {withFiles(
        given,
        name,
        <>
          <div className={styles.stepHead}>
            <span className={styles.stepName}>{step === null ? '' : term(step)}</span>
            <span className="km-soft">{[at === null ? null : momentText(at), by].filter((part) => part !== null).join(' · ')}</span>
            {client === null ? null : <FindPromises name={name} onFind={() => void askForPromises(client, { collection: 'complaintSteps', record: given.id as unknown as RecordId })} />}
          </div>
          {content === null ? null : <div className={styles.text}>{term(content)}</div>}
          {reaction === null || reaction === content ? null : <div className={`${styles.text ?? ''} km-soft`}>{t('complaints.steps.reaction', { text: term(reaction) })}</div>}
          {nextAction === null ? null : (
            <div className={styles.nextLine}>
              {t('complaints.steps.next', { action: nextAction })}
              {nextBy === null ? null : <span className="km-soft"> · {t('complaints.steps.nextBy', { name: nextBy })}</span>}
              {dueOn === null ? null : <span className="km-soft"> · {t('complaints.steps.by', { day: dayText(dueOn) })}</span>}
            </div>
          )}
        </>,
      )}
    </li>
  );
}

/** What was done about a complaint (S2-T8), in order of time, beginning with its registration. */
export function Steps({ file, pointedOut, withFiles }: {
  readonly file: ComplaintFile;
  /** The step that somebody looks for. */
  readonly pointedOut: ComplaintStepId | null;
  readonly withFiles: WithFiles;
}) {
  const { t } = useWords();
  const { complaint, steps } = file;
  const received = complaint.receivedAt !== null ? momentText(complaint.receivedAt) : complaint.receivedOn !== null ? dayText(complaint.receivedOn) : '';
  return (
    <Section title={t('complaints.steps.title')}>
      <ol className={styles.steps} aria-label={t('complaints.steps.label')}>
        <li className={styles.step}>
          <span aria-hidden className={styles.mark}>
            <CustomerServiceOutlined />
          </span>
          <div className={styles.stepHead}>
            <span className={styles.stepName}>{t('complaints.steps.received')}</span>
            <span className="km-soft">{received}</span>
          </div>
        </li>
        {steps.map((step) => (
          <Step key={step.id} client={complaint.client} given={step} isPointedOut={step.id === pointedOut} withFiles={withFiles} />
        ))}
      </ol>
      {steps.length === 0 ? (
        <p className="km-soft">
          {t('complaints.steps.none')}
          <br />
          {t('complaints.steps.noneExample')}
        </p>
      ) : null}
    </Section>
  );
}
