import { builtinModules } from 'node:module';

/**
 * The walls of the house: which folder may import which folders, npm packages and Node. One row per folder; the
 * rules are made from the rows. Type imports count. Breaches planted by scripts/boundaries.test.mjs prove that the walls
 * stand.
 *
 * @typedef {object} Wall
 * @property {string} folder
 * @property {readonly string[]} imports folders of this repository, besides itself
 * @property {readonly string[]} npm
 * @property {boolean} node whether Node's own modules may be used
 * @property {string} because what to do instead
 */

/** @type {readonly Wall[]} */
const walls = [
  {
    folder: 'src/core',
    imports: [],
    npm: ['zod', 'ts-fsrs', 'yaml', 'saxes'],
    node: false,
    because: 'core is pure: no platform, no clock, no randomness. Take the value as a parameter.',
  },
  {
    folder: 'src/contract',
    imports: ['src/core'],
    npm: ['zod'],
    node: false,
    because: 'the contract is what both sides share: schemas over the values of core, nothing else.',
  },
  {
    folder: 'src/main/services',
    imports: ['src/core', 'src/contract'],
    npm: ['zod', 'yaml', 'js-yaml', 'conf', 'elkjs', '@tldraw/tlschema', '@tldraw/store', '@tldraw/utils'],
    node: true,
    because: 'services know no shell: what a shell can do comes in through a port.',
  },
  ...['electron', 'web', 'cli'].map((shell) => ({
    folder: `src/main/${shell}`,
    imports: ['src/core', 'src/contract', 'src/main/services'],
    npm: { electron: ['electron', 'electron-store', 'zod'], web: ['ws', 'conf', 'zod'], cli: ['zod'] }[shell] ?? [],
    node: true,
    because: 'a shell is a composition root over the services; it knows no other shell.',
  })),
  {
    folder: 'src/preload',
    imports: ['src/contract'],
    npm: ['electron'],
    node: false,
    because: 'a sandboxed preload has electron and the types of the contract.',
  },
  {
    folder: 'src/renderer/ui',
    imports: ['src/renderer/styles'],
    npm: ['react', 'react-dom', 'radix-ui', 'clsx', 'lucide-react'],
    node: false,
    because: 'primitives are a leaf: hand in values and callbacks as props.',
  },
  {
    folder: 'src/renderer/host',
    imports: ['src/core', 'src/contract'],
    npm: ['react', 'zod'],
    node: false,
    because: 'the host picks the transport and makes the client, nothing else.',
  },
  {
    folder: 'src/renderer/actions',
    imports: ['src/core', 'src/contract', 'src/renderer/host', 'src/renderer/ui'],
    npm: ['react', 'zustand', 'lucide-react', 'zod'],
    node: false,
    because: 'actions are told what they act on; surfaces import actions, never the other way.',
  },
  {
    folder: 'src/renderer/canvas',
    imports: [
      'src/core',
      'src/contract',
      'src/renderer/ui',
      'src/renderer/actions',
      'src/renderer/host',
      'src/renderer/styles',
    ],
    npm: [
      'tldraw',
      '@tldraw/assets',
      '@tldraw/store',
      '@tldraw/tlschema',
      '@tldraw/utils',
      'react',
      'react-dom',
      'zustand',
      'clsx',
      'lucide-react',
      'radix-ui',
      'zod',
    ],
    node: false,
    because: 'the canvas serves the features and knows none of them.',
  },
  {
    folder: 'src/renderer/features',
    imports: [
      'src/core',
      'src/contract',
      'src/renderer/ui',
      'src/renderer/actions',
      'src/renderer/host',
      'src/renderer/canvas',
      'src/renderer/styles',
    ],
    npm: ['react', 'react-dom', 'zustand', 'clsx', 'lucide-react', 'radix-ui', 'zod', 'minisearch'],
    node: false,
    because: 'a feature composes the layers below; what it wants of tldraw is a function of renderer/canvas.',
  },
  {
    folder: 'src/renderer/app',
    imports: ['src/core', 'src/contract', 'src/renderer'],
    npm: ['react', 'react-dom', 'zustand', 'clsx', 'lucide-react', 'radix-ui', 'zod'],
    node: false,
    because: 'the composition root of the renderer.',
  },
  {
    folder: 'standin',
    imports: [],
    npm: ['electron', '@playwright/test', 'playwright-core', 'vite'],
    node: true,
    because: 'the stand-in imitates Electron, so it may know nothing of the program that it runs.',
  },
  {
    folder: 'e2e',
    imports: ['standin', 'src/core', 'src/contract'],
    npm: ['@playwright/test', '@axe-core/playwright', '@tldraw/store', '@tldraw/tlschema', 'yaml', 'electron', 'vite'],
    node: true,
    because: 'specs drive the built product from outside; from the source they may take its values and schemas.',
  },
  {
    folder: 'bench',
    imports: ['src/core', 'src/contract', 'src/main/services', 'scripts'],
    npm: [
      '@playwright/test',
      'react',
      'react-dom',
      'tldraw',
      '@tldraw/assets',
      '@tldraw/utils',
      'vite',
      '@vitejs/plugin-react',
    ],
    node: true,
    because:
      'benchmarks measure the built product and a bare page from outside, and core and its content as a library.',
  },
];

/**
 * Every dependency that comes from outside: installed, missing from package.json, or not found at all.
 * @type {import('dependency-cruiser').DependencyType[]}
 */
const npmTypes = [
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-bundled',
  'npm-no-pkg',
  'npm-unknown',
  'unknown',
  'undetermined',
];
const tests = '\\.test\\.tsx?$';
/** What a test may use in addition, wherever it is. */
const forTests = ['vitest', 'fast-check', 'happy-dom', 'react', 'react-dom', 'yaml'];

/**
 * Installed, through its types, or by its bare name where it is not installed.
 * @param {readonly string[]} names
 */
const packages = (names) => {
  const any = names.join('|');
  return [`node_modules/(${any})/`, `node_modules/@types/(${any})/`, `^(${any})$`, `^(${any})/`];
};
/** @param {string} folder */
const slug = (folder) => folder.replace(/^src\//, '').replaceAll('/', '-');

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const wallRules = walls.flatMap((wall) => {
  const { folder, imports, npm, because } = wall;
  const from = { path: `^${folder}/` };
  return [
    {
      name: `${slug(folder)}-imports`,
      comment: because,
      severity: 'error',
      from,
      to: { path: '^(src|e2e|bench|scripts|standin)/', pathNot: `^(${[folder, ...imports].join('|')})/` },
    },
    {
      name: `${slug(folder)}-npm`,
      comment: because,
      severity: 'error',
      from: { ...from, pathNot: tests },
      to: { dependencyTypes: npmTypes, pathNot: [...packages(npm), '^[.]'] },
    },
    {
      name: `${slug(folder)}-npm-in-tests`,
      comment: because,
      severity: 'error',
      from: { path: `^${folder}/.*${tests}` },
      to: { dependencyTypes: npmTypes, pathNot: [...packages([...npm, ...forTests]), '^[.]'] },
    },
  ];
});

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const platformRules = walls
  .filter(({ node }) => !node)
  .map(({ folder, because }) => ({
    name: `${slug(folder)}-platform`,
    comment: because,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: tests },
    // `electron` counts as a platform module; who may use it is in the npm column.
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?electron' },
  }));

/**
 * Inside core knowledge flows one way; a room may import those that it names.
 * @type {Record<string, readonly string[]>}
 */
const coreRooms = {
  documents: [],
  catalog: ['documents'],
  diagram: ['catalog', 'documents'],
  checker: ['catalog', 'diagram', 'documents'],
  exercise: ['catalog', 'diagram', 'checker', 'documents'],
  reference: ['catalog', 'diagram', 'checker', 'exercise', 'documents'],
  foreign: ['diagram', 'exercise', 'reference'],
  practice: ['catalog', 'diagram', 'checker', 'exercise', 'documents'],
};

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const coreRules = Object.entries(coreRooms).map(([room, may]) => ({
  name: `core-${room}-order`,
  comment: 'catalog <- diagram <- checker <- exercise <- reference <- foreign, practice; documents is a leaf.',
  severity: 'error',
  from: { path: `^src/core/${room}/`, pathNot: tests },
  to: { path: '^src/core/[^/]+/', pathNot: `^src/core/(${[room, ...may].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...wallRules,
    ...platformRules,
    ...coreRules,
    {
      name: 'feature-imports-feature',
      comment: 'a feature knows no other: what two of them need moves down a layer.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'electron-only-at-the-edge',
      comment: 'importing electron in plain Node tries to download it: only the desktop shell and the preload may.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/electron|preload)/' },
      to: { path: packages(['electron', 'electron-store']) },
    },
    {
      name: 'tldraw-only-in-canvas',
      comment: 'everything else speaks of the board through renderer/canvas.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/renderer/canvas/' },
      to: { path: packages(['tldraw', '@tldraw/editor', '@tldraw/assets']) },
    },
    {
      name: 'no-circular',
      comment: 'two files that import each other are one thing in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'nothing imports this file and it imports nothing.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [tests, '\\.d\\.ts$', '\\.config\\.ts$', '^standin/electron\\.mjs$', '\\.(html|css)$'],
      },
      to: {},
    },
    {
      name: 'not-resolvable',
      comment: 'an import that leads nowhere, which would make every other rule blind.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.]cache/' },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'what a test shares with another belongs in a file of its own.',
      severity: 'error',
      from: {},
      to: { path: '\\.(test|spec)\\.tsx?$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    preserveSymlinks: true,
    exclude: { path: '^(out|dist|[.]cache)/' },
    builtInModules: { override: [...builtinModules], add: ['electron'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
