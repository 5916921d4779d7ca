import * as z from 'zod';
import { choice, long, text, yesNo, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
import { purposeOfKind } from '../touch/schema';
import { scriptUses } from './library/vocabulary';

export type ScriptId = Brand<'ScriptId'>;
export const scriptId = z.string().regex(uuidPattern) as unknown as z.ZodType<ScriptId, ScriptId>;

export const scriptStates = ['在用', '停用'] as const;

/** A sentence of the library: one of the user's own, or what it made of one that comes with the program, by its `key`. */
export const scriptFields = {
  key: text(60),
  use: choice(scriptUses),
  purpose: choice(Object.values(purposeOfKind)),
  industry: text(60),
  text: long(4000),
  state: choice(scriptStates),
  sample: yesNo(),
} as const;

export type Script = RecordHead<ScriptId> & ValuesOf<typeof scriptFields>;
