import * as z from 'zod';
import { ask } from '../ipc/ask';

/** Why something was found, best first: exact > prefix > substring > pinyin > text. */
export const hitReasons = ['exact', 'prefix', 'substring', 'pinyin', 'initials', 'number', 'phone', 'contact', 'tag', 'text'] as const;

export interface SearchHit {
  readonly collection: 'clients' | 'complaints' | 'followups';
  readonly id: string;
  /** Client that the hit belongs to; its own id for a client. */
  readonly client: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly why: (typeof hitReasons)[number];
}

export const searchAsks = {
  'search:find': ask(z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100).default(20) }), []).answers<{
    readonly total: number;
    readonly items: readonly SearchHit[];
  }>(),
} as const;
