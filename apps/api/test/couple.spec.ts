import { Clock } from '../src/platform/clock';
import { coupleCode } from '../src/practice/couple-code';
import { openWorld, type Person, type TestClinic, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => world.close());

let people = 0;
const address = (name: string) => `${name}.${(people += 1)}@example.org`;
const anna = (email = address('anna')) => ({ name: 'Anna Łukasiewicz', email, roles: ['hurt'] });
const ben = (email = address('ben')) => ({ name: 'Ben', email, roles: ['involved', 'hurt'] });
const open = (partners: object[], by = dana) => world.as(by).post('/couples', { partners });
const invitations = async (accountId: string) =>
  (await world.owner.query('select 1 from mail where account_id = $1', [accountId])).rows.length;

describe('opening a couple', () => {
  it('invites each partner by a mail of their own', async () => {
    const partners = [anna(), ben()];
    const { status, body } = await open(partners);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      code: expect.stringMatching(/^[2-9B-DF-HJ-KMNP-TV-Z]{4}$/),
      status: 'active',
      openedAt: expect.any(String),
      partners: [
        { id: expect.any(String), name: 'Anna Łukasiewicz', email: partners[0]?.email, roles: ['hurt'], status: 'invited' },
        { id: expect.any(String), name: 'Ben', email: partners[1]?.email, roles: ['involved', 'hurt'], status: 'invited' },
      ],
      nextSession: null,
    });
    for (const partner of body.partners) expect(await invitations(partner.id)).toBe(1);
    expect((await world.as(dana).get(`/couples/${body.id}`)).body).toEqual(body);
    const { rows } = await world.owner.query('select action from audit_event where couple_id = $1', [body.id]);
    expect(rows.map((row) => row.action).sort()).toEqual(['couple.open', 'partner.invite', 'partner.invite']);
  });

  it('can do without partners for now', async () => {
    const { body } = await open([]);
    expect(body.partners).toEqual([]);
  });

  it('refuses one address for both (CC-31)', async () => {
    const answer = await open([anna('same@example.org'), ben(' Same@Example.org ')]);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { pointer: '/partners/1/email', message: 'is the same for both: each partner needs a mail address of their own' },
    ]);
  });

  it('refuses an address that has an account, and leaves nothing behind', async () => {
    const taken = anna();
    await open([taken]);
    const couples = async () => (await world.owner.query('select 1 from couple where clinic_id = $1', [clinic.id])).rows.length;
    const before = await couples();
    const answer = await open([ben(), { ...taken, name: 'Somebody else' }]);
    expect(answer.status).toBe(409);
    expect(answer.body.errors).toEqual([{ pointer: '/partners/1/email', message: 'is used already; please ask for another one' }]);
    expect(await couples()).toBe(before);
  });

  it('draws another code when one is taken', async () => {
    const clock = world.app.get(Clock);
    const { body } = await open([]);
    const ids = jest.spyOn(clock, 'id');
    const real = ids.getMockImplementation() ?? (() => crypto.randomUUID());
    const taken = [...Array(100_000).keys()]
      .map((n) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`)
      .find((id) => coupleCode(id) === body.code);
    let calls = 0;
    // The second id of the first try makes the code.
    ids.mockImplementation(() => ((calls += 1) === 2 && taken ? taken : real()));
    const again = await open([]);
    expect(again.status).toBe(201);
    expect(again.body.code).not.toBe(body.code);
  });

  it.each([
    ['three partners', [anna(), ben(), anna()], '/partners'],
    ['no role', [{ ...anna(), roles: [] }], '/partners/0/roles'],
    ['a role that is none', [{ ...anna(), roles: ['victim'] }], '/partners/0/roles/0'],
    ['no name', [{ ...anna(), name: '  ' }], '/partners/0/name'],
    ['a name with NUL', [{ ...anna(), name: 'An\u0000na' }], '/partners/0/name'],
    ['something that is no address', [{ ...anna(), email: 'anna' }], '/partners/0/email'],
  ])('refuses %s', async (_, partners, pointer) => {
    const answer = await open(partners);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });
});

describe('partners', () => {
  it('can be added one after the other, and there are two at most', async () => {
    const { body } = await open([anna()]);
    const added = await world.as(dana).post(`/couples/${body.id}/partners`, ben());
    expect(added.status).toBe(200);
    expect(added.body.partners.map((partner: { name: string }) => partner.name)).toEqual(['Anna Łukasiewicz', 'Ben']);
    expect((await world.as(dana).post(`/couples/${body.id}/partners`, anna())).body).toMatchObject({
      code: 'conflict',
      detail: 'Both partners are already here.',
    });
    expect((await world.as(dana).post(`/couples/${body.id}/partners`, anna(added.body.partners[1].email))).status).toBe(409);
  });

  it('have their roles set', async () => {
    const { body } = await open([anna()]);
    const id = body.partners[0].id;
    const changed = await world.as(dana).patch(`/couples/${body.id}/partners/${id}`, { roles: ['involved', 'involved'] });
    expect(changed.body.partners[0].roles).toEqual(['involved']);
    expect((await world.as(dana).patch(`/couples/${body.id}/partners/${dana.id}`, { roles: ['hurt'] })).status).toBe(404);
  });

  it('are invited again until they have joined', async () => {
    const { body } = await open([anna()]);
    const id = body.partners[0].id;
    const path = `/couples/${body.id}/partners/${id}/invitation`;
    expect((await world.as(dana).post(path)).status).toBe(204);
    expect(await invitations(id)).toBe(2);
    await world.owner.query(`update account_private set status = 'active' where account_id = $1`, [id]);
    expect((await world.as(dana).post(path)).body).toMatchObject({ code: 'conflict', detail: 'This partner has already joined.' });
    expect(await invitations(id)).toBe(2);
  });
});

it('shows the next session that is planned', async () => {
  const { body } = await open([anna()]);
  const at = (days: number, state: string) =>
    world.owner.query(
      `insert into session (clinic_id, id, couple_id, starts_at, minutes, place, state, planned_by) values ($1, gen_random_uuid(), $2, now() + $3 * interval '1 day', 50, 'video', $4, $5)`,
      [clinic.id, body.id, days, state, dana.id],
    );
  for (const [days, state] of [
    [-3, 'planned'],
    [2, 'cancelled'],
    [9, 'planned'],
    [5, 'planned'],
  ] as const)
    await at(days, state);
  const { nextSession } = (await world.as(dana).get(`/couples/${body.id}`)).body;
  expect(Math.round((Date.parse(nextSession.startsAt) - Date.now()) / 86_400_000)).toBe(5);
});

describe('who may not', () => {
  it('see or change a couple that is not theirs, which looks like one that is not there', async () => {
    const couple = await clinic.couple(dana);
    const former = await clinic.counselor('Frida');
    await world.owner.query('insert into couple_counselor (clinic_id, couple_id, account_id, until) values ($1, $2, $3, now())', [
      clinic.id,
      couple.id,
      former.id,
    ]);
    for (const person of [await clinic.counselor('Edgar'), await (await world.clinic('Other')).counselor('Olga'), former]) {
      const as = world.as(person);
      const hidden = await as.get(`/couples/${couple.id}`);
      expect(hidden.status).toBe(404);
      expect(hidden.body).toEqual((await as.get('/couples/5c1d9a34-7a29-4c0f-9a43-1f6f0f7e0a11')).body);
      expect((await as.post(`/couples/${couple.id}/partners`, anna())).status).toBe(404);
      expect((await as.patch(`/couples/${couple.id}/partners/${couple.anna.id}`, { roles: ['hurt'] })).status).toBe(404);
      expect((await as.post(`/couples/${couple.id}/partners/${couple.anna.id}/invitation`)).status).toBe(404);
    }
    for (const person of [clinic.admin, couple.anna, couple.ben]) {
      const as = world.as(person);
      const answers = [
        await as.post('/couples', { partners: [] }),
        await as.get(`/couples/${couple.id}`),
        await as.post(`/couples/${couple.id}/partners`, anna()),
        await as.patch(`/couples/${couple.id}/partners/${couple.anna.id}`, { roles: ['hurt'] }),
        await as.post(`/couples/${couple.id}/partners/${couple.anna.id}/invitation`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
  });

  it('reach a partner through another couple', async () => {
    const couple = await clinic.couple(dana);
    const other = await clinic.couple(dana, { anna: 'Cleo', ben: 'Dirk' });
    expect((await world.as(dana).patch(`/couples/${couple.id}/partners/${other.anna.id}`, { roles: ['hurt'] })).status).toBe(404);
    expect((await world.as(dana).post(`/couples/${couple.id}/partners/${other.anna.id}/invitation`)).status).toBe(404);
  });
});
