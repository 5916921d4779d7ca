import type { Grade } from '../client/schema';
import type { CareTask } from '../care/schema';

/** What is said of the money of a plan before it is spent (R-CA-10). Money in 分. */
export type BudgetWarning =
  | { readonly kind: 'overBudget'; readonly byFen: number }
  /** Clients of great value that get nothing above basic gifts. */
  | { readonly kind: 'onlyBasic'; readonly clients: number }
  /** Clients without great value whose care costs more than a share of what they bought within a year. */
  | { readonly kind: 'tooDear'; readonly clients: number };

/** What is weighed of one client: its value, what it bought within a year, and what a plan gives it. */
export interface Given {
  readonly isValuable: boolean;
  readonly yearFen: number;
  readonly costFen: number;
  readonly levels: readonly CareTask['giftLevel'][];
}

/** Whether a client is of great value: A类 (VIP, S2 ch3), or 核心客户 by the newest statement of its tier (S4). */
export const isValuable = (grade: Grade | null, tier: string | null): boolean => grade === 'A类' || tier === 'HV_HL';

/** Whether a valuable client gets gifts, and none above the basic ones. */
const onlyBasic = ({ isValuable: valuable, levels }: Given): boolean => valuable && levels.includes('基础') && levels.every((level) => level === '基础' || level === null);
const tooDear = ({ isValuable: valuable, yearFen, costFen }: Given, share: number): boolean => !valuable && costFen > 0 && costFen > yearFen * share;

/** What speaks against the money of a plan: more than its budget, high-end clients with basic gifts only, others that cost too much (R-CA-10). */
export function budgetWarnings(given: readonly Given[], budgetFen: number | null, share: number): readonly BudgetWarning[] {
  const total = given.reduce((sum, { costFen }) => sum + costFen, 0);
  const [basic, dear] = [given.filter(onlyBasic).length, given.filter((each) => tooDear(each, share)).length];
  return [
    ...(budgetFen !== null && total > budgetFen ? [{ kind: 'overBudget' as const, byFen: total - budgetFen }] : []),
    ...(basic > 0 ? [{ kind: 'onlyBasic' as const, clients: basic }] : []),
    ...(dear > 0 ? [{ kind: 'tooDear' as const, clients: dear }] : []),
  ];
}
