import { catalog } from '../catalog';
import { S25 } from '../catalog/S25';
import { S55 } from '../catalog/S55';
import { definitionPlaces } from './definition-places';
import { readDefinition } from './definition-schema';

const data = (homework: object) => JSON.parse(JSON.stringify(homework)) as Record<string, never>;
const changed = (homework: object, change: (copy: ReturnType<typeof JSON.parse>) => void): unknown => {
  const copy = data(homework);
  change(copy);
  return copy;
};
const placesOf = (raw: unknown) => {
  const read = readDefinition(raw);
  if (read.ok) return definitionPlaces(read.value);
  return read.places;
};

it.each(catalog.map((homework) => [`${homework.id} v${homework.version}`, homework] as const))('takes %s as it is', (_, homework) => {
  expect(readDefinition(data(homework))).toEqual({ ok: true, value: homework });
  expect(definitionPlaces(homework)).toEqual([]);
});

describe('what is wrong, and where', () => {
  test.each<[string, object, (copy: ReturnType<typeof JSON.parse>) => void, object]>([
    ['a missing text', S25, (copy) => delete copy.title, { pointer: '/title', message: 'is missing' }],
    ['a wrong type', S25, (copy) => (copy.minutes = 'two'), { pointer: '/minutes', message: 'has to be a number' }],
    ['something unknown', S25, (copy) => (copy.price = 3), { pointer: '/price', message: 'is not known here' }],
    [
      'an unknown kind of question',
      S25,
      (copy) => (copy.fields.mood.kind = 'slider'),
      { pointer: '/fields/mood/kind', message: 'is of no kind that is known here' },
    ],
    [
      'a name with capitals',
      S25,
      (copy) => (copy.fields.Mood = copy.fields.mood),
      { pointer: '/fields/Mood', message: 'is no plain name: small letters, digits and _, beginning with a letter' },
    ],
    [
      'a scale without end',
      S25,
      (copy) => (copy.fields.mood.max = 1e9),
      { pointer: '/fields/mood/max', message: 'is too large: at most 100' },
    ],
    [
      'a hidden character',
      S25,
      (copy) => (copy.summary = 'a\u0000b'),
      { pointer: '/summary', message: 'has hidden characters that cannot be kept' },
    ],
    [
      'a text beyond its room',
      S25,
      (copy) => (copy.title = 'x'.repeat(161)),
      { pointer: '/title', message: 'is too long: there is room for 160 characters' },
    ],
    ['a wording of one side only', S25, (copy) => (copy.intro = { hurt: 'x' }), { pointer: '/intro/any', message: 'is missing' }],
    [
      'a score of nothing',
      S25,
      (copy) => (copy.scores.mood.kind = 'best'),
      { pointer: '/scores/mood/kind', message: 'is of no kind that is known here' },
    ],
    [
      'half a condition',
      S55,
      (copy) => (copy.rules[1].when = { field: 'whose' }),
      { pointer: '/rules/1/when', message: 'is no condition: it names a field, and one of “is”, “isNot”, “atLeast” or “answered”' },
    ],
  ])('%s', (_, homework, change, place) => {
    expect(placesOf(changed(homework, change))).toEqual([place]);
  });

  test.each<[string, object, (copy: ReturnType<typeof JSON.parse>) => void, object]>([
    [
      'a question in no part',
      S25,
      (copy) => copy.parts.ratings.fields.shift(),
      { pointer: '/fields/mood', message: 'is in no part yet: choose who may ever read it' },
    ],
    ['a score that reads nothing', S25, (copy) => (copy.scores.mood.field = 'moods'), { pointer: '/scores/mood' }],
    [
      'a suggestion above the ceiling',
      S55,
      (copy) => (copy.parts.response.ceiling.partner = false),
      { pointer: '/sharing/response/audiences', message: 'suggests somebody who may never read it' },
    ],
    [
      'no words',
      S25,
      (copy) => (copy.fields.mood.label = ' '),
      { pointer: '/fields/mood/label', message: 'has no words yet', missing: true },
    ],
    ['no example', S25, (copy) => (copy.examples = []), { pointer: '/examples', missing: true }],
    [
      'one answer to choose from',
      S55,
      (copy) => (copy.fields.whose.options = { mine: 'Mine' }),
      { pointer: '/fields/whose', message: 'needs at least two answers to choose from', missing: true },
    ],
  ])('%s', (_, homework, change, place) => {
    expect(placesOf(changed(homework, change))[0]).toMatchObject(place);
  });

  it('names at most fifty places', () => {
    const fields = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`q${index}`, { kind: 'text', max: 0, label: 1 }]));
    expect(placesOf(changed(S25, (copy) => (copy.fields = fields)))).toHaveLength(50);
  });

  it('says that a form asks nothing', () => {
    const empty = { ...S25, fields: {}, parts: {}, sharing: {}, scores: {}, figures: [], pages: [] };
    expect(placesOf(data(empty))[0]).toEqual({ pointer: '/fields', message: 'asks nothing yet: add a question', missing: true });
  });
});

it.each([null, 7, 'text', [], { id: 'S25' }])('refuses %j', (raw) => {
  expect(readDefinition(raw).ok).toBe(false);
});
