import { fold } from '../kit/fold';
import type { Day } from '../kit/dates';
import { quadrantNames, quadrants, type Quadrant, type TierRecordDraft } from './schema';

export interface TierRefusal {
  readonly kind: 'dayMissing' | 'dayInFuture' | 'contentMissing' | 'negative';
  readonly field: string;
  readonly details?: { readonly yuan: string };
}

/** A tier by its name in S4, with or without 客户 and what stands in brackets behind it; `null` for names of other schemes. */
export function readQuadrant(text: string): Quadrant | null {
  const said = fold(text).replace(/\(.*\)$/u, '').replace(/客户$/u, '');
  return quadrants.find((key) => fold(key) === fold(text) || fold(quadrantNames[key]).replace(/客户$/u, '') === said) ?? null;
}

/** What keeps a statement from being one; `null` when nothing does. */
export function tierRefusal({ statedOn, totalFen, lastOrderOn, lastInteractionOn, tier }: TierRecordDraft, today: Day): TierRefusal | null {
  if (!statedOn) return { kind: 'dayMissing', field: 'statedOn' };
  if (statedOn > today) return { kind: 'dayInFuture', field: 'statedOn' };
  if ((totalFen ?? null) === null && !lastOrderOn && !lastInteractionOn && !tier) return { kind: 'contentMissing', field: 'tier' };
  return (totalFen ?? 0) < 0 ? { kind: 'negative', field: 'totalFen', details: { yuan: String((totalFen ?? 0) / 100) } } : null;
}

/** 行业/规模 as S4-T1 writes it in one cell, apart: what stands before the first stroke is the industry. */
export function readIndustryScale(text: string): { readonly industry: string | null; readonly scale: string | null } {
  const at = text.search(/[/／]/u);
  const parts = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  return { industry: parts[0]?.trim() || null, scale: parts[1]?.trim() || null };
}

/** The same in one cell again. */
export const industryScaleText = (industry: string | null, scale: string | null): string | null =>
  scale === null ? industry : `${industry ?? ''}/${scale}`;

/** 主要联系人 with the position in brackets, apart. */
export function readPerson(text: string): { readonly name: string; readonly position: string | null } {
  const parts = /^(.+?)\s*[（(]([^（）()]+)[）)]$/su.exec(text.trim());
  return parts ? { name: parts[1] ?? '', position: parts[2]?.trim() ?? null } : { name: text.trim(), position: null };
}

/** The same in one cell again. */
export const personText = (name: string | null, position: string | null): string | null =>
  name === null ? null : position === null ? name : `${name}（${position}）`;
