import { catalog } from '../catalog';
import { S25 } from '../catalog/S25';
import { canonicalJson } from '../kit';
import { importHomework } from './import';
import { fromJson, toJson } from './json';

const sent = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

it.each(catalog.map((homework) => [homework.id, homework] as const))('%s comes back as it went', (_, homework) => {
  const back = fromJson(sent(toJson(homework)));
  expect(back).toEqual({ ok: true, value: homework });
  if (back.ok) expect(canonicalJson(back.value)).toBe(canonicalJson(homework));
});

it.each([
  ['another file', { hello: 1 }, { pointer: '/schema', message: 'is not a homework of Groundwork' }],
  [
    'a newer file',
    { ...toJson(S25), schemaVersion: 2 },
    { pointer: '/schemaVersion', message: 'is another version than 1: it was made by a newer Groundwork' },
  ],
  ['a broken homework', { ...toJson(S25), homework: { ...S25, kind: 'quiz' } }, { pointer: '/homework/kind' }],
  ['a list', [], { pointer: '', message: 'has to be an object' }],
])('says what is wrong with %s', (_, raw, place) => {
  const back = fromJson(sent(raw));
  expect(back.ok ? [] : back.places).toContainEqual(expect.objectContaining(place));
});

it('takes in what is only still to be filled in, and not what does not fit together', () => {
  expect(importHomework('json', sent(toJson({ ...S25, debrief: '', examples: [] }))).ok).toBe(true);
  const { sharing: _, ...rest } = S25;
  expect(importHomework('json', sent(toJson({ ...rest, sharing: {} } as typeof S25)))).toEqual({
    ok: false,
    places: expect.arrayContaining([{ pointer: '/homework/sharing/ratings', message: 'says nothing about who usually reads it' }]),
  });
});
