import { ruleRefusal } from './recurrence';
import type { AppointmentDraft } from './schema';

/** What keeps an appointment from being one; `null` when nothing does. */
export function appointmentRefusal({ title, startsOn, recurrence }: AppointmentDraft): { readonly kind: 'subjectMissing' | 'dayMissing' | 'notARule' | 'tooOften'; readonly field: string } | null {
  if (!title) return { kind: 'subjectMissing', field: 'title' };
  if (!startsOn) return { kind: 'dayMissing', field: 'startsOn' };
  const rule = recurrence ? ruleRefusal(recurrence) : null;
  return rule === null ? null : { kind: rule, field: 'recurrence' };
}
