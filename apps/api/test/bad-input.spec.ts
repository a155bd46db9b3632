import { z } from 'zod';
import { BadInput, faultOf, nameOf } from './bad-input-stage';
import { fullBodies, hostileFor, placesIn, replaced } from './bad-input-values';
import type { RunningRoute } from '../src/platform/http/routes';

let input: BadInput;
beforeAll(async () => {
  input = await BadInput.open();
});
afterAll(() => input.close());

type Json = Parameters<typeof placesIn>[0];
const bodyOf = (route: RunningRoute) => (fullBodies[nameOf(route)] ?? input.planOf(route).body)?.(input.stage) as Json;

/** Pointers of every field that the schema names, `*` for each item of a list. */
function fieldsOf(schema: z.ZodType): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;
  const walk = (one: Schema, pointer: string): string[] => [
    ...Object.entries(one.properties ?? {}).flatMap(([name, inner]) => [
      `${pointer}/${name}`,
      ...walk(resolved(inner), `${pointer}/${name}`),
    ]),
    ...(one.items ? walk(resolved(one.items), `${pointer}/*`) : []),
  ];
  const resolved = (one: Schema): Schema => (one.$ref ? resolved(root.$defs?.[one.$ref.split('/').at(-1) ?? ''] ?? {}) : one);
  return walk(root, '');
}
interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

describe('every field of every body', () => {
  it('is tried: the bodies here hold all that the schemas name', () => {
    for (const route of input.routes.filter(({ declaration }) => declaration.body)) {
      const tried = placesIn(bodyOf(route)).map(({ pointer }) => pointer.replace(/\/\d+(?=\/|$)/g, '/*'));
      expect({
        route: nameOf(route),
        untried: fieldsOf(route.declaration.body as z.ZodType).filter((field) => !tried.includes(field)),
      }).toEqual({
        route: nameOf(route),
        untried: [],
      });
    }
  });

  it('refuses what cannot be: 4xx, in words, the field named, nothing written', async () => {
    const faults: string[] = [];
    let requests = 0;
    for (const route of input.routes.filter(({ declaration }) => declaration.body)) {
      const before = await input.everything();
      const body = bodyOf(route);
      for (const place of placesIn(body))
        for (const raw of hostileFor(place)) {
          // An empty list is an answer taken back, whatever the field.
          if (raw === '[]' && place.pointer.startsWith('/answers/')) continue;
          requests += 1;
          const answer = await input.call(route, { body: replaced(body, place.pointer, raw) });
          const errors: { pointer: string }[] = answer.body?.errors ?? [];
          const named =
            answer.status !== 422 ||
            errors.some(({ pointer }) => pointer === '/' || place.pointer.startsWith(pointer) || pointer.startsWith(place.pointer));
          const fault = faultOf(answer) ?? (named ? undefined : `names ${JSON.stringify(errors)}`);
          if (fault) faults.push(`${nameOf(route)} ${place.pointer} = ${raw.slice(0, 40)}: ${fault}`);
        }
      if ((await input.everything()) !== before) faults.push(`${nameOf(route)} wrote something`);
    }
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(1000);
  });

  it('refuses a body where a route takes none, and a body that is no JSON', async () => {
    const before = await input.everything();
    const faults: string[] = [];
    const texts = [
      '{"surprise":1}',
      '[]',
      '7',
      '"text"',
      '{"half":',
      '{"__proto__":{}}',
      '{"constructor":{"prototype":{}}}',
      '\u0000',
      '',
      'x'.repeat(1_000_000),
    ];
    for (const route of input.routes)
      for (const body of route.declaration.body ? texts.slice(1) : texts) {
        if (route.method === 'GET') continue;
        const fault = faultOf(await input.call(route, { body }));
        if (fault) faults.push(`${nameOf(route)} with ${body.slice(0, 30)}: ${fault}`);
      }
    expect(faults).toEqual([]);
    expect(await input.everything()).toBe(before);
  });

  it('names no more than fifty faults at once and repeats no long name', async () => {
    const [route] = input.routes.filter((one) => nameOf(one) === 'PUT /entries/:id/draft');
    if (!route) throw new Error('no drafts');
    const answers = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${'n'.repeat(80)}${index}`, 1]));
    const answer = await input.call(route, { body: { answers } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(answer.body.errors.length).toBeLessThanOrEqual(50);
    expect(answer.text.length).toBeLessThan(10_000);
  });
});
