import { randomUUID } from 'node:crypto';
import { Browser, givePassword, password } from './browser';
import { openWorld, type Person, type TestClinic, type World } from './world';

// Passwords are slow on purpose.
jest.setTimeout(30_000);

let world: World;
let clinic: TestClinic;
let dana: Person;
let anna: Person;
beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
  ({ anna } = await clinic.couple(dana));
  await givePassword(world, dana, anna, clinic.admin);
});
afterAll(() => world.close());

describe('signing in', () => {
  it('answers who it is with a token of five minutes, and keeps the refresh token in a cookie alone', async () => {
    const phone = new Browser(world);
    const answer = await phone.signIn(` ${anna.email.toUpperCase()} `);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      expiresIn: 300,
      me: { id: anna.id, name: 'Anna Berg', role: 'partner', couple: { roles: ['hurt'], partnerName: 'Ben Berg' } },
    });
    expect(phone.claims()).toMatchObject({ sub: anna.id, role: 'partner', iss: 'groundwork' });
    const { exp = 0, iat = 0 } = phone.claims();
    expect(exp - iat).toBe(300);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/gw_refresh=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict/);
    expect(answer.text).not.toContain(phone.cookies['gw_refresh']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('keeps only the hash of the refresh token', async () => {
    const phone = new Browser(world);
    await phone.signIn(anna.email);
    const { rows } = await world.owner.query<{ found: boolean }>(
      `select exists (select from refresh_token where position($1::bytea in token_hash) > 0 or token_hash = sha256($1::bytea)) as found, bool_and(length(token_hash) = 32) as hashes from refresh_token`,
      [Buffer.from(phone.cookies['gw_refresh'] ?? '')],
    );
    expect(rows[0]).toEqual({ found: true, hashes: true });
  });

  it('answers wrong password, unknown, invited and deactivated accounts with the same bytes', async () => {
    const invited = await clinic.counselor('Ines');
    const gone = await clinic.counselor('Gil');
    await givePassword(world, gone);
    await world.owner.query(`update account_private set status = 'invited' where account_id = $1`, [invited.id]);
    await world.owner.query(`update account_private set status = 'deactivated' where account_id = $1`, [gone.id]);
    const answers = [];
    for (const [email, word] of [
      [dana.email, 'not the password'],
      ['nobody@example.org', password],
      [invited.email, password],
      [gone.email, password],
    ] as const)
      answers.push(await new Browser(world).signIn(email, word));
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ code: 'wrong_credentials', title: 'That mail address and password do not go together' });
    expect(answers.some((answer) => 'set-cookie' in answer.headers)).toBe(false);
  });

  it('says which field is wrong', async () => {
    const answer = await new Browser(world).post('/sign-in', { email: 'no address', password: '', more: 1 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual(['/email', '/more', '/password']);
  });

  it('refuses what another site sends', async () => {
    const body = { email: dana.email, password };
    expect((await new Browser(world).post('/sign-in', body, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const browser = new Browser(world);
    await browser.signIn(dana.email);
    expect((await browser.post('/sign-in/refresh', undefined, { origin: 'null' })).status).toBe(403);
    expect((await browser.post('/sign-out', undefined, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await browser.post('/sign-in/refresh')).status).toBe(200);
  });

  it('ends the sign-in this browser had before', async () => {
    const browser = new Browser(world);
    await browser.signIn(anna.email);
    const before = browser.copy();
    await browser.signIn(dana.email);
    expect((await before.get('/me')).status).toBe(401);
    expect((await browser.get('/me')).body.name).toBe('Dana');
  });
});

it('forgets the tokens of sign-ins that are over', async () => {
  const browser = new Browser(world);
  await browser.signIn(dana.email);
  const over = browser.claims()['sid'] as string;
  await browser.post('/sign-in/refresh');
  await browser.post('/sign-out');
  await new Browser(world).signIn(dana.email);
  const { rows } = await world.owner.query('select from refresh_token where sign_in_id = $1', [over]);
  expect(rows).toEqual([]);
  expect((await browser.get('/me')).status).toBe(401);
});

describe('refreshing', () => {
  it('gives five tabs at once a token each, and all of them go on', async () => {
    const browser = new Browser(world);
    await browser.signIn(dana.email);
    const tabs = [1, 2, 3, 4, 5].map(() => browser.copy());
    expect((await Promise.all(tabs.map((tab) => tab.post('/sign-in/refresh')))).map((answer) => answer.status)).toEqual([
      200, 200, 200, 200, 200,
    ]);
    expect((await Promise.all(tabs.map((tab) => tab.post('/sign-in/refresh')))).map((answer) => answer.status)).toEqual([
      200, 200, 200, 200, 200,
    ]);
    expect(new Set(tabs.map((tab) => tab.claims()['sid'] as string)).size).toBe(1);
  });

  it('ends the sign-in when a token comes back that was swapped more than ten seconds ago', async () => {
    const browser = new Browser(world);
    await browser.signIn(dana.email);
    const thief = browser.copy();
    await browser.post('/sign-in/refresh');
    await world.owner.query(
      `update refresh_token set used_at = used_at - interval '11 seconds' where sign_in_id = $1 and used_at is not null`,
      [browser.claims()['sid']],
    );
    expect((await thief.post('/sign-in/refresh')).body).toMatchObject({ code: 'not_signed_in' });
    expect((await browser.post('/sign-in/refresh')).status).toBe(401);
    expect((await browser.get('/me')).status).toBe(401);
  });

  it.each([
    ['partner', 30],
    ['counselor', 60],
  ] as const)('lets a %s be quiet for %i minutes', async (role, minutes) => {
    const browser = new Browser(world);
    await browser.signIn(role === 'partner' ? anna.email : dana.email);
    for (const moment of ['after signing in', 'after refreshing']) {
      const { rows } = await world.owner.query<{ minutes: number }>(
        'select round(extract(epoch from expires_at - now()) / 60)::int as minutes from sign_in where id = $1',
        [browser.claims()['sid']],
      );
      expect({ moment, minutes: rows[0]?.minutes }).toEqual({ moment, minutes });
      await browser.post('/sign-in/refresh');
    }
  });

  it('ends after twelve hours, however busy', async () => {
    const browser = new Browser(world);
    await browser.signIn(dana.email);
    await world.owner.query(`update sign_in set started_at = now() - interval '11 hours 59 minutes' where id = $1`, [
      browser.claims()['sid'],
    ]);
    expect((await browser.post('/sign-in/refresh')).status).toBe(200);
    const { rows } = await world.owner.query<{ soon: boolean }>(
      `select expires_at < now() + interval '2 minutes' as soon from sign_in where id = $1`,
      [browser.claims()['sid']],
    );
    expect(rows[0]?.soon).toBe(true);
    await world.owner.query('update sign_in set expires_at = now() where id = $1', [browser.claims()['sid']]);
    expect((await browser.post('/sign-in/refresh')).status).toBe(401);
    expect((await browser.get('/me')).status).toBe(401);
  });

  it('needs the cookie', async () => {
    expect((await new Browser(world).post('/sign-in/refresh')).status).toBe(204);
    const stranger = new Browser(world);
    stranger.cookies['gw_refresh'] = 'x'.repeat(43);
    expect((await stranger.post('/sign-in/refresh')).status).toBe(401);
  });
});

describe('signing out', () => {
  it('works with nothing but the cookie, and takes it away', async () => {
    const browser = new Browser(world);
    await browser.signIn(anna.email);
    const token = browser.token;
    browser.token = '';
    const answer = await browser.post('/sign-out');
    expect(answer.status).toBe(204);
    expect(browser.cookies['gw_refresh']).toBe('');
    browser.token = token;
    expect((await browser.get('/me')).status).toBe(401);
    expect((await browser.post('/sign-out')).status).toBe(204);
  });

  it('works with nothing but the token', async () => {
    const person = { ...dana, signInId: await world.signIn(clinic.id, dana.id) };
    expect((await world.as(person).post('/sign-out')).status).toBe(204);
    expect((await world.as(person).get('/me')).status).toBe(401);
    expect((await world.as(null).post('/sign-out')).status).toBe(204);
  });

  it('everywhere ends every device of the person and of nobody else', async () => {
    const [phone, laptop, other] = [new Browser(world), new Browser(world), new Browser(world)];
    await phone.signIn(anna.email);
    await laptop.signIn(anna.email);
    await other.signIn(dana.email);
    expect((await phone.post('/sign-out/everywhere')).status).toBe(204);
    expect((await laptop.get('/me')).status).toBe(401);
    expect((await other.get('/me')).status).toBe(200);
    anna = { ...anna, signInId: await world.signIn(clinic.id, anna.id) };
  });
});

describe('tokens', () => {
  it('are refused without, forged, of another issuer, or for another role', async () => {
    expect((await world.as(null).get('/me')).body).toMatchObject({ code: 'not_signed_in' });
    expect((await world.as(null).get('/me', undefined, { authorization: 'Bearer nonsense' })).status).toBe(401);
    expect((await world.as({ ...anna, role: 'admin' }).get('/me')).status).toBe(401);
    expect((await world.as({ ...anna, id: dana.id }).get('/me')).status).toBe(401);
    expect((await world.as({ ...anna, signInId: randomUUID() }).get('/me')).status).toBe(401);
  });

  it('open nothing from the moment the account is deactivated', async () => {
    const browser = new Browser(world);
    await browser.signIn(dana.email);
    await world.owner.query(`update account_private set status = 'deactivated' where account_id = $1`, [dana.id]);
    expect((await browser.get('/me')).status).toBe(401);
    expect((await browser.post('/sign-in/refresh')).status).toBe(401);
    await world.owner.query(`update account_private set status = 'active' where account_id = $1`, [dana.id]);
  });
});

describe('one’s own account', () => {
  it('changes name and remembers that the exit was explained', async () => {
    const answer = await world.as(anna).patch('/me', { name: 'Zoë Łukasiewicz', exitIntroSeen: true });
    expect(answer.body).toMatchObject({ name: 'Zoë Łukasiewicz', exitIntroSeen: true });
    expect((await world.as(anna).get('/me')).body).toEqual(answer.body);
    expect((await world.as(anna).patch('/me', { language: 'xx' })).status).toBe(422);
  });

  it('lists where one is signed in, in words, and ends one', async () => {
    const phone = new Browser(world);
    await phone.signIn(clinic.admin.email);
    const laptop = new Browser(world, { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' });
    await laptop.signIn(clinic.admin.email);
    const { items } = (await laptop.get('/me/sign-ins')).body;
    expect(items.map((item: { device: string; thisOne: boolean }) => [item.device, item.thisOne])).toEqual([
      ['Firefox on Windows', true],
      ['Chrome on Android', false],
      ['Firefox on Linux', false],
    ]);
    expect((await laptop.del(`/me/sign-ins/${items[1].id}`)).status).toBe(204);
    expect((await phone.get('/me')).status).toBe(401);
    expect((await laptop.del(`/me/sign-ins/${items[1].id}`)).status).toBe(404);
  });

  it('does not end somebody else’s sign-in', async () => {
    expect((await world.as(anna).del(`/me/sign-ins/${dana.signInId}`)).status).toBe(404);
    expect((await world.as(dana).get('/me')).status).toBe(200);
  });
});
