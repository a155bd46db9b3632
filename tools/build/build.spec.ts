import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildApi } from './build-api.mjs';
import { sourceHash } from './build-web.mjs';

const checkout = resolve(__dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'groundwork-build-spec-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeAll(() => {
  for (const file of ['.swcrc', 'package-lock.json', 'tsconfig.base.json', 'nx.json', 'tools/build/build-web.mjs']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(checkout, file), join(root, file));
  }
  write('libs/contract/src/index.ts', `export const longestNote: number = 2000;`);
  write('apps/api/src/main.ts', `import { longestNote } from '@groundwork/contract';\nexport const limit = longestNote;`);
  write('apps/api/src/texts.json', `{}`);
  write('apps/api/src/main.spec.ts', `it('is no part of the build', () => undefined);`);
});

describe('building the server', () => {
  it('compiles sources to modules that run, and leaves specs out', async () => {
    expect(await buildApi({ root })).toEqual({ compiled: 2, copied: 1, removed: 0, unchanged: 0 });
    const main = jest.requireActual<{ limit: number }>(join(root, 'dist/apps/api/src/main.js'));
    expect(main.limit).toBe(2000);
    expect(existsSync(join(root, 'dist/apps/api/src/main.spec.js'))).toBe(false);
  });

  it('does nothing when nothing changed', async () => {
    expect(await buildApi({ root })).toEqual({ compiled: 0, copied: 0, removed: 0, unchanged: 3 });
  });

  it('compiles only what changed and removes what is gone', async () => {
    write('libs/contract/src/index.ts', `export const longestNote: number = 4000;`);
    rmSync(join(root, 'apps/api/src/texts.json'));
    expect(await buildApi({ root })).toEqual({ compiled: 1, copied: 0, removed: 1, unchanged: 1 });
    expect(readFileSync(join(root, 'dist/libs/contract/src/index.js'), 'utf8')).toContain('4000');
    expect(existsSync(join(root, 'dist/apps/api/src/texts.json'))).toBe(false);
  });

  it('names the file that does not parse', async () => {
    write('apps/api/src/broken.ts', `export const = ;`);
    await expect(buildApi({ root })).rejects.toThrow('broken.ts');
    rmSync(join(root, 'apps/api/src/broken.ts'));
  });
});

describe('the stamp of the screens', () => {
  it('changes with a screen, not with a spec', async () => {
    write('apps/web/src/main.ts', `export const title = 'Practice portal';`);
    const before = await sourceHash(root);
    write('apps/web/src/main.spec.ts', `it('is no part of the build', () => undefined);`);
    expect(await sourceHash(root)).toBe(before);
    write('apps/web/src/main.ts', `export const title = 'Portal';`);
    expect(await sourceHash(root)).not.toBe(before);
  });
});
