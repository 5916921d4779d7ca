import { createEngine, type Engine } from '../../electron/engine/engine';
import { sealBefore } from '../../electron/engine/backup/seal';
import type { ParseFile } from '../../electron/engine/import/parse';
import { readHere } from '../../electron/engine/reader';
import { lowestCost } from '../../electron/engine/vault/keys';
import type { Bridge } from '../../shared/ipc/contract';
import type { Signal } from '../../shared/ipc/signals';

const noParser: ParseFile = async () => Promise.resolve({ ok: false, error: 'unreadable' });

/** The engine of a program that its parent kills: a real clock, the cheapest key, and every defect is its end. */
export function childEngine(folder: string, emit: (signal: Signal) => void, parseFile: ParseFile = noParser): { readonly engine: Engine; readonly ask: Bridge } {
  const engine = createEngine({
    folder,
    clock: { now: Date.now, zone: 'Asia/Shanghai' },
    emit,
    log: { note: () => undefined, defect: (_where, cause) => { throw cause; } },
    parseFile,
    startReader: readHere,
    sealBefore,
    cost: lowestCost,
  });
  return { engine, ask: engine.ask as unknown as Bridge };
}
