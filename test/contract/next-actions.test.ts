import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAction } from '../../shared/action/read-action';
import type { Day } from '../../shared/kit/dates';

/** A next action as somebody wrote it who had not seen the detector, and what it says. */
interface Phrase {
  readonly text: string;
  readonly saidOn: Day;
  readonly people: readonly string[];
  /** Whether it says what is to be done and by when (R-FU-05, AT-09, AT-11). */
  readonly concrete: boolean;
  readonly day: Day | null;
  readonly person: string | null;
}

/** Found what was there, found what was not, missed what was there. */
class Score {
  private right = 0;
  private wrong = 0;
  private missed = 0;

  add(found: unknown, wanted: unknown, fits = found === wanted): void {
    if (found !== null && wanted !== null && fits) this.right += 1;
    else {
      if (found !== null) this.wrong += 1;
      if (wanted !== null) this.missed += 1;
    }
  }

  get precision(): number {
    return this.right / (this.right + this.wrong);
  }

  get recall(): number {
    return this.right / (this.right + this.missed);
  }
}

const phrasesOf = (set: string): readonly Phrase[] => JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'next-actions', `${set}.json`), 'utf8')) as readonly Phrase[];

function measured(set: string) {
  const [stopped, day, person] = [new Score(), new Score(), new Score()];
  for (const { text, saidOn, people, ...wanted } of phrasesOf(set)) {
    const { flaws, when, who } = readAction(text, { saidOn, people });
    stopped.add(flaws.length > 0 || null, !wanted.concrete || null);
    day.add(flaws.includes('dateInPast') ? null : (when?.on ?? null), wanted.day);
    person.add(who?.name ?? null, wanted.person, who !== null && wanted.person !== null && (who.name.includes(wanted.person) || wanted.person.includes(who.name)));
  }
  return { stopped, day, person };
}

describe.each([['seen', 100], ['unseen', 100], ['people', 70]])('next actions that others wrote (R-FU-05): %s', (set, least) => {
  it(`has at least ${least} of each kind`, () => {
    expect(phrasesOf(set).filter(({ concrete }) => concrete).length).toBeGreaterThanOrEqual(least);
    expect(phrasesOf(set).filter(({ concrete }) => !concrete).length).toBeGreaterThanOrEqual(least);
  });
  it.each([['stopped', 0.95, 0.9], ['day', 0.95, 0.9], ['person', 0.95, 0.9]] as const)('%s: precision at least %d, recall at least %d', (what, leastPrecision, leastRecall) => {
    const { precision, recall } = measured(set)[what];
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall).toBeGreaterThanOrEqual(leastRecall);
  });
});
