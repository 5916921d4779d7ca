import { createHash } from 'node:crypto';
import * as z from 'zod';
import { importedKinds, type RememberedMapping } from '../../../shared/imports/schema';
import { fold } from '../../../shared/kit/fold';
import type { Reader } from '../vault/database';
import { keepSetting } from '../vault/keep-settings';
import { readSetting } from '../vault/settings';
import type { Vault } from '../vault/vault';
import type { GuardedSheet } from './guarded-sheet';
import type { Choices } from './plan';
import { recognise, type Recognised } from './recognise';

const mapping = z.strictObject({ as: z.enum(importedKinds), columns: z.record(z.string(), z.string().nullable()) });

/** By what a mapping is known again: the same headings, in whatever order. */
export const mappingKey = ({ headings }: Recognised): string =>
  createHash('sha256').update(headings.flatMap((known) => (known ? [fold(known.heading)] : [])).sort().join('\n')).digest('hex').slice(0, 32);

const settingName = (key: string): string => `import.mapping.${key}`;

/** What was said of a sheet with these headings when it was imported last; `null` when nothing was, or a newer version said it. */
export function rememberedMapping(reader: Reader, key: string): RememberedMapping | null {
  const parsed = mapping.safeParse(readSetting(reader, settingName(key)));
  return parsed.success ? parsed.data : null;
}

/** Keeps what the user said of sheets, for the next file with the same headings. What the headings say themselves needs no memory. */
export function rememberMappings(vault: Vault, sheets: readonly GuardedSheet[], choices: Choices): void {
  for (const [name, said] of choices.sheets ?? []) {
    const sheet = sheets.find((other) => other.name === name);
    if (!sheet || (said.as === undefined && said.columns === undefined)) continue;
    const recognised = recognise(sheet);
    const as = importedKinds.find((kind) => kind === (said.as ?? recognised.kind));
    if (as === undefined) continue;
    const [key, value] = [mappingKey(recognised), { as, columns: { ...said.columns } }];
    if (JSON.stringify(rememberedMapping(vault.writer, key)) !== JSON.stringify(value)) keepSetting(vault, settingName(key), value);
  }
}

/** Forgets a mapping; answers whether there was one. */
export function forgetMapping(vault: Vault, key: string): boolean {
  if (readSetting(vault.writer, settingName(key)) === undefined) return false;
  keepSetting(vault, settingName(key), undefined);
  return true;
}
