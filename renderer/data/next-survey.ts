import { create } from 'zustand';
import type { FollowupId, FollowupDraft } from '../../shared/followup/schema';
import { ask } from './engine';
import type { SurveyedVisit } from './surveyed-visit';
import type { ClientChoice } from './use-client-search';

interface NextSurvey {
  readonly next: { readonly client: ClientChoice; readonly visit: SurveyedVisit } | null;
  readonly put: () => void;
}

/** The survey that a visit which was just logged was for, until it is held or put aside. */
export const useNextSurvey = create<NextSurvey>()((set) => ({ next: null, put: () => set({ next: null }) }));

/** Leads from a visit that was logged to ask how satisfied the client is to its survey (满意度调查型, R-RV-02). */
export async function leadToSurvey(client: ClientChoice, { id, visitKind, heldOn, method }: Pick<FollowupDraft, 'visitKind' | 'heldOn' | 'method'> & { readonly id: FollowupId }): Promise<void> {
  if (visitKind !== '满意度调查') return;
  const visits = await ask('visit:list', { client: client.id, limit: 60 });
  const held = visits.ok ? visits.value.items.find(({ followup }) => followup === id) : undefined;
  useNextSurvey.setState({ next: { client, visit: { id: held?.id ?? null, heldOn: heldOn ?? null, contact: held?.contact ?? null, method: method ?? null } } });
}
