import type { Log, LogFacts } from '../../electron/engine/log/log';

/** A log that keeps everything it was told, for tests to look at. */
export interface MemoryLog extends Log {
  readonly lines: { readonly event: string; readonly facts?: LogFacts; readonly cause?: unknown }[];
}

/** An empty log in memory. */
export function memoryLog(): MemoryLog {
  const lines: MemoryLog['lines'] = [];
  return {
    lines,
    note: (event, facts) => lines.push(facts === undefined ? { event } : { event, facts }),
    defect: (event, cause) => {
      lines.push({ event, cause });
      if (process.env['KEMAI_SHOW_DEFECTS'] === '1') process.stderr.write(`${event}: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
      return `K-${lines.length}`;
    },
  };
}
