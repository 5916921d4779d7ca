import { inPlaceOf, isThere, rankOf, superiorOf, type ChainPerson } from './chain';

/** A person's card: column and row counted from 0; columns may be halves. */
export interface ChainCard {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

/** A line between two cards: down to who reports, or across from who left to who took over. */
export interface ChainLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'reports' | 'succession';
}

export interface ChainPicture {
  readonly cards: readonly ChainCard[];
  readonly links: readonly ChainLink[];
  /** Size in cards. */
  readonly columns: number;
  readonly rows: number;
}

/** The superior of each person who is there, with rings cut open where they would close. */
function superiors(present: readonly ChainPerson[], people: readonly ChainPerson[]): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  for (const person of present) {
    const superior = superiorOf(people, person);
    if (superior === null) continue;
    let here: string | undefined = superior.id;
    while (here !== undefined && here !== person.id) here = above.get(here);
    if (here === undefined) above.set(person.id, superior.id);
  }
  return above;
}

/**
 * Where the cards of a decision chain stand: below whom they report to, else in the row of their role. Who left stands
 * to the right of who took over; who left without a successor, in a row of their own at the end.
 */
export function layOutChain(people: readonly ChainPerson[]): ChainPicture {
  const present = people.filter(isThere);
  const above = superiors(present, people);
  const inOrder = [...present].sort((a, b) => rankOf(a.role) - rankOf(b.role));
  const formers = new Map<string, ChainPerson[]>();
  const strays: ChainPerson[] = [];
  for (const person of people.filter((other) => !isThere(other))) {
    const after = inPlaceOf(people, person.id);
    if (after === null) strays.push(person);
    else formers.set(after.id, [...(formers.get(after.id) ?? []), person]);
  }
  // The newest of several predecessors stands next to who is there now.
  for (const list of formers.values()) list.sort((a, b) => ((a.leftOn ?? '') < (b.leftOn ?? '') ? 1 : -1));

  const below = (id: string): readonly ChainPerson[] => inOrder.filter((person) => above.get(person.id) === id);
  const at = new Map<string, { column: number; row: number }>();
  const free: number[] = [];
  const shift = (id: string, by: number): void => {
    for (const { id: child } of below(id)) {
      const card = at.get(child);
      if (!card) continue;
      card.column += by;
      free[card.row] = Math.max(free[card.row] ?? 0, card.column + 1 + (formers.get(child)?.length ?? 0));
      shift(child, by);
    }
  };
  const place = (id: string, row: number): number => {
    const columns = below(id).map((child) => place(child.id, row + 1));
    const wanted = columns.length === 0 ? 0 : ((columns[0] ?? 0) + (columns.at(-1) ?? 0)) / 2;
    const column = Math.max(wanted, free[row] ?? 0);
    at.set(id, { column, row });
    free[row] = column + 1 + (formers.get(id)?.length ?? 0);
    if (column > wanted) shift(id, column - wanted);
    return column;
  };
  const roots = inOrder.filter((person) => !above.has(person.id));
  const rows = [...new Set(roots.map(({ role }) => rankOf(role)))].sort((a, b) => a - b);
  for (const root of roots) place(root.id, rows.indexOf(rankOf(root.role)));

  for (const [id, list] of formers) {
    const { column = 0, row = 0 } = at.get(id) ?? {};
    list.forEach((person, step) => at.set(person.id, { column: column + 1 + step, row }));
  }
  const lastRow = Math.max(-1, ...[...at.values()].map(({ row }) => row));
  strays.forEach((person, column) => at.set(person.id, { column, row: lastRow + 1 }));

  const columns = Math.max(0, ...[...at.values()].map(({ column }) => column + 1));
  centreLooseRows(at, above, columns);
  return {
    cards: [...at].map(([id, card]) => ({ id, ...card })),
    links: [
      ...[...above].map(([from, to]): ChainLink => ({ from: to, to: from, kind: 'reports' })),
      ...people.flatMap((person): ChainLink[] =>
        !isThere(person) && person.successor !== null && at.has(person.successor) ? [{ from: person.id, to: person.successor, kind: 'succession' }] : []),
    ],
    columns,
    rows: Math.max(0, ...[...at.values()].map(({ row }) => row + 1)),
  };
}

/** A row in which nobody reports or is reported to stands in the middle. */
function centreLooseRows(at: Map<string, { column: number; row: number }>, above: ReadonlyMap<string, string>, columns: number): void {
  const tied = new Set([...above.keys(), ...above.values()]);
  for (const row of new Set([...at.values()].map((card) => card.row))) {
    const cards = [...at].filter(([, card]) => card.row === row);
    if (cards.some(([id]) => tied.has(id))) continue;
    const width = Math.max(...cards.map(([, { column }]) => column + 1));
    for (const [, card] of cards) card.column += (columns - width) / 2;
  }
}
