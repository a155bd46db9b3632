import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { outputsOf, sourcesOf } from './sources.mjs';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @typedef {{ size: number, mtimeMs: number, hash: string }} Stamp */
/** @typedef {{ compiled: number, copied: number, removed: number, unchanged: number }} BuildReport */

/**
 * Compiles the API, the libraries and the demo data from TypeScript to CommonJS under `dist/`, keeping the folder tree.
 * Only what changed since the last run is compiled again; outputs whose source is gone are removed.
 * @param {{ root?: string }} [options] root: the checkout to build (default: this one)
 * @returns {Promise<BuildReport>} how many files were compiled, copied, removed or left alone
 * @throws {Error} when a source does not parse; the message names the file
 */
export async function buildApi({ root = checkout } = {}) {
  const manifestFile = join(root, 'dist', '.build-api.json');
  const recipe = recipeHash(root);
  const before = readManifest(manifestFile, recipe);
  const sources = await sourcesOf(root);
  const outputs = new Set(sources.flatMap(({ file, compile }) => outputsOf(file, compile)));
  /** @type {Record<string, Stamp>} */
  const stamps = {};
  /** @type {BuildReport} */
  const report = { compiled: 0, copied: 0, removed: 0, unchanged: 0 };

  const compile = lazyCompiler(root);
  await Promise.all(
    sources.map(async ({ file, compile: isCode, size, mtimeMs }) => {
      const known = before[file];
      const present = outputsOf(file, isCode).every((output) => existsSync(join(root, 'dist', output)));
      if (present && known?.size === size && known.mtimeMs === mtimeMs) {
        stamps[file] = known;
        report.unchanged += 1;
        return;
      }
      const content = await readFile(join(root, file));
      const hash = createHash('sha256').update(content).digest('hex');
      stamps[file] = { size, mtimeMs, hash };
      if (present && known?.hash === hash) report.unchanged += 1;
      else if (isCode) {
        await compile(file, content.toString('utf8'));
        report.compiled += 1;
      } else {
        await replaceFile(join(root, 'dist', file), content);
        report.copied += 1;
      }
    }),
  );

  for (const output of await builtFiles(root)) {
    if (outputs.has(output)) continue;
    await rm(join(root, 'dist', output), { force: true });
    report.removed += 1;
  }
  if (report.compiled + report.copied + report.removed > 0 || Object.keys(before).length !== sources.length) {
    await replaceFile(manifestFile, JSON.stringify({ recipe, stamps }));
  }
  return report;
}

/**
 * @param {string} root
 * @returns {Promise<string[]>} files below `dist/` that earlier builds may have left
 */
async function builtFiles(root) {
  const found = await sourcesOf(join(root, 'dist'), { everything: true });
  const writtenByAnotherBuild = Date.now() - 60_000;
  return found.filter(({ file, mtimeMs }) => !file.endsWith('.new') || mtimeMs < writtenByAnotherBuild).map(({ file }) => file);
}

/** What besides the sources decides the output: this tool, the compiler's version and its settings. @param {string} root */
function recipeHash(root) {
  const hash = createHash('sha256');
  const inputs = [fileURLToPath(import.meta.url), join(root, '.swcrc'), join(checkout, 'node_modules/@swc/core/package.json')];
  for (const input of inputs) hash.update(readFileSync(input));
  return hash.digest('hex');
}

/** @param {string} file @param {string} recipe @returns {Record<string, Stamp>} */
function readManifest(file, recipe) {
  if (!existsSync(file)) return {};
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.recipe === recipe ? manifest.stamps : {};
}

/** Loads the compiler only when there is something to compile: loading it takes longer than everything else. @param {string} root */
function lazyCompiler(root) {
  /** @type {Promise<typeof import('@swc/core')> | undefined} */
  let loading;
  const settings = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  delete settings.$schema;
  /** @param {string} file @param {string} code */
  return async (file, code) => {
    loading ??= import('@swc/core');
    const swc = await loading;
    const output = join(root, 'dist', file.replace(/\.ts$/, '.js'));
    const result = await swc.transform(code, {
      ...settings,
      swcrc: false,
      configFile: false,
      filename: join(root, file),
      sourceFileName: relative(dirname(output), join(root, file)).split(sep).join('/'),
      sourceMaps: true,
    });
    const map = `${output}.map`;
    const linked = `${withRelativeLibraries(result.code, file)}\n//# sourceMappingURL=${relative(dirname(output), map)}\n`;
    await replaceFile(map, result.map ?? '{}');
    await replaceFile(output, linked);
  };
}

/**
 * `@groundwork/<library>` is known to the type checker only; at run time it is the neighbour folder in `dist/`.
 * `@groundwork/<library>-<entry>` is that library's second door, such as `chart-svg` for servers.
 * @param {string} code @param {string} file the source's path in the checkout, with `/`
 */
export function withRelativeLibraries(code, file) {
  return code.replace(/\b(require|import)\((["'])@groundwork\/([a-z-]+)\2\)/g, (_, how, quote, library) => {
    const [folder, entry = 'index'] = library.split('-');
    const path = relative(dirname(file), `libs/${folder}/src/${entry}.js`).split(sep).join('/');
    return `${how}(${quote}${path.startsWith('.') ? path : `./${path}`}${quote})`;
  });
}

/** Writes aside and renames, so that a reader never meets half a file. @param {string} file @param {string | Buffer} content */
async function replaceFile(file, content) {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.new`;
  await writeFile(aside, content);
  await rename(aside, file);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = Date.now();
  void buildApi().then(({ compiled, copied, removed, unchanged }) =>
    console.log(
      `API built in ${Date.now() - started} ms: ${compiled} compiled, ${copied} copied, ${removed} removed, ${unchanged} unchanged.`,
    ),
  );
}
