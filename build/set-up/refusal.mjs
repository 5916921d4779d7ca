/**
 * A set-up step that cannot go on: what is missing, and the one command that mends it.
 * Entry scripts print it without a stack trace, because the reader has to act, not to debug.
 */
export class Refusal extends Error {
  /**
   * @param {string} missing
   * @param {string} mend
   */
  constructor(missing, mend) {
    super(missing);
    this.mend = mend;
  }
}

/**
 * Runs an entry script and turns its outcome into the exit code of this process.
 * @param {() => Promise<number>} work
 * @param {(line: string) => void} [say]
 */
export async function runOrRefuse(work, say = console.error) {
  // First in line: a package that the installers are made with ends the process from here with 0, whatever was found before.
  process.once('beforeExit', () => process.exit());
  try {
    process.exitCode = await work();
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    say(`\nCannot go on: ${cause.message}\nMend it with:  ${cause.mend}`);
    process.exitCode = 1;
  }
}
