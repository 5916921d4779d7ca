import * as z from 'zod';
import { text, yesNo } from '../field/field';
import { forbiddenBook } from '../script/forbidden';

/** A setting is one record: its name, and its value as JSON. Policies are kept the same way. */
export const settingFields = { name: text(120), value: text(20_000), sample: yesNo() } as const;

/** A time of the day, `HH:MM`. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What the user can set beside the policies; every one has a default. */
export const settingsParser = z.strictObject({
  language: z.enum(['system', 'zh-CN', 'en']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  /** Minutes without input before the vault locks; 0 never (sync-and-safety §3: 15). */
  autoLockMinutes: z.int().min(0).max(1440).default(15),
  /** Offered wherever somebody's name is asked for: 负责人, 跟进人, 编制人. */
  userName: z.string().max(60).default(''),
  organisation: z.string().max(120).default(''),
  /** Who approves compensation above one's own authority; empty while one works alone (R-CP-05). */
  approver: z.string().max(60).default(''),
  /** Seal a backup once a day. */
  dailyBackup: z.boolean().default(true),
  /** Daily backups kept before the oldest goes. */
  backupsKept: z.int().min(1).max(365).default(14),
  /** Where a day of visits begins, in degrees; the order of a day starts there. */
  startLat: z.number().min(-90).max(90).nullable().default(null),
  startLng: z.number().min(-180).max(180).nullable().default(null),
  /** Whether the system shows reminders; without them 今日 still holds everything. */
  reminders: z.boolean().default(true),
  /** Minutes before a visit or a limit to the minute at which it is told. */
  remindMinutes: z.int().min(0).max(1440).default(30),
  /** Wall-clock time of the morning's one message with the counts. */
  digestTime: clockTime.default('08:30'),
  /** Nothing is told from one time to the other; what is held back is told at its end. Equal times: never quiet. */
  quietFrom: clockTime.default('20:00'),
  quietTo: clockTime.default('08:00'),
  /** Whether a reminder names the client: it may show on a lock screen, so it does not unless somebody wants it (R-SEC-01). */
  reminderNames: z.boolean().default(false),
  /** Whether the user agreed to the rhythm for clients of 3 to 6 months, which the manual leaves open (C-09). */
  visitGapConfirmed: z.boolean().default(false),
  /** What is pointed out in words for a client (domain §3.10): the user's own beside what comes with the program, without what it switched off. */
  ...forbiddenBook,
  /** Whether closing the window leaves the app in the tray. */
  closeToTray: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsParser>;
export const defaultSettings: Settings = settingsParser.parse({});

const patchShape = Object.fromEntries(
  Object.entries(settingsParser.shape).map(([key, field]) => [key, field.unwrap().optional()]),
) as { [K in keyof Settings]: z.ZodOptional<ReturnType<(typeof settingsParser.shape)[K]['unwrap']>> };

/** Some of the settings. Without their defaults: what is left out stays as it is. */
export const settingsPatch = z.strictObject(patchShape);
