import type { ClientId, ContactId } from '../../../shared/client/schema';
import { rankOf, type DecisionRole } from '../../../shared/contact/chain';
import { addDays, momentOf, type Day } from '../../../shared/kit/dates';
import type { RelationKind } from '../../../shared/relation/schema';
import type { Act } from '../vault/changes';
import { recordsWhere } from '../vault/records';
import type { Vault } from '../vault/vault';

const sample = true;

/** What somebody of such a position decides. */
function roleOf(position: string): DecisionRole {
  if (/总经理|店长/.test(position)) return '最终决策者';
  if (position.includes('采购')) return '采购负责人';
  if (/信息|IT|技术/.test(position)) return '技术';
  return position.includes('行政') ? '使用者' : '影响者';
}

const attitudes = ['支持', '中立', '支持', '未知', '反对', '中立'] as const;
const influences = ['高', '中', '中', '低'] as const;

/** Gives the people of a client their places in its decision chain: who decides more stands above. */
export function writeChain(vault: Vault, act: Act, client: ClientId, at: number): void {
  const people = recordsWhere(vault.writer, 'contacts', 'client', client).map((person) => ({ ...person, role: roleOf(person.position ?? '') }));
  const [top] = [...people].sort((a, b) => rankOf(a.role) - rankOf(b.role));
  for (const [nth, { id, role }] of people.entries()) {
    act.edit('contacts', id, {
      role, influence: influences[(at + nth) % influences.length] ?? null, attitude: attitudes[(at * 2 + nth) % attitudes.length] ?? null,
      reportsTo: top === undefined || top.id === id ? null : (top.id as ContactId),
    });
  }
}

/** People who left: at which company, how long ago, and whether it is still to be settled who took over (AT-40). */
const formers = [
  { name: '褚建业', company: 0, daysAgo: 1, pending: true },
  { name: '卫晓岚', company: 5, daysAgo: 75, pending: false },
  { name: '蒋一诺', company: 9, daysAgo: 210, pending: false },
] as const;

const hour = 3_600_000;

/** Lets some people have a predecessor who left, one of them just now. */
export function writeFormers(vault: Vault, act: Act, companies: readonly ClientId[], today: Day): void {
  for (const { name, company, daysAgo, pending } of formers) {
    const client = companies[company];
    const [successor] = client === undefined ? [] : recordsWhere(vault.writer, 'contacts', 'client', client);
    if (client === undefined || successor === undefined) continue;
    act.create('contacts', {
      client, name, position: successor.position, role: successor.role, leftOn: addDays(today, -daysAgo), successor: successor.id as ContactId,
      updateDueAt: pending ? momentOf(vault.clock.now() + 10 * hour, vault.clock.zone) : null, sample,
    });
  }
}

/** Who is what to whom, by the order of the companies: a group of four, a supplier, a referrer, a partner. */
const relations: readonly (readonly [client: number, kind: RelationKind, other: number])[] = [
  [0, '集团母公司', 1], [0, '集团母公司', 2], [2, '集团母公司', 3], [4, '上游供应商', 0], [6, '转介绍人', 1], [7, '同业伙伴', 8], [10, '转介绍人', 11],
];

/** Relates some companies to each other. */
export function writeRelations(act: Act, companies: readonly ClientId[]): void {
  for (const [one, kind, two] of relations) {
    const [client, other] = [companies[one], companies[two]];
    if (client !== undefined && other !== undefined) act.create('relations', { client, other, kind, sample });
  }
}
