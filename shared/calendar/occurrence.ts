import * as z from 'zod';
import { dayParser } from '../field/field';
import { scopes } from './recurrence';
import { longestAppointment } from './schema';

/** Which occurrences of what recurs a write is for; of what does not recur neither says anything. */
export const occurrence = { occurrence: dayParser.optional(), scope: z.enum(scopes).default('this') } as const;

/** A day with a time of the user's zone and a length; without a time it takes the whole day. */
export const slot = {
  on: dayParser,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable(),
  minutes: z.int().min(1).max(longestAppointment).nullable(),
} as const;
