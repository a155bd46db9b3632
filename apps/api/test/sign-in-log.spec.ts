import { givePassword, password } from './browser';
import { RunningProduct } from './running-product';
import type { Person } from './world';

let product: RunningProduct;
let dana: Person;
let admin: Person;
beforeAll(async () => {
  product = await RunningProduct.open();
  const clinic = await product.world.clinic();
  admin = clinic.admin;
  dana = await clinic.counselor('Dana Distinctive');
  await givePassword(product.world, dana);
}, 40_000);
afterAll(() => product.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${product.address}/api${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin: product.address, ...headers },
  });

it('writes no password, token, mail address or name into any log', async () => {
  const { world, address } = product;
  const signedIn = await post('/sign-in', { email: dana.email, password });
  const { accessToken } = (await signedIn.json()) as { accessToken: string };
  const cookies = signedIn.headers.getSetCookie().map((cookie) => /=([^;]+)/.exec(cookie)?.[1] ?? '');
  await post('/sign-in', { email: 'distinctive.nobody@example.org', password: 'wrong guess here' });
  await fetch(`${address}/api/me?access=${accessToken}`, {
    headers: { authorization: `Bearer ${accessToken}`, cookie: `gw_refresh=${cookies[0]}` },
  });
  await fetch(`${address}/api/me/sign-ins/${dana.signInId}`, { method: 'DELETE', headers: { authorization: `Bearer ${accessToken}` } });
  const invited = await post(
    '/clinic/accounts',
    { name: 'Ines Remarkable', email: 'ines.remarkable@example.org', role: 'counselor' },
    { authorization: `Bearer ${world.token(admin)}` },
  );
  expect(invited.status).toBe(201);
  await post('/password/forgot', { email: dana.email });
  await product.until(async () => (await world.owner.query('select from mail where sent_at is not null')).rowCount === 2);
  const { items } = (await world.as(admin).get('/clinic/mails')).body as { items: { link: string }[] };
  const tokens = items.map((item) => item.link.split('#')[1] ?? '');
  expect(tokens).toHaveLength(2);
  await post('/invitations/read', { token: tokens[0] });
  await post('/password/reset', { token: tokens[1], password: 'slow river evening' });
  await product.stop();

  const logs = product.logs();
  expect(logs).toContain('/api/sign-in');
  const secrets = [
    password,
    'wrong guess here',
    'slow river evening',
    'example.org',
    'Distinctive',
    'Remarkable',
    accessToken,
    accessToken.split('.')[2] ?? '',
    dana.signInId,
    ...cookies,
    ...tokens,
    world.config.secret.toString('base64'),
  ];
  expect(secrets.filter((secret) => secret.length > 5 && logs.includes(secret))).toEqual([]);
}, 40_000);
