import { Worker } from 'node:worker_threads';
import type { Cell } from './parse';
import { parseInto } from './parse-here';
import { parserBytes, ParseRefused } from './parse-limits';
import { portion, portionsAhead, type FromParser, type ToParser } from './parse-messages';
import type { RowSink } from './row-sink';

// A process of its own for one foreign file: whatever the file does to it, the engine lives on.

/** The line to whoever started us: a utility process has a parent port, a forked one has `process.send`. */
interface Line {
  readonly say: (message: FromParser) => void;
  readonly hear: (listener: (message: ToParser) => void) => void;
}

interface ParentPort {
  readonly postMessage: (message: FromParser) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: ToParser }) => void) => void;
}

function openLine(): Line {
  const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
  if (port) return { say: (message) => port.postMessage(message), hear: (listener) => port.on('message', ({ data }) => listener(data)) };
  process.on('disconnect', () => process.exit(0)); // whoever asked is gone
  return { say: (message) => process.send?.(message), hear: (listener) => process.on('message', (message) => listener(message as ToParser)) };
}

/** Ends the process when it grows too large, from a thread that a busy parser cannot keep waiting. */
function watchSize(): void {
  const watch = `setInterval(() => { if (process.memoryUsage.rss() > ${parserBytes}) process.kill(process.pid, 'SIGKILL') }, 50)`;
  new Worker(watch, { eval: true }).unref();
}

const line = openLine();
let ahead = 0;
let taken: (() => void) | null = null;

/** Collects rows into portions and waits while too many are under way. */
function portions(): RowSink & { readonly flush: () => Promise<void> } {
  let at: number[] = [];
  let rows: (readonly Cell[])[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (rows.length === 0) return;
    line.say({ kind: 'rows', at, rows });
    [at, rows, characters] = [[], [], 0];
    ahead += 1;
    while (ahead >= portionsAhead) await new Promise<void>((done) => (taken = done));
  };
  return {
    flush,
    sheet: async (name) => {
      await flush();
      line.say({ kind: 'sheet', name });
    },
    row: (index, cells) => {
      at.push(index);
      rows.push(cells);
      for (const cell of cells) characters += typeof cell === 'string' ? cell.length : 8;
      if (rows.length >= portion.rows || characters >= portion.characters) return flush();
    },
  };
}

async function read({ path, limits, said }: Extract<ToParser, { kind: 'read' }>): Promise<void> {
  const sink = portions();
  try {
    const format = await parseInto(path, sink, limits, said);
    await sink.flush();
    line.say({ kind: 'done', format });
  } catch (cause) {
    if (!(cause instanceof ParseRefused)) throw cause;
    line.say({ kind: 'refused', why: cause.why });
  }
}

line.hear((message) => {
  if (message.kind === 'read') void read(message);
  else if (message.kind === 'end') process.exit(0);
  else {
    ahead -= 1;
    taken?.();
    taken = null;
  }
});
watchSize();
line.say({ kind: 'ready' });
