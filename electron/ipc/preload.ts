import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { askLine, fileLine, signalLine } from './lines';

/** The only `ipcRenderer`: what the page may reach, and no more. A dropped file's path never enters the page. */
contextBridge.exposeInMainWorld('engine', {
  ask: (channel: unknown, input: unknown) => ipcRenderer.invoke(askLine, channel, input) as Promise<unknown>,
  takeFile: (file: Parameters<typeof webUtils.getPathForFile>[0]) => ipcRenderer.invoke(fileLine, webUtils.getPathForFile(file)) as Promise<unknown>,
  onSignal: (listener: (signal: unknown) => void) => {
    const hear = (_event: unknown, signal: unknown): void => listener(signal);
    ipcRenderer.on(signalLine, hear);
    return () => {
      ipcRenderer.removeListener(signalLine, hear);
    };
  },
});
