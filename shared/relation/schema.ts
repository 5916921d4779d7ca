import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, link, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type RelationId = Brand<'RelationId'>;
export const relationId = z.string().regex(uuidPattern) as unknown as z.ZodType<RelationId, RelationId>;

/** What `client` is to `other`; read from the other side it turns round (`relationFrom`). */
export const relationKinds = ['上游供应商', '下游客户', '集团母公司', '子公司', '转介绍人', '被转介绍', '同业伙伴'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A relation between two clients, written once and read from both sides. */
export const relationFields = {
  client: link(clientId),
  other: link(clientId),
  kind: choice(relationKinds),
  notes: text(400),
  sample: yesNo(),
} as const;

export type Relation = RecordHead<RelationId> & ValuesOf<typeof relationFields>;

const turned: Readonly<Record<RelationKind, RelationKind>> = {
  上游供应商: '下游客户', 下游客户: '上游供应商', 集团母公司: '子公司', 子公司: '集团母公司', 转介绍人: '被转介绍', 被转介绍: '转介绍人', 同业伙伴: '同业伙伴',
};

/** A relation as it reads from the other side. */
export const relationFrom = (kind: RelationKind): RelationKind => turned[kind];
