import { randomUUID } from 'node:crypto';
import { Browser, givePassword } from './browser';
import { openWorld, type Person, type TestClinic, type World } from './world';

// Passwords are slow on purpose.
jest.setTimeout(30_000);

let world: World;
let clinic: TestClinic;
let admin: Person;
let dana: Person;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  clinic = await world.clinic();
  admin = clinic.admin;
  dana = await clinic.counselor('Dana');
});
afterAll(() => world.close());

const invite = (name: string, role = 'counselor') =>
  world.as(admin).post('/clinic/accounts', { name, email: `${randomUUID().slice(0, 8)}@example.org`, role });
const actions = async () =>
  (await world.owner.query<{ action: string }>('select action from audit_event where clinic_id = $1 order by at', [clinic.id])).rows.map(
    (row) => row.action,
  );

describe('settings', () => {
  const settings = {
    name: 'Harbour Practice',
    timeZone: 'America/New_York',
    roleLabels: { hurt: 'betrayed partner', involved: 'unfaithful partner' },
    exitUrl: 'https://www.bbc.com/weather',
    help: [{ purpose: 'Emergency', contact: '911', href: 'tel:911', verifiedOn: '2026-01-31' }],
  };

  it('are read, changed, and show everywhere', async () => {
    const before = await world.as(admin).get('/clinic');
    expect(before.body).toMatchObject({ name: 'Riverside Practice', timeZone: 'Europe/Rome', exitUrl: 'https://www.wikipedia.org/' });
    expect(before.headers['etag']).toBe('"1"');
    const changed = await world.as(admin).put('/clinic', settings, { 'if-match': '"1"' });
    expect([changed.status, changed.body, changed.headers['etag']]).toEqual([200, settings, '"2"']);
    expect((await world.as(dana).get('/me')).body.clinic).toEqual({
      name: 'Harbour Practice',
      timeZone: 'America/New_York',
      roleLabels: settings.roleLabels,
      exitUrl: settings.exitUrl,
      help: settings.help,
    });
    expect(await actions()).toEqual(['clinic.change']);
  });

  it('of an admin who read an older version are not written', async () => {
    await world.as(admin).put('/clinic', settings, { 'if-match': '"1"' });
    const late = await world.as(admin).put('/clinic', { ...settings, name: 'Other name' }, { 'if-match': '"1"' });
    expect([late.status, late.body.code, late.body.current]).toEqual([412, 'changed_elsewhere', settings]);
    expect((await world.as(admin).put('/clinic', settings)).status).toBe(428);
  });

  it('name the field that is wrong', async () => {
    const answer = await world.as(admin).put(
      '/clinic',
      {
        ...settings,
        timeZone: 'Mars/Olympus',
        exitUrl: 'javascript:alert(1)',
        help: [{ purpose: '', contact: 'x', href: 'http://x', verifiedOn: null }],
      },
      { 'if-match': '"1"' },
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/exitUrl',
      '/help/0/href',
      '/help/0/purpose',
      '/timeZone',
    ]);
  });

  it('are for admins', async () => {
    const { anna } = await clinic.couple(dana);
    for (const person of [dana, anna]) {
      expect((await world.as(person).get('/clinic')).status).toBe(403);
      expect((await world.as(person).put('/clinic', settings, { 'if-match': '"1"' })).status).toBe(403);
      expect((await world.as(person).get('/clinic/counts')).status).toBe(403);
      expect((await world.as(person).get('/clinic/mails')).status).toBe(403);
    }
  });
});

describe('accounts', () => {
  it('are listed with status, last sign-in and number of couples', async () => {
    await clinic.couple(dana);
    await givePassword(world, dana);
    await new Browser(world).signIn(dana.email);
    await invite('Ines Invited');
    const { items } = (await world.as(admin).get('/clinic/accounts')).body;
    expect(
      items.map((item: { name: string; role: string; status: string; couples: number; lastSignInAt: string | null }) => [
        item.name,
        item.role,
        item.status,
        item.couples,
        item.lastSignInAt !== null,
      ]),
    ).toEqual([
      ['Alma Admin', 'admin', 'active', 0, false],
      ['Dana', 'counselor', 'active', 1, true],
      ['Ines Invited', 'counselor', 'invited', 0, false],
      ['Anna Berg', 'partner', 'active', 0, false],
      ['Ben Berg', 'partner', 'active', 0, false],
    ]);
  });

  it('say kindly when an address is used already, in this clinic or another', async () => {
    const other = await world.clinic('Elsewhere');
    for (const email of [dana.email, other.admin.email, dana.email.toUpperCase()]) {
      const answer = await world.as(admin).post('/clinic/accounts', { name: 'Second', email, role: 'counselor' });
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({
        code: 'conflict',
        detail: 'This mail address is used already. Please ask for another one.',
        errors: [{ pointer: '/email' }],
      });
    }
    expect((await world.as(admin).get('/clinic/accounts')).body.items).toHaveLength(2);
  });

  it('cannot be partners: their counselor invites them', async () => {
    expect((await invite('Paula', 'partner')).status).toBe(422);
  });

  it('are for admins of the same clinic', async () => {
    const { anna } = await clinic.couple(dana);
    const stranger = (await world.clinic('Elsewhere')).admin;
    const invited = (await invite('Ines')).body.id as string;
    const attempts = [
      ['post', `/clinic/accounts/${dana.id}/deactivate`],
      ['post', `/clinic/accounts/${dana.id}/reactivate`],
      ['post', `/clinic/accounts/${invited}/invitation`],
      ['del', `/clinic/accounts/${invited}/invitation`],
    ] as const;
    for (const [method, path] of attempts) {
      expect((await world.as(anna)[method](path)).status).toBe(403);
      expect((await world.as(dana)[method](path)).status).toBe(403);
      expect((await world.as(stranger)[method](path)).status).toBe(404);
    }
    expect((await world.as(stranger).post(`/clinic/accounts/${dana.id}/transfer`, { to: stranger.id })).status).toBe(404);
    expect((await world.as(dana).post('/clinic/accounts', { name: 'X', email: 'x@example.org', role: 'admin' })).status).toBe(403);
    expect((await world.as(dana).get('/clinic/accounts')).status).toBe(403);
    expect((await world.as(dana).get('/me')).status).toBe(200);
  });
});

describe('letting somebody go', () => {
  it('refuses their very next request, and taking them back lets them sign in', async () => {
    await givePassword(world, dana);
    const browser = new Browser(world);
    await browser.signIn(dana.email);
    expect((await browser.get('/me')).status).toBe(200);
    expect((await world.as(admin).post(`/clinic/accounts/${dana.id}/deactivate`)).status).toBe(204);
    expect((await browser.get('/me')).body).toMatchObject({ code: 'not_signed_in' });
    expect((await browser.post('/sign-in/refresh')).status).toBe(401);
    expect((await new Browser(world).signIn(dana.email)).body).toMatchObject({ code: 'wrong_credentials' });
    expect((await world.as(admin).post(`/clinic/accounts/${dana.id}/deactivate`)).status).toBe(204);
    expect((await world.as(admin).post(`/clinic/accounts/${dana.id}/reactivate`)).status).toBe(204);
    expect((await browser.get('/me')).status).toBe(401);
    expect((await new Browser(world).signIn(dana.email)).status).toBe(200);
    expect(await actions()).toEqual(['account.deactivate', 'account.deactivate', 'account.reactivate']);
  });

  it('keeps the last active admin', async () => {
    const answer = await world.as(admin).post(`/clinic/accounts/${admin.id}/deactivate`);
    expect([answer.status, answer.body.detail]).toEqual([409, 'This is the last active admin. Invite another admin first.']);
    expect((await world.as(admin).get('/me')).status).toBe(200);
    const second = await world.person(clinic.id, 'admin', 'Bea Admin');
    const both = await Promise.all([
      world.as(admin).post(`/clinic/accounts/${second.id}/deactivate`),
      world.as(second).post(`/clinic/accounts/${admin.id}/deactivate`),
    ]);
    expect(both.filter((each) => each.status === 204)).toHaveLength(1);
  });

  it('of somebody who has not joined is taking the invitation back', async () => {
    const { id } = (await invite('Ines')).body;
    expect((await world.as(admin).post(`/clinic/accounts/${id}/deactivate`)).body.detail).toBe(
      'This person has not joined yet: take the invitation back instead.',
    );
    expect((await world.as(admin).del(`/clinic/accounts/${id}/invitation`)).status).toBe(204);
    expect((await world.as(admin).del(`/clinic/accounts/${id}/invitation`)).status).toBe(404);
    expect((await world.as(admin).del(`/clinic/accounts/${dana.id}/invitation`)).status).toBe(409);
  });
});

describe('handing a caseload over', () => {
  it('moves every couple, and the admin sees none', async () => {
    const eli = await clinic.counselor('Eli');
    const couples = [await clinic.couple(dana), await clinic.couple(dana)];
    expect((await world.as(admin).post(`/clinic/accounts/${dana.id}/transfer`, { to: eli.id })).body).toEqual({ couples: 2 });
    const { items } = (await world.as(admin).get('/clinic/accounts')).body;
    expect(Object.fromEntries(items.map((item: { name: string; couples: number }) => [item.name, item.couples]))).toMatchObject({
      Dana: 0,
      Eli: 2,
    });
    const { rows } = await world.owner.query<{ couple_id: string }>(
      'select couple_id from couple_counselor where account_id = $1 and until is null',
      [eli.id],
    );
    expect(rows.map((row) => row.couple_id).sort()).toEqual(couples.map((couple) => couple.id).sort());
    for (const couple of couples) expect((await world.as(admin).get(`/couples/${couple.id}`)).status).toBe(403);
    expect((await world.as(admin).post(`/clinic/accounts/${eli.id}/transfer`, { to: dana.id })).body).toEqual({ couples: 2 });
  });

  it('goes to an active counselor of the clinic only', async () => {
    const { anna } = await clinic.couple(dana);
    const elsewhere = await (await world.clinic('Elsewhere')).counselor('Fay');
    const left = await clinic.counselor('Gil');
    await world.as(admin).post(`/clinic/accounts/${left.id}/deactivate`);
    for (const to of [dana.id, anna.id, admin.id, elsewhere.id, left.id, randomUUID()])
      expect((await world.as(admin).post(`/clinic/accounts/${dana.id}/transfer`, { to })).body).toMatchObject({
        code: 'invalid',
        errors: [{ pointer: '/to' }],
      });
    expect((await world.as(admin).post(`/clinic/accounts/${anna.id}/transfer`, { to: dana.id })).status).toBe(409);
    expect((await world.as(admin).post(`/clinic/accounts/${left.id}/transfer`, { to: dana.id })).body).toEqual({ couples: 0 });
  });
});

it('counts couples and people, and nothing else', async () => {
  await clinic.couple(dana);
  await invite('Ines');
  expect((await world.as(admin).get('/clinic/counts')).body).toEqual({ activeCouples: 1, counselors: 1, partners: 2, invitationsOpen: 1 });
});
