import * as z from 'zod';
import { ask } from '../ipc/ask';
import { policyKey, policyValue, type PolicyKey, type PolicyValue } from '../policy/policies';
import { settingsPatch, type Settings } from './schema';

/** A policy as settings show it. */
export interface PolicyRow {
  readonly key: PolicyKey;
  readonly value: PolicyValue;
  readonly changed: boolean;
}

export const settingsAsks = {
  'settings:read': ask(z.strictObject({}), []).answers<Settings>(),
  'settings:write': ask(z.strictObject({ patch: settingsPatch }), []).answers<Settings>(),
  'policy:list': ask(z.strictObject({}), []).answers<readonly PolicyRow[]>(),
  'policy:set': ask(z.strictObject({ key: policyKey, value: policyValue }), ['wrongKind']).answers<PolicyRow>(),
  /** Back to the value of the sources. */
  'policy:reset': ask(z.strictObject({ key: policyKey }), []).answers<PolicyRow>(),
} as const;
