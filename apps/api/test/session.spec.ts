import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor();
  couple = await clinic.couple(dana);
});
afterAll(() => world.close());

const planned = { startsAt: '2026-03-04T14:30:00.000Z', minutes: 60, place: 'in_person' };

async function plan(by = dana, of = couple) {
  return (await world.as(by).post(`/couples/${of.id}/sessions`, planned)).body;
}

function changed(session: { startsAt: string }, changes: object) {
  return {
    startsAt: session.startsAt,
    minutes: 60,
    place: 'in_person',
    attendees: [couple.anna.id, couple.ben.id],
    topics: ['boundaries'],
    summary: '',
    state: 'held',
    ...changes,
  };
}

describe('planning a session', () => {
  it('is kept and listed, newest first', async () => {
    const other = await clinic.couple(dana);
    const first = await world.as(dana).post(`/couples/${other.id}/sessions`, planned);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      ...planned,
      id: first.body.id,
      coupleId: other.id,
      attendees: [],
      topics: [],
      summary: '',
      state: 'planned',
      version: 1,
      cautions: [],
    });
    const second = await world.as(dana).post(`/couples/${other.id}/sessions`, { ...planned, startsAt: '2026-03-18T16:30:00+01:00' });
    expect(second.body.startsAt).toBe('2026-03-18T15:30:00.000Z');
    const list = await world.as(dana).get(`/couples/${other.id}/sessions`);
    expect(list.body.items.map((item: { id: string }) => item.id)).toEqual([second.body.id, first.body.id]);
  });

  it.each([
    ['a year that means nothing', { startsAt: '0001-01-01T00:00:00Z' }, '/startsAt'],
    ['no time', { startsAt: undefined }, '/startsAt'],
    ['five minutes', { minutes: 5 }, '/minutes'],
    ['a place we do not know', { place: 'café' }, '/place'],
    ['something unknown', { note: 'x' }, '/note'],
  ])('refuses %s, naming the field', async (_, change, pointer) => {
    const answer = await world.as(dana).post(`/couples/${couple.id}/sessions`, { ...planned, ...change });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('is for the couple’s counselor alone', async () => {
    const eve = await clinic.counselor('Eve Counselor');
    const far = await (await world.clinic('Far Practice')).counselor('Finn Counselor');
    for (const person of [eve, far]) {
      expect((await world.as(person).post(`/couples/${couple.id}/sessions`, planned)).status).toBe(404);
      expect((await world.as(person).get(`/couples/${couple.id}/sessions`)).status).toBe(404);
    }
    for (const person of [clinic.admin, couple.anna]) {
      expect((await world.as(person).post(`/couples/${couple.id}/sessions`, planned)).status).toBe(403);
      expect((await world.as(person).get(`/couples/${couple.id}/sessions`)).status).toBe(403);
    }
    expect((await world.as(null).get(`/couples/${couple.id}/sessions`)).status).toBe(401);
  });
});

describe('changing a session', () => {
  it('keeps who came, what was worked on and the summary, which the database holds sealed', async () => {
    const session = await plan();
    const put = await world
      .as(dana)
      .put(`/sessions/${session.id}`, changed(session, { summary: 'We made a plan for Sunday evenings.' }), { 'if-match': '"1"' });
    expect(put.status).toBe(200);
    expect(put.headers['etag']).toBe('"2"');
    const read = await world.as(dana).get(`/sessions/${session.id}`);
    expect(read.body).toMatchObject({
      attendees: [couple.anna.id, couple.ben.id],
      topics: ['boundaries'],
      summary: 'We made a plan for Sunday evenings.',
      state: 'held',
      version: 2,
      cautions: [],
    });
    const { rows } = await world.owner.query<{ sealed: Buffer }>('select summary_sealed as sealed from session where id = $1', [
      session.id,
    ]);
    expect(rows[0]?.sealed.includes('Sunday')).toBe(false);
  });

  it('says in which words both might stumble, and keeps the text all the same', async () => {
    const session = await plan();
    const summary = 'Ben said that he lied about the evenings. We spoke with Maria about it. Anna wrote “I do not know if I can stay”.';
    const put = await world.as(dana).put(`/sessions/${session.id}`, changed(session, { summary }), { 'if-match': '"1"' });
    expect(put.body.summary).toBe(summary);
    expect(put.body.cautions.map((caution: { words: string }) => caution.words)).toEqual(['lied', 'Maria', 'I do not know if I can stay']);
  });

  it('gives the newer session to somebody who read an older one', async () => {
    const session = await plan();
    await world.as(dana).put(`/sessions/${session.id}`, changed(session, { summary: 'Written on the laptop' }), { 'if-match': '"1"' });
    const late = await world
      .as(dana)
      .put(`/sessions/${session.id}`, changed(session, { summary: 'Written on the phone' }), { 'if-match': '"1"' });
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ summary: 'Written on the laptop', version: 2 });
  });

  it('needs the version that was read', async () => {
    const session = await plan();
    expect((await world.as(dana).put(`/sessions/${session.id}`, changed(session, {}))).status).toBe(428);
    expect((await world.as(dana).put(`/sessions/${session.id}`, changed(session, {}), { 'if-match': 'now' })).status).toBe(400);
  });

  it('knows only the couple’s partners as attendees', async () => {
    const session = await plan();
    const stranger = (await clinic.couple(dana)).anna;
    const put = await world
      .as(dana)
      .put(`/sessions/${session.id}`, changed(session, { attendees: [couple.anna.id, stranger.id] }), { 'if-match': '"1"' });
    expect(put.status).toBe(422);
    expect(put.body.errors).toEqual([{ pointer: '/attendees/1', message: 'is not a partner of this couple' }]);
  });

  it('is for the couple’s counselor alone, and looks absent to others', async () => {
    const session = await plan();
    const eve = await clinic.counselor('Eve Counselor');
    expect((await world.as(eve).get(`/sessions/${session.id}`)).status).toBe(404);
    expect((await world.as(eve).put(`/sessions/${session.id}`, changed(session, {}), { 'if-match': '"1"' })).status).toBe(404);
    for (const person of [clinic.admin, couple.anna, couple.ben]) {
      expect((await world.as(person).get(`/sessions/${session.id}`)).status).toBe(403);
      expect((await world.as(person).put(`/sessions/${session.id}`, changed(session, {}), { 'if-match': '"1"' })).status).toBe(403);
    }
    expect((await world.as(dana).get('/sessions/not-an-id')).status).toBe(404);
    expect((await world.as(dana).get(`/sessions/${couple.id}`)).status).toBe(404);
  });

  it('is noted in the audit log without a word of content', async () => {
    const session = await plan();
    await world.as(dana).put(`/sessions/${session.id}`, changed(session, { summary: 'A calm hour.' }), { 'if-match': '"1"' });
    const { rows } = await world.owner.query('select action from audit_event where subject_id = $1 order by at', [session.id]);
    expect(rows).toEqual([{ action: 'session.plan' }, { action: 'session.change' }]);
  });
});
