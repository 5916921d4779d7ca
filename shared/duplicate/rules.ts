import type { Client } from '../client/schema';
import { textOf } from '../kit/plain';

/** By what two clients look alike; the strongest first. */
export const likenesses = ['creditCode', 'phone', 'email', 'name', 'sound'] as const;
export type Likeness = (typeof likenesses)[number];

/** What each likeness is worth. A number, a mailbox or a firm's name alone makes a proposal; persons share names, and names share sounds (R-DC-01, AT-36). */
const weights: Readonly<Record<Likeness, number>> = { creditCode: 100, phone: 60, email: 60, name: 50, sound: 20 };

/** From which on two clients are proposed without being asked for weaker ones. */
export const proposedFrom = 50;

/** How much two clients look alike. A person's name counts for less than half: 张伟 is nobody in particular. */
export const likenessScore = (why: ReadonlySet<Likeness>, persons: boolean): number =>
  [...why].reduce((sum, one) => sum + (one === 'name' && persons ? 20 : weights[one]), 0);

/** Clients that share one value; more than this share a switchboard, a reception or 「个人」, which says nothing about them. */
export const tooCommon = 20;

/** From which of the two a merged client takes a field; `both` puts texts below each other. */
export const takings = ['keep', 'drop', 'both'] as const;
export type Taking = (typeof takings)[number];

/** Fields whose two texts can stand below each other. */
export const joinable: ReadonlySet<string> = new Set(['needs', 'notes', 'buyingIntent', 'preference', 'greeting']);

/** Fields that are not a matter of choice: they follow from the merge. */
export const notChosen: ReadonlySet<string> = new Set(['number', 'updatedOn', 'mergedInto', 'sample', 'unknowns', 'confirmedAmounts']);

const earliest: ReadonlySet<string> = new Set(['filedOn', 'cooperationSince', 'qualifiedOn']);
const stageOrder: readonly (Client['stage'] | null)[] = ['合作', '沉睡', '潜在', '流失'];

/**
 * What is proposed for a field of two clients that are one: the value where only one of them has one, the fuller name
 * (R-ENT-01), the earlier day of what began once, the stage that lives on, quiet where either asked for it; else what the kept one says.
 */
export function proposedTaking(field: string, keep: unknown, drop: unknown): Taking {
  if (drop === null || drop === keep) return 'keep';
  if (keep === null) return 'drop';
  if (field === 'name') return textOf(drop).length > textOf(keep).length ? 'drop' : 'keep';
  if (field === 'noDisturb') return drop === true ? 'drop' : 'keep'; // who asked for quiet once is left alone (C-28)
  if (earliest.has(field)) return textOf(drop) < textOf(keep) ? 'drop' : 'keep';
  if (field === 'stage') return stageOrder.indexOf(drop as Client['stage']) < stageOrder.indexOf(keep as Client['stage']) ? 'drop' : 'keep';
  if (joinable.has(field)) return 'both';
  return 'keep';
}
