import type { ElectronApplication } from '@playwright/test';

/** What the app asked before a link left it, and what it then handed to the system. */
export interface Outside {
  readonly asked: readonly string[];
  readonly opened: readonly string[];
}

/** Stands in for the system where links leave the app: nothing opens, and every question is answered the same until told otherwise. */
export async function watchOutside(electron: ElectronApplication, yes: boolean): Promise<{ readonly seen: () => Promise<Outside>; readonly answer: (yes: boolean) => Promise<void> }> {
  await electron.evaluate(({ dialog, shell }, first) => {
    const seen: { asked: string[]; opened: string[]; yes: boolean } = { asked: [], opened: [], yes: first };
    Object.assign(globalThis, { seen });
    dialog.showMessageBox = (...args: unknown[]) => {
      const { detail = '', buttons = [] } = (args.at(-1) ?? {}) as Electron.MessageBoxOptions;
      seen.asked.push(detail);
      return Promise.resolve({ response: seen.yes ? 0 : buttons.length - 1, checkboxChecked: false });
    };
    shell.openExternal = (link) => {
      seen.opened.push(link);
      return Promise.resolve();
    };
  }, yes);
  return {
    seen: () => electron.evaluate(() => (globalThis as unknown as { seen: Outside }).seen),
    answer: async (next) => {
      await electron.evaluate((_electron, now) => ((globalThis as unknown as { seen: { yes: boolean } }).seen.yes = now), next);
    },
  };
}
