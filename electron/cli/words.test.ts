import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/ipc/contract';
import { sentences } from './words';

/** Ideas of caring for clients, which the command line reaches as the window does. */
const ideas = ['promise', 'survey', 'improvement', 'suggestion', 'careplan', 'care', 'touch', 'message', 'script', 'handover', 'list', 'consent'];
const refused = new Set(Object.entries(contract).flatMap(([channel, { refusals }]): readonly string[] => (ideas.includes(channel.split(':')[0] ?? '') ? refusals : [])));

describe.each(['zh-CN', 'en'] as const)('what is said in %s', (language) =>
  it.each([...refused])('of %s is a sentence', (kind) => expect(sentences[language][kind] ?? '').toMatch(language === 'en' ? /^[A-Z][a-z ]/ : /\p{Script=Han}{2}/u)));
