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
