import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as latest from '../index';

const root = join(__dirname, '../../../..');
const generator = join(root, 'libs/homework/generate-index.mjs');
const newcomer = `
import { defineHomework } from '../kit';
export const S99 = defineHomework({
  id: 'S99', version: 1, publishedOn: '2026-02-01', kind: 'form', roles: 'both', title: 'Plan a talk', summary: 'Plan a hard talk.', intro: 'A plan helps.',
  aim: 'Planning.', notFor: 'Fear.', howToIntroduce: 'Together.', debrief: 'How was it?', source: { codes: ['D1'], words: 'Strategy 1.' }, minutes: 5, stage: 1, gate: false,
  fields: { topic: { kind: 'text', max: 160, label: 'What is it about?' } },
  parts: { plan: { label: 'Your plan', fields: ['topic'], ceiling: { counselor: true, partner: false, report: 'never' } } },
  sharing: { plan: { audiences: ['counselor'] } },
  schedule: { suggested: 'as needed', default: { kind: 'once' } },
  scores: {}, figures: [{ figure: 'F1' }],
  examples: [{ name: 'money', answers: { topic: 'Money' }, scores: {} }],
});
`;

describe('adding a homework is adding one file', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'catalog-'));
    cpSync(join(root, 'libs/homework/src'), join(copy, 'src'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const folder = () => join(copy, 'src/catalog');
  const check = () => spawnSync(process.execPath, [generator, '--check', folder()], { encoding: 'utf8' });

  it('the index in the project is not stale', () => {
    expect(execFileSync(process.execPath, [generator, '--check'], { encoding: 'utf8' })).toBe('');
  });

  it('a file dropped into the folder makes the index stale, and the generator puts it everywhere', () => {
    writeFileSync(join(folder(), 'S99.ts'), newcomer);
    writeFileSync(
      join(folder(), 'S15.v3.ts'),
      readFileSync(join(folder(), 'S15.ts'), 'utf8').replace('S15 = ', 'S15v3 = ').replace('version: 1', 'version: 3'),
    );
    expect([check().status, check().stderr.trim()]).toEqual([1, 'The catalog index is stale: run node libs/homework/generate-index.mjs']);

    execFileSync(process.execPath, [generator, folder()]);
    expect(check().status).toBe(0);

    const library = jest.requireActual<typeof latest>(join(copy, 'src/index.ts'));
    const added = library.findHomework('S99');
    if (!added) throw new Error('S99 is in the library');
    expect(library.definitionProblems(added)).toEqual([]);
    const of = (one: typeof latest) => one.library().filter(({ id }) => /^S\d/.test(id));
    const before = of(latest).map(({ id, version }) => `${id}@${version}`);
    expect(of(library).map(({ id, version }) => `${id}@${version}`)).toEqual([
      ...before.map((one) => (one === 'S15@2' ? 'S15@3' : one)),
      'S99@1',
    ]);
    expect([library.findHomework('S15')?.version, library.findHomework('S15', 1)?.version, library.findHomework('S15', 4)]).toEqual([
      3,
      1,
      undefined,
    ]);
    expect(library.describe(added, { topic: 'Money' })[0]).toMatchObject({ label: 'What is it about?', value: 'Money' });
    expect(library.ceilingOf(added, 'plan')).toEqual({ counselor: true, partner: false, report: 'never' });
  });

  it('a file that is not named after a homework stops the generator with a sentence', () => {
    writeFileSync(join(folder(), 'helpers.ts'), '');
    expect(check().stderr).toContain('helpers.ts: a catalog file is named after its homework, such as S15.ts or S15.v2.ts');
  });
});
