import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { PickedFile } from '../../shared/ipc/file-token';
import { err } from '../../shared/kit/result';
import { askLine, fileLine } from './lines';

/** What stands behind the gate. */
export interface BehindGate {
  readonly ask: (channel: unknown, input: unknown) => Promise<unknown>;
  /** Makes a file that was dropped on the window usable once. */
  readonly receive: (path: string, name: string, size: number) => PickedFile;
  /** Whether a message comes from our own window's main frame at our own address. */
  readonly isOurs: (event: IpcMainInvokeEvent) => boolean;
}

/** The only `ipcMain`: sender check first, then whatever stands behind (house §4). */
export function openGate({ ask, receive, isOurs }: BehindGate): void {
  ipcMain.handle(askLine, async (event, channel: unknown, input: unknown) => (isOurs(event) ? ask(channel, input) : err({ kind: 'untrusted' })));
  ipcMain.handle(fileLine, async (event, path: unknown): Promise<PickedFile | null> => {
    if (!isOurs(event) || typeof path !== 'string' || !isAbsolute(path)) return null;
    const found = await stat(path).catch(() => null);
    return found?.isFile() === true ? receive(path, basename(path), found.size) : null;
  });
}
