import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Out } from '../../../shared/ipc/contract';

/** Shortest password taken, and the score from which it resists a stolen disk for long enough. */
const shortest = 8;
const enoughScore = 2;

let estimator: ZxcvbnFactory | null = null;

/** Estimates a password: 0–4 as zxcvbn scores, whether it may be used, and what is weak about it as catalogue keys. */
export function strengthOf(password: string): Out<'vault:strength'> {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { score, feedback } = estimator.check(password.slice(0, 128));
  const long = [...password].length >= shortest;
  const advice = [...(long ? [] : ['tooShort']), ...(feedback.warning ? [feedback.warning] : []), ...feedback.suggestions];
  return { score, enough: long && score >= enoughScore, advice };
}
