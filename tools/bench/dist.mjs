import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Folder of the built product. */
export const distFolder = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A module of the built product; what is measured is what is served. @param {string} path below `dist/` @returns {any} */
export function dist(path) {
  return require(`${distFolder}${path}`);
}
