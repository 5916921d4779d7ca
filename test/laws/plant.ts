import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What decides what is lawful: copied as it stands, so that the proof is about the real rules. */
const rules = [
  'tsconfig.json',
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
  'build/tsconfig.base.json',
  'build/tsconfig.json',
  'shared/tsconfig.json',
  'electron/tsconfig.json',
  'renderer/tsconfig.json',
  'test/tsconfig.json',
];

const repeated = (line: string, times: number): string => `${line}\n`.repeat(times);

/** Sources that break nothing: what the tools must stay silent about. */
const lawful: Readonly<Record<string, string>> = {
  'shared/kit/sum.ts': 'export const sum = (a: number, b: number): number => a + b;\n',
  'shared/idea/schema.ts': "export const states = ['处理中', '已关闭'] as const;\nexport type State = (typeof states)[number];\n",
  'shared/idea/rules.ts': "import type { State } from './schema';\nexport const isClosed = (state: State): boolean => state === '已关闭';\n",
  'build/set-up/two.mjs': 'export const two = 2;\n',
  'electron/ipc/gate.ts': "import { ipcMain } from 'electron';\nexport const close = (): void => ipcMain.removeHandler('x');\n",
  'electron/ipc/preload.ts': "import { ipcRenderer } from 'electron';\nexport const ask = (): Promise<unknown> => ipcRenderer.invoke('x');\n",
  'electron/shell/quit.ts': "import { app } from 'electron';\nexport const quit = (): void => app.quit();\n",
  'electron/engine/add.ts': "import { sum } from '../../shared/kit/sum';\nexport const three = sum(1, 2);\n",
  'renderer/features/b/view.tsx': 'export const B = ({ text }: { text: string }) => <p>{text}</p>;\n',
  'renderer/screens/home.tsx': "import { B } from '../features/b/view';\nexport const Home = () => <B text={String(1)} />;\n",
  'renderer/app/shell.tsx': "import { Home } from '../screens/home';\nexport const Shell = () => <Home />;\n",
  'renderer/words/zh-CN.ts': "export const zhCN = { hello: '你好 {{name}}', rows_other: '{{count}} 行' };\n",
  'test/laws/one.ts': 'export const one = 1;\n',
};

/** One file per way of breaking a law, each named for it. */
const unlawful: Readonly<Record<string, string>> = {
  'shared/law1/dom.ts': 'export const title = (): string => document.title;\n',
  'shared/law1/node.ts': "import { readFileSync } from 'node:fs';\nexport const read = (): unknown => readFileSync('x');\n",
  'shared/law1/package.ts': "import { create } from 'zustand';\nexport const store = create;\n",
  'renderer/law2/engine.ts': "import { three } from '../../electron/engine/add';\nexport const four = three + 1;\n",
  'electron/law2/window.ts': "import { en } from '../../renderer/words/en';\nexport const words = en;\n",
  'renderer/law3/electron.ts': "import { shell } from 'electron';\nexport const beep = (): void => shell.beep();\n",
  'electron/engine/law3/electron.ts': "import { app } from 'electron';\nexport const name = app.name;\n",
  'electron/engine/law3/reaching.ts': "import { quit } from '../../shell/quit';\nexport const stop = quit;\n",
  'renderer/features/law4/view.tsx': "import { B } from '../b/view';\nexport const A = () => <B text={String(2)} />;\n",
  'renderer/ui/law5.tsx': "import { B } from '../features/b/view';\nexport const U = B;\n",
  'renderer/pieces/law5.tsx': "import { Home } from '../screens/home';\nexport const P = Home;\n",
  'renderer/data/law5.ts': "import { Shell } from '../app/shell';\nexport const D = Shell;\n",
  'electron/law6/main.ts': "import { ipcMain } from 'electron';\nexport const off = (): void => ipcMain.removeHandler('x');\n",
  'electron/law6/renderer.ts': "import { ipcRenderer } from 'electron';\nexport const x = (): Promise<unknown> => ipcRenderer.invoke('x');\n",
  'electron/law6/around.ts': "import * as electron from 'electron';\nexport const off = (): void => electron.ipcMain.removeHandler('x');\n",
  'electron/law7/first.ts': "import { two } from './second';\nexport const one = (): number => two();\n",
  'electron/law7/second.ts': "import { one } from './first';\nexport const two = (): number => one();\n",
  'electron/law7/long.ts': repeated('// one idea too many', 401),
  'electron/law7/utils.ts': 'export const anything = 1;\n',
  'electron/law7/camelCase.ts': 'export const named = 1;\n',
  'renderer/law8/between.tsx': 'export const Hello = () => <p>Hello there</p>;\n',
  'renderer/law8/attribute.tsx': 'export const Field = () => <input placeholder="Your name" />;\n',
  'renderer/law8/literal.ts': "export const refused = '客户已存在';\n",
  'renderer/words/en.ts': "export const en = { hello: 'Hello', rows_one: '{{count}} row', rows_other: '{{count}} rows', more: 'More' };\n",
  'shared/law8/words.ts': "export const words = { 'zh-CN': { title: '投诉月报' }, en: { head: 'Complaints' } };\n",
  'electron/basics/any.ts': 'export const shape = (x: any): unknown => x;\n',
  'electron/basics/bang.ts': 'export const first = (x: string[]): string => x[0]!;\n',
  'electron/basics/floating.ts': 'const later = async (): Promise<void> => {};\nexport const go = (): void => { later(); };\n',
  'electron/basics/default.ts': 'const made = 1;\nexport default made;\n',
  'electron/basics/enum.ts': 'export enum Colour { red }\n',
  'electron/basics/console.ts': "export const hi = (): void => console.log('hi');\n",
  'electron/basics/suppressed.ts': '// oxlint-disable-next-line no-console\nexport const hi = (): void => console.log();\n',
  'electron/basics/machine.ts': `export const place = '${['', 'home', 'someone', 'kemai'].join('/')}';\n`,
  'electron/basics/unchecked.ts': 'export const length = (x: readonly string[]): number => x[0].length;\n',
};

/** Lays out a small project under our own rules, with one violation per file. */
export function plant(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '.git'), { recursive: true }); // else the linter keeps to our own list of what it need not look at
  for (const rule of rules) cpSync(join(root, rule), join(folder, rule));
  for (const [file, text] of Object.entries({ ...lawful, ...unlawful })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
