import { catalog } from '@groundwork/homework';
import { documentCode } from '../src/document/document-code';
import { jointForm, neverJoint, titleIsJoint } from '../src/document/joint-rules';
import { periodOf } from '../src/document/period';
import { ProgressNotes } from '../src/document/progress-notes';
import { partsOf, storedLines } from '../src/document/stored-lines';

const part = (report: 'never' | 'aggregate' | 'full') => ({
  label: 'All',
  fields: [],
  ceiling: { counselor: true, partner: true, report },
});

describe('what a joint document can hold', () => {
  it.each(['S29', 'S47', 'S81', 'S85', 'S32', 'S57', 'S64', 'S87'])('is never %s, whatever its parts allow', (id) => {
    expect(jointForm({ id, parts: { all: part('full') } }, 'all')).toBe('nothing');
  });

  it.each(['S29', 'S57', 'S64', 'S81', 'S85', 'S87'])('is not even the title of %s', (id) => {
    expect(titleIsJoint(id)).toBe(false);
  });

  it('is, of the first homework, these parts and no others', () => {
    const first = catalog.filter(({ id, version }) => version === 1 && ['S15', 'S25', 'S44', 'S48', 'S55', 'S56', 'S83'].includes(id));
    const forms = first.flatMap((homework) =>
      Object.keys(homework.parts).map((key) => `${homework.id} ${key} ${jointForm(homework, key)}`),
    );
    expect(forms.filter((line) => !line.endsWith('nothing'))).toEqual([
      'S15 statement words',
      'S15 reason words',
      'S25 ratings trend',
      'S48 entry words',
      'S55 boundary boundary',
      'S55 response words',
      'S56 review words',
    ]);
  });

  it('is nothing that belongs to both, on the word of one (CC-09)', () => {
    expect(jointForm({ id: 'S26', parts: { rules: { ...part('full'), joint: true } } }, 'rules')).toBe('nothing');
    const both = catalog.flatMap((homework) =>
      Object.entries(homework.parts).flatMap(([key, { joint }]) => (joint ? [[homework, key] as const] : [])),
    );
    expect(both.length).toBeGreaterThan(10);
    expect(both.filter(([homework, key]) => jointForm(homework, key) !== 'nothing')).toEqual([]);
  });

  it('follows the ceiling of a homework that is new, and of a part that is unknown holds nothing', () => {
    const definition = { id: 'S16', parts: { open: part('full'), counted: part('aggregate'), closed: part('never') } };
    expect(['open', 'counted', 'closed', 'gone', 'constructor'].map((key) => jointForm(definition, key))).toEqual([
      'words',
      'nothing',
      'nothing',
      'nothing',
      'nothing',
    ]);
    expect(titleIsJoint('S16')).toBe(true);
    expect(Object.keys(neverJoint)).toHaveLength(23);
  });
});

describe('a period', () => {
  it('begins and ends at midnight of the clinic, also when the clocks change', () => {
    const { start, until } = periodOf('2026-03-28', '2026-03-29', 'Europe/Rome', '/');
    expect([start.toISOString(), until.toISOString()]).toEqual(['2026-03-27T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
  });
});

it('a document’s code has four signs that cannot be taken for one another', () => {
  expect(documentCode('00000000-0000-4000-8000-000000000000')).toBe('2222');
  expect(documentCode('fffff000-0000-4000-8000-000000000000')).toBe('ZZZZ');
});

it('stored lines name what was chosen and what it rests on, once', () => {
  const [a, b] = ['3f1c2a10-8f4e-4a53-9c56-0f6d2b7f9a01', '7b0de5b4-2f0a-4b1e-8a57-5d9f61c3e402'];
  const line = {
    section: 'shared' as const,
    ownerId: null,
    title: '',
    at: null,
    rows: [],
    consent: { report: true, since: null },
    selectable: true,
  };
  const lines = storedLines([
    { line: { ...line, key: a }, uses: [b] },
    { line: { ...line, key: 'section:summary' }, uses: [] },
    { line: { ...line, key: 'homework:3f1c2a10-8f4e-4a53-9c56-0f6d2b7f9a01' }, uses: [b] },
  ]);
  expect(lines).toEqual([a, 'section:summary', `homework:${a}`, `uses:${b}`]);
  expect(partsOf(lines)).toEqual([a, b]);
});

describe('progress', () => {
  it('is written at 25, 50 and 75 per cent, in order', async () => {
    const written: number[] = [];
    const notes = new ProgressNotes((percent) => Promise.resolve(void written.push(percent)));
    for (const percent of [10, 26, 27, 51, 49, 90, 100]) notes.note(percent);
    await notes.settle();
    expect(written).toEqual([25, 50, 75]);
  });

  it('that cannot be written is heard of in the end', async () => {
    const notes = new ProgressNotes(() => Promise.reject(new Error('no database')));
    notes.note(30);
    await expect(notes.settle()).rejects.toThrow('no database');
  });
});
