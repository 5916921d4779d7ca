import type { Refused } from '../../../shared/ipc/ask';
import { err, ok, type Result } from '../../../shared/kit/result';
import { fitsPolicy, policies, type PolicyKey, type PolicyValue } from '../../../shared/policy/policies';
import type { PolicyRow } from '../../../shared/settings/asks';
import type { Settings } from '../../../shared/settings/schema';
import { commit } from './changes';
import { policyName, readPolicies, readSettings, rowOf } from './settings';
import type { Vault } from './vault';

/** Keeps one setting; `undefined` takes it out, so that the default holds again. */
export function keepSetting(vault: Vault, name: string, value: unknown): void {
  const present = vault.writer.get<{ id: string }>('SELECT id FROM settings WHERE name = $name AND deleted IS NULL', { name });
  commit(vault, { kind: 'system' }, (act) => {
    if (value === undefined) {
      if (present) act.remove('settings', present.id);
    } else if (present) act.edit('settings', present.id, { value: JSON.stringify(value) });
    else act.create('settings', { name, value: JSON.stringify(value) });
  });
}

/** Changes settings one by one, each a change of its own. */
export function writeSettings(vault: Vault, patch: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings {
  for (const [name, value] of Object.entries(patch)) if (value !== undefined) keepSetting(vault, name, value);
  return readSettings(vault.writer);
}

/** Changes a policy; its kind decides what fits. */
export function setPolicy(vault: Vault, key: PolicyKey, value: PolicyValue): Result<PolicyRow, Refused<'wrongKind'>> {
  if (!fitsPolicy(key, value)) return err({ kind: 'wrongKind', field: 'value', details: { expected: policies[key].kind } });
  keepSetting(vault, policyName(key), value);
  return ok(rowOf(readPolicies(vault.writer), key));
}

/** Puts a policy back to the value of the sources. */
export function resetPolicy(vault: Vault, key: PolicyKey): PolicyRow {
  keepSetting(vault, policyName(key), undefined);
  return rowOf(readPolicies(vault.writer), key);
}
