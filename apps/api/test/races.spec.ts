import { randomBytes } from 'node:crypto';
import { openWorld } from './world';
import { checkIn, openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const rounds = Array.from({ length: 12 }, (_, round) => round);
const times = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();
const count = async (sql: string, values: unknown[]) =>
  Number((await w.world.owner.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]?.n);

describe('writing at the same moment', () => {
  it('ten begins of one task are one entry; ten submits with one key are one submit', async () => {
    for (const _ of rounds.slice(0, 4)) {
      const { taskId } = await w.clinic.task(w.couple, w.anna, 'S25');
      const begun = await times(10, () => w.start(taskId));
      expect(statuses(begun)).toEqual(Array(10).fill(201));
      expect(new Set(begun.map(({ body }) => body.id)).size).toBe(1);
      const id: string = begun[0]?.body.id;
      const key = w.world.key();
      const sent = await times(10, () => w.submit(id, 1, checkIn, { ratings: shared('counselor') }, w.anna, key));
      expect(statuses(sent)).toEqual(Array(10).fill(200));
      expect([
        await count('grant_event where entry_id = $1', [id]),
        await count(`audit_event where subject_id = $1 and action = 'entry.submit'`, [id]),
      ]).toEqual([1, 1]);
      expect(sent.map(({ body }) => body.revision)).toEqual(Array(10).fill(1));
    }
  });

  it('of ten submits with keys of their own one counts, and the others are told', async () => {
    const { entry } = await w.begin('S25');
    const sent = await times(10, (index) => w.submit(entry.id, 1, { ...checkIn, mood: index }));
    expect(statuses(sent)).toEqual([200, ...Array<number>(9).fill(412)]);
    expect(await count('entry_part_past where entry_id = $1', [entry.id])).toBe(0);
  });

  it('a change of words and turns of switches from three devices: each is done, none stands in another’s way', async () => {
    const { id } = await w.write('S25', checkIn, { ratings: shared('counselor') });
    for (const round of rounds) {
      const { version } = (await w.world.as(w.anna).get(`/entries/${id}`)).body;
      const answers = await Promise.all([
        w.submit(id, version, { ...checkIn, mood: round % 10, note: `Round ${round}` }, { ratings: shared('counselor') }),
        ...(['counselor', 'partner', 'report'] as const).map((audience) => w.turn(id, 'ratings', audience, round % 2 === 0)),
      ]);
      expect(statuses(answers)).toEqual([200, 200, 200, 200]);
    }
  });

  it('a withdrawal that was acknowledged holds for every read that begins after it', async () => {
    const { id } = await w.write('S48', { what: 'Soup' }, { entry: shared('counselor', 'partner') });
    const replica = await w.world.replica();
    for (const _ of rounds) {
      await Promise.all([w.turn(id, 'entry', 'counselor', true), w.turn(id, 'entry', 'partner', true)]);
      const early = times(4, () => w.world.as(w.dana, replica).get(`/entries/${id}/shared`));
      await Promise.all([w.turn(id, 'entry', 'counselor', false), w.turn(id, 'entry', 'partner', false)]);
      const late = await times(4, (index) =>
        w.world.as(index % 2 ? w.dana : w.ben, index > 1 ? replica : w.world.app).get(`/entries/${id}/shared`),
      );
      expect(statuses(late)).toEqual([404, 404, 404, 404]);
      for (const { status } of await early) expect([200, 404]).toContain(status);
    }
  });

  it('of many who save from the same version one is first', async () => {
    const as = w.world.as(w.dana);
    const { entry } = await w.begin('S15');
    const session = (await as.post(`/couples/${w.couple.id}/sessions`, { startsAt: '2026-03-04T10:00:00Z', minutes: 50, place: 'video' }))
      .body;
    const { assignmentId } = await w.clinic.task(w.couple, w.anna, 'S25');
    const held = { startsAt: '2026-03-04T10:00:00Z', minutes: 50, place: 'video', attendees: [], topics: [], state: 'held' };
    const tag = { 'if-match': '"1"' };
    const acts: ((index: number) => Promise<{ status: number }>)[] = [
      (index) => w.save(entry.id, 1, { when: `When ${index}` }),
      (index) => as.put(`/sessions/${session.id}`, { ...held, summary: `Words ${index}` }, tag),
      (index) => as.patch(`/assignments/${assignmentId}`, { schedule: { kind: 'daily' }, endsOn: null, note: `Note ${index}` }, tag),
      (index) =>
        w.world
          .as(w.clinic.admin)
          .put(
            '/clinic',
            {
              name: `R${index}`,
              timeZone: 'UTC',
              roleLabels: { hurt: 'h', involved: 'i' },
              exitUrl: 'https://www.wikipedia.org/',
              help: [],
            },
            tag,
          ),
    ];
    for (const act of acts) expect(statuses(await times(6, act))).toEqual([200, 412, 412, 412, 412, 412]);
  });

  it('homework that ends while it is sent, changed and said to be done: refused or taken, nothing between', async () => {
    for (const round of rounds.slice(0, 6)) {
      const { entry, taskId } = await w.begin('S25');
      const { rows } = await w.world.owner.query<{ assignment_id: string }>('select assignment_id from task where id = $1', [taskId]);
      const assignment = rows[0]?.assignment_id;
      const [sent, ended, changed, done] = await Promise.all([
        w.submit(entry.id, 1, { ...checkIn, mood: round }),
        w.world.as(w.dana).post(`/assignments/${assignment}/end`),
        w.world
          .as(w.dana)
          .patch(`/assignments/${assignment}`, { schedule: { kind: 'daily' }, endsOn: null, note: null }, { 'if-match': '"1"' }),
        w.world.as(w.anna).post(`/tasks/${taskId}/done`),
      ]);
      expect(ended.status).toBe(204);
      expect([200, 409, 412]).toContain(changed.status);
      expect(done.status === 204 || done.status === 409).toBe(true);
      const after = (await w.world.as(w.anna).get(`/tasks/${taskId}`)).body;
      expect([sent.status, after.state, after.entries[0].state]).toEqual(
        sent.status === 200 ? [200, 'done', 'submitted'] : [409, 'ended', 'draft'],
      );
    }
  });
});

describe('people at the same moment', () => {
  const admin = () => w.world.as(w.clinic.admin);
  /** Somebody invited, and the token of their link. */
  const invite = async () => {
    const invited = (
      await admin().post('/clinic/accounts', { name: 'Ida', email: `${randomBytes(6).toString('hex')}@example.org`, role: 'counselor' })
    ).body;
    const token = randomBytes(16).toString('hex');
    await w.world.owner.query(`update ticket set token_hash = sha256($1::bytea) where account_id = $2`, [token, invited.id]);
    return { id: invited.id as string, token };
  };
  const accept = (token: string, index = 0) =>
    w.world.as(null, w.world.app, `10.9.${index}.1`).post('/invitations/accept', { token, name: 'Ida', password: 'long enough words' });

  it('two admins who deactivate each other: one of them stays', async () => {
    const clinic = await w.world.clinic('Two admins');
    const other = await w.world.person(clinic.id, 'admin', 'Olga Admin');
    for (const _ of rounds) {
      const pair = [clinic.admin, other];
      for (const one of pair) {
        await w.world.owner.query(`update account_private set status = 'active' where account_id = $1`, [one.id]);
        one.signInId = await w.world.signIn(clinic.id, one.id);
      }
      const answers = await Promise.all([
        w.world.as(pair[0] ?? null).post(`/clinic/accounts/${other.id}/deactivate`),
        w.world.as(other).post(`/clinic/accounts/${clinic.admin.id}/deactivate`),
      ]);
      expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
      expect(
        await count(
          `account_private p join account a on a.id = p.account_id where a.clinic_id = $1 and a.role = 'admin' and p.status = 'active'`,
          [clinic.id],
        ),
      ).toBe(1);
    }
  });

  it('an invitation accepted eight times at once lets one person in, once', async () => {
    const { id, token } = await invite();
    expect(statuses(await times(8, (index) => accept(token, index)))).toEqual([200, ...Array<number>(7).fill(410)]);
    expect(await count('sign_in where account_id = $1', [id])).toBe(1);
  });

  it('an invitation taken back while it is accepted: either the person is in, or there is no account', async () => {
    for (const round of rounds) {
      const { id, token } = await invite();
      const [accepted, cancelled] = await Promise.all([accept(token, round), admin().del(`/clinic/accounts/${id}/invitation`)]);
      const there = await count(`account_private where account_id = $1 and status = 'active'`, [id]);
      expect([accepted.status, cancelled.status, there]).toEqual(there === 1 ? [200, 409, 1] : [410, 204, 0]);
    }
  });

  it('one mail address invited five times at once makes one account', async () => {
    const answers = await times(5, () => admin().post('/clinic/accounts', { name: 'Kim', email: 'kim@example.org', role: 'counselor' }));
    expect(statuses(answers)).toEqual([201, 409, 409, 409, 409]);
    expect(await count(`account where name = 'Kim'`, [])).toBe(1);
  });

  it('partners added at once fill the two places of a couple and no third', async () => {
    const { id } = (await w.world.as(w.dana).post('/couples', { partners: [] })).body;
    const add = (index: number) =>
      w.world.as(w.dana).post(`/couples/${id}/partners`, { name: `P${index}`, email: `p${index}@example.org`, roles: ['hurt'] });
    const answers = await times(4, add);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const stayed = await count('couple_partner where couple_id = $1', [id]);
    expect(stayed).toBe(answers.filter(({ status }) => status === 200).length);
    expect(stayed).toBeLessThanOrEqual(2);
    expect(await count(`account where name in ('P0', 'P1', 'P2', 'P3')`, [])).toBe(stayed);
  });

  it('somebody deactivated while they work is out with the next request', async () => {
    const eve = await w.clinic.counselor('Eve');
    const busy = times(12, () => w.world.as(eve).get('/couples'));
    expect((await admin().post(`/clinic/accounts/${eve.id}/deactivate`)).status).toBe(204);
    expect(statuses(await times(6, () => w.world.as(eve).get('/couples')))).toEqual(Array(6).fill(401));
    for (const { status } of await busy) expect([200, 401]).toContain(status);
  });

  it('a clinic is founded once, however many try', async () => {
    const world = await openWorld();
    try {
      const found = (index: number) =>
        world
          .as(null)
          .post('/setup', {
            clinicName: `C${index}`,
            timeZone: 'UTC',
            name: 'Al',
            email: `al${index}@example.org`,
            password: 'long enough words',
          });
      expect(statuses(await times(4, found))).toEqual([201, 409, 409, 409]);
      expect((await world.owner.query('select from clinic')).rowCount).toBe(1);
    } finally {
      await world.close();
    }
  });
});
