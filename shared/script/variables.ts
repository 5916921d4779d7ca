import { variables, type Variable } from './library/vocabulary';

/** What is known of a client for each variable. */
export type VariableValues = { readonly [V in Variable]?: string | null | undefined };

const braces = new RegExp(`[{｛](${variables.join('|')})[}｝]`, 'g');

/** The variables that stand in a text, each once, in order. */
export const variablesIn = (text: string): readonly Variable[] => [...new Set([...text.matchAll(braces)].map(([, name]) => name as Variable))];

/** A sentence with what is known filled in; what is not known stays in its braces, to be pointed out. */
export const fillScript = (text: string, values: VariableValues): string => text.replace(braces, (written, name: Variable) => values[name] || written);

/** Words in braces that nothing fills, each once, in order: a client would read them as they stand. */
export const unknownVariables = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/[{｛]([^{}｛｝]*)[}｝]/g)].map(([, name = '']) => name.trim()))].filter((name) => !variables.some((known) => known === name));
