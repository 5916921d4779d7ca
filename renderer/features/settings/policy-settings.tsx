import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { policies, type PolicyKey, type PolicyValue } from '../../../shared/policy/policies';
import type { PolicyRow } from '../../../shared/settings/asks';
import { ask } from '../../data/engine';
import { useAsk } from '../../data/use-ask';
import { PolicyOrigin } from '../../pieces/policy-origin';
import { Failure } from '../../ui/failure';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { refusalText } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { sayIfKnown, sayInEvery } from '../../words/words';
import { PolicyEditor } from './policy-editor';
import { policyGroup, policyName, policyText } from './policy-words';
import { isInGrid, SlaGrid } from './sla-grid';
import styles from './settings.module.css';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Whether a policy is called, or comes from, what was typed; in either language. */
function matches(key: PolicyKey, typed: string): boolean {
  const wanted = plain(typed);
  const names = sayInEvery(`policies.labels.${key}` as Parameters<typeof sayInEvery>[0]);
  return [...names, sayIfKnown(['policies', 'groups', policyGroup(key)]) ?? '', policies[key].origin, key].some((name) => plain(name).includes(wanted));
}

/** Every number of the rules with its origin; each can be changed and restored. */
export function PolicySettings() {
  const { t } = useWords();
  const { value: rows, error, reload } = useAsk('policy:list', {}, ['settings']);
  const [typed, setTyped] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const shown = (rows ?? []).filter(({ key, changed }) => (!changedOnly || changed) && matches(key, typed));
  const groups = [...new Set(shown.map(({ key }) => policyGroup(key)))];

  const put = async (key: PolicyKey, value: PolicyValue | null): Promise<void> => {
    const answer = await (value === null ? ask('policy:reset', { key }) : ask('policy:set', { key, value }));
    if (answer.ok) notify('good', t('settings.policies.savedPolicy', { name: policyName(key) }), null, 'policy');
    else notify('danger', refusalText(answer.error, 'policy:set'));
    reload();
  };

  return (
    <>
      <p className={styles.hint}>{t('settings.policies.lead')}</p>
      <div className={`${styles.tools ?? ''} ${styles.stuck ?? ''}`}>
        <Input allowClear className={styles.find ?? ''} aria-label={t('settings.policies.search')} placeholder={t('settings.policies.search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Checkbox checked={changedOnly} onChange={(event) => setChangedOnly(event.target.checked)}>
          {t('settings.policies.changedOnly')}
        </Checkbox>
      </div>
      <Failure error={error} onRetry={reload} />
      {rows !== null && shown.length === 0 ? <p className={styles.hint}>{t('settings.policies.none')}</p> : null}
      {groups.map((group) => (
        <Section key={group} title={sayIfKnown(['policies', 'groups', group]) ?? group}>
          {shown.some(({ key }) => policyGroup(key) === group && isInGrid(key)) ? <SlaGrid rows={rows ?? []} onPut={(key, value) => void put(key, value)} /> : null}
          <PolicyTable group={group} rows={shown.filter(({ key }) => policyGroup(key) === group && !isInGrid(key))} onPut={(key, value) => void put(key, value)} />
        </Section>
      ))}
    </>
  );
}

function PolicyTable({ group, rows, onPut }: {
  readonly group: string;
  readonly rows: readonly PolicyRow[];
  readonly onPut: (key: PolicyKey, value: PolicyValue | null) => void;
}) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <table className={styles.table} aria-label={t('settings.policies.table', { group: sayIfKnown(['policies', 'groups', group]) ?? group })}>
      <thead>
        <tr>
          <th scope="col">{t('settings.policies.name')}</th>
          <th scope="col" className={styles.valueCell}>{t('settings.policies.value')}</th>
          <th scope="col" className={styles.originCell}>{t('settings.policies.origin')}</th>
          <td className={styles.resetCell} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, value, changed }) => (
          <tr key={key}>
            <th scope="row">
              {policyName(key)}
              {changed ? (
                <span className={styles.changed}>
                  {t('settings.policies.changed')} · {t('settings.policies.changedFrom', { value: policyText(key, policies[key].value) })}
                </span>
              ) : null}
            </th>
            <td>
              <PolicyEditor policy={key} value={value} onChange={(next) => onPut(key, next)} />
            </td>
            <td>
              <PolicyOrigin policy={key} />
            </td>
            <td className={styles.resetCell}>
              {changed ? (
                <Button type="link" size="small" aria-label={t('settings.policies.reset', { name: policyName(key) })} onClick={() => onPut(key, null)}>
                  {t('settings.policies.resetShort')}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
