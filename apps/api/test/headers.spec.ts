import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadInput, nameOf } from './bad-input-stage';
import { openWorld, type World } from './world';

let input: BadInput;
beforeAll(async () => {
  input = await BadInput.open();
});
afterAll(() => input.close());

/** On every answer of the API. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const forbidden = [
  'x-powered-by',
  'server',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
];

/** Kept by the browser of a counselor and asked for again each time: the library holds no word of anybody. */
const keptByCounselors = 'GET /library 200: cache-control: private, no-cache';

function missing(headers: Record<string, unknown>): string[] {
  const policy = String(headers['content-security-policy']);
  return [
    ...Object.entries(always)
      .filter(([name, value]) => headers[name] !== value)
      .map(([name]) => `${name}: ${String(headers[name])}`),
    ...["default-src 'none'", "frame-ancestors 'none'"].filter((one) => !policy.includes(one)),
    ...(/unsafe-eval|script-src[^;]*unsafe-inline| \*|http:/.test(policy) ? ['an open policy'] : []),
    ...forbidden.filter((name) => name in headers),
  ];
}

describe('the headers of every route', () => {
  it('close it to caches, frames and other sites, whether it answers or refuses', async () => {
    const faults: string[] = [];
    const last = 'POST /sign-out/everywhere';
    for (const route of [...input.routes].sort((a, b) => Number(nameOf(a) === last) - Number(nameOf(b) === last))) {
      const origin = { origin: 'https://elsewhere.example' };
      const answers = [
        await input.call(route, { as: null }),
        await input.call(route, { headers: origin }),
        await input.call(route, { body: '{"half":' }),
      ];
      for (const { status, headers } of answers) for (const fault of missing(headers)) faults.push(`${nameOf(route)} ${status}: ${fault}`);
    }
    expect(faults.filter((fault) => fault !== keptByCounselors)).toEqual([]);
  });

  it('are there for HEAD, OPTIONS, addresses that cannot be read and such that are not there', async () => {
    const { app } = input.stage.world;
    for (const method of ['HEAD', 'OPTIONS', 'GET', 'TRACE'] as const)
      for (const url of ['/api/me', '/api/%zz', '/api/nothing', '/api/couples/%E0%A4%A', '/api/health/live', '/api/openapi.json']) {
        const answer = await app.inject({
          method: method as 'GET',
          url,
          headers: {
            origin: 'https://elsewhere.example',
            'access-control-request-method': 'PUT',
            'access-control-request-headers': 'authorization',
          },
        });
        expect({ method, url, missing: missing(answer.headers) }).toEqual({ method, url, missing: [] });
        if (method === 'HEAD' && url === '/api/health/live') expect([answer.statusCode, answer.body]).toEqual([200, '']);
        if (method === 'OPTIONS') expect([400, 404]).toContain(answer.statusCode);
      }
  });

  it('of the sign-in put cookies that neither scripts nor other sites can use', async () => {
    const { world } = input.stage;
    const clinic = await world.clinic('Lakeside');
    const token = 'a-secret-that-a-mail-would-carry';
    const invited = (await world.as(clinic.admin).post('/clinic/accounts', { name: 'Ida', email: 'ida@example.org', role: 'counselor' }))
      .body;
    await world.owner.query(`update ticket set token_hash = sha256($1::bytea) where account_id = $2`, [token, invited.id]);
    const answer = await world.as(null).post('/invitations/accept', { token, name: 'Ida', password: 'long enough words' });
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    expect(cookies.map((cookie) => cookie.replace(/=[^;]+/, '='))).toEqual([
      expect.stringMatching(/^gw_refresh=; Path=\/api; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(/^gw_device=; Max-Age=\d+; Path=\/api\/sign-in; HttpOnly; SameSite=Strict$/),
    ]);
  });
});

describe('pages and raw connections', () => {
  let folder: string;
  let world: World;
  let address: AddressInfo;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groundwork-web-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script nonce="{{nonce}}"></script>');
    writeFileSync(join(folder, 'main-abcdefgh.js'), '');
    world = await openWorld({ WEB_ROOT: folder, PUBLIC_URL: 'https://portal.example.org' });
    await world.app.listen(0, '127.0.0.1');
    address = world.app.getHttpServer().address() as AddressInfo;
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it('pages have a nonce of their own each time, Trusted Types and HSTS, and are not kept', async () => {
    const [one, two] = [await world.app.inject({ url: '/today' }), await world.app.inject({ url: '/today' })];
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}'/);
    expect(policy).not.toBe(two.headers['content-security-policy']);
    expect(one.headers['strict-transport-security']).toBe('max-age=63072000');
    expect(missing(one.headers)).toEqual([]);
    expect((await world.app.inject({ url: '/main-abcdefgh.js' })).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const url of ['/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/main-abcdefgh.js%00', '/.git/config', '/missing.js'])
      expect([200, 400, 404]).toContain((await world.app.inject({ url })).statusCode);
    expect((await world.app.inject({ url: '/%2e%2e/%2e%2e/etc/passwd' })).body).not.toContain('root:');
  });

  /** What comes back for bytes sent on a connection. */
  const raw = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      let got = '';
      const socket = connect(address.port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (chunk) => (got += chunk.toString()));
      socket.on('close', () => resolve(got)).on('error', reject);
    });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', '400', 'malformed'],
    ['headers too large', `GET /api/me HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`, '413', 'too_large'],
    ['an address too long', `GET /api/${'x'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, '413', 'too_large'],
    ['two lengths', 'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', '400', 'malformed'],
    [
      'a length and chunks',
      'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
      'malformed',
    ],
    ['a NUL in a header', 'GET /api/me HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n', '400', 'malformed'],
  ])('%s: a problem, and the line is closed', async (_, bytes, status, code) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    const headers = Object.fromEntries(
      head
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
    );
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(missing(headers)).toEqual([]);
    expect(JSON.parse(body)).toMatchObject({ code, status: Number(status) });
  });
});
