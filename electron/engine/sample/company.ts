import { today, type Clock } from '../../../shared/kit/dates';
import type { FollowupDraft } from '../../../shared/followup/schema';
import { drawClients, type SampleClient } from './clients';
import { drawComplaints, type SampleComplaint } from './complaints';
import { drawFollowups, drawPlan } from './followups';
import { randomFrom } from './random';
import { drawContracts, drawOrders, sampleProducts, type SampleContracts, type SampleOrder } from './trade';

/** Everything that loading the sample writes. */
export interface SampleCompany {
  readonly clients: readonly (SampleClient & {
    readonly followups: readonly FollowupDraft[];
    readonly plan: ReturnType<typeof drawPlan>;
    readonly orders: readonly SampleOrder[];
    readonly contracts: SampleContracts;
  })[];
  readonly complaints: readonly SampleComplaint[];
  readonly products: typeof sampleProducts;
}

/** A believable company with its clients and a year behind it; the same for the same seed and day. */
export function sampleCompany(seed: number, clock: Clock): SampleCompany {
  const random = randomFrom(seed);
  const time = { today: today(clock), zone: clock.zone };
  const clients = drawClients(random.branch(1), time.today);
  return {
    clients: clients.map((client, at) => {
      const mine = random.branch(1000 + at);
      const followups = drawFollowups(mine, client, time);
      const trade = random.branch(5000 + at);
      const orders = drawOrders(trade, client, time);
      const contracts = drawContracts(trade.branch(1), client, time);
      return { ...client, orders, contracts, followups, plan: drawPlan(mine, client, followups.at(-1)?.heldOn ?? null, time) };
    }),
    products: sampleProducts,
    complaints: drawComplaints(random.branch(2), clients, time, clock),
  };
}
