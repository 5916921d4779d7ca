import { GiftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import type { Compensation, CompensationId, CompensationState } from '../../../shared/complaint/schema';
import { today } from '../../../shared/kit/dates';
import type { Channel, Given } from '../../../shared/ipc/contract';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved, type AnyWritten } from '../../data/saved-notice';
import { PolicyOrigin } from '../../pieces/policy-origin';
import { dayText, moneyExact, momentText } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { localZone } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import styles from './complaint-page.module.css';

const tones: Readonly<Record<CompensationState, Tone>> = { 待审批: 'warning', 已批准: 'info', 已驳回: 'neutral', 已承诺: 'accent', 已兑现: 'good' };

/** What the card asks its page to open. */
export interface CompensationMoves {
  readonly onPropose: () => void;
  readonly onDecide: (id: CompensationId) => void;
}

async function put<C extends Channel>(channel: C, input: Given<C>, text: string): Promise<void> {
  const answer = (await ask(channel, input)) as AnyWritten;
  if (!answer.ok) return notifyRefused(answer.error, channel);
  notifySaved(answer.value.action, text);
}

function Line({ given, onDecide }: { readonly given: Compensation; readonly onDecide: CompensationMoves['onDecide'] }) {
  const { t, term } = useWords();
  const { id, kind, what, valueFen, state, by, decidedBy, decidedAt, decision, coolingNote, promisedAt, deliveredOn } = given;
  const deliver = (): void => void put('compensation:deliver', { id, on: today({ now: Date.now, zone: localZone() }) }, t('complaints.compensation.delivered'));
  return (
    <li className={styles.clock}>
      <span aria-hidden>
        <GiftOutlined />
      </span>
      <span className={styles.clockName}>
        {kind === null ? '' : term(kind)} {valueFen === null ? '' : moneyExact(valueFen)}
      </span>
      {state === null ? <span /> : <StatusTag tone={tones[state]}>{term(state)}</StatusTag>}
      <div className={styles.clockBody}>
        <span>{[what, by].filter((part) => part !== null).join(' · ')}</span>
        {decidedAt === null ? null : <span className="km-soft">{t('complaints.compensation.decidedBy', { by: decidedBy ?? '', when: momentText(decidedAt), reason: decision ?? '' })}</span>}
        {coolingNote === null ? null : <span className="km-soft">{t('complaints.compensation.cooled', { note: coolingNote })}</span>}
        {promisedAt === null ? null : <span className="km-soft">{t('complaints.compensation.promisedAt', { when: momentText(promisedAt) })}</span>}
        {deliveredOn === null ? null : <span className="km-soft">{t('complaints.compensation.deliveredOn', { day: dayText(deliveredOn) })}</span>}
        <span className={styles.clockRule}>
          {state === '待审批' ? <Button size="small" type="primary" onClick={() => onDecide(id)}>{t('complaints.compensation.decide')}</Button> : null}
          {state === '已批准' ? <Button size="small" type="primary" onClick={() => void put('compensation:promise', { id }, t('complaints.compensation.promised'))}>{t('complaints.compensation.promise')}</Button> : null}
          {state === '已承诺' ? <Button size="small" type="primary" onClick={deliver}>{t('complaints.compensation.deliver')}</Button> : null}
          {state === '待审批' || state === '已批准' || state === '已驳回' ? (
            <Button size="small" onClick={() => void put('compensation:remove', { id }, t('complaints.compensation.removed'))}>{t('complaints.compensation.remove')}</Button>
          ) : null}
        </span>
      </div>
    </li>
  );
}

/** What the client is given to make good: how much in all, up to how much one decides alone, and how far each has come (R-CP-05). */
export function CompensationCard({ file, moves: { onPropose, onDecide } }: { readonly file: ComplaintFile; readonly moves: CompensationMoves }) {
  const { t } = useWords();
  const { compensations, compensationFen, compensationLimitFen } = file;
  return (
    <Section title={t('complaints.compensation.title')}>
      <p className="km-soft">
        {t('complaints.compensation.sum', { sum: moneyExact(compensationFen), limit: moneyExact(compensationLimitFen) })} <PolicyOrigin policy="complaint.compensationFen" />
      </p>
      {compensations.length === 0 ? null : (
        <ul aria-label={t('complaints.compensation.title')}>
          {compensations.map((given) => (
            <Line key={given.id} given={given} onDecide={onDecide} />
          ))}
        </ul>
      )}
      <Button className={styles.propose ?? ''} size="small" onClick={onPropose}>
        {t('complaints.compensation.propose')}
      </Button>
    </Section>
  );
}
