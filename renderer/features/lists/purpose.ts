import type { ConsentChannel } from '../../../shared/consent/schema';
import type { Given, In } from '../../../shared/ipc/contract';
import type { Day } from '../../../shared/kit/dates';
import type { ChosenRows } from '../../../shared/listview/asks';
import { messageKinds, type MessageKind } from '../../../shared/touch/schema';

/** What a list is written for: `null` while nobody said, `inside` where nobody is contacted with it. */
export interface ListPurpose {
  readonly use: 'inside' | MessageKind | null;
  readonly channel: ConsentChannel;
  /** The day of the contact; `null` takes the next that is worked on. */
  readonly on: Day | null;
  /** Why those go along whom the guard keeps. */
  readonly why: string | null;
}

/** A purpose before anybody chose: a list of clients is asked about, of others most are for work inside. */
export const purposeAtFirst = (list: string): ListPurpose => ({ use: list === 'clients' ? null : 'inside', channel: '电话', on: null, why: null });

/** With which messages the clients of a list are to be contacted; `null` with none. */
export const kindOf = ({ use }: ListPurpose): MessageKind | null => messageKinds.find((kind) => kind === use) ?? null;

/** Clients that are named in the dialog. */
const named = 100;

/** What the guard is asked about a list; `null` where nobody is contacted with it. */
export function guardToAsk(chosen: ChosenRows, purpose: ListPurpose): Given<'list:guard'> | null {
  const kind = kindOf(purpose);
  return kind === null ? null : { chosen, kind, channel: purpose.channel, ...(purpose.on === null ? {} : { on: purpose.on }), limit: named };
}

/** The purpose as an export takes it, on the day that was judged. */
export function touchToAsk(purpose: ListPurpose, judgedOn: Day | undefined): { readonly touch?: NonNullable<In<'list:export'>['touch']> } {
  const kind = kindOf(purpose);
  const why = purpose.why?.trim() ?? '';
  return kind === null || judgedOn === undefined ? {} : { touch: { kind, channel: purpose.channel, on: judgedOn, ...(why === '' ? {} : { override: { why } }) } };
}
