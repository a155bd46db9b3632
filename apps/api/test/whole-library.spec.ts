import { audiences, grantable, mayGrant } from '@groundwork/consent';
import { findMeasure, type Homework, library, splitIntoParts, suits } from '@groundwork/homework';
import type { Person } from './world';
import { openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

/** Who does it: the partner with that role. */
const doer = (role?: string): Person => (role === 'involved' ? w.ben : w.anna);
const other = (person: Person): Person => (person === w.anna ? w.ben : w.anna);

/** A review points at entries of another homework, which its own spec makes first. */
const alone = library().filter(({ fields }) => !JSON.stringify(fields).includes('"reference"'));

/** Every part shared as widely as its ceiling lets its author. */
const asWideAsMayBe = ({ parts }: Homework) =>
  Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, shared(...grantable(part.ceiling))]));

/** The parts that hold an answer and may reach this audience. */
const readable = (homework: Homework, answers: Homework['examples'][number]['answers'], audience: 'counselor' | 'partner') =>
  Object.entries(splitIntoParts(homework, answers))
    .filter(([key, own]) => Object.keys(own).length > 0 && homework.parts[key]?.ceiling[audience])
    .map(([key]) => key);

async function partsRead(id: string, by: Person): Promise<string[]> {
  const { status, body } = await w.world.as(by).get(`/entries/${id}/shared`);
  return status === 404 ? [] : body.parts.map(({ key }: { key: string }) => key);
}

describe.each(alone.map((homework) => [`${homework.id} ${homework.title}`, homework] as const))('%s', (_, homework) => {
  it('is assigned as its schedule suggests, to whom it suits', async () => {
    const partnerIds = [w.anna, w.ben]
      .filter((person) => suits(homework.roles, person === w.anna ? 'hurt' : 'involved'))
      .map(({ id }) => id);
    const answer = await w.world.as(w.dana).post(`/couples/${w.couple.id}/assignments`, {
      homeworkId: homework.id,
      homeworkVersion: homework.version,
      partnerIds,
      schedule: homework.schedule.default,
      startsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      endsOn: null,
      // Some measures ask about an event that the counselor has to name.
      note: findMeasure(homework.id)?.asksEvent ? 'The evening of 3 May' : null,
      requestedSharing: [],
    });
    expect([answer.status, answer.body.title]).toEqual([201, homework.title]);
  });

  it.each(homework.examples.filter(({ role }) => role !== 'both').map((example) => [example.name, example] as const))(
    '"%s" is kept as written and read by those who may',
    async (__, { role, answers }) => {
      const author = doer(role);
      const { id } = await w.write(homework.id, answers, asWideAsMayBe(homework), author);
      expect((await w.world.as(author).get(`/entries/${id}`)).body.answers).toEqual(answers);
      expect(await partsRead(id, w.dana)).toEqual(readable(homework, answers, 'counselor'));
      expect(await partsRead(id, other(author))).toEqual(readable(homework, answers, 'partner'));
    },
  );

  it('is refused any audience above the ceiling of a part', async () => {
    const [example] = homework.examples;
    const author = doer(example?.role);
    const { id } = await w.write(homework.id, example?.answers, {}, author);
    for (const [key, { ceiling }] of Object.entries(homework.parts)) {
      const refused = audiences.filter((audience) => !mayGrant(ceiling, audience));
      for (const audience of refused) expect((await w.turn(id, key, audience, true, author)).status).toBe(422);
    }
    expect([await partsRead(id, w.dana), await partsRead(id, other(author))]).toEqual([[], []]);
  });
});
