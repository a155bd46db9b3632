import { BadInput, nameOf } from './bad-input-stage';
import { OwnServer } from './faults-server';
import type { Answer } from './world';
import { checkIn } from './writing';

let server: OwnServer;
let input: BadInput;
beforeAll(async () => {
  server = await OwnServer.open();
  input = await BadInput.open();
  input.stage.world.owner.on('error', () => undefined);
});
afterAll(async () => {
  await input.close();
  await server.close();
});

/** The answer to everything that needs a database while there is none. */
const waits = (answer: Answer) =>
  answer.status === 503 &&
  answer.body.code === 'unavailable' &&
  Number(answer.headers['retry-after']) > 0 &&
  answer.headers['content-type'] === 'application/problem+json; charset=utf-8';

/** Routes that answer without the database: who runs, whose demo is off, who has no cookie. */
const withoutDatabase = ['GET /health/live', 'POST /sign-in/refresh', 'POST /sign-out'];

async function allWait(): Promise<string[]> {
  const answers = await Promise.all(input.routes.map(async (route) => ({ name: nameOf(route), answer: await input.call(route) })));
  return answers.flatMap(({ name, answer }) =>
    waits(answer) || (withoutDatabase.includes(name) && answer.status < 500)
      ? []
      : [`${name}: ${answer.status} ${answer.text.slice(0, 90)}`],
  );
}

/** Whether Dana can work again. */
const works = async () => (await input.stage.world.as(input.stage.actors.assigned).get('/couples')).status === 200;
const connections = () => server.connections();

describe('while PostgreSQL is not there', () => {
  it('stopped: every route asks for patience, nothing hangs, and all goes on by itself', async () => {
    const before = await input.everything();
    await server.stop();
    expect(await allWait()).toEqual([]);
    expect(await allWait()).toEqual([]);
    await server.start();
    expect(await works()).toBe(true);
    expect(await input.everything()).toBe(before);
    expect(await connections()).toBeLessThanOrEqual(6);
  });

  it('killed under load, three times: answered or asked for patience, no connection is lost for good', async () => {
    const as = input.stage.world.as(input.stage.actors.assigned);
    for (let round = 0; round < 3; round++) {
      const load = Array.from({ length: 60 }, (_, index) => as.get(index % 2 ? '/couples' : `/couples/${input.stage.couple.id}/entries`));
      await load[round * 10];
      await server.kill();
      const answers = await Promise.all(load);
      expect(answers.filter((answer) => answer.status !== 200 && !waits(answer)).map(({ status, text }) => `${status} ${text}`)).toEqual(
        [],
      );
      await server.start();
      expect(await works()).toBe(true);
    }
    expect((await Promise.all(Array.from({ length: 30 }, works))).every(Boolean)).toBe(true);
    expect(await connections()).toBeLessThanOrEqual(6);
  });

  it('frozen: nobody waits for ever, and it is as good as before when it thaws', async () => {
    server.freeze();
    try {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => input.stage.world.as(input.stage.actors.assigned).get('/couples')),
      );
      expect(answers.map(waits)).toEqual(Array(10).fill(true));
    } finally {
      server.thaw();
    }
    expect((await Promise.all(Array.from({ length: 20 }, works))).every(Boolean)).toBe(true);
    expect(await connections()).toBeLessThanOrEqual(6);
  });
});

describe('submits and a PostgreSQL that is killed', () => {
  it('every submit that was acknowledged is there, every one that was tried again is there once', async () => {
    const { world, couple, actors } = input.stage;
    const as = world.as(couple.anna);
    const task = `insert into task (clinic_id, id, assignment_id, couple_id, account_id, homework_id, homework_version, due_on)
      select clinic_id, gen_random_uuid(), id, couple_id, $2, homework_id, homework_version, '2027-01-01'::date + n from assignment, generate_series(1, 60) n where id = $1 returning id`;
    const given = await world.as(actors.assigned).post(`/couples/${couple.id}/assignments`, {
      ...{
        homeworkId: 'S25',
        homeworkVersion: 1,
        partnerIds: [couple.anna.id],
        schedule: { kind: 'once' },
        startsOn: '2027-06-01',
        endsOn: null,
        note: null,
        requestedSharing: [],
      },
    });
    const { rows } = await world.owner.query<{ id: string }>(task, [given.body.id, couple.anna.id]);
    const acknowledged: string[] = [];
    const submit = async (taskId: string) => {
      const [begin, key] = [world.key(), world.key()];
      const entry = await untilTaken(() => as.post(`/tasks/${taskId}/entries`, undefined, { 'idempotency-key': begin }));
      const sent = await untilTaken(() =>
        as.post(`/entries/${entry.body.id}/submit`, { answers: checkIn, sharing: {} }, { 'if-match': '"1"', 'idempotency-key': key }),
      );
      expect([sent.status, sent.body.revision]).toEqual([200, 1]);
      acknowledged.push(entry.body.id);
    };
    const all = rows.map(({ id }) => submit(id));
    for (const at of [10, 25]) {
      await Promise.all(all.slice(0, at));
      await server.kill();
      await server.start();
    }
    await Promise.all(all);
    const kept = await world.owner.query(
      `select e.id from entry e join audit_event a on a.subject_id = e.id and a.action = 'entry.submit' join entry_part p on p.entry_id = e.id and p.key = 'ratings'
        where e.id = any ($1) and e.revision = 1 and p.revision = 1`,
      [acknowledged],
    );
    expect([acknowledged.length, kept.rowCount]).toEqual([60, 60]);
  });
});

/** Tries again as a browser does while it is asked for patience. */
async function untilTaken(act: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await act();
    if (!waits(answer)) return answer;
    await new Promise((go) => setImmediate(go));
  }
}
