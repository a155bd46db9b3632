const root = require('node:path').resolve(__dirname, '../..');

/** Runs without Node's VM modules flag; ECharts ships ES modules, so it is transformed. */
module.exports = {
  displayName: 'web',
  rootDir: __dirname,
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transform: {
    '^.+\\.(ts|mjs|js|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|echarts|zrender|ngx-echarts|@jsverse)'],
  moduleNameMapper: { '^@groundwork/(homework|consent|contract|chart)$': `${root}/libs/$1/src/index.ts` },
};
