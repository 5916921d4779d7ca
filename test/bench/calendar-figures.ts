import { timedWork } from '../../electron/engine/reads/work';
import { addDays, momentAt, type Day } from '../../shared/kit/dates';
import type { Bench } from './engine-figures';
import { figureOf, timed, type Figure } from './figures';
import { benchDay } from './many';
import { benchClock, benchPassword, engineOver, userDataWith, valueOf, withCopyOf } from './vaults';

/** Visits of the month that is shown. */
const ofMonth = 5000;
const from = '2026-07-01' as Day;
const days = 31;
/** How far back the reminders look, in milliseconds. */
const lookBack = 86_400_000;

/** The calendar, the plan of a day and the open work beside all clients, with 5,000 visits in one month. */
export const calendarFigures = async (bench: Bench): Promise<Figure[]> =>
  withCopyOf(await userDataWith(bench.clients, bench.say), async (userData) => {
    const { engine, ask } = engineOver(userData);
    const size = `${bench.clients} clients`;
    const many = Math.max(20, bench.runs);
    const figures: Figure[] = [];
    const measure = async (what: string, how: string, work: () => Promise<unknown>): Promise<void> => {
      figures.push(figureOf(what, `${size}, ${how}`, 'ms', await timed(many, work)));
    };
    try {
      await valueOf(ask, 'vault:unlock', { password: benchPassword });
      await engine.session()?.derive();
      await measure('open work', 'before', () => valueOf(ask, 'work:all', {}));
      const { items } = await valueOf(ask, 'client:list', { limit: 200 });
      for (let n = 0; n < ofMonth; n++) {
        const on = addDays(from, n % days);
        const at = momentAt(on, `${String(8 + (n % 10)).padStart(2, '0')}:00`, benchClock.zone);
        await valueOf(ask, 'visit:add', { client: items[n % items.length]?.id ?? ('' as never), fields: { plannedOn: on, plannedAt: at, minutes: 60, focus: '例行回访' } });
      }
      const to = addDays(from, days - 1);
      const { entries } = await valueOf(ask, 'calendar:range', { from, to });
      await measure('calendar: a month', `${entries.length} entries`, () => valueOf(ask, 'calendar:range', { from, to }));
      await measure('calendar: a week', '', () => valueOf(ask, 'calendar:range', { from: addDays(from, 5), to: addDays(from, 11) }));
      await measure('plan of a day', `${Math.ceil(ofMonth / days)} visits`, () => valueOf(ask, 'plan:day', { on: from }));
      await measure('proposals of visits', 'due in two weeks', () => valueOf(ask, 'plan:proposals', { to: addDays(benchDay, 14) }));
      await measure('open work', `${ofMonth} visits planned`, () => valueOf(ask, 'work:all', {}));
      const session = engine.session();
      if (session?.vault) await measure('open work with a limit to the minute', 'as the reminders look each minute', async () => Promise.resolve(timedWork({ reader: session.vault.writer, clock: benchClock }, benchClock.now() - lookBack, benchClock.now())));
    } finally {
      await engine.end();
    }
    return figures;
  });
