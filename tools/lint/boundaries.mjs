/**
 * Which room may import what. Every ban says why; a file meets the bans of exactly one area, the last that matches it.
 * tools/lint/boundaries.spec.ts proves each of them.
 */

/** @typedef {{ regex: string, message: string }} Ban */
/** @typedef {{ files: string[], ignores?: string[], bans: Ban[], names?: { name: string, importNames: string[], message: string }[] }} Area */

const rooms = ['clinic', 'practice', 'homework', 'consent', 'session', 'document', 'audit', 'builder'];
const anyOf = (/** @type {string[]} */ names) => `^(\\.\\./)+(${names.join('|')})(/|$)`;

/** @param {string} allowed what else, as a regular expression @returns {Ban} */
const onlyPlainTypeScript = (allowed) => ({
  regex: `^(?!\\.|@groundwork/|(${allowed})(/|$))`,
  message: 'A library is plain TypeScript for browser, server and PDF alike: no framework, no Node, no database.',
});
/** @param {string} allowed @returns {Ban} */
const libraryOrder = (allowed) => ({
  regex: `^@groundwork/(?!(${allowed})$)|^(\\.\\./)+(chart|homework|consent|contract)/`,
  message: 'Libraries build on each other one way: chart ← homework; homework, consent ← contract.',
});
const noApps = { regex: '(^|/)(apps|tools)/', message: 'Libraries never use apps or tools: they must run without them.' };
const noOtherApp = {
  regex: '(^|/)(apps/(web|api)|web|tools)/',
  message: 'Apps meet in libs/contract only: server and screens are built, deployed and replaced apart.',
};
// `../audit` is platform/audit.ts, the helper that notes an act; the room of that name is further away.
const noFeature = {
  regex: `(?!^\\.\\./audit$)${anyOf(rooms)}`,
  message: 'platform knows no feature: rooms stand on it, so it cannot stand on them.',
};
const noAppFromWeb = { ...noOtherApp, regex: '(^|/)(apps/api|tools)/|^(\\.\\./)+api/src/' };
const noServer = {
  regex: '^(node:|@nestjs/|typeorm|pg$|pdfkit|fastify|nodemailer|@groundwork/chart-svg)',
  message: 'This belongs to the server: it has no place in what a browser downloads.',
};
const noHttp = {
  regex: '^@angular/common/http$',
  message: 'Pages and pieces know no HTTP: ask a service of api/, where errors and retries are handled once.',
};

/** @param {string} name @param {{ uses: string, packages: string }} may @returns {Area[]} */
function library(name, { uses, packages }) {
  const bans = [libraryOrder(uses), noApps];
  const specs = `libs/${name}/**/*.spec.ts`;
  return [
    { files: [`libs/${name}/**/*.ts`], ignores: [specs], bans: [onlyPlainTypeScript(packages), ...bans] },
    { files: [specs], bans },
  ];
}

const dataSource = {
  name: 'typeorm',
  importNames: ['DataSource'],
  message: 'Only platform/database touches a DataSource: everything else reads and writes inside db.read and db.write, under row security.',
};
const injected = { ...dataSource, name: '@nestjs/typeorm', importNames: ['InjectDataSource', 'InjectRepository', 'InjectEntityManager'] };

/** @type {Area[]} */
export const areas = [
  ...library('chart', { uses: '-', packages: 'echarts|zrender' }),
  ...library('homework', { uses: 'chart', packages: 'zod' }),
  ...library('consent', { uses: '-', packages: 'zod' }),
  ...library('contract', { uses: 'homework|consent', packages: 'zod' }),

  { files: ['apps/api/src/*.ts'], bans: [noOtherApp] },
  ...rooms.map((room) => ({
    files: [`apps/api/src/${room}/**/*.ts`],
    bans: [
      noOtherApp,
      {
        regex: anyOf(rooms.filter((other) => other !== room)),
        message: `A feature room never imports another room's files: ${room} must be readable, testable and removable alone.`,
      },
    ],
    names: [dataSource, injected],
  })),
  { files: ['apps/api/src/platform/**/*.ts'], bans: [noOtherApp, noFeature], names: [dataSource, injected] },
  { files: ['apps/api/src/platform/database/**/*.ts', 'apps/api/src/platform/platform.module.ts'], bans: [noOtherApp, noFeature] },
  {
    files: ['apps/api/src/platform/database/migrations/**/*.ts'],
    ignores: ['**/index.ts'],
    bans: [{ regex: '^(?!typeorm$)', message: 'A migration imports nothing of ours: it must do in five years what it does today.' }],
  },

  { files: ['apps/web/src/**/*.ts'], ignores: ['**/*.spec.ts'], bans: [noAppFromWeb, noServer] },
  {
    files: ['apps/web/src/app/ui/**/*.ts'],
    bans: [
      noAppFromWeb,
      noServer,
      noHttp,
      { regex: anyOf(['api', 'shell', ...rooms]), message: 'ui/ shows what it is given: it knows no HTTP, no room and no frame.' },
    ],
  },
  {
    files: ['apps/web/src/app/api/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    bans: [
      noAppFromWeb,
      noServer,
      { regex: anyOf(['shell', 'ui', ...rooms]), message: 'api/ is the way to the server: what it serves must not matter to it.' },
    ],
  },
  ...rooms.map((room) => ({
    files: [`apps/web/src/app/${room}/**/*.ts`],
    ignores: ['**/*.spec.ts'],
    bans: [
      noAppFromWeb,
      noServer,
      noHttp,
      {
        regex: anyOf(rooms.filter((other) => other !== room)),
        message: `A feature room never imports another room's files: ${room} loads, reads and changes alone. Share through ui/ or api/.`,
      },
    ],
  })),
  {
    files: ['tools/{build,lint,postgres,start,test}/**/*.{ts,mjs}'],
    bans: [
      {
        regex: '(^|/)(apps|libs)/|^@groundwork/',
        message: 'These tools start and check the product from outside: they must work when it does not.',
      },
    ],
  },
];

/** The areas as ESLint's flat configuration. */
export const boundaries = areas.map(({ files, ignores = [], bans, names = [] }) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { paths: names, patterns: bans }] },
}));
