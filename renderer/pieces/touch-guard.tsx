import { Button, Input } from 'antd';
import type { ConsentChannel } from '../../shared/consent/schema';
import type { Day } from '../../shared/kit/dates';
import type { Judgement, TouchReason } from '../../shared/touch/rules';
import { purposeOfKind, type MessageKind, type TouchReasonKind, type Verdict } from '../../shared/touch/schema';
import { dayText } from '../ui/format';
import { Message } from '../ui/message';
import type { Tone } from '../ui/status-tag';
import { say, sayTerm } from '../words/words';
import { useWords } from '../words/use-words';
import { slotText, windowText } from './slot-text';
import styles from './touch-guard.module.css';

const tones: Readonly<Record<Verdict, Tone>> = { allow: 'info', override: 'warning', hold: 'warning', serviceOnly: 'danger' };

/** What is judged: what it is sent for, and by which way. */
interface Judged {
  readonly kind: MessageKind;
  readonly channel: ConsentChannel;
}

/** What is about a way, where that is another than the first. */
const byWay: ReadonlySet<TouchReasonKind> = new Set(['withdrawn', 'consentMissing', 'consentExpired']);

/** One thing that speaks against a message, in words. */
export function reasonText({ kind, until, about, instead = '' }: TouchReason, message: Judged): string {
  const day = until === null ? '' : dayText(until);
  const said: string = kind === 'quietTime' ? windowText(about ?? '')
    : kind === 'dayOff' ? (about === null ? say('touch.weekend') : say('touch.holiday', { name: sayTerm(about) }))
    : kind === 'recentComplaint' ? (about === null ? '' : dayText(about as Day)) : (about ?? '');
  return say(`touch.reasons.${kind}`, { about: said, until: day, instead, purpose: sayTerm(purposeOfKind[message.kind]), channel: sayTerm(byWay.has(kind) && about !== null ? about : message.channel) });
}

/** The verdict with everything that led to it. */
function Said({ verdict, until, reasons, message }: Pick<Judgement, 'verdict' | 'until' | 'reasons'> & { readonly message: Judged }) {
  const { t } = useWords();
  return (
    <>
      <p className={styles.title ?? ''}>{verdict === 'hold' && until !== null ? t('touch.verdicts.holdUntil', { when: slotText(until) }) : t(`touch.verdicts.${verdict}`)}</p>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.about ?? ''}`}>
            {reason.effect === 'allow' && verdict !== 'allow' ? `${t('touch.noteOnly')} · ` : ''}
            {reasonText(reason, message)}
            <span className={styles.rule} title={t('touch.rule', { rule: reason.rule })}>{reason.rule}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What speaks against a contact that is only planned: it is said, and judged again when it is made. Days and hours are told where they are chosen. */
export function TouchNotes({ judged, message }: { readonly judged: Judgement | null; readonly message: Judged }) {
  const { t } = useWords();
  const reasons = judged?.reasons.filter(({ kind }) => kind !== 'quietTime' && kind !== 'dayOff') ?? [];
  const [strictest] = reasons;
  if (judged === null || strictest === undefined) return null;
  return (
    <section className={styles.guard} aria-label={t('touch.label')}>
      <Message tone={tones[strictest.effect]}><Said verdict={strictest.effect} until={null} reasons={reasons} message={message} /></Message>
    </section>
  );
}

/**
 * What the guard says of a message that is being written: the verdict, every reason by its rule, a better time, other
 * words, and the way on in spite of it, which needs a reason. Nothing where nothing is to be said.
 */
export function TouchGuard({ judged, message, why, onWhy, onTake, onReplace }: {
  readonly judged: Judgement | null;
  readonly message: Judged;
  readonly why: string | null;
  readonly onWhy: (why: string | null) => void;
  /** Takes the time from which the message may go out. */
  readonly onTake?: (until: NonNullable<Judgement['until']>) => void;
  /** Replaces the greetings that do not fit. */
  readonly onReplace?: () => void;
}) {
  const { t } = useWords();
  if (judged === null || judged.reasons.length === 0) return null;
  const { verdict, until, reasons, taboos, overridable } = judged;
  const [taboo] = taboos;
  return (
    <section className={styles.guard} aria-label={t('touch.label')}>
      <Message tone={tones[verdict]}>
        <Said verdict={verdict} until={until} reasons={reasons} message={message} />
        {verdict === 'allow' ? null : (
          <div className={styles.actions}>
            {until === null || onTake === undefined ? null : <Button size="small" onClick={() => onTake(until)}>{t('touch.take', { when: slotText(until) })}</Button>}
            {taboo === undefined || onReplace === undefined ? null : <Button size="small" onClick={onReplace}>{t('touch.replace', { instead: taboo.instead })}</Button>}
            {!overridable ? <span>{t('touch.never')}</span> : why === null ? (
              <Button size="small" onClick={() => onWhy('')}>{t('touch.anyway')}</Button>
            ) : (
              <>
                <Input className={styles.why ?? ''} size="small" autoFocus maxLength={400} aria-label={t('touch.why')} placeholder={t('touch.whyHint')} value={why} onChange={(event) => onWhy(event.target.value)} />
                <Button size="small" onClick={() => onWhy(null)}>{t('touch.back')}</Button>
              </>
            )}
          </div>
        )}
      </Message>
    </section>
  );
}
