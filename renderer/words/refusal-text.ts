import type { Channel } from '../../shared/ipc/contract';
import { say, sayIfKnown, type WordValues } from './words';
import { zhCN } from './zh-CN';

/** Any refusal or fault, as an ask answers it. */
export interface AnyRefusal {
  readonly kind: string;
  readonly field?: string;
  readonly reason?: string;
  readonly ref?: string;
  readonly details?: WordValues;
}

const faults = ['untrusted', 'locked', 'engineGone', 'busy'];

/** The label of a record's field by the end of its path (`fields.receivedOn`), whatever its collection. */
export function fieldLabel(path: string): string | null {
  const parts = path.split('.');
  const key = parts.at(-1) ?? '';
  if (parts.length < 2) return null;
  for (const collection of Object.keys(zhCN.fields)) {
    const label = sayIfKnown(['fields', collection, key]);
    if (label !== null) return label;
  }
  return null;
}

function malformed({ field = '', reason = '' }: AnyRefusal): string {
  const label = fieldLabel(field);
  if (label === null) return say('refusals.fault.malformedUnnamed');
  return sayIfKnown(['refusals', 'reasons', reason], { field: label }) ?? say('refusals.fault.malformed', { field: label });
}

/**
 * The sentence for a refusal: what happened, what is safe, what to do next. `channel` picks the sentence
 * made for that ask where there is one.
 */
export function refusalText(error: AnyRefusal, channel?: Channel): string {
  const { kind, details = {} } = error;
  if (kind === 'malformed') return malformed(error);
  if (kind === 'defect') return say('refusals.fault.defect', { ref: error.ref ?? '' });
  if (kind === 'sensitiveNumber') {
    const { number = '', masked = '' } = details;
    return say('refusals.fault.sensitiveNumber', { what: say(`guard.kinds.${String(number) as 'residentId'}`), masked });
  }
  if (faults.includes(kind)) return sayIfKnown(['refusals', 'fault', kind]) ?? '';
  return (
    (channel === undefined ? null : sayIfKnown(['refusals', 'of', channel, kind], details)) ??
    sayIfKnown(['refusals', 'kind', kind], details) ??
    say('refusals.fault.unknown', { kind })
  );
}
