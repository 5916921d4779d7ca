import { describe, expect, it } from 'vitest';
import type { ClientId } from '../client/schema';
import { canRelate, type RelationPair } from './rules';
import type { RelationKind } from './schema';

const pair = (client: string, kind: RelationKind, other: string): RelationPair => ({ client: client as ClientId, kind, other: other as ClientId });
/** a is the parent of b, b of c; d supplies a; e and f are partners. */
const present = [pair('a', '集团母公司', 'b'), pair('c', '子公司', 'b'), pair('d', '上游供应商', 'a'), pair('e', '同业伙伴', 'f')];

describe('relations between clients', () => {
  it.each<[RelationPair, string | null]>([
    [pair('a', '上游供应商', 'a'), 'selfRelated'],
    [pair('a', '集团母公司', 'b'), 'relationTwice'],
    [pair('b', '子公司', 'a'), 'relationTwice'],
    [pair('f', '同业伙伴', 'e'), 'relationTwice'],
    [pair('a', '下游客户', 'd'), 'relationTwice'],
    [pair('b', '集团母公司', 'a'), 'parentRing'],
    [pair('c', '集团母公司', 'a'), 'parentRing'],
    [pair('a', '子公司', 'c'), 'parentRing'],
    [pair('a', '集团母公司', 'd'), null],
    [pair('a', '上游供应商', 'd'), null],
    [pair('a', '转介绍人', 'b'), null],
  ])('%j: %s', (wanted, refused) => {
    const answer = canRelate(wanted, present);
    expect(answer.ok ? null : answer.error.kind).toBe(refused);
  });
});
