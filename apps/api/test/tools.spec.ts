import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
});
beforeEach(async () => {
  dana = await clinic.counselor('Dana');
  couple = await clinic.couple(dana);
});
afterAll(() => world.close());

const context = { betrayal_kind: ['emotional', 'lies'], pattern: 'long_term', came_out: 'found_out', ongoing: 'no' };
const at = () => `/couples/${couple.id}/tools`;
const fill = (homeworkId: string, partnerId: string | null, answers: unknown, headers = {}) =>
  world.as(dana).post(at(), { homeworkId, homeworkVersion: 1, partnerId, answers }, headers);
const change = (id: string, version: number, answers: unknown, by = dana) =>
  world.as(by).put(`/tools/${id}`, { answers }, { 'if-match': `"${version}"` });

describe('the counselor’s own forms', () => {
  it('are filled in about the couple, described in words, and changed over time', async () => {
    const { status, body, headers } = await fill('S87', null, context);
    expect(status).toBe(201);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({ homeworkId: 'S87', title: 'Case context', partnerId: null, answers: context, version: 1 });
    expect(body.rows).toContainEqual({ field: 'came_out', label: 'How did it come to light?', value: 'It was found out', kind: 'choice' });
    const changed = await change(body.id, 1, { ...context, ongoing: 'unknown' });
    expect(changed.body).toMatchObject({ version: 2, answers: { ongoing: 'unknown' } });
    const stale = await change(body.id, 1, context);
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'changed_elsewhere', current: { version: 2, answers: { ongoing: 'unknown' } } },
    });
    expect((await world.as(dana).get(at())).body.items).toEqual([changed.body]);
  });

  it('are one for each couple or partner where they are one, and several where they are many', async () => {
    await fill('S87', null, context);
    expect(await fill('S87', null, context)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const plan = { setting: 'individual_then_joint', plan_date: '2026-12-01' };
    expect((await fill('S08', couple.ben.id, plan)).status).toBe(201);
    expect((await fill('S08', couple.ben.id, plan)).status).toBe(409);
    expect((await fill('S08', couple.anna.id, plan)).status).toBe(201);
    for (const kind of ['individual', 'medical']) expect((await fill('S86', couple.anna.id, { kind, status: 'offered' })).status).toBe(201);
    const { items } = (await world.as(dana).get(at())).body;
    expect(items.map((one: { homeworkId: string }) => one.homeworkId).sort()).toEqual(['S08', 'S08', 'S86', 'S86', 'S87']);
  });

  it('are filled in once for each key', async () => {
    const key = { 'idempotency-key': world.key() };
    const first = await fill('S86', couple.ben.id, { kind: 'group' }, key);
    const again = await fill('S86', couple.ben.id, { kind: 'group' }, key);
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
  });

  it('say what is wrong', async () => {
    const errors = async (homeworkId: string, partnerId: string | null, answers: unknown) =>
      (await fill(homeworkId, partnerId, answers)).body.errors;
    expect(await errors('S25', couple.anna.id, {})).toEqual([{ pointer: '/homeworkId', message: 'is not a counselor’s tool' }]);
    expect(await errors('S87', couple.anna.id, context)).toEqual([{ pointer: '/partnerId', message: 'is about the couple: leave it out' }]);
    expect(await errors('S08', null, { completed: true })).toEqual([{ pointer: '/partnerId', message: 'is not a partner of this couple' }]);
    expect(await errors('S08', dana.id, { completed: true })).toEqual([
      { pointer: '/partnerId', message: 'is not a partner of this couple' },
    ]);
    expect(await errors('S08', couple.ben.id, { plan_date: '2026-12-04', followup: '2026-12-01' })).toEqual([
      { pointer: '/answers/followup', message: 'The follow-up comes after the planned day.' },
    ]);
    expect(await errors('S87', null, { ...context, ongoing: 'perhaps', since: '2999-01-01', secret: 1 })).toEqual(
      expect.arrayContaining([{ pointer: '/answers/ongoing', message: 'Please choose one of the answers shown.' }]),
    );
    expect((await world.as(dana).put(`/tools/${couple.id}`, { answers: {} })).status).toBe(428);
  });
});

describe('who may not', () => {
  it('read, fill in or change one: partners, admins, other counselors', async () => {
    const { body } = await fill('S87', null, context);
    const tries = async (person: Person) => [
      (await world.as(person).get(at())).status,
      (await world.as(person).post(at(), { homeworkId: 'S87', homeworkVersion: 1, partnerId: null, answers: context })).status,
      (await change(body.id, 1, context, person)).status,
    ];
    for (const person of [couple.anna, couple.ben, clinic.admin]) expect(await tries(person)).toEqual([403, 403, 403]);
    for (const person of [await clinic.counselor('Erik'), await (await world.clinic('Hilltop')).counselor('Otto')])
      expect(await tries(person)).toEqual([404, 404, 404]);
    expect((await world.as(dana).get(at())).body.items).toMatchObject([{ version: 1 }]);
  });

  it('open what was moved to another row', async () => {
    const { body: one } = await fill('S86', couple.anna.id, { kind: 'group' });
    const { body: other } = await fill('S86', couple.ben.id, { kind: 'group' });
    await world.owner.query('update tool_entry set sealed = (select sealed from tool_entry where id = $2) where id = $1', [
      one.id,
      other.id,
    ]);
    expect((await world.as(dana).get(at())).status).toBe(500);
  });
});
