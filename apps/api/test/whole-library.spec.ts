import { type Answers, extremeAnswers, library } from '@groundwork/homework';
import { Desk, giveable, named, today } from './library-desk';
import type { Person } from './world';
import { openWriting, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

/** Sends an entry with these answers, shared as widely as may be. */
async function send(desk: Desk, id: string, version: number, answers: Answers, author: Person): Promise<void> {
  const sent = await w.submit(id, version, answers, desk.widely(answers), author);
  expect([sent.status, sent.body.errors]).toEqual([200, undefined]);
}

it.each(giveable.map(named))('%s is given, begun, sent with the least and the most it takes, and read back', async (_, homework) => {
  const desk = await Desk.open(w, homework);
  expect(await desk.assign()).toMatchObject({ status: 201, body: { title: homework.title } });
  const sent = [];
  for (const author of desk.authors) {
    const begun = await desk.begin(author);
    const least = await desk.extreme(author, 'smallest', begun);
    await send(desk, begun.id, begun.version, least, author);
    expect((await w.world.as(author).get(`/entries/${begun.id}`)).body.answers).toEqual(least);
    const most = await desk.extreme(author, 'largest', begun);
    await send(desk, begun.id, begun.version + 1, most, author);
    expect((await w.world.as(author).get(`/entries/${begun.id}`)).body).toMatchObject({ answers: most, state: 'submitted' });
    sent.push({ id: begun.id, author, answers: most });
  }
  for (const { id, author, answers } of sent) {
    const [forCounselor, forPartner] = [desk.shownTo('counselor', answers), desk.shownTo('partner', answers)];
    // What opens together has been opened: both sent it, and want it read.
    const opened = Object.values(homework.parts).some(({ reaches }) => reaches === 'together') ? sent.length === 2 : false;
    const readable = (keys: readonly string[]) =>
      keys.filter((key) => desk.atOnce([key]).length > 0 || (opened && homework.parts[key]?.reaches === 'together'));
    expect(await desk.read(id, w.dana)).toEqual(forCounselor.filter((key) => homework.parts[key]?.reaches !== 'together' || opened));
    expect(await desk.read(id, desk.other(author))).toEqual(readable(forPartner));
    if (!Object.values(homework.parts).some(({ reaches }) => reaches === 'released')) continue;
    await w.world.as(w.dana).put(`/entries/${id}/release`, { revision: 2, decision: 'release' });
    expect(await desk.read(id, desk.other(author))).toEqual(forPartner);
  }
  // The counselor and the other read more than labels: every row has words.
  for (const { id } of sent) {
    const { status, body } = await w.world.as(w.dana).get(`/entries/${id}/shared`);
    const rows = status === 404 ? [] : body.parts.flatMap((part: { rows: unknown[] }) => part.rows);
    for (const row of rows) expect([row.label.trim(), row.value.trim()]).not.toContain('');
  }
});

/** Responses to an entry as it was sent; those to responses and to agreements in force have specs of their own. */
const answerable = giveable.filter(({ responses = {} }) =>
  Object.values(responses).some(({ on, needs }) => on === undefined && needs === undefined),
);

it.each(answerable.map(named))('%s takes every response at its least and its most, from the side it is for', async (_, homework) => {
  const desk = await Desk.open(w, homework);
  const author = desk.authors[0] ?? desk.couple.anna;
  await desk.assign();
  const begun = await desk.begin(author);
  const answers = await desk.extreme(author, 'largest', begun);
  await send(desk, begun.id, begun.version, answers, author);
  if (Object.values(homework.parts).some(({ reaches }) => reaches === 'released'))
    await w.world.as(w.dana).put(`/entries/${begun.id}/release`, { revision: 1, decision: 'release' });
  for (const [form, asked] of Object.entries(homework.responses ?? {})) {
    if (asked.on !== undefined || asked.needs !== undefined) continue;
    const by = asked.by === 'author' ? author : desk.other(author);
    for (const size of ['smallest', 'largest'] as const) {
      const given = extremeAnswers(asked, size, today, desk.roleOf(by));
      const answer = await w.world.as(by).post(`/entries/${begun.id}/responses`, { form, on: null, answers: given });
      expect([form, size, answer.status, answer.body.errors]).toEqual([form, size, 201, undefined]);
      expect(answer.body).toMatchObject({ form, mine: true, answers: given });
      expect((await w.world.as(by).del(`/responses/${answer.body.id}`)).status).toBeLessThan(300);
    }
  }
});

const agreements = giveable.filter(({ agreement }) => agreement !== undefined);

it.each(agreements.map(named))('%s is signed by both, acknowledged where it has to be, and in force', async (_, homework) => {
  const desk = await Desk.open(w, homework);
  const by = homework.agreement?.proposedBy;
  const author = desk.doer(by);
  await desk.assign();
  const begun = await desk.begin(author);
  const [example] = homework.examples.filter(({ role }) => role === undefined || role === desk.roleOf(author));
  // An example's days are in the past; the most it takes has today in every date.
  const dated = Object.values(homework.fields).some(({ kind }) => kind === 'date' || kind === 'group');
  const answers = dated ? await desk.extreme(author, 'smallest', begun) : (example?.answers ?? {});
  const when = homework.agreement?.when;
  await send(desk, begun.id, begun.version, { ...answers, ...(when && 'is' in when && { [when.field]: when.is[0] }) } as Answers, author);
  for (const partner of [author, desk.other(author)]) {
    const { body } = await w.world.as(partner).get(`/entries/${begun.id}/agreement`);
    const signed = await w.world
      .as(partner)
      .post(`/entries/${begun.id}/signature`, { revision: body.revision, textHash: body.textHash, name: partner.name });
    expect([signed.status, signed.body.detail]).toEqual([200, undefined]);
  }
  const { body } = await w.world.as(w.dana).get(`/entries/${begun.id}/agreement`);
  if (homework.agreement?.acknowledged)
    expect((await w.world.as(w.dana).post(`/agreements/${body.agreementId}/acknowledgement`)).status).toBe(200);
  expect((await w.world.as(author).get(`/entries/${begun.id}/agreement`)).body.state).toBe('in_force');
});

it.each(library().flatMap((homework) => (homework.tool ? [named(homework)] : [])))(
  '%s, the counselor’s own form, is kept with the least and the most it takes, and is there for no partner',
  async (_, homework) => {
    const desk = await Desk.open(w, homework);
    const tool = homework.tool;
    const partnerId = tool?.about === 'partner' ? desk.couple.anna.id : null;
    const as = w.world.as(w.dana);
    const least = tool ? extremeAnswers(tool, 'smallest', today) : {};
    const most = tool ? extremeAnswers(tool, 'largest', today) : {};
    const added = await as.post(`/couples/${desk.couple.id}/tools`, {
      homeworkId: homework.id,
      homeworkVersion: homework.version,
      partnerId,
      answers: least,
    });
    expect([added.status, added.body.answers]).toEqual([201, least]);
    const changed = await as.put(`/tools/${added.body.id}`, { answers: most }, { 'if-match': `"${added.body.version}"` });
    expect([changed.status, changed.body.answers]).toEqual([200, most]);
    expect((await as.get(`/couples/${desk.couple.id}/tools`)).body.items).toMatchObject([{ homeworkId: homework.id, answers: most }]);
    for (const partner of [desk.couple.anna, desk.couple.ben])
      expect([403, 404]).toContain((await w.world.as(partner).get(`/couples/${desk.couple.id}/tools`)).status);
  },
);
