import { evening, Workshop } from './builder-stage';
import { openWorld, type Person, type TestClinic, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let otto: Person;
let shop: Workshop;

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
  otto = await (await world.clinic('Hilltop')).counselor('Otto');
  shop = new Workshop(world);
});
afterAll(() => world.close());

describe('a draft', () => {
  it('begins with nothing, and says in words what is missing', async () => {
    const { status, body, headers } = await shop.begin(dana);
    expect([status, headers['etag']]).toEqual([201, '"1"']);
    expect(body).toMatchObject({ homeworkId: expect.stringMatching(/^C-[A-Z0-9]{8}$/), publishesAs: 1, source: null, changedBy: 'Dana' });
    expect(body.places).toContainEqual({ pointer: '/fields', message: 'asks nothing yet: add a question', missing: true });
    expect(body.places).toContainEqual({ pointer: '/title', message: 'has no words yet', missing: true });
  });

  it('is kept unfinished, by whoever works on it, one after the other', async () => {
    const { body } = await shop.begin(dana);
    const half = { ...body.definition, title: 'Evenings' };
    const saved = await shop.save(dana, body.id, 1, half);
    expect([saved.status, saved.body.version, saved.body.definition.title]).toEqual([200, 2, 'Evenings']);
    const late = await shop.save(clinic.admin, body.id, 1, { ...half, title: 'Nights' });
    expect([late.status, late.body.code, late.body.current.definition.title]).toEqual([412, 'changed_elsewhere', 'Evenings']);
    expect((await shop.save(clinic.admin, body.id, 2, { ...half, title: 'Nights' })).body).toMatchObject({
      version: 3,
      changedBy: 'Alma Admin',
    });
    expect((await world.as(dana).put(`/homework-drafts/${body.id}`, { definition: half })).status).toBe(428);
  });

  it('of another shape is refused with every place, and nothing is changed', async () => {
    const { body } = await shop.begin(dana);
    const wrong = { ...body.definition, minutes: 'two', fields: { calm: { kind: 'slider' } }, price: 3 };
    const answer = await shop.save(dana, body.id, 1, wrong);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/definition/minutes', message: 'has to be a number' },
        { pointer: '/definition/fields/calm/kind', message: 'is of no kind that is known here' },
        { pointer: '/definition/price', message: 'is not known here' },
      ]),
    );
    expect((await world.as(dana).get(`/homework-drafts/${body.id}`)).body.version).toBe(1);
  });

  it('adapts homework of the library as a copy that remembers where it comes from', async () => {
    const { body } = await shop.begin(dana, { homeworkId: 'S25', homeworkVersion: 1 });
    expect(body).toMatchObject({ source: { homeworkId: 'S25', homeworkVersion: 1 }, publishesAs: 1, places: [] });
    expect(body.homeworkId).toMatch(/^C-/);
    expect(body.definition).toMatchObject({ id: body.homeworkId, title: 'Check-in' });
    expect((await shop.begin(dana, { homeworkId: 'S99', homeworkVersion: 1 })).status).toBe(404);
  });

  it('is thrown away, and then gone', async () => {
    const { body } = await shop.begin(dana);
    expect((await world.as(dana).del(`/homework-drafts/${body.id}`)).status).toBe(204);
    expect((await world.as(dana).get(`/homework-drafts/${body.id}`)).status).toBe(404);
    expect((await world.as(dana).del(`/homework-drafts/${body.id}`)).status).toBe(404);
  });

  it('is nobody’s in another clinic, and no partner’s', async () => {
    const { body } = await shop.begin(dana);
    const { anna } = await clinic.couple(dana);
    for (const who of [otto, anna]) {
      const status = who === otto ? 404 : 403;
      expect((await world.as(who).get(`/homework-drafts/${body.id}`)).status).toBe(status);
      expect((await shop.save(who, body.id, 1, body.definition)).status).toBe(status);
      expect((await shop.publish(who, body.id, 1)).status).toBe(status);
      expect((await world.as(who).del(`/homework-drafts/${body.id}`)).status).toBe(status);
    }
    expect((await world.as(otto).get('/homework-drafts')).body).toEqual({ drafts: [], published: [] });
  });
});

describe('publishing', () => {
  it('makes a version that every counselor of the clinic has in the library', async () => {
    const id = await shop.make(dana);
    const erik = await clinic.counselor('Erik');
    const { items } = (await world.as(erik).get('/library')).body;
    expect(items.find((card: { id: string }) => card.id === id)).toMatchObject({ version: 1, title: 'Evening check-in', kind: 'checkin' });
    const { body } = await world.as(erik).get(`/homework/${id}/1`);
    expect(body).toMatchObject({ id, version: 1, fields: evening.fields });
    expect(Object.keys(body.fields)).toEqual(['calm', 'talked', 'about', 'alone']);
    expect(body.examples).toEqual([{ name: 'the least that can be sent', answers: { calm: 0, talked: true }, scores: { calm: 0 } }]);
  });

  it('is refused while something is missing or does not fit, place by place', async () => {
    const { body } = await shop.begin(dana);
    const wrong = { ...body.definition, ...evening, debrief: '', parts: { ...evening.parts, kept: { ...evening.parts.kept, fields: [] } } };
    await shop.save(dana, body.id, 1, wrong);
    const answer = await shop.publish(dana, body.id, 2);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/debrief', message: 'has no words yet' },
        { pointer: '/fields/alone', message: 'is in no part yet: choose who may ever read it' },
        { pointer: '/parts/kept/fields', message: 'has no question in it' },
      ]),
    );
    expect((await shop.publish(dana, body.id, 1)).status).toBe(412);
  });

  it.each([
    ['a counselor’s tool', { kind: 'tool' }, '/kind'],
    [
      'a pattern that could keep the server busy',
      { fields: { ...evening.fields, about: { ...evening.fields.about, hints: [{ pattern: '(a+)+$', message: 'm' }] } } },
      '/fields/about/hints/0',
    ],
    [
      'homework that is not here',
      { fields: { ...evening.fields, about: { kind: 'reference', to: 'C-ZZZZZZZZ', label: 'Which?', optional: true } } },
      '',
    ],
  ])('is refused for %s', async (_, change, pointer) => {
    const { body } = await shop.begin(dana);
    const saved = await shop.save(dana, body.id, 1, { ...body.definition, ...evening, ...change });
    expect(saved.body.places).toContainEqual(expect.objectContaining({ pointer }));
    expect((await shop.publish(dana, body.id, 2)).status).toBe(422);
  });

  it('a second version leaves the first as it was', async () => {
    const id = await shop.make(dana);
    const { body } = await shop.begin(clinic.admin, { homeworkId: id, homeworkVersion: 1 });
    expect(body).toMatchObject({ homeworkId: id, publishesAs: 2 });
    expect((await shop.begin(dana, { homeworkId: id, homeworkVersion: 1 })).body.id).toBe(body.id);
    await shop.save(dana, body.id, 1, { ...body.definition, title: 'Calm evenings' });
    expect((await shop.publish(dana, body.id, 2)).body).toEqual({ homeworkId: id, homeworkVersion: 2 });
    const titleOf = async (version: number) => (await world.as(dana).get(`/homework/${id}/${version}`)).body.title;
    expect([await titleOf(1), await titleOf(2)]).toEqual(['Evening check-in', 'Calm evenings']);
    const { published } = (await world.as(dana).get('/homework-drafts')).body;
    expect(published.find((one: { homeworkId: string }) => one.homeworkId === id)).toMatchObject({
      title: 'Calm evenings',
      versions: [
        { version: 2, publishedBy: 'Dana' },
        { version: 1, title: 'Evening check-in' },
      ],
    });
    expect((await shop.begin(dana, { homeworkId: id, homeworkVersion: 2 }, true)).body.homeworkId).not.toBe(id);
  });

  it('is another clinic’s only: there it is nowhere', async () => {
    const id = await shop.make(dana);
    expect((await world.as(otto).get(`/homework/${id}/1`)).status).toBe(404);
    expect((await world.as(otto).get(`/homework/${id}/1/export`)).status).toBe(404);
    expect((await shop.begin(otto, { homeworkId: id, homeworkVersion: 1 })).status).toBe(404);
    const { items } = (await world.as(otto).get('/library')).body;
    expect(items.map((card: { id: string }) => card.id)).not.toContain(id);
    expect((await world.as(otto).get(`/references/${id}`)).status).toBe(403);
  });

  it('is noted in the audit log', async () => {
    await shop.make(dana);
    const { rows } = await world.owner.query(`select 1 from audit_event where action = 'homework.publish' and actor_id = $1`, [dana.id]);
    expect(rows.length).toBeGreaterThan(0);
  });
});
