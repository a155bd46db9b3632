import type { Answers } from '@groundwork/homework';
import { Desk, giveable, named } from './library-desk';
import { openWriting, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

/** A review points at entries of another homework, which its own spec makes first. */
const alone = giveable.filter(({ fields }) => !JSON.stringify(fields).includes('"reference"'));
/** Cards drawn for both are the server's to choose, so an example can have another. */
const free = alone.filter(({ fields }) => !JSON.stringify(fields).includes('"round"'));

describe.each(free.map(named))('%s', (_, homework) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open(w, homework);
  });

  it.each(homework.examples.filter(({ role }) => role !== 'both').map((example) => [example.name, example] as const))(
    '"%s" is kept as written and read by those who may',
    async (__, { role, answers }) => {
      const author = desk.doer(role ?? (homework.roles === 'involved' ? 'involved' : undefined));
      const { id } = await w.write(homework.id, answers, desk.widely(answers), author, desk.couple);
      expect((await w.world.as(author).get(`/entries/${id}`)).body.answers).toEqual(answers);
      const forCounselor = desk.shownTo('counselor', answers).filter((key) => homework.parts[key]?.reaches !== 'together');
      expect(await desk.read(id, w.dana)).toEqual(forCounselor);
      expect(await desk.read(id, desk.other(author))).toEqual(desk.atOnce(desk.shownTo('partner', answers)));
    },
  );
});

it.each(alone.map(named))('%s is refused any audience above the ceiling of a part', async (_, homework) => {
  const desk = await Desk.open(w, homework);
  const [example] = homework.examples;
  const author = desk.doer(example?.role ?? (homework.roles === 'involved' ? 'involved' : undefined));
  const { entry } = await w.begin(homework.id, author, desk.couple);
  const answers = { ...example?.answers, ...entry.answers } as Answers;
  const sharing = desk.barely();
  expect((await w.submit(entry.id, entry.version, answers, sharing, author)).status).toBe(200);
  for (const [part, audience] of desk.beyond())
    expect([part, audience, (await w.turn(entry.id, part, audience, true, author)).status]).toEqual([part, audience, 422]);
  expect(await desk.read(entry.id, w.dana)).toEqual(desk.shownTo('counselor', answers, sharing));
  expect(await desk.read(entry.id, desk.other(author))).toEqual(desk.shownTo('partner', answers, sharing));
});
