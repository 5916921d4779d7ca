import { Popover } from 'antd';
import { policies, type Policy, type PolicyKey } from '../../shared/policy/policies';
import { useWords } from '../words/use-words';
import styles from './policy-origin.module.css';

/** Where a number of the rules comes from: its kind (rule, target, proposal) and its place in the sources. */
export function PolicyOrigin({ policy, withSource = true }: { readonly policy: PolicyKey; readonly withSource?: boolean }) {
  const { t } = useWords();
  const { tag, origin }: Policy = policies[policy];
  return (
    <Popover
      title={withSource ? t(`policies.tags.${tag}.name`) : `${t(`policies.tags.${tag}.name`)} · ${origin}`}
      content={<p className={styles.words}>{t(`policies.tags.${tag}.meaning`)}</p>}
      trigger={['hover', 'focus']}
    >
      <button type="button" className={`${styles.origin ?? ''} km-plain-button`} aria-label={`${t(`policies.tags.${tag}.name`)} · ${origin}`}>
        <span className={`${styles.tag ?? ''} ${styles[tag] ?? ''}`}>{t(`policies.tags.${tag}.name`)}</span>
        {withSource ? <span className={styles.source}>{origin}</span> : null}
      </button>
    </Popover>
  );
}
