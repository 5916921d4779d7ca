import type * as z from 'zod';
import type { Result } from '../kit/result';

/** A refusal as data: its kind, the field it is about, and the values its sentence needs. */
export interface Refused<Kind extends string> {
  readonly kind: Kind;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** One question the window may put: the shape of its input, what it answers, and every way it may be refused. */
export interface Ask<In, Out, No extends string, Given = In> {
  readonly input: z.ZodType<In, Given>;
  readonly refusals: readonly No[];
  /** Carries the answer's type; never set at run time. */
  readonly answer?: Out;
}

/** Declares an ask: input and refusals are values that `kemai asks` prints and tests loop over. */
export const ask = <In, Given, const No extends readonly string[]>(input: z.ZodType<In, Given>, refusals: No) => ({
  answers: <Out>(): Ask<In, Out, No[number], Given> => ({ input, refusals }),
});

export type InputOf<A> = A extends { readonly input: z.ZodType<infer In, infer _Given> } ? In : never;
/** What a caller hands in: values with a default may be left out. */
export type GivenOf<A> = A extends { readonly input: z.ZodType<infer _In, infer Given> } ? Given : never;
export type AnswerOf<A> = A extends { readonly answer?: infer Out } ? Exclude<Out, undefined> : never;
export type RefusalOf<A> = A extends { readonly refusals: readonly (infer No extends string)[] } ? Refused<No> : never;

/** One handler for each ask of a set: leaving one out fails the build. */
export type HandlersOf<A> = { readonly [C in keyof A]: (input: InputOf<A[C]>) => Promise<Result<AnswerOf<A[C]>, RefusalOf<A[C]>>> };
