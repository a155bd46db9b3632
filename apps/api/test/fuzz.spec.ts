import fc from 'fast-check';
import { BadInput, faultOf, nameOf } from './bad-input-stage';
import { fullBodies, placesIn, replaced } from './bad-input-values';
import type { ActorName } from './routes/stage';
import type { Person } from './world';

/** What Anna keeps to herself: in no answer to anybody else. */
const secret = 'Zitronenfalter';

let input: BadInput;
beforeAll(async () => {
  input = await BadInput.open();
  const { stage } = input;
  const as = stage.world.as(stage.actors.anna);
  const { version } = (await as.get(`/entries/${stage.entryId}`)).body;
  const words = { when: 'When you came home late', i_feel: ['worried'], because: secret, i_need: secret };
  const sharing = {
    statement: { counselor: false, partner: false, report: false },
    reason: { counselor: false, partner: false, report: false },
  };
  await as.post(
    `/entries/${stage.entryId}/submit`,
    { answers: words, sharing },
    { 'if-match': `"${version}"`, 'idempotency-key': stage.world.key() },
  );
  await as.put(`/entries/${stage.draftId}/draft`, { answers: { when: secret } }, { 'if-match': '"1"' });
});
afterAll(() => input.close());

/** Sequences; more by FUZZ_RUNS. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 120);

const actors: readonly Exclude<ActorName, 'nobody' | 'deactivated'>[] = [
  'admin',
  'assigned',
  'colleague',
  'elsewhere',
  'anna',
  'ben',
  'cora',
];

/** One request: of any route, by anybody, right or wrong in any part. */
const request = fc.record({
  route: fc.nat(),
  /** Mostly somebody who may. */
  who: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...actors, 'nobody' as const) }),
  id: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.nat() },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.webPath() },
  ),
  body: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    {
      weight: 4,
      arbitrary: fc.record({
        place: fc.nat(),
        value: fc.oneof(
          fc.json(),
          fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text)),
          fc.double().map(String),
        ),
      }),
    },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  ),
  query: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.webQueryParameters() }),
  header: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.constantFrom('if-match', 'idempotency-key', 'cookie', 'origin', 'user-agent', 'content-type'),
        fc.string({ maxLength: 60 }),
      ),
    },
  ),
});
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

async function send(one: Request, ids: readonly string[]): Promise<string | undefined> {
  const { stage, routes } = input;
  const route = routes[one.route % routes.length];
  if (!route) return undefined;
  const plan = input.planOf(route);
  const as: Person | null = one.who === null ? input.rightful(route) : one.who === 'nobody' ? null : stage.actors[one.who];
  const id = typeof one.id === 'number' ? ids[one.id % ids.length] : one.id;
  const answer = await input.call(route, {
    as,
    ...(id !== null && id !== undefined && { path: plan.path(stage).replace(uuid, encodeURI(id)) }),
    ...(one.query !== null && { query: `?${one.query}` }),
    ...(one.header && { headers: { [one.header[0]]: one.header[1].replace(/[^\x20-\x7e]/g, '') } }),
    ...(one.body !== null && { body: bodyOf(one.body, (fullBodies[nameOf(route)] ?? plan.body)?.(stage)) }),
  });
  const who = as?.name ?? 'nobody';
  if (as?.id !== stage.actors.anna.id && answer.text.includes(secret)) return `${nameOf(route)} told ${who} a secret`;
  if (answer.status >= 400) {
    const fault = faultOf(answer);
    return fault && `${nameOf(route)} by ${who}: ${fault}`;
  }
  // Nobody's refresh is nobody, without a body.
  if (answer.status === 204 && nameOf(route) === 'POST /sign-in/refresh') return undefined;
  const shape = route.declaration.answer?.safeParse(answer.body);
  return shape && !shape.success ? `${nameOf(route)} by ${who} answers out of shape: ${shape.error.message.slice(0, 200)}` : undefined;
}

function bodyOf(body: Exclude<Request['body'], null>, rightful: unknown): string {
  if (typeof body === 'string') return body;
  const places = placesIn((rightful ?? {}) as Parameters<typeof placesIn>[0]);
  return replaced((rightful ?? {}) as Parameters<typeof replaced>[0], places[body.place % places.length]?.pointer ?? '', body.value);
}

it(
  'whatever is sent by whomever in whatever order: no answer of 5xx, none out of shape, no secret told',
  async () => {
    const { stage } = input;
    const { world } = stage;
    const ids = [
      stage.couple.id,
      stage.entryId,
      stage.draftId,
      stage.taskId,
      stage.doneTaskId,
      stage.assignmentId,
      stage.sessionId,
      stage.documentId,
      stage.invitedId,
      stage.actors.cora.id,
      stage.actors.ben.id,
    ];
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 5, maxLength: 30 }), async (requests) => {
        // What one sequence closed is open to the next.
        await world.owner.query(`update account_private set status = 'active' where account_id = any ($1)`, [
          actors.map((name) => stage.actors[name].id),
        ]);
        for (const name of actors) stage.actors[name].signInId = await world.signIn(stage.actors[name].clinicId, stage.actors[name].id);
        for (const one of requests) {
          const fault = await send(one, ids);
          sent += 1;
          if (fault) throw new Error(fault);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(sent).toBeGreaterThan(500);
  },
  60_000 + runs * 100,
);
