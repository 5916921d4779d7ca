import { commandNames } from './help';

/**
 * The command line inside the arguments of the installed program, `null` when it was started for its window. Chromium's
 * own switches may stand before the command, never behind it.
 */
export function installedCommand(argv: readonly string[]): readonly string[] | null {
  const given = argv.slice(1);
  const at = given.findIndex((argument) => !argument.startsWith('-') || argument === '--help');
  const first = given[at];
  return first !== undefined && (first === '--help' || commandNames.includes(first)) ? given.slice(at) : null;
}
