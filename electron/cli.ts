import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { installedCommand } from './cli/installed';
import { runCommand } from './cli/run';
import { declareProtocol } from './shell/app-protocol';
import { printReport } from './shell/print-report';

// The command line as an Electron main script: the same engine, no window (`design/cli.md`).
app.setName('Kemai');
app.disableHardwareAcceleration();
declareProtocol();

const installedArguments = (): readonly string[] | null => (app.isPackaged ? installedCommand(process.argv) : null);
const at = process.argv.lastIndexOf('--');
const args = installedArguments() ?? process.argv.slice(at === -1 ? 2 : at + 1);

/** Waits until everything that was said has gone out: an exit cuts off what a pipe has not taken yet. */
const written = (stream: NodeJS.WriteStream): Promise<void> => new Promise((done) => void stream.write('', () => done()));

void app.whenReady().then(async () => {
  const code = await runCommand(args, {
    defaultVault: () => join(app.getPath('userData'), 'vault'),
    logs: join(app.getPath('userData'), 'logs'),
    print: async (document) => (await printReport(document, join(__dirname, '..', 'renderer'))).bytes,
    startParser: () => {
      const child = utilityProcess.fork(join(__dirname, 'parse-process.js'), [], { serviceName: 'kemai-parser', stdio: 'ignore' });
      return {
        post: (message) => child.postMessage(message),
        onMessage: (fn) => void child.on('message', fn),
        onExit: (fn) => void child.on('exit', fn),
        kill: () => void child.kill(),
      };
    },
  });
  await Promise.all([process.stdout, process.stderr].map(written));
  app.exit(code);
});

app.on('window-all-closed', () => undefined); // the hidden page of a report is no reason to quit
