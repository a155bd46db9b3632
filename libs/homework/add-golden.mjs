// Records the SHA-256 of newly published definitions in golden.json: `node libs/homework/add-golden.mjs`.
// It only ever adds rows. A published version that has changed ends with status 1: publish a new version beside it instead.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// Node reads the TypeScript sources itself; only their imports without an ending need help.
registerHooks({
  resolve(specifier, context, next) {
    const library = /^@groundwork\/([a-z]+)$/.exec(specifier)?.[1];
    if (library) return next(new URL(`../${library}/src/index.ts`, import.meta.url).href, context);
    if (!specifier.startsWith('.') || /\.[a-z]+$/.test(specifier)) return next(specifier, context);
    const file = new URL(`${specifier}.ts`, context.parentURL);
    return next(existsSync(file) ? file.href : new URL(`${specifier}/index.ts`, context.parentURL).href, context);
  },
  load(url, context, next) {
    return next(url, url.endsWith('.ts') ? { ...context, format: 'module-typescript' } : context);
  },
});

const { catalog, canonicalJson } = await import('./src/index.ts');
const path = fileURLToPath(new URL('golden.json', import.meta.url));
const golden = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};

for (const homework of catalog) {
  const key = `${homework.id}@${homework.version}`;
  const hash = createHash('sha256').update(canonicalJson(homework)).digest('hex');
  if (golden[key] === undefined) {
    golden[key] = hash;
    console.log(`added ${key}`);
  } else if (golden[key] !== hash) {
    console.error(`${key} is published and has changed. Undo the change, or publish it as version ${homework.version + 1}.`);
    process.exitCode = 1;
  }
}
const sorted = Object.fromEntries(Object.entries(golden).sort(([a], [b]) => a.localeCompare(b)));
writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
