import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where the figures come from: without it they say nothing. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  /** Processes that were ready to run, on average of the last minute: beyond the cores, others took their share. */
  readonly load: number;
}

/** The machine as it is now. */
export const thisMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
});

const numberAfter = (text: string, key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);

function parentOf(pid: number): number {
  try {
    return numberAfter(readFileSync(`/proc/${pid}/status`, 'utf8'), 'PPid');
  } catch {
    return -1; // it ended while we looked
  }
}

/** A process and everything it started. Linux only: elsewhere nothing is found. */
export function processTree(root: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]));
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** Memory of a process tree in MB, shared pages divided among those who share them (PSS). */
export function memoryOf(root: number): number {
  const kilobytes = processTree(root).map((pid) => {
    try {
      return numberAfter(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss');
    } catch {
      return 0; // it ended while we looked
    }
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}
