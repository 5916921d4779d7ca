import { Notification } from 'electron';
import { placeOfReminder, type ChosenPlace, type Reminder } from '../../shared/remind/reminder';
import type { ShellWords } from './shell-words';

/** Fills `{{name}}` in a sentence. */
const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string => sentence.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));

/** What a message says; a client is named only where the engine handed its name out. */
function reminderText(reminder: Reminder, words: ShellWords): { readonly title: string; readonly body: string } {
  if (reminder.kind === 'digest') {
    const { overdue, today, missed } = reminder;
    const kinds = (['visits', 'promises', 'care', 'surveys'] as const).flatMap((kind) => (reminder[kind] === 0 ? [] : [filled(words[kind], { count: reminder[kind] })]));
    const counts = `${filled(words.digest, { overdue, today })}${kinds.length === 0 ? '' : filled(words.among, { kinds: kinds.join(words.comma) })}`;
    return { title: words.digestTitle, body: missed === 0 ? counts : `${filled(words.missed, { missed })} ${counts}` };
  }
  if (reminder.kind === 'escalation') {
    const said = { first: words.climbFirst, second: words.climbSecond, due: words.climbDue, daily: words.climbDaily }[reminder.level];
    return { title: words.climbTitle, body: reminder.clientName === null ? said : filled(words.climbNamed, { client: reminder.clientName, said }) };
  }
  const { clientName, time } = reminder;
  const [title, named, plain] = reminder.kind === 'visit' ? [words.visitTitle, words.visitNamed, words.visitPlain] : [words.limitTitle, words.limitNamed, words.limitPlain];
  return { title, body: filled(clientName === null ? plain : named, { time, client: clientName ?? '' }) };
}

/** Shown messages that may still be clicked: without a reference they are collected, and the click is lost. */
const shown = new Set<Notification>();

/** Shows what is to be told as the system shows messages; where it shows none, 今日 holds it all the same. */
export function showReminders(reminders: readonly Reminder[], words: ShellWords, chosen: (place: ChosenPlace) => void): void {
  if (!Notification.isSupported()) return;
  for (const reminder of reminders) {
    const message = new Notification(reminderText(reminder, words));
    shown.add(message);
    message.on('click', () => chosen(placeOfReminder(reminder)));
    message.on('close', () => shown.delete(message));
    message.show();
  }
}

/** Takes messages away that name what is locked now. */
export function forgetReminders(): void {
  for (const message of shown) message.close();
  shown.clear();
}
