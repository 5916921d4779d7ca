import { spanOf } from '../../../shared/policy/interval';
import type { PolicyKey, PolicyValues } from '../../../shared/policy/policies';
import { useWords } from '../../words/use-words';

/** How an interval policy is said: 24小时, 3天. */
export function useSpan(policies: PolicyValues): (policy: PolicyKey) => string {
  const { t } = useWords();
  return (policy) => {
    const { amount, unit } = spanOf(policies, policy);
    return t(`complaints.span.${unit}`, { n: amount });
  };
}

/** How a length of time is said, to the two units that matter: 1天3小时, 2小时5分. */
export function useLength(): (ms: number) => string {
  const { t } = useWords();
  return (ms) => {
    const minutes = Math.floor(Math.abs(ms) / 60_000);
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    if (days > 0) return `${t('complaints.span.d', { n: days })}${hours > 0 ? t('complaints.span.join', { more: t('complaints.span.h', { n: hours }) }) : ''}`;
    if (hours > 0) return `${t('complaints.span.h', { n: hours })}${rest > 0 ? t('complaints.span.join', { more: t('complaints.span.m', { n: rest }) }) : ''}`;
    return t('complaints.span.m', { n: rest });
  };
}
