// Writes the index of the programmes from the files of their folder: `node libs/homework/generate-programmes.mjs [--check]`.
// With --check nothing is written, and a stale index ends with status 1.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'src/programmes');
/** `P01.ts` exports P01. */
const names = readdirSync(folder)
  .map((name) => /^(P\d\d)\.ts$/.exec(name)?.[1])
  .filter((name) => name !== undefined)
  .sort();

const source = `// Made by generate-programmes.mjs from the files of this folder; run it after adding one.
${names.map((name) => `import { ${name} } from './${name}';`).join('\n')}
import type { Programme } from './programme';

export * from './plan';
export * from './programme';

/** Every programme, by id. */
export const programmes: readonly Programme[] = [${names.join(', ')}];
`;

const text = await format(source, { parser: 'typescript', singleQuote: true, printWidth: 140, trailingComma: 'all' });
const path = join(folder, 'index.ts');
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
  console.error('The index of the programmes is stale: run node libs/homework/generate-programmes.mjs');
  process.exit(1);
}
