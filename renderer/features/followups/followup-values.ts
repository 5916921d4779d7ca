import type { ContactId } from '../../../shared/client/schema';
import { findings, linesOfKind, type nextActionStates, replyStates, saidLines, signals, type Followup, type FollowupDraft } from '../../../shared/followup/schema';
import { infoKinds, type InfoKind } from '../../../shared/review/schema';
import { isDay, momentAt, wallTime, type Day } from '../../../shared/kit/dates';
import { trimmedOrNull } from '../../../shared/kit/plain';
import { visitKinds } from '../../../shared/visit/vocabulary';

/** What the follow-up form holds: plain data, so that a draft keeps it as it is. */
export interface FollowupValues {
  readonly heldOn?: Day | null;
  /** `HH:MM`. */
  readonly heldTime?: string | null;
  readonly method?: string | null;
  readonly kind?: Followup['kind'];
  readonly by?: string | null;
  readonly summary?: string | null;
  readonly feedback?: string | null;
  /** Empty: none. */
  readonly signal?: Followup['signal'] | '';
  readonly nextAction?: string | null;
  readonly nextOwner?: string | null;
  readonly nextDueOn?: Day | null;
  readonly nextReason?: string | null;
  readonly contact?: ContactId | null;
  /** Empty: nobody waits. */
  readonly reply?: Followup['reply'] | '';
  /** Empty: none. */
  readonly visitKind?: Followup['visitKind'] | '';
  readonly finding?: Followup['finding'] | '';
  readonly resolved?: boolean | null;
  readonly problem?: string | null;
  readonly scene?: string | null;
  readonly suggestion?: string | null;
  readonly personal?: string | null;
  readonly greeting?: string | null;
  readonly needs?: string | null;
  readonly chain?: string | null;
  readonly budget?: string | null;
  /** What belongs into the file within 24 hours (R-UPD-01); only while it is logged. */
  readonly learnt?: readonly InfoKind[];
  readonly learntNotes?: string | null;
}

/** A kept follow-up as the form shows it. */
export const followupToValues = (followup: Followup): FollowupValues => ({
  heldOn: followup.heldOn,
  heldTime: followup.heldAt === null ? null : wallTime(followup.heldAt),
  method: followup.method,
  kind: followup.kind ?? '互动',
  by: followup.by,
  summary: followup.summary,
  feedback: followup.feedback,
  signal: followup.signal ?? '',
  nextAction: followup.nextAction,
  nextOwner: followup.nextOwner,
  nextDueOn: followup.nextDueOn,
  nextReason: followup.nextReason,
  contact: followup.contact,
  reply: followup.reply ?? '',
  visitKind: followup.visitKind ?? '',
  finding: followup.finding ?? '',
  resolved: followup.resolved,
  ...Object.fromEntries(saidLines.map((key) => [key, followup[key]])),
});

/** The lines of the kind of visit; those of another kind are not kept. */
function visitFields(values: FollowupValues): FollowupDraft {
  const kind = values.visitKind ? values.visitKind : null;
  const own: readonly string[] = kind === null ? [] : linesOfKind[kind];
  return {
    visitKind: kind,
    finding: kind !== null && values.finding ? values.finding : null,
    resolved: own.includes('resolved') ? (values.resolved ?? null) : null,
    ...Object.fromEntries(saidLines.map((key) => [key, own.includes(key) ? trimmedOrNull(values[key]) : null])),
  };
}

/** The fields that the form stands for; without a next action its owner, date and reason go too. */
export function valuesToFields(values: FollowupValues, zone: string): FollowupDraft {
  const heldOn = values.heldOn ?? null;
  const nextAction = trimmedOrNull(values.nextAction);
  return {
    heldOn,
    heldAt: heldOn !== null && values.heldTime ? momentAt(heldOn, values.heldTime, zone) : null,
    method: trimmedOrNull(values.method),
    kind: values.kind ?? '互动',
    by: trimmedOrNull(values.by),
    summary: trimmedOrNull(values.summary),
    feedback: trimmedOrNull(values.feedback),
    signal: values.signal ? values.signal : null,
    nextAction,
    nextOwner: nextAction === null ? null : trimmedOrNull(values.nextOwner),
    nextDueOn: nextAction === null ? null : (values.nextDueOn ?? null),
    nextReason: nextAction === null ? null : trimmedOrNull(values.nextReason),
    contact: values.contact ?? null,
    reply: values.reply ? values.reply : null,
    ...visitFields(values),
  };
}

/** The fields that an edit changes. */
export function changedFields(now: FollowupDraft, before: Followup): FollowupDraft {
  const kept: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== kept[key]));
}

/** Reads a draft; what does not fit is left out. */
export function readFollowupDraft(value: unknown): FollowupValues | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string | null => (typeof kept[key] === 'string' ? kept[key] : null);
  const day = (key: string): Day | null => {
    const found = text(key);
    return found !== null && isDay(found) ? found : null;
  };
  const signal = text('signal');
  return {
    heldOn: day('heldOn'),
    heldTime: /^\d\d:\d\d$/.test(text('heldTime') ?? '') ? text('heldTime') : null,
    method: text('method'),
    kind: text('kind') === '触达' ? '触达' : '互动',
    by: text('by'),
    summary: text('summary'),
    feedback: text('feedback'),
    signal: signals.find((each) => each === signal) ?? '',
    nextAction: text('nextAction'),
    nextOwner: text('nextOwner'),
    nextDueOn: day('nextDueOn'),
    nextReason: text('nextReason'),
    contact: text('contact') as ContactId | null,
    reply: replyStates.find((each) => each === text('reply')) ?? '',
    visitKind: visitKinds.find((each) => each === text('visitKind')) ?? '',
    finding: findings.find((each) => each === text('finding')) ?? '',
    resolved: typeof kept['resolved'] === 'boolean' ? kept['resolved'] : null,
    ...Object.fromEntries(saidLines.map((key) => [key, text(key)])),
    learnt: infoKinds.filter((kind) => Array.isArray(kept['learnt']) && kept['learnt'].includes(kind)),
    learntNotes: text('learntNotes'),
  };
}

/** What was learnt, as the log takes it; nothing where nothing was ticked. */
export const learntOf = ({ learnt = [], learntNotes }: FollowupValues): { readonly learnt?: { readonly what: InfoKind[]; readonly notes: string } } =>
  learnt.length === 0 ? {} : { learnt: { what: [...learnt], notes: trimmedOrNull(learntNotes) ?? '' } };

/** Whether anything was said that would be a pity to lose. */
export const saysAnything = (values: FollowupValues): boolean =>
  [values.summary, values.feedback, values.nextAction, values.learntNotes, ...saidLines.map((key) => values[key])].some((text) => trimmedOrNull(text) !== null);

/** What may become of a next action. */
export type NextState = (typeof nextActionStates)[number];
