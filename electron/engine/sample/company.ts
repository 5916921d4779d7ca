import { today, type Clock } from '../../../shared/kit/dates';
import type { FollowupDraft } from '../../../shared/followup/schema';
import { drawClients, type SampleClient } from './clients';
import { drawComplaints, type SampleComplaint } from './complaints';
import { drawFollowups, drawPlan } from './followups';
import { randomFrom } from './random';

/** Everything that loading the sample writes. */
export interface SampleCompany {
  readonly clients: readonly (SampleClient & { readonly followups: readonly FollowupDraft[]; readonly plan: ReturnType<typeof drawPlan> })[];
  readonly complaints: readonly SampleComplaint[];
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
      return { ...client, followups, plan: drawPlan(mine, client, followups.at(-1)?.heldOn ?? null, time) };
    }),
    complaints: drawComplaints(random.branch(2), clients, time, clock),
  };
}
