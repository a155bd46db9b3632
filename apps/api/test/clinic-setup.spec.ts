import { Browser, password } from './browser';
import { openWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const setup = { clinicName: 'Riverside Practice', timeZone: 'Europe/Rome', name: 'Alma', email: 'alma@example.org', password };

it('creates the clinic and its admin once, and signs in', async () => {
  const browser = new Browser(world);
  expect((await browser.get('/setup')).body).toEqual({ needed: true });
  expect((await browser.post('/setup', { ...setup, password: 'short' })).body.errors).toEqual([
    { pointer: '/password', message: 'needs at least 10 characters' },
  ]);
  const answer = await browser.post('/setup', setup);
  expect(answer.status).toBe(201);
  expect(answer.body.me).toMatchObject({
    name: 'Alma',
    role: 'admin',
    couple: null,
    clinic: {
      name: 'Riverside Practice',
      roleLabels: { hurt: 'hurt partner', involved: 'involved partner' },
      exitUrl: 'https://www.wikipedia.org/',
    },
  });
  expect(answer.body.me.clinic.help.map((row: { contact: string }) => row.contact)).toContain('Call or text 988, chat at 988lifeline.org');
  expect((await browser.post('/sign-in/refresh')).status).toBe(200);
  expect((await browser.get('/setup')).body).toEqual({ needed: false });
  const again = await new Browser(world).post('/setup', { ...setup, email: 'second@example.org' });
  expect([again.status, again.body.code]).toEqual([409, 'conflict']);
});

describe('the demo', () => {
  it('is not offered in a clinic that is no demo', async () => {
    expect((await world.as(null).get('/sign-in/demo')).body).toEqual({ items: [] });
    expect((await world.as(null).post('/sign-in/demo', { key: 'alma' })).status).toBe(404);
  });

  it('lets people in with one click', async () => {
    await world.owner.query('update clinic set demo = true');
    expect((await world.as(null).get('/sign-in/demo')).body.items).toEqual([
      { key: 'alma', name: 'Alma', role: 'admin', about: 'Runs the people side of the clinic' },
    ]);
    const browser = new Browser(world);
    expect((await browser.post('/sign-in/demo', { key: 'alma' })).body.me.name).toBe('Alma');
    expect((await browser.post('/sign-in/refresh')).status).toBe(200);
    expect((await browser.post('/sign-in/demo', { key: 'nobody' })).status).toBe(404);
  });
});
