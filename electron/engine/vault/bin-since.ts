import { binDays } from '../../../shared/bin/rules';
import type { Clock } from '../../../shared/kit/dates';
import type { Stamp } from '../../../shared/record/schema';
import { firstStamp } from './hlc';

/** The stamp before which a deletion lies too far back for the recycle bin. */
export const binSince = (clock: Pick<Clock, 'now'>): Stamp => firstStamp(Math.max(0, clock.now() - binDays * 86_400_000));
