import { policies, type Policy, type PolicyKey, type PolicyValue } from '../../../shared/policy/policies';
import { moneyText } from '../../ui/format';
import { say, sayIfKnown, sayTerm, type WordKey } from '../../words/words';

/** What a policy is called. */
export const policyName = (key: PolicyKey): string => sayIfKnown(['policies', 'labels', ...key.split('.')]) ?? key;

/** The group a policy belongs to: the first part of its key. */
export const policyGroup = (key: PolicyKey): string => key.slice(0, key.indexOf('.'));

/** What a counted policy counts. */
export const countUnit = (key: PolicyKey): WordKey =>
  key.endsWith('Days') ? 'policies.units.days' : key.endsWith('Months') ? 'policies.units.months' : 'policies.units.count';

/** An interval taken apart; `null` for anything else. */
export function intervalParts(value: PolicyValue): { readonly amount: number; readonly unit: 'h' | 'd' | 'mo' } | null {
  const match = /^(\d+)(h|d|mo)$/.exec(String(value));
  return match === null ? null : { amount: Number(match[1]), unit: match[2] as 'h' | 'd' | 'mo' };
}

/** A window of time taken apart: `Mon 00:00-12:00`, or without a day every day. */
export function windowParts(window: string): { readonly day: string; readonly from: string; readonly to: string } {
  const [span = '', day = 'every'] = window.split(' ').reverse();
  const [from = '', to = ''] = span.split('-');
  return { day, from, to };
}

/** A window of time as people read it. */
export function windowText(window: string): string {
  const { day, from, to } = windowParts(window);
  return say('policies.windows.shown', { day: sayIfKnown(['policies', 'windows', day]) ?? day, from, to });
}

/** A policy's value as people read it. */
export function policyText(key: PolicyKey, value: PolicyValue | Policy['value']): string {
  const policy: Policy = policies[key];
  if (Array.isArray(value)) return value.map(windowText).join('，');
  switch (policy.kind) {
    case 'limit':
    case 'interval': {
      const parts = intervalParts(String(value));
      return parts === null ? say('policies.noLimit') : say(`policies.interval.${parts.unit}`, { amount: parts.amount });
    }
    case 'fen':
      return moneyText(Number(value));
    case 'ratio':
      return `${Math.round(Number(value) * 1000) / 10}%`;
    case 'points':
      return `${String(value)} ${say('policies.units.points')}`;
    case 'count':
      return `${String(value)} ${say(countUnit(key))}`;
    case 'department':
      return value === '' ? say('policies.noDepartment') : sayTerm(String(value));
    case 'choice':
    case 'windows':
      return sayIfKnown(['policies', 'options', String(value)]) ?? String(value);
  }
}
