import { Clock } from '../src/platform/clock';
import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
});
beforeEach(async () => {
  // A Wednesday, just after midnight in Rome; still Tuesday in UTC.
  jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date('2026-03-03T23:30:00Z'));
  couple = await clinic.couple(dana);
});
afterAll(() => world.close());

const today = '2026-03-04';
const given = (change: object = {}) => ({
  homeworkId: 'S25',
  homeworkVersion: 1,
  partnerIds: [couple.anna.id],
  schedule: { kind: 'weekly', days: ['MO', 'TH'] },
  startsOn: today,
  endsOn: null,
  note: null,
  requestedSharing: [],
  ...change,
});
const give = (change: object = {}, by = dana) => world.as(by).post(`/couples/${couple.id}/assignments`, given(change));
const dueDays = async (id: string, partner: Person, state = 'open') => {
  const sql = 'select due_on::text from task where assignment_id = $1 and account_id = $2 and state = $3 order by due_on';
  return (await world.owner.query<{ due_on: string }>(sql, [id, partner.id, state])).rows.map((row) => row.due_on);
};

describe('changing homework', () => {
  it('ends tasks that no longer fit, opens those that fit again, and leaves what was answered', async () => {
    const { body } = await give({ schedule: { kind: 'daily' } });
    await world.owner.query(`update task set state = 'done', done_at = now() where assignment_id = $1 and due_on = '2026-03-06'`, [
      body.id,
    ]);
    const weekly = await world
      .as(dana)
      .patch(
        `/assignments/${body.id}`,
        { schedule: { kind: 'weekly', days: ['WE'] }, endsOn: '2026-03-20', note: 'Wednesdays now.' },
        { 'if-match': '"1"' },
      );
    expect(weekly.status).toBe(200);
    expect(weekly.headers['etag']).toBe('"2"');
    expect(weekly.body).toMatchObject({
      schedule: { kind: 'weekly', days: ['WE'] },
      endsOn: '2026-03-20',
      note: 'Wednesdays now.',
      homeworkVersion: 1,
    });
    expect(await dueDays(body.id, couple.anna)).toEqual([today, '2026-03-11', '2026-03-18']);
    expect(await dueDays(body.id, couple.anna, 'done')).toEqual(['2026-03-06']);

    const dailyAgain = await world
      .as(dana)
      .patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: '2026-03-08', note: null }, { 'if-match': '"2"' });
    expect(dailyAgain.body.note).toBeNull();
    expect(await dueDays(body.id, couple.anna)).toEqual([today, '2026-03-05', '2026-03-07', '2026-03-08']);
    expect(await dueDays(body.id, couple.anna, 'done')).toEqual(['2026-03-06']);
  });

  it('leaves earlier tasks that are still open', async () => {
    const { body } = await give({ schedule: { kind: 'daily' } });
    jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date('2026-03-07T09:00:00Z'));
    await world
      .as(dana)
      .patch(
        `/assignments/${body.id}`,
        { schedule: { kind: 'weekly', days: ['MO'] }, endsOn: '2026-03-20', note: null },
        { 'if-match': '"1"' },
      );
    expect(await dueDays(body.id, couple.anna)).toEqual([today, '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-16']);
  });

  it('leaves a list with something submitted, private or not, and ends one without', async () => {
    const { body } = await give({
      homeworkId: 'S55',
      homeworkVersion: 2,
      partnerIds: [couple.anna.id, couple.ben.id],
      schedule: { kind: 'once' },
      startsOn: '2026-03-10',
    });
    await submittedPrivately(body.id, couple.anna);
    await world
      .as(dana)
      .patch(
        `/assignments/${body.id}`,
        { schedule: { kind: 'weekly', days: ['MO'] }, endsOn: '2026-03-16', note: null },
        { 'if-match': '"1"' },
      );
    expect(await dueDays(body.id, couple.anna)).toEqual(['2026-03-10', '2026-03-16']);
    expect(await dueDays(body.id, couple.ben)).toEqual(['2026-03-16']);
  });

  it('shows what is there when somebody changed it meanwhile', async () => {
    const { body } = await give();
    const change = { schedule: { kind: 'daily' }, endsOn: null, note: 'First' };
    await world.as(dana).patch(`/assignments/${body.id}`, change, { 'if-match': '"1"' });
    const stale = await world.as(dana).patch(`/assignments/${body.id}`, { ...change, note: 'Second' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ note: 'First', version: 2 });
  });

  it('takes one of two changes made at the same time', async () => {
    const { body } = await give();
    const change = (note: string) =>
      world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: null, note }, { 'if-match': '"1"' });
    const answers = await Promise.all(['One', 'Two', 'Three', 'Four'].map(change));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('asks for the version that was read', async () => {
    const { body } = await give();
    expect((await world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: null, note: null })).status).toBe(
      428,
    );
  });

  it('never changes which homework it is', async () => {
    const { body } = await give();
    const answer = await world
      .as(dana)
      .patch(
        `/assignments/${body.id}`,
        { schedule: { kind: 'daily' }, endsOn: null, note: null, homeworkVersion: 2 },
        { 'if-match': '"1"' },
      );
    expect(answer.body.errors).toEqual([{ pointer: '/homeworkVersion', message: 'is not known here' }]);
  });
});

describe('ending homework', () => {
  it('ends open tasks, also late ones, and leaves what was done', async () => {
    const { body } = await give({ schedule: { kind: 'daily' }, endsOn: '2026-03-08' });
    await world.owner.query(`update task set state = 'done', done_at = now() where assignment_id = $1 and due_on = $2`, [body.id, today]);
    jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date('2026-03-07T09:00:00Z'));
    expect((await world.as(dana).post(`/assignments/${body.id}/end`)).status).toBe(204);
    expect(await dueDays(body.id, couple.anna)).toEqual([]);
    expect(await dueDays(body.id, couple.anna, 'done')).toEqual([today]);
    expect(await dueDays(body.id, couple.anna, 'ended')).toEqual(['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08']);
    const [item] = (await world.as(dana).get(`/couples/${couple.id}/assignments`)).body.items;
    expect(item).toMatchObject({ endedAt: '2026-03-07T09:00:00.000Z', version: 2, progress: [{ done: 1, due: 1, nextDueOn: null }] });
  });

  it('counts a list with something submitted as done', async () => {
    const { body } = await give({ homeworkId: 'S55', homeworkVersion: 2, schedule: { kind: 'once' } });
    await submittedPrivately(body.id, couple.anna);
    await world.as(dana).post(`/assignments/${body.id}/end`);
    expect(await dueDays(body.id, couple.anna, 'done')).toEqual([today]);
  });

  it('changes nothing the second time, and nothing can be changed after', async () => {
    const { body } = await give();
    await world.as(dana).post(`/assignments/${body.id}/end`);
    expect((await world.as(dana).post(`/assignments/${body.id}/end`)).status).toBe(204);
    const answer = await world
      .as(dana)
      .patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: null, note: null }, { 'if-match': '"2"' });
    expect(answer.body).toMatchObject({ code: 'conflict', detail: 'This homework has ended. You can assign it again.' });
  });
});

/** Something Anna or Ben submitted and shares with nobody, as far as tasks are concerned. */
async function submittedPrivately(assignmentId: string, by: Person): Promise<void> {
  await world.owner.query(
    `insert into entry (clinic_id, id, task_id, couple_id, author_id, homework_id, homework_version, revision, submitted_at)
     select clinic_id, gen_random_uuid(), id, couple_id, account_id, homework_id, homework_version, 1, now() from task where assignment_id = $1 and account_id = $2`,
    [assignmentId, by.id],
  );
}
