const libraries = { '^@groundwork/(homework|consent|contract|chart)$': '<rootDir>/libs/$1/src/index.ts', '^@groundwork/chart-svg$': '<rootDir>/libs/chart/src/svg.ts' };
const swc = { '^.+\\.(ts|mjs)$': ['@swc/jest'] };
const node = { rootDir: __dirname, testEnvironment: 'node', transform: swc, moduleNameMapper: libraries, modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'] };

/** Projects are run apart (see package.json): only `api` needs Node's VM modules flag, and `web` must run without it. */
module.exports = {
  projects: [
    { ...node, displayName: 'libs', testMatch: ['<rootDir>/libs/**/*.spec.ts'] },
    { ...node, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.ts'] },
    {
      ...node,
      displayName: 'api',
      testMatch: ['<rootDir>/apps/api/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/tools/test/patience.cjs'],
      globalSetup: '<rootDir>/tools/postgres/jest-setup.mjs',
      globalTeardown: '<rootDir>/tools/postgres/jest-teardown.mjs',
    },
    '<rootDir>/apps/web/jest.config.cjs',
  ],
};
