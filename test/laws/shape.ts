import { sourcesOf, type Violation } from './sources';

const LONGEST = 400;
const code = /\.(ts|tsx|mjs|cjs|css|html|yml)$/;

/** Law 7: no file over 400 lines: what is longer holds more than one idea. */
export const overlongFiles = (root: string): Violation[] =>
  sourcesOf(root, code).flatMap(({ file, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > LONGEST ? [{ file, line: lines, what: `${lines} lines: split it by idea, at most ${LONGEST}` }] : [];
  });

/** Names that say nothing, so that anything lands in them; `index` because it is how barrels are called. */
const forbidden = new Set(['util', 'utils', 'helper', 'helpers', 'misc', 'common', 'index']);
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that a tool or a standard gives: the language tag of a catalogue, the page that a bundler starts from. */
const given = new Set(['renderer/words/zh-CN.ts', 'renderer/index.html', 'electron-builder.yml']);

/** Law 7: files and folders are kebab-case and named for what they hold. */
export const badNames = (root: string): Violation[] =>
  sourcesOf(root, code).flatMap(({ file }) => {
    if (given.has(file) || file.startsWith('.')) return [];
    const parts = file.split('/').map((part) => part.split('.')[0] ?? '');
    return parts.flatMap((part) => {
      if (forbidden.has(part)) return [{ file, line: 1, what: `"${part}" names no idea: name it for what it holds` }];
      return kebab.test(part) || part === 'zh-CN' ? [] : [{ file, line: 1, what: `"${part}" is not kebab-case` }];
    });
  });

const suppressions: readonly { readonly mark: RegExp; readonly reason: RegExp }[] = [
  { mark: /(es|ox)lint-disable/, reason: /(es|ox)lint-disable(-next-line|-line)? [\w@][\w@/, -]* -- .{10,}/ },
  { mark: /@ts-expect-error/, reason: /@ts-expect-error[: -]+.{10,}/ },
  { mark: /@ts-(ignore|nocheck)/, reason: /(?!)/ },
  { mark: /(istanbul|v8|c8) ignore/, reason: /(?!)/ },
];

/** House §5: a suppression names its rule and its reason on the same line, or is not there. */
export const unreasonedSuppressions = (root: string): Violation[] =>
  sourcesOf(root, /\.(ts|tsx|mjs|cjs|css)$/)
    .filter(({ file }) => !file.startsWith('test/laws/'))
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, at) =>
        suppressions.some(({ mark, reason }) => mark.test(line) && !reason.test(line))
          ? [{ file, line: at + 1, what: 'a suppression without its rule and reason on the same line' }]
          : [],
      ),
    );

/** A home folder, a work tree or a registry: true on one machine, wrong on the next. */
const traces = /(?<![\w.])\/(home|root|work|Users)\/\w|registry\.np[m]js|npm[m]irror|"resolved":\s"http/;

/** Nothing committed names a path of one machine or the address of a registry. */
export const machineTraces = (root: string): Violation[] =>
  sourcesOf(root, /\.(ts|tsx|mjs|cjs|css|html|yml|json|md)$|^run$|^\.npmrc$/).flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, at) =>
      traces.test(line) ? [{ file, line: at + 1, what: 'names a path of one machine, or a registry' }] : [],
    ),
  );
