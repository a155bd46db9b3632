import { Clock } from '../src/platform/clock';
import { DeliveryDesk } from './delivery-desk';
import { openWorld, type Person, type TestClinic, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let desk: DeliveryDesk;
let anna: Person;
let ben: Person;

const today = '2026-03-04';
const at = (moment: string) => jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date(moment));

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
});
beforeEach(async () => {
  at('2026-03-04T09:00:00Z');
  desk = new DeliveryDesk(world, clinic, dana, await clinic.couple(dana), today);
  ({ anna, ben } = desk.couple);
});
afterAll(() => world.close());

describe('after the previous one', () => {
  it('begins in the moment in which the partner is done, for that partner alone', async () => {
    const first = await desk.give('S25', { partnerIds: [anna.id, ben.id] });
    const next = await desk.give('S48', { partnerIds: [anna.id, ben.id], after: { assignmentId: first, days: 0 } });
    expect(await desk.due(next)).toEqual([]);
    expect((await world.as(anna).get('/tasks')).body.today).toHaveLength(1);
    at('2026-03-06T09:00:00Z');
    await desk.send(first);
    expect(await desk.due(next)).toEqual(['2026-03-06']);
    expect(await desk.due(next, ben)).toEqual([]);
    expect((await world.as(anna).get('/tasks')).body.today.map((task: { homeworkId: string }) => task.homeworkId)).toEqual(['S48']);
    expect(await desk.given(next)).toMatchObject({
      after: { assignmentId: first, days: 0 },
      progress: [
        { partnerId: anna.id, beginsOn: '2026-03-06', nextDueOn: '2026-03-06' },
        { partnerId: ben.id, beginsOn: null, nextDueOn: null },
      ],
    });
  });

  it('tells the other partner nothing: their tasks, and what they may ask for, stay as they were', async () => {
    const first = await desk.give('S25');
    await desk.give('S48', { after: { assignmentId: first, days: 0 } });
    const before = await world.as(ben).get('/tasks');
    await desk.send(first);
    const after = await world.as(ben).get('/tasks');
    expect(after.text).toBe(before.text);
    expect((await world.as(ben).get('/homework/S48/1')).status).toBe(404);
  });

  it('tells the counselor dates and nothing else, whatever was shared', async () => {
    const first = await desk.give('S25');
    const next = await desk.give('S48', { after: { assignmentId: first, days: 3 } });
    await desk.send(first);
    const row = await desk.given(next);
    expect(row.progress).toEqual([{ partnerId: anna.id, done: 0, due: 0, nextDueOn: '2026-03-07', beginsOn: '2026-03-07', lastOn: null }]);
  });

  it('begins so many days after, counted from the day it was done', async () => {
    const first = await desk.give('S25');
    const next = await desk.give('S48', { after: { assignmentId: first, days: 10 } });
    at('2026-03-08T22:30:00Z');
    await desk.send(first);
    expect(await desk.due(next)).toEqual(['2026-03-18']);
  });

  it('makes tasks by the nightly job when the delay is longer than four weeks', async () => {
    const first = await desk.give('S25');
    const next = await desk.give('S48', { schedule: { kind: 'weekly', days: ['MO'] }, after: { assignmentId: first, days: 60 } });
    await desk.send(first);
    expect(await desk.due(next)).toEqual([]);
    await desk.nightly('2026-04-20T09:00:00Z');
    expect(await desk.due(next)).toEqual(['2026-05-04', '2026-05-11', '2026-05-18']);
  });

  it('recurring homework is done with its last day; what was missed before does not stop the next', async () => {
    const first = await desk.give('S25', { schedule: { kind: 'weekly', days: ['WE'] }, endsOn: '2026-03-18' });
    const next = await desk.give('S48', { after: { assignmentId: first, days: 0 } });
    await desk.send(first);
    expect(await desk.due(next)).toEqual([]);
    await desk.nightly('2026-03-18T09:00:00Z');
    expect(await desk.due(next)).toEqual([]);
    await desk.nightly('2026-03-19T09:00:00Z');
    expect(await desk.due(next)).toEqual(['2026-03-19']);
    expect(await desk.due(first)).toEqual(['2026-03-11', '2026-03-18']);
  });

  it('does not begin when the previous one is taken back, and begins when the counselor says so', async () => {
    const first = await desk.give('S25');
    const next = await desk.give('S48', { after: { assignmentId: first, days: 0 } });
    await world.as(dana).post(`/assignments/${first}/end`);
    expect(await desk.due(next)).toEqual([]);
    const answer = await desk.change(next, 1, { after: null });
    expect(answer.body).toMatchObject({ after: null, progress: [{ beginsOn: today, nextDueOn: today }] });
    expect(await desk.due(next)).toEqual([today]);
  });

  it('begins at once when the previous one is done already', async () => {
    const first = await desk.give('S25');
    await desk.send(first);
    expect(await desk.due(await desk.give('S48', { after: { assignmentId: first, days: 0 } }))).toEqual([today]);
  });

  it('goes on down a chain, each in its turn', async () => {
    const first = await desk.give('S25');
    const second = await desk.give('S25', { after: { assignmentId: first, days: 1 } });
    const third = await desk.give('S48', { after: { assignmentId: second, days: 1 } });
    await desk.send(first);
    expect([await desk.due(second), await desk.due(third)]).toEqual([['2026-03-05'], []]);
    at('2026-03-05T09:00:00Z');
    await desk.send(second);
    expect(await desk.due(third)).toEqual(['2026-03-06']);
  });

  it('finishing and giving at the same moment leaves nobody waiting', async () => {
    for (let round = 0; round < 8; round++) {
      const first = await desk.give('S25');
      const [, next] = await Promise.all([desk.send(first), desk.give('S48', { after: { assignmentId: first, days: 0 } })]);
      expect(await desk.due(next)).toEqual([today]);
    }
  });

  it('is said what does not fit', async () => {
    const first = await desk.give('S25');
    const ended = await desk.give('S25');
    await world.as(dana).post(`/assignments/${ended}/end`);
    const elsewhere = new DeliveryDesk(world, clinic, dana, await clinic.couple(dana), today);
    const theirs = await elsewhere.give('S25');
    const refused = async (assignmentId: string, partner = anna) =>
      (await desk.assign('S48', { partnerIds: [partner.id], after: { assignmentId, days: 0 } })).body.errors;
    expect(await refused(theirs)).toEqual([{ pointer: '/after/assignmentId', message: 'is not homework of this couple' }]);
    expect(await refused(ended)).toEqual([{ pointer: '/after/assignmentId', message: 'has ended: choose homework that is still running' }]);
    expect(await refused(first, ben)).toEqual([
      { pointer: '/after/assignmentId', message: 'was not given to everybody who is to wait for it' },
    ]);
  });
});

it('an assignment waits and begins by nobody’s hand but the database’s', async () => {
  const id = await desk.give('S25');
  const { rows } = await world.owner.query<{ grantee: string; column_name: string }>(
    `select grantee, column_name from information_schema.column_privileges
      where table_name = 'assignment_partner' and privilege_type = 'UPDATE' and grantee in ('groundwork_app', 'groundwork_worker')`,
  );
  expect(rows).toEqual([]);
  const claimed = await world.owner.query('select begins_on::text from assignment_partner where assignment_id = $1', [id]);
  expect(claimed.rows).toEqual([{ begins_on: today }]);
});
