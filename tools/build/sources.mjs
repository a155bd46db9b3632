import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ file: string, compile: boolean, size: number, mtimeMs: number }} Source file: path below the root, with `/` */

const notBuilt = /(\.spec\.ts|\.d\.ts|\.md|\/project\.json|\/tsconfig[^/]*\.json|\.new)$/;

/**
 * The files that make up the server: the API, every library and the demo data.
 * @param {string} root a checkout, or its `dist/`
 * @param {{ everything?: boolean }} [options] everything: also files that are not built (to find left-overs in `dist/`)
 * @returns {Promise<Source[]>}
 */
export async function sourcesOf(root, { everything = false } = {}) {
  const libraries = existsSync(join(root, 'libs')) ? await readdir(join(root, 'libs')) : [];
  const rooms = ['apps/api/src', ...libraries.map((name) => `libs/${name}/src`), 'tools/demo'];
  const found = await Promise.all(rooms.map((room) => filesBelow(root, room)));
  return found.flat().filter(({ file }) => everything || !notBuilt.test(file));
}

/** Every file below a folder; none when there is no such folder. @param {string} root @param {string} folder @returns {Promise<Source[]>} */
export async function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, file);
      const { size, mtimeMs } = await stat(join(root, file));
      return [{ file, compile: file.endsWith('.ts'), size, mtimeMs }];
    }),
  );
  return nested.flat();
}

/**
 * @param {string} file a source's path below the checkout
 * @param {boolean} compile whether it is TypeScript
 * @returns {string[]} what it becomes, as paths below `dist/`
 */
export function outputsOf(file, compile) {
  if (!compile) return [file];
  const script = file.replace(/\.ts$/, '.js');
  return [script, `${script}.map`];
}
