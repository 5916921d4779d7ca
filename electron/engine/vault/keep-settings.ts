import type { Refused } from '../../../shared/ipc/ask';
import { err, ok, type Result } from '../../../shared/kit/result';
import { fitsPolicy, policies, policyKeys, type PolicyKey, type PolicyValue } from '../../../shared/policy/policies';
import type { PolicyRow } from '../../../shared/settings/asks';
import type { Settings } from '../../../shared/settings/schema';
import { commit, type Act } from './changes';
import { policyName, readPolicies, readSettings, rowOf } from './settings';
import type { Vault } from './vault';

/** Keeps one setting; `undefined` takes it out, so that the default holds again. */
export function keepSetting(vault: Vault, name: string, value: unknown): void {
  commit(vault, { kind: 'system' }, (act) => putSetting(vault, act, name, value));
}

/** Keeps one setting as part of a larger action. */
function putSetting({ writer }: Vault, act: Act, name: string, value: unknown): void {
  const present = writer.get<{ id: string }>('SELECT id FROM settings WHERE name = $name AND deleted IS NULL', { name });
  if (value === undefined) {
    if (present) act.remove('settings', present.id);
  } else if (present) act.edit('settings', present.id, { value: JSON.stringify(value) });
  else act.create('settings', { name, value: JSON.stringify(value) });
}

/** Rules that name a department go with it when it is renamed or merged (C-17). */
export function renameInPolicies(vault: Vault, act: Act, from: readonly string[], to: string): void {
  const values = readPolicies(vault.writer);
  for (const key of policyKeys) if (policies[key].kind === 'department' && from.includes(String(values[key]))) putSetting(vault, act, policyName(key), to);
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
