import { lastReached, type Escalation, type EscalationLevel } from '../../shared/complaint/escalation';
import { momentOf } from '../../shared/kit/dates';
import { momentShort } from '../ui/format';
import { StatusTag, type Tone } from '../ui/status-tag';
import { localZone, useNow } from '../ui/use-today';
import { useWords } from '../words/use-words';
import styles from './climbed-tag.module.css';

const tones: Readonly<Record<EscalationLevel, Tone>> = { first: 'neutral', second: 'warning', due: 'danger', daily: 'danger' };

/** Which level of its escalation a complaint reached last, and when; it changes as time goes by. */
export function ClimbedTag({ escalation }: { readonly escalation: Escalation | null }) {
  const { t } = useWords();
  const now = useNow();
  const last = escalation === null ? null : lastReached(escalation, now);
  if (last === null) return null;
  return (
    <span className={styles.line}>
      <StatusTag tone={tones[last.level]}>{t('complaints.climbs.reached', { level: t(`complaints.climbs.${last.level}`, { count: last.days }), when: momentShort(momentOf(last.at, localZone())) })}</StatusTag>
    </span>
  );
}
