import { randomUUID } from 'node:crypto';
import type { RunningRoute } from '../src/platform/http/routes';
import { BadInput, faultOf, nameOf } from './bad-input-stage';

let input: BadInput;
beforeAll(async () => {
  input = await BadInput.open();
});
afterAll(() => input.close());

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/;
const withId = () => input.routes.filter((route) => uuid.test(input.planOf(route).path(input.stage)));
/** The path of the plan with something else for its last id. */
const pathWith = (route: RunningRoute, id: string) => {
  const path = input.planOf(route).path(input.stage);
  const at = [...path.matchAll(new RegExp(uuid, 'g'))].at(-1)?.index ?? 0;
  return path.slice(0, at) + id + path.slice(at + 36);
};

describe('addresses', () => {
  it('with an id that is none: refused, nothing written', async () => {
    const before = await input.everything();
    const real = input.stage.entryId;
    const ids = [
      ...['x', '0', '-1', 'null', 'undefined', 'NaN', '1e9', real.slice(1), `${real}0`, real.replaceAll('-', ''), `{${real}}`, '__proto__'],
      ...[
        '%00',
        `${real}%00`,
        '%27%20or%201%3D1--',
        '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
        '%ed%a0%80',
        '%zz',
        '%',
        '\ud800',
        'a'.repeat(199),
        'a'.repeat(5000),
      ],
    ];
    const faults: string[] = [];
    for (const route of withId())
      for (const id of ids) {
        const fault = faultOf(await input.call(route, { path: pathWith(route, id) }));
        if (fault) faults.push(`${nameOf(route)} with ${id.slice(0, 50)}: ${fault}`);
      }
    expect(faults).toEqual([]);
    expect(await input.everything()).toBe(before);
  });

  it('with the id in capitals is another address: what is sealed is sealed for the id as it is written', async () => {
    const before = await input.everything();
    const faults: string[] = [];
    for (const route of withId()) {
      const answer = await input.call(route, {
        path: input
          .planOf(route)
          .path(input.stage)
          .replace(new RegExp(uuid, 'g'), (id) => id.toUpperCase()),
      });
      if (answer.status !== 404) faults.push(`${nameOf(route)}: ${answer.status}`);
    }
    expect(faults).toEqual([]);
    expect(await input.everything()).toBe(before);
  });

  it('with a query that does not fit: refused in words, the parameter named', async () => {
    const before = await input.everything();
    const faults: string[] = [];
    const values = [
      'NaN',
      '-1',
      '1.5',
      '1e999',
      '9'.repeat(400),
      '%00',
      'a%00b',
      '%ff',
      '%ed%a0%80',
      '[]',
      '{}',
      'null',
      'x'.repeat(5000),
      "'%20or%201=1",
    ];
    for (const route of input.routes) {
      const shape = route.declaration.query?.shape ?? {};
      const rightful = new URLSearchParams(input.planOf(route).path(input.stage).split('?')[1]);
      const ask = async (query: string, name: string) => {
        const answer = await input.call(route, { query });
        const errors: { pointer: string }[] = answer.body?.errors ?? [];
        const fault =
          faultOf(answer) ??
          (answer.status === 422 && errors.some(({ pointer }) => pointer === name)
            ? undefined
            : `${answer.status} ${JSON.stringify(errors)}`);
        if (fault) faults.push(`${nameOf(route)}${query.slice(0, 60)}: ${fault}`);
      };
      for (const name of Object.keys(shape)) {
        rightful.delete(name);
        // A text that is no homework's id finds nothing; only one that cannot be kept is refused.
        for (const value of name === 'homeworkId' ? ['%00', 'a%00b', 'x'.repeat(5000), '1&homeworkId=2'] : [...values, '1&' + name + '=2'])
          await ask(`?${name}=${value}${[...rightful].map(([other, one]) => `&${other}=${one}`).join('')}`, name);
      }
      for (const name of ['surprise', '__proto__', 'constructor', 'toString']) await ask(`?${name}=1&${rightful.toString()}`, name);
    }
    expect(faults).toEqual([]);
    expect(await input.everything()).toBe(before);
  });

  it('that no route has: absent, whatever the method', async () => {
    const addresses = [
      '/',
      '//',
      '/nothing',
      '/couples/',
      '/couples/x/y/z',
      `/entries/${randomUUID()}/drafts`,
      '/health/live/../ready/x',
      '/.env',
      '/docs/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
    ];
    for (const address of addresses)
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const) {
        const answer = await input.stage.world.app.inject({ method: method as 'GET', url: `/api${address}` });
        expect({ address, method, status: answer.statusCode, type: answer.headers['content-type'] }).toEqual({
          address,
          method,
          status: 404,
          type: 'application/problem+json; charset=utf-8',
        });
      }
  });
});
