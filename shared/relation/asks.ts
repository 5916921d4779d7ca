import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId, type Client, type ClientId } from '../client/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { Stamp } from '../record/schema';
import { relationFields, relationId, relationKinds, type RelationId, type RelationKind } from './schema';

/** A relation as one of its two clients sees it: what the other is to it. */
export interface RelationRow {
  readonly id: RelationId;
  readonly stamp: Stamp;
  readonly other: ClientId;
  readonly name: string | null;
  readonly number: string | null;
  readonly stage: Client['stage'];
  readonly kind: RelationKind;
  readonly notes: string | null;
}

/** A company of a group: those above it, and itself among the others. */
export interface FamilyMember {
  readonly id: ClientId;
  readonly name: string | null;
  readonly number: string | null;
  readonly parents: readonly ClientId[];
}

/** Companies of a group shown at most. */
export const familyLimit = 40;

export const relationAsks = {
  /** `kind` is what `other` is to `client`. */
  'relation:add': ask(z.strictObject({ client: clientId, other: clientId, kind: z.enum(relationKinds), fields: draftParser(relationFields, ['notes']) }), [
    'notFound', 'selfRelated', 'relationTwice', 'parentRing', 'formula',
  ]).answers<Written<RelationId>>(),
  /** `client` says from which side `kind` is meant. */
  'relation:edit': ask(
    z.strictObject({ id: relationId, client: clientId, kind: z.enum(relationKinds).optional(), seen: z.string().max(80).optional(), fields: draftParser(relationFields, ['notes']) }),
    ['notFound', 'relationTwice', 'parentRing', 'stale', 'formula'],
  ).answers<Written<RelationId>>(),
  'relation:remove': ask(z.strictObject({ id: relationId }), ['notFound']).answers<Written<RelationId>>(),
  /** The relations of a client, and the group it belongs to: parents, their subsidiaries, at most `familyLimit`; alone it is no group. */
  'relation:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{
    readonly total: number;
    readonly items: readonly RelationRow[];
    readonly family: readonly FamilyMember[];
  }>(),
} as const;
