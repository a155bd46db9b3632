import { createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { BadInput, faultOf, nameOf } from './bad-input-stage';

let input: BadInput;
beforeAll(async () => {
  input = await BadInput.open();
});
afterAll(() => input.close());

const part = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Tokens that sign nobody in, made from the rightful one of Dana, the assigned counselor. */
function tokens(): Record<string, string> {
  const { world, actors } = input.stage;
  const { signingKey } = world.config;
  const dana = actors.assigned;
  const good = world.token(dana);
  const [head = '', body = '', signature = ''] = good.split('.');
  const claims = { sid: dana.signInId, role: 'counselor', sub: dana.id, iss: 'groundwork', exp: Math.floor(Date.now() / 1000) + 300 };
  const signed = (changes: object, options: jwt.SignOptions = {}) =>
    jwt.sign({ ...claims, ...changes }, signingKey, { algorithm: 'ES256', ...options });
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicPem = createPublicKey(signingKey).export({ type: 'spki', format: 'pem' }).toString();
  const bySecret = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return {
    'no algorithm': `${part({ alg: 'none', typ: 'JWT' })}.${body}.`,
    'no algorithm, signature kept': `${part({ alg: 'none', typ: 'JWT' })}.${body}.${signature}`,
    'the public key as a secret': `${bySecret}.${createHmac('sha256', publicPem).update(bySecret).digest('base64url')}`,
    'another key': jwt.sign(claims, stranger, { algorithm: 'ES256' }),
    'another issuer': signed({ iss: 'somebody-else' }),
    'no issuer': jwt.sign({ ...claims, iss: undefined }, signingKey, { algorithm: 'ES256' }),
    'another role': `${head}.${part({ ...claims, role: 'admin' })}.${signature}`,
    'a role there is not': signed({ role: 'owner' }),
    'a role that is not theirs': signed({ role: 'admin' }),
    'another person': signed({ sub: actors.colleague.id }),
    nobody: signed({ sub: randomUUID() }),
    'a sign-in there never was': signed({ sid: randomUUID() }),
    'a sign-in that is no id': signed({ sid: "' or true --" }),
    'a sign-in in capitals': signed({ sid: dana.signInId.toUpperCase() }),
    expired: signed({ exp: Math.floor(Date.now() / 1000) - 1 }),
    'not yet': signed({ nbf: Math.floor(Date.now() / 1000) + 600 }),
    'a signature cut short': good.slice(0, -8),
    'a signature of one letter changed': `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    'a payload that is no JSON': `${head}.${part('not json')}.${signature}`,
    'a payload that is a list': `${head}.${part([])}.${signature}`,
    'a header that is no JSON': `${part('not json')}.${body}.${signature}`,
    'two parts': `${head}.${body}`,
    dots: '...',
    garbage: '\u00ff\u00fe',
    'very long': 'a'.repeat(12_000),
  };
}

const ours = ['a role that is not theirs', 'another person', 'nobody', 'a sign-in there never was', 'a sign-in in capitals'];

describe('tokens', () => {
  it('that are not ours, not theirs, or over: 401 on every route, with the same words, nothing written', async () => {
    const before = await input.everything();
    const faults: string[] = [];
    const all = Object.entries(tokens());
    for (const route of input.routes.filter(({ declaration }) => declaration.access !== 'public'))
      for (const [name, token] of all) {
        const answer = await input.call(route, { as: null, headers: { authorization: `Bearer ${token}` } });
        const words = '{"type":"about:blank#not_signed_in","title":"You are signed out","status":401,"code":"not_signed_in"}';
        // Those that we signed, which nobody else can: the role is asked at the door, the rest in the transaction.
        const atTheDoor = ours.includes(name) && answer.status === 403;
        if (answer.text !== words && !atTheDoor) faults.push(`${nameOf(route)} with ${name}: ${answer.status} ${answer.text.slice(0, 80)}`);
      }
    expect(faults).toEqual([]);
    expect(await input.everything()).toBe(before);
  });

  it('in another place or form sign nobody in', async () => {
    const token = input.stage.world.token(input.stage.actors.assigned);
    const { app } = input.stage.world;
    const tries: [string, Record<string, string>][] = [
      [`/api/me?access_token=${token}`, {}],
      [`/api/me?auth_token=${token}`, {}],
      ['/api/me', { cookie: `gw_refresh=${token}; access_token=${token}` }],
      ['/api/me', { authorization: `Basic ${token}` }],
      ['/api/me', { authorization: token }],
      ['/api/me', { 'x-access-token': token, authorization: '' }],
    ];
    for (const [url, headers] of tries) expect((await app.inject({ url, headers })).statusCode).toBe(401);
  });

  it('garbled do not keep anybody from signing out', async () => {
    for (const token of Object.values(tokens())) {
      const answer = await input.stage.world.as(null).post('/sign-out', undefined, { authorization: `Bearer ${token}` });
      expect(answer.status).toBe(204);
      input.stage.actors.assigned.signInId = await input.stage.world.signIn(
        input.stage.actors.assigned.clinicId,
        input.stage.actors.assigned.id,
      );
    }
  });
});

describe('headers', () => {
  it('If-Match and Idempotency-Key out of shape or missing: refused, named, nothing written', async () => {
    const before = await input.everything();
    const faults: string[] = [];
    const versions = [
      '',
      '"',
      '*',
      '""',
      'abc',
      '"-1"',
      '"1", "2"',
      '"1" ',
      '"1.5"',
      '1e3',
      '99999999999999999999',
      '"\u00e9"',
      "'1'",
      'x'.repeat(9000),
    ];
    const keys = [
      '',
      'short',
      'x'.repeat(81),
      'quote"quote',
      'space in it',
      'a,b,c,d,e,f',
      '\u00e9'.repeat(9),
      '../../etc/passwd',
      'x'.repeat(9000),
    ];
    for (const route of input.routes) {
      const { ifMatch, idempotent } = route.declaration;
      for (const [name, values] of [
        ['if-match', ifMatch ? versions : []],
        ['idempotency-key', idempotent ? keys : []],
      ] as const)
        for (const value of values) {
          const answer = await input.call(route, { headers: { [name]: value } });
          const named = answer.body?.errors?.[0]?.pointer?.toLowerCase() === name;
          const fault = faultOf(answer) ?? (named ? undefined : `names ${JSON.stringify(answer.body?.errors)}`);
          if (fault) faults.push(`${nameOf(route)} with ${name} ${value.slice(0, 20)}: ${fault}`);
        }
    }
    expect(faults).toEqual([]);
    expect(await input.everything()).toBe(before);
  });

  it('a version that is not the newest: 412 with the newer state, nothing written', async () => {
    const before = await input.everything();
    for (const route of input.routes.filter(({ declaration }) => declaration.ifMatch)) {
      const answer = await input.call(route, { headers: { 'if-match': '"999999999"' } });
      expect({ route: nameOf(route), status: answer.status, current: typeof answer.body.current }).toEqual({
        route: nameOf(route),
        status: 412,
        current: 'object',
      });
    }
    expect(await input.everything()).toBe(before);
  });

  it('another content type than JSON: 415, nothing written', async () => {
    const before = await input.everything();
    const faults: string[] = [];
    for (const route of input.routes.filter(({ declaration }) => declaration.body))
      for (const type of [
        'application/x-www-form-urlencoded',
        'text/plain',
        'multipart/form-data; boundary=x',
        'application/xml',
        'application/jsonp',
        'json',
        '',
        'application/json-patch+json',
      ]) {
        const answer = await input.call(route, { headers: { 'content-type': type } });
        if (answer.status !== 415 || faultOf(answer)) faults.push(`${nameOf(route)} as ${type}: ${answer.status}`);
      }
    expect(faults).toEqual([]);
    expect(await input.everything()).toBe(before);
  });

  it('bytes that are no UTF-8, cookies and agents of any kind: never more than a refusal', async () => {
    const { app } = input.stage.world;
    const bytes = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'content-type': 'application/json' },
      payload: Buffer.from('7b22ff223a317d', 'hex'),
    });
    expect([bytes.statusCode, bytes.json().errors]).toEqual([400, [{ pointer: '', message: 'is not UTF-8' }]]);
    for (const cookie of [
      'gw_refresh=',
      'gw_refresh=%00',
      'gw_refresh=%E0%A4%A',
      `gw_refresh=${'x'.repeat(10_000)}`,
      'gw_refresh=a; gw_refresh=b',
      '=;=;',
      'gw_device=a.b.c',
      '\u00ff',
    ])
      for (const url of ['/api/sign-in/refresh', '/api/sign-out']) {
        const answer = await app.inject({
          method: 'POST',
          url,
          headers: { cookie, 'x-requested-with': 'x', 'user-agent': '\u00ff'.repeat(2000) },
        });
        expect([200, 204, 401]).toContain(answer.statusCode);
      }
  });
});
