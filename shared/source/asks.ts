import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { exportReason } from '../export/schema';
import { fileToken } from '../ipc/file-token';
import type { Cost, RankingWorth, StepRates, Steps } from './rules';
import { sourceFields, sourceId, type Source, type SourceId } from './schema';

const fields = draftParser(sourceFields, ['channel', 'name', 'acquiredOn', 'owner', 'leads', 'valid', 'costFen', 'costUnit', 'clicks', 'notes']);
const wrong = ['channelMissing', 'leadsMissing', 'validOverLeads', 'costUnitMissing', 'clicksMissing', 'notACount', 'formula'] as const;

/** Steps with their rates, and who of them is on file and can be looked at. */
export interface SourceFigures extends Steps {
  readonly rates: StepRates;
  /** Clients on file that came from here: what a number leads to. */
  readonly onFile: { readonly leads: number; readonly valid: number; readonly firstOrders: number };
  /** Whether leads and valid were written down in the register; else they are counted from the clients. */
  readonly written: boolean;
}

/** An entry of the register with its figures (S2-T2). */
export interface SourceRow extends Source {
  readonly figures: SourceFigures;
  readonly cost: Cost;
  /** In 分; `null` where the cost or the number is not known. */
  readonly costPerLead: number | null;
  readonly costPerValid: number | null;
}

/** A channel with all its entries. */
export interface ChannelRow {
  readonly channel: string;
  /** Its entries in the period. */
  readonly entries: readonly SourceId[];
  readonly figures: SourceFigures;
  /** In 分, of the entries whose cost is known; `null` when none is. */
  readonly cost: number | null;
  readonly costPerLead: number | null;
  readonly costPerValid: number | null;
  /** Clients of the channel that point at no entry; they are not in the register's numbers. */
  readonly unassigned: number;
}

const period = { from: dayParser.optional(), to: dayParser.optional() };

export const sourceAsks = {
  'source:create': ask(z.strictObject({ fields }), wrong).answers<Written<SourceId>>(),
  'source:edit': ask(z.strictObject({ id: sourceId, seen: z.string().max(80).optional(), fields }), ['notFound', 'stale', ...wrong]).answers<Written<SourceId>>(),
  'source:delete': ask(z.strictObject({ id: sourceId }), ['notFound']).answers<Written<SourceId>>(),
  /** Entries acquired in the period, newest first; only the one with the `id` where that is given. */
  'source:list': ask(z.strictObject({ id: sourceId.optional(), text: z.string().max(200).optional(), channel: z.string().max(80).optional(), ...period, ...page }), []).answers<{
    readonly total: number;
    readonly items: readonly SourceRow[];
  }>(),
  /** The register as a whole and every channel, with what a ranking of the channels is worth (AT-01, AT-02). */
  'source:figures': ask(z.strictObject(period), []).answers<{
    readonly register: Steps & { readonly entries: number; readonly rates: StepRates };
    readonly channels: readonly ChannelRow[];
    readonly ranking: RankingWorth;
  }>(),
  /** Writes the register of the period as table S2-T2. Without a reason, what is sensitive is masked; with one, that is logged first. */
  'source:write': ask(z.strictObject({ ...period, file: fileToken, reason: exportReason.optional() }), ['unknownFile', 'notWritable']).answers<{ readonly rows: number; readonly bytes: number }>(),
} as const;
