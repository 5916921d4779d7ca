import * as z from 'zod';
import { text, yesNo } from '../field/field';

/** A setting is one record: its name, and its value as JSON. Policies are kept the same way. */
export const settingFields = { name: text(120), value: text(20_000), sample: yesNo() } as const;

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
  /** Seal a backup once a day. */
  dailyBackup: z.boolean().default(true),
  /** Daily backups kept before the oldest goes. */
  backupsKept: z.int().min(1).max(365).default(14),
});

export type Settings = z.infer<typeof settingsParser>;
export const defaultSettings: Settings = settingsParser.parse({});

const patchShape = Object.fromEntries(
  Object.entries(settingsParser.shape).map(([key, field]) => [key, field.unwrap().optional()]),
) as { [K in keyof Settings]: z.ZodOptional<ReturnType<(typeof settingsParser.shape)[K]['unwrap']>> };

/** Some of the settings. Without their defaults: what is left out stays as it is. */
export const settingsPatch = z.strictObject(patchShape);
