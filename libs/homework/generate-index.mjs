// Writes the catalog's index from the files of its folder: `node libs/homework/generate-index.mjs [--check] [folder]`.
// With --check nothing is written, and a stale index ends with status 1.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const check = process.argv.includes('--check');
const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(dirname(fileURLToPath(import.meta.url)), 'src/catalog');

/** `S15.ts` exports S15, `S15.v2.ts` exports S15v2. */
const found = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && !name.endsWith('.spec.ts'))
  .map((name) => {
    const [, id, version] = /^([A-Z]\d{2,3})(?:\.v(\d+))?\.ts$/.exec(name) ?? [];
    if (!id) throw new Error(`${name}: a catalog file is named after its homework, such as S15.ts or S15.v2.ts`);
    return { id, version: Number(version ?? 1), file: name.slice(0, -'.ts'.length), constant: version ? `${id}v${version}` : id };
  })
  .sort((a, b) => a.id.localeCompare(b.id) || a.version - b.version);

const constants = found.map(({ constant }) => constant).join(', ');
const source = `// Made by generate-index.mjs from the files of this folder; run it after adding one.
import type { Homework } from '../kit';
${found.map(({ constant, file }) => `import { ${constant} } from './${file}';`).join('\n')}

export { ${constants} };

/** Every published definition with all its versions, by id and version. */
export const catalog: readonly Homework[] = [${constants}];
`;

const text = await format(source, { parser: 'typescript', singleQuote: true, printWidth: 140, trailingComma: 'all' });
const path = join(folder, 'index.ts');
if (!check) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
  console.error('The catalog index is stale: run node libs/homework/generate-index.mjs');
  process.exit(1);
}
