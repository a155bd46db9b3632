import { checkIn, openWriting, shared, type Writing } from './writing';

let w: Writing;
let id: string;
beforeAll(async () => {
  w = await openWriting();
  id = (await w.begin('S25')).entry.id;
});
afterAll(() => w.close());

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Answers that fit no check-in. */
const unfit: [string, unknown, number][] = [
  ['a wrong type', { mood: 'six' }, 422],
  ['a number out of range', { mood: 11 }, 422],
  ['half a point', { mood: 6.5 }, 422],
  ['text that is too long', { note: 'x'.repeat(801) }, 422],
  ['a NUL', { note: 'a\u0000b' }, 422],
  ['a lone surrogate', { note: 'a\ud800b' }, 422],
  ['an object for a text', { note: { text: 'x' } }, 422],
  ['an unknown name', { secret: 1 }, 422],
  ['an inherited name', { constructor: 'x', toString: 'x' }, 422],
  ['a very long name', { ['n'.repeat(500)]: 1 }, 422],
  ['a name with a NUL', { 'a\u0000': 1 }, 422],
  ['a list for the answers', [], 422],
  ['nothing for the answers', null, 422],
  ['a megabyte', { note: 'x'.repeat(1_000_000) }, 413],
];

describe('answers that do not fit', () => {
  it.each(unfit)('%s: refused in words, nothing written', async (_, answers, status) => {
    for (const answer of [await w.save(id, 1, answers), await w.submit(id, 1, answers)]) {
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      if (status === 422)
        expect(answer.body.errors[0]).toEqual({ pointer: expect.stringMatching(/^\/answers/), message: expect.stringMatching(/\w/) });
    }
    expect((await w.world.as(w.anna).get(`/entries/${id}`)).body).toMatchObject({ version: 1, answers: {}, state: 'draft' });
  });

  it.each([
    ['deep lists', `{"answers":{"note":${deep(50_000)}}}`],
    ['deep lists beside the answers', `{"answers":{},"more":${deep(50_000)}}`],
    ['half a body', '{"answers":'],
    ['no object', '7'],
    ['a prototype', '{"answers":{"__proto__":{"mood":1}}}'],
    ['an unknown key', '{"answers":{},"to":"ben"}'],
  ])('%s: 4xx', async (_, body) => {
    const answer = await w.world.as(w.anna).put(`/entries/${id}/draft`, body, { 'if-match': '"1"' });
    expect(Math.floor(answer.status / 100)).toBe(4);
    expect(answer.text).not.toMatch(/\bat \S+\.(ts|js)/);
  });

  it.each([
    ['a switch that is no yes or no', { ratings: { ...shared(), counselor: 'yes' } }],
    ['a missing switch', { ratings: { counselor: true, partner: false } }],
    ['a fourth audience', { ratings: { ...shared(), world: true } }],
    ['a part there is not', { constructor: shared() }],
    ['a list', []],
  ])('sharing with %s: refused, nothing submitted', async (_, sharing) => {
    const answer = await w.submit(id, 1, checkIn, sharing);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: expect.stringMatching(/^\/sharing/) }] } });
    expect((await w.world.as(w.anna).get(`/entries/${id}`)).body.state).toBe('draft');
  });

  it('headers out of shape are named', async () => {
    for (const header of ['"', 'abc', '"1", "2"', '"-1"', '99999999999999999999'])
      expect(await w.world.as(w.anna).put(`/entries/${id}/draft`, { answers: {} }, { 'if-match': header })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: 'If-Match' }] },
      });
    expect((await w.save(id, 999_999_999, {})).status).toBe(412);
    for (const key of ['short', 'x'.repeat(81), 'quote"quote']) expect((await w.submit(id, 1, checkIn, {}, w.anna, key)).status).toBe(400);
  });

  it('hints at wording never keep anybody from saving or submitting', async () => {
    const { entry } = await w.begin('S15');
    const words = {
      when: 'You always make me wait',
      i_feel: ['worried'],
      because: 'I feel that you do not care 💛',
      i_need: 'Zoë Łukasiewicz, καλημέρα, привет',
    };
    expect((await w.submit(entry.id, 1, words)).body.answers).toEqual(words);
  });
});
