import { defaultSettings, settingsParser, type Settings } from '../../../shared/settings/schema';
import { defaultPolicies, fitsPolicy, policies, policyKeys, type PolicyKey, type PolicyValue, type PolicyValues } from '../../../shared/policy/policies';
import type { PolicyRow } from '../../../shared/settings/asks';
import type { Reader } from './database';

/** The name under which a policy that was changed is kept. */
export const policyName = (key: PolicyKey): string => `policy.${key}`;

/** Every live setting by name, its value parsed. */
function readAll(reader: Reader): ReadonlyMap<string, unknown> {
  const rows = reader.all<{ name: string; value: string }>('SELECT name, value FROM settings WHERE deleted IS NULL AND name IS NOT NULL AND value IS NOT NULL');
  return new Map(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
}

/** One setting by name, its value parsed; `undefined` when it is not kept. */
export function readSetting(reader: Reader, name: string): unknown {
  const row = reader.get<{ value: string }>('SELECT value FROM settings WHERE name = $name AND deleted IS NULL AND value IS NOT NULL', { name });
  return row && (JSON.parse(row.value) as unknown);
}

/** The settings in force. One that no longer fits (a newer version wrote it) falls back to its default. */
export function readSettings(reader: Reader): Settings {
  const kept = readAll(reader);
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const key of Object.keys(defaultSettings) as (keyof Settings)[]) {
    const parsed = settingsParser.shape[key].safeParse(kept.get(key));
    if (kept.has(key) && parsed.success) settings[key] = parsed.data;
  }
  return settings as Settings;
}

/** The policies in force: the sources' values with what the user changed. */
export function readPolicies(reader: Reader): PolicyValues {
  const kept = readAll(reader);
  const changed = policyKeys.flatMap((key) => {
    const value = kept.get(policyName(key)) as PolicyValue | undefined;
    return value !== undefined && fitsPolicy(key, value) ? [[key, value] as const] : [];
  });
  return { ...defaultPolicies, ...Object.fromEntries(changed) };
}

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** A policy as it is listed. */
export const rowOf = (values: PolicyValues, key: PolicyKey): PolicyRow => ({ key, value: values[key], changed: !sameValue(values[key], policies[key].value) });

/** Every policy with its value. */
export function listPolicies(reader: Reader): readonly PolicyRow[] {
  const values = readPolicies(reader);
  return policyKeys.map((key) => rowOf(values, key));
}
