import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildApi } from '../../../tools/build/build-api.mjs';
import { RunningProduct } from './running-product';
import type { Person, TestClinic, TestCouple } from './world';

/** A homework that nobody but its one file knows of. */
const source = `import { defineHomework } from '../kit';

export const S99 = defineHomework({
  id: 'S99', version: 1, publishedOn: '2026-11-22', kind: 'form', roles: 'both',
  title: 'A walk together', summary: 'Plan one short walk.', intro: 'Walking side by side makes talking easier.',
  aim: 'A small joint plan.', notFor: 'Not when one of you wants distance.', howToIntroduce: 'Say that ten minutes are plenty.', debrief: 'Ask how it was.',
  source: { codes: ['C25'], words: 'Way 25 on small rituals.' }, minutes: 3, stage: 1, gate: false,
  fields: {
    where: { kind: 'text', max: 120, label: 'Where will you walk?' },
    how_long: { kind: 'integer', min: 5, max: 120, unit: 'minutes', label: 'For how long?' },
  },
  parts: {
    plan: { label: 'The plan', fields: ['where'], ceiling: { counselor: true, partner: true, report: 'full' } },
    time: { label: 'The time', fields: ['how_long'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { plan: { audiences: ['partner'] }, time: { audiences: [] } },
  schedule: { suggested: 'once', default: { kind: 'once' } },
  scores: { minutes: { kind: 'value', field: 'how_long', label: 'Minutes', unit: 'minutes' } },
  figures: [{ figure: 'F1' }],
  examples: [{ name: 'by the river', answers: { where: 'By the river', how_long: 20 }, scores: { minutes: 20 } }],
});
`;

let root: string;
let product: RunningProduct;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;

/** A copy of the product with the one file added, and nothing else done by hand. */
async function productWithOneMoreFile(): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'groundwork-one-file-'));
  for (const part of ['apps/api/src', 'libs', 'tools/demo', 'tsconfig.base.json', '.swcrc', 'package.json'])
    cpSync(resolve(part), join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'libs/homework/src/catalog/S99.ts'), source);
  execFileSync(process.execPath, ['libs/homework/generate-index.mjs'], { cwd: copy });
  await buildApi({ root: copy });
  return copy;
}

beforeAll(async () => {
  root = await productWithOneMoreFile();
  product = await RunningProduct.open(root, async (world) => {
    const { migrate } = jest.requireActual<typeof import('../src/migrate')>(join(root, 'dist/apps/api/src/migrate.js'));
    await migrate({ databaseUrl: world.ownerUrl, secret: world.config.secret, log: () => undefined });
  });
  clinic = await product.world.clinic();
  dana = await clinic.counselor();
  couple = await clinic.couple(dana);
});
afterAll(async () => {
  await product.close();
  rmSync(root, { recursive: true });
});

async function call(person: Person, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${product.address}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${product.world.token(person)}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, etag: answer.headers.get('etag') ?? '', body: (await answer.json()) as ReturnType<typeof JSON.parse> };
}

it('is in the library, with the guide for the counselor', async () => {
  const { items } = (await call(dana, 'GET', '/library')).body;
  expect(items).toContainEqual(expect.objectContaining({ id: 'S99', version: 1, title: 'A walk together', minutes: 3 }));
});

it('can be assigned, done, shared within its ceiling and read, from screen definition to database', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const assignment = {
    homeworkId: 'S99',
    homeworkVersion: 1,
    partnerIds: [couple.anna.id],
    schedule: { kind: 'once' },
    startsOn: later,
    endsOn: null,
    note: null,
    requestedSharing: [],
  };
  expect((await call(dana, 'POST', `/couples/${couple.id}/assignments`, assignment)).status).toBe(201);
  const definition = (await call(couple.anna, 'GET', '/homework/S99/1')).body;
  expect(definition.fields.where.label).toBe('Where will you walk?');
  expect(today < later).toBe(true);

  const { later: coming } = (await call(couple.anna, 'GET', '/tasks')).body;
  const task = coming.find((one: { homeworkId: string }) => one.homeworkId === 'S99');
  const entry = (await call(couple.anna, 'POST', `/tasks/${task.id}/entries`, {}, { 'idempotency-key': product.world.key() })).body;
  const submit = (sharing: unknown) =>
    call(
      couple.anna,
      'POST',
      `/entries/${entry.id}/submit`,
      { answers: { where: 'By the river', how_long: 20 }, sharing },
      { 'if-match': `"${entry.version}"`, 'idempotency-key': product.world.key() },
    );
  const all = { counselor: true, partner: true, report: true };
  expect((await submit({ plan: all, time: all })).status).toBe(422);
  expect((await submit({ plan: all, time: { ...all, partner: false, report: false } })).status).toBe(200);

  const shared = (await call(couple.ben, 'GET', '/shared')).body.items;
  expect(shared).toMatchObject([
    { title: 'A walk together', parts: [{ key: 'plan', rows: [{ label: 'Where will you walk?', value: 'By the river' }] }] },
  ]);
  expect(shared[0].parts).toHaveLength(1);
  const read = (await call(dana, 'GET', `/couples/${couple.id}/entries`)).body.items;
  expect(read[0].parts.flatMap((part: { rows: { value: string }[] }) => part.rows.map(({ value }) => value))).toEqual([
    'By the river',
    '20 minutes',
  ]);
});

it('needed no second file: the copy differs in the file and the generated index alone', () => {
  const index = (checkout: string) =>
    readFileSync(resolve(checkout, 'libs/homework/src/catalog/index.ts'), 'utf8')
      .replace(/\s+/g, '')
      .replace(/,([}\]])/g, '$1');
  expect(index(root).replace("import{S99}from'./S99';", '').replaceAll(',S99', '')).toBe(index('.'));
});
