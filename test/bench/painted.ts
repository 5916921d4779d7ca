import type { Page } from '@playwright/test';

/** What is waited for on the screen. */
export type Sight = 'firstRoom' | 'clientRows' | 'otherRows' | 'hits' | 'history';

/**
 * Milliseconds from the next key, button or pasted text until `sight` has been painted: from the event's own time to
 * the frame after the one in which it came to be. Press after this has been called, then await the answer's promise.
 */
export async function afterPress(page: Page, sight: Sight): Promise<() => Promise<number>> {
  const answer = await page.evaluateHandle((wanted) => {
    const grid = (): Element | null => document.querySelector('#room [role="grid"]');
    const before = grid()?.getAttribute('aria-rowcount') ?? '';
    const hasRows = (): boolean => (grid()?.querySelector('[role="row"][aria-selected]')?.textContent ?? '') !== '';
    const isThere = (): boolean => {
      if (wanted === 'firstRoom') return document.querySelector('#room h1') !== null && document.querySelector('#room button') !== null;
      if (wanted === 'clientRows') return hasRows() || document.querySelector('#room .km-link') !== null;
      if (wanted === 'hits') return document.querySelector('[role="listbox"] [role="option"] mark') !== null;
      if (wanted === 'history') return (document.querySelector('#room [role="listitem"][aria-posinset="1"]')?.childElementCount ?? 0) > 0 && document.querySelector('#room [role="listitem"][aria-posinset="1"] > span.km-soft') === null;
      return hasRows() && grid()?.getAttribute('aria-rowcount') !== before;
    };
    const painted = new Promise<number>((done, failed) => {
      setTimeout(() => failed(new Error(`${wanted} was not painted within a minute`)), 60_000);
      let started = Number.NaN;
      const begun = (event: Event): void => {
        if (Number.isNaN(started)) started = event.timeStamp;
      };
      for (const input of ['keydown', 'pointerdown', 'beforeinput']) document.addEventListener(input, begun, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (Number.isNaN(started) || !isThere()) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    return { painted };
  }, sight);
  return () => answer.evaluate(({ painted }) => painted);
}

/** When the page last painted something larger than before, on the wall clock: with the field there, that was the frame that brought it. */
export const lastPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let latest = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) latest = Math.max(latest, entry.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => done(performance.timeOrigin + latest), 200);
      }),
  );
