import type { ConsentChannel } from '../consent/schema';
import { bySuch } from '../touch/rules';
import type { MessageKind } from '../touch/schema';
import type { Visit } from './schema';

/** What the guard judges of a planned visit by what it is for (R-RV-10, beyond §2 item 6): one that keeps in touch is no service, and one that asks is a survey. Without a way it is on site. */
export const messageOfVisit = ({ kind, method }: { readonly kind: Visit['kind']; readonly method: string | null }): { readonly kind: MessageKind; readonly channel: ConsentChannel; readonly ways: readonly ConsentChannel[] } => ({
  kind: kind === '满意度调查' ? 'survey' : kind === '情感维护' ? 'marketing' : 'service', ...bySuch(method ?? '上门'),
});
