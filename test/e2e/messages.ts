import type { Kemai } from './kemai';

interface Shown {
  readonly shownMessages: readonly Electron.Notification[];
}

/** What the app tells through the system: kept here, for no desktop shows it. */
export class Messages {
  private constructor(private readonly kemai: Kemai) {}

  /** From now on messages are kept, and at no hour held back. */
  static async keep(kemai: Kemai): Promise<Messages> {
    await kemai.electron.evaluate(({ Notification }) => {
      const shown: Electron.Notification[] = [];
      Object.assign(globalThis, { shownMessages: shown });
      Notification.isSupported = () => true;
      Notification.prototype.show = function (this: Electron.Notification) {
        shown.push(this);
      };
    });
    await kemai.must('settings:write', { patch: { quietFrom: '00:00', quietTo: '00:00' } });
    return new Messages(kemai);
  }

  /** What was told so far under a title; the engine looks at once, as after a sleep. */
  under(title: string): Promise<readonly string[]> {
    return this.kemai.electron.evaluate(({ powerMonitor }, wanted) => {
      powerMonitor.emit('resume');
      return (globalThis as unknown as Shown).shownMessages.filter((message) => message.title === wanted).map(({ body }) => body).sort();
    }, title);
  }

  /** Clicks the message that says so. */
  async click(title: string, said: string): Promise<void> {
    await this.kemai.electron.evaluate((_electron, [wanted, text]) => {
      (globalThis as unknown as Shown).shownMessages.find((message) => message.title === wanted && message.body.includes(text))?.emit('click');
    }, [title, said] as const);
  }
}
