import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Language } from '../../renderer/words/words';
import { Kemai, newPlace, removePlace, type How, type Place } from './kemai';
import { LockPage, type Rooms } from './pages/shell';

export { expect } from '@playwright/test';

/** The password of every vault that journeys make. */
export const password = '窗台-绿茶-高铁-星期三';

/** A vault made once for all tests of a worker, and copied for each. */
export interface Template {
  readonly vault: string;
  readonly recoveryCode: string;
}

/** An app over an open vault, standing in the first room. */
export interface Opened {
  readonly kemai: Kemai;
  readonly rooms: Rooms;
}

interface PerTest {
  /** The language of the system and so of the app. */
  readonly language: Language;
  /** Set where a test makes the page complain on purpose. */
  readonly mayComplain: boolean;
  readonly place: Place;
  /** Starts the app over this test's folders; it is ended with the test, and must not have complained. */
  readonly start: (how?: How) => Promise<Kemai>;
  /** An open, empty vault. */
  readonly opened: Opened;
  /** An open vault with the sample data. */
  readonly withSample: Opened;
}

interface PerWorker {
  readonly emptyVault: Template;
  readonly sampleVault: Template;
}

async function makeVault(use: (template: Template) => Promise<void>, fill: (kemai: Kemai) => Promise<unknown>): Promise<void> {
  const place = newPlace();
  const kemai = await Kemai.start(place);
  const { recoveryCode } = await kemai.must('vault:create', { password });
  await kemai.must('vault:confirm-recovery', { code: recoveryCode });
  await fill(kemai);
  await kemai.quit();
  await use({ vault: join(place.data, 'vault'), recoveryCode });
  removePlace(place);
}

/** Puts a copy of a vault where the app of a place finds it. */
export const putVault = ({ vault }: Template, place: Place): void => cpSync(vault, join(place.data, 'vault'), { recursive: true });

async function openCopy(template: Template, place: Place, start: (how?: How) => Promise<Kemai>): Promise<Opened> {
  putVault(template, place);
  const kemai = await start();
  return { kemai, rooms: await new LockPage(kemai.stage).unlock(password) };
}

export const test = base.extend<PerTest, PerWorker>({
  language: ['zh-CN', { option: true }],
  mayComplain: [false, { option: true }],
  place: async ({}, use) => {
    const place = newPlace();
    await use(place);
    removePlace(place);
  },
  start: async ({ place, language, mayComplain }, use, testInfo) => {
    const started: Kemai[] = [];
    await use(async (how = {}) => {
      const kemai = await Kemai.start(place, { language, ...how });
      started.push(kemai);
      return kemai;
    });
    for (const [at, kemai] of started.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await kemai.page.screenshot({ path: testInfo.outputPath(`window-${at}.png`), timeout: 3000 }).catch(() => undefined); // the window may be gone
      }
      await kemai.quit();
    }
    const complaints = started.flatMap((kemai) => kemai.complaints);
    if (!mayComplain && complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`);
  },
  opened: async ({ emptyVault, place, start }, use) => use(await openCopy(emptyVault, place, start)),
  withSample: async ({ sampleVault, place, start }, use) => use(await openCopy(sampleVault, place, start)),
  emptyVault: [
    async ({}, use) => makeVault(use, () => Promise.resolve()),
    { scope: 'worker' },
  ],
  sampleVault: [
    async ({}, use) => makeVault(use, (kemai) => kemai.must('sample:load', { job: 'sample' })),
    { scope: 'worker', timeout: 120_000 },
  ],
});
