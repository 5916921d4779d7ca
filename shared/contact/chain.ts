import { decisionRoles, type Contact } from '../client/schema';

/** What the decision chain needs of a person (R-COL-03). */
export type ChainPerson = Pick<Contact, 'id' | 'name' | 'role' | 'reportsTo' | 'leftOn' | 'successor'>;
export type DecisionRole = (typeof decisionRoles)[number];

/** How far up a role stands when nobody says who reports to whom; lower decides more. */
const ranks: Readonly<Record<DecisionRole, number>> = { 最终决策者: 0, 采购负责人: 1, 技术: 2, 影响者: 2, 使用者: 3 };
const lowest = 3;

/** The rank of a role, 0 for who decides in the end; of nobody's role the lowest. */
export const rankOf = (role: DecisionRole | null): number => (role === null ? lowest : ranks[role]);

/** Of two roles the one that stands higher; what a person has already is not lost by taking over. */
export const higherRole = (a: DecisionRole | null, b: DecisionRole | null): DecisionRole | null =>
  a === null ? b : b === null || rankOf(a) <= rankOf(b) ? a : b;

/** Who is there now: those who have not left. */
export const isThere = ({ leftOn }: Pick<ChainPerson, 'leftOn'>): boolean => leftOn === null;

/** Roles that nobody who is there has, in the order of the manual. */
export const missingRoles = (people: readonly ChainPerson[]): readonly DecisionRole[] =>
  decisionRoles.filter((role) => !people.some((person) => isThere(person) && person.role === role));

const byId = <P extends ChainPerson>(people: readonly P[]): ReadonlyMap<string, P> => new Map(people.map((person) => [person.id, person]));

/** Whoever took over from a person in the end and is there now; `null` when nobody did. */
export function inPlaceOf<P extends ChainPerson>(people: readonly P[], id: string): P | null {
  const known = byId(people);
  const seen = new Set<string>();
  let here = known.get(id);
  while (here && !isThere(here)) {
    if (seen.has(here.id) || here.successor === null) return null;
    seen.add(here.id);
    here = known.get(here.successor);
  }
  return here ?? null;
}

/** To whom a person reports now: who left is replaced by who took over. `null` for nobody known. */
export function superiorOf<P extends ChainPerson>(people: readonly P[], person: P): P | null {
  if (person.reportsTo === null) return null;
  const superior = inPlaceOf(people, person.reportsTo);
  return superior === null || superior.id === person.id ? null : superior;
}

/** Whether `id` reporting to `reportsTo` would make a ring: nobody stands above themselves. */
export function makesRing(people: readonly ChainPerson[], id: string, reportsTo: string): boolean {
  const known = byId(people);
  const seen = new Set<string>();
  let here: string | null = reportsTo;
  while (here !== null && !seen.has(here)) {
    if (here === id) return true;
    seen.add(here);
    here = known.get(here)?.reportsTo ?? null;
  }
  return false;
}

/** What changes for others when somebody takes over (AT-40). */
export interface TakeOver {
  readonly role: DecisionRole | null;
  readonly reportsTo: ChainPerson['id'] | null;
  /** Who reported to the one who left and now reports to the one who took over. */
  readonly reports: readonly ChainPerson['id'][];
}

/**
 * The chain after `former` handed over to `successor` (`null`: somebody new, with no role yet): the role goes over unless
 * the successor's own stands higher, and so do those who reported to the one who left.
 */
export function takeOver(people: readonly ChainPerson[], former: ChainPerson, successor: ChainPerson | null): TakeOver {
  const inherited = former.reportsTo === successor?.id ? null : former.reportsTo;
  const own = successor === null || successor.reportsTo === former.id ? null : successor.reportsTo;
  const reports = people.filter((person) => person.reportsTo === former.id && person.id !== successor?.id).map(({ id }) => id);
  return { role: higherRole(successor?.role ?? null, former.role), reportsTo: own ?? inherited, reports };
}
