/** Starts the rendering thread from source: in the product it is compiled. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../../..');
const doors = {
  '@groundwork/chart': join(root, 'libs/chart/src/index.ts'),
  '@groundwork/chart-svg': join(root, 'libs/chart/src/svg.ts'),
};
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => doors[request] ?? resolveFilename.call(Module, request, ...rest);
Module._extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    cwd: root,
    configFile: join(root, '.swcrc'),
    sourceMaps: false,
  });
  module._compile(code, file);
};

require(join(root, 'apps/api/src/document/pdf/render-thread.ts'));
