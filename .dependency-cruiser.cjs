/** The laws about who may import whom (root README, "The laws"). Each `comment` says what to do instead. */

const tests = '\\.test\\.tsx?$';
const electronPackage = '^electron$|(^|/)node_modules/electron/';

/** The pure packages that the room without DOM, Node and Electron may use. */
const purePackages = [
  'zod',
  'tyme4ts',
  'rrule-temporal',
  'temporal-polyfill',
  'libphonenumber-js',
  'pinyin-pro',
  'simple-statistics',
  'opencc-js',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Law 7. Move what both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'Law 1. shared imports nothing but shared and the listed pure packages.',
      severity: 'error',
      from: { path: '^shared/', pathNot: tests },
      to: { pathNot: ['^shared/', `(^|/)node_modules/(${purePackages.join('|')})/`] },
    },
    {
      name: 'rooms-apart',
      comment: 'Law 2. The window and the engine meet in shared/ipc/contract.ts.',
      severity: 'error',
      from: { path: '^(renderer|electron)/', pathNot: tests },
      to: { path: '^(renderer|electron)/', pathNot: '^$1/' },
    },
    {
      name: 'no-electron-in-window',
      comment: 'Law 3. The window sees the world through renderer/data/engine.ts.',
      severity: 'error',
      from: { path: '^(renderer|shared)/' },
      to: { path: electronPackage },
    },
    {
      name: 'no-electron-in-engine',
      comment: 'Law 3. The engine runs in plain Node: what only main can do belongs in electron/shell.',
      severity: 'error',
      from: { path: '^electron/engine/' },
      to: { path: electronPackage, reachable: true },
    },
    {
      name: 'features-apart',
      comment: 'Law 4. The screen renders both; a rule goes to shared/<idea>/rules.ts; a view to pieces; a reading to data/queries.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/', pathNot: tests },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'lower-rooms',
      comment: 'Law 5. ui, pieces and data know nothing of features, screens or app.',
      severity: 'error',
      from: { path: '^renderer/(ui|pieces|data)/', pathNot: tests },
      to: { path: '^renderer/(features|screens|app)/' },
    },
    {
      name: 'features-below-screens',
      comment: 'Law 5. A screen uses features, never the other way round.',
      severity: 'error',
      from: { path: '^renderer/features/', pathNot: tests },
      to: { path: '^renderer/(screens|app)/' },
    },
    {
      name: 'pieces-have-no-data',
      comment: 'Law 5. A piece gets props; the feature or the screen reads.',
      severity: 'error',
      from: { path: '^renderer/(ui|pieces)/', pathNot: tests },
      to: { path: '^renderer/data/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'Law 5. The design system knows no domain word: a view that does is a piece.',
      severity: 'error',
      from: { path: '^renderer/ui/', pathNot: tests },
      to: { path: ['^renderer/pieces/', '^shared/(?!kit/|ipc/)'] },
    },
    {
      name: 'no-tests-in-the-app',
      comment: 'Test code never ships.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: tests },
      to: { path: ['^test/', tests] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release|\\.tsbuild)/' },
    tsPreCompilationDeps: true, // a type that reaches across a wall is a reach across the wall
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
