import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// Lints texts that stand in no file, with the project's own configuration less the rules that need the file to exist.
// In: [{ file, code }] as JSON. Out: the messages of each, one per line. A process of its own, because Jest cannot load ESLint's configuration.

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({
  cwd: checkout,
  overrideConfig: [
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** @type {{ file: string, code: string }[]} */
const cases = JSON.parse(await text(process.stdin));
/** @type {string[]} */
const found = [];
for (const { file, code } of cases) {
  const [result] = await eslint.lintText(code, { filePath: `${checkout}${file}` });
  found.push((result?.messages ?? []).map(({ message }) => message).join('\n'));
}
process.stdout.write(JSON.stringify(found));
