import { NewAssignment } from '@groundwork/contract';
import { S25 } from '@groundwork/homework';
import { checkAssignment } from '../src/homework/assignment-check';
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

describe('giving homework', () => {
  it('makes the tasks of the next four weeks for each partner', async () => {
    const answer = await give({ partnerIds: [couple.anna.id, couple.ben.id], note: 'Two minutes are enough.', requestedSharing: ['counselor'] });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toEqual({
      id: expect.any(String),
      homeworkId: 'S25',
      homeworkVersion: 1,
      title: 'Check-in',
      partnerIds: [couple.anna.id, couple.ben.id],
      schedule: { kind: 'weekly', days: ['MO', 'TH'] },
      startsOn: today,
      endsOn: null,
      note: 'Two minutes are enough.',
      requestedSharing: ['counselor'],
      endedAt: null,
      version: 1,
      progress: [
        { partnerId: couple.anna.id, done: 0, due: 0, nextDueOn: '2026-03-05' },
        { partnerId: couple.ben.id, done: 0, due: 0, nextDueOn: '2026-03-05' },
      ],
    });
    const days = ['2026-03-05', '2026-03-09', '2026-03-12', '2026-03-16', '2026-03-19', '2026-03-23', '2026-03-26', '2026-03-30'];
    expect(await dueDays(answer.body.id, couple.anna)).toEqual(days);
    expect(await dueDays(answer.body.id, couple.ben)).toEqual(days);
  });

  it('keeps the note where only the couple can read it', async () => {
    const { body } = await give({ note: 'Try it on the walk home.' });
    const { rows } = await world.owner.query<{ note_sealed: Buffer }>('select note_sealed from assignment where id = $1', [body.id]);
    expect(rows[0]?.note_sealed.toString('latin1')).not.toContain('walk home');
    expect((await world.as(dana).get(`/couples/${couple.id}/assignments`)).body.items[0].note).toBe('Try it on the walk home.');
  });

  it.each([
    ['once', { kind: 'once' }, null, [today]],
    ['daily until a day', { kind: 'daily' }, '2026-03-06', [today, '2026-03-05', '2026-03-06']],
    ['every ten days', { kind: 'every', days: 10 }, null, [today, '2026-03-14', '2026-03-24']],
    ['monthly on the 31st', { kind: 'monthly', day: 31 }, null, ['2026-03-31']],
  ])('falls due %s', async (_, schedule, endsOn, days) => {
    const { body } = await give({ schedule, endsOn });
    expect(await dueDays(body.id, couple.anna)).toEqual(days);
  });

  it('says when rare homework falls due next, before its task is made', async () => {
    const { body } = await give({ schedule: { kind: 'monthly', day: 3 }, startsOn: '2026-05-10' });
    expect(body.progress).toEqual([{ partnerId: couple.anna.id, done: 0, due: 0, nextDueOn: '2026-06-03' }]);
  });

  it('names everything that does not fit, in words', async () => {
    const answer = await give({ partnerIds: [couple.anna.id, couple.anna.id], startsOn: '2026-03-03', endsOn: '2026-03-01' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { pointer: '/partnerIds/1', message: 'is named twice' },
      { pointer: '/endsOn', message: 'is before the first day' },
      { pointer: '/startsOn', message: 'is in the past: choose today or later' },
    ]);
  });

  it.each([
    ['homework that is not in the library', { homeworkId: 'S99' }, '/homeworkId', 'is not in the library'],
    ['a version that is not there', { homeworkVersion: 7 }, '/homeworkVersion', 'is not the current version: choose version 1'],
    ['a last day before anything falls due', { schedule: { kind: 'weekly', days: ['TU'] }, endsOn: '2026-03-08' }, '/endsOn', 'is too early: nothing would fall due until then'],
    ['no weekday', { schedule: { kind: 'weekly', days: [] } }, '/schedule/days', 'needs at least one weekday'],
    ['an unknown schedule', { schedule: { kind: 'hourly' } }, '/schedule/kind', 'is not a schedule known here: choose once, daily, weekly, every or monthly'],
    ['a far day', { startsOn: '9999-12-31' }, '/startsOn', 'is too far away'],
  ])('refuses %s', async (_, change, pointer, message) => {
    const answer = await give(change);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer, message }]);
  });

  it('refuses a partner of another couple like somebody who does not exist', async () => {
    const other = await clinic.couple(dana, { anna: 'Cleo', ben: 'Dirk' });
    const message = 'is not a partner of this couple';
    for (const id of [other.anna.id, '6f2d9a34-7a29-4c0f-9a43-1f6f0f7e0a11']) expect((await give({ partnerIds: [id] })).body.errors).toEqual([{ pointer: '/partnerIds/0', message }]);
  });

  it('gives homework for one side to who is on that side', () => {
    const body = NewAssignment.parse(given({ partnerIds: [couple.anna.id, couple.ben.id] }));
    const partners = [
      { id: couple.anna.id, name: 'Anna', roles: ['hurt' as const] },
      { id: couple.ben.id, name: 'Ben', roles: ['involved' as const, 'hurt' as const] },
    ];
    const around = { partners, roleLabels: { hurt: 'hurt partner', involved: 'involved partner' }, today };
    expect(checkAssignment(body, { ...S25, roles: 'hurt' }, around).id).toBe('S25');
    expect(() => checkAssignment(body, { ...S25, roles: 'involved' }, around)).toThrow(
      expect.objectContaining({ options: { errors: [{ pointer: '/partnerIds/0', message: 'This homework is for the involved partner, and Anna does not have that role in this couple.' }] } }),
    );
  });

  it('gives a closed couple nothing', async () => {
    await world.owner.query(`update couple set status = 'closed' where id = $1`, [couple.id]);
    expect((await give()).body).toMatchObject({ code: 'conflict', detail: 'This couple is closed.' });
  });

  it('is noted in the audit log', async () => {
    const { body } = await give();
    const { rows } = await world.owner.query('select actor_id, action, couple_id from audit_event where subject_id = $1', [body.id]);
    expect(rows).toEqual([{ actor_id: dana.id, action: 'assignment.give', couple_id: couple.id }]);
  });
});

describe('changing homework', () => {
  it('ends tasks that no longer fit, opens those that fit again, and leaves what was answered', async () => {
    const { body } = await give({ schedule: { kind: 'daily' } });
    await world.owner.query(`update task set state = 'done', done_at = now() where assignment_id = $1 and due_on = '2026-03-06'`, [body.id]);
    const weekly = await world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'weekly', days: ['WE'] }, endsOn: '2026-03-20', note: 'Wednesdays now.' }, { 'if-match': '"1"' });
    expect(weekly.status).toBe(200);
    expect(weekly.headers['etag']).toBe('"2"');
    expect(weekly.body).toMatchObject({ schedule: { kind: 'weekly', days: ['WE'] }, endsOn: '2026-03-20', note: 'Wednesdays now.', homeworkVersion: 1 });
    expect(await dueDays(body.id, couple.anna)).toEqual([today, '2026-03-11', '2026-03-18']);
    expect(await dueDays(body.id, couple.anna, 'done')).toEqual(['2026-03-06']);

    const dailyAgain = await world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: '2026-03-08', note: null }, { 'if-match': '"2"' });
    expect(dailyAgain.body.note).toBeNull();
    expect(await dueDays(body.id, couple.anna)).toEqual([today, '2026-03-05', '2026-03-07', '2026-03-08']);
    expect(await dueDays(body.id, couple.anna, 'done')).toEqual(['2026-03-06']);
  });

  it('leaves earlier tasks that are still open', async () => {
    const { body } = await give({ schedule: { kind: 'daily' } });
    jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date('2026-03-07T09:00:00Z'));
    await world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'weekly', days: ['MO'] }, endsOn: '2026-03-20', note: null }, { 'if-match': '"1"' });
    expect(await dueDays(body.id, couple.anna)).toEqual([today, '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-16']);
  });

  it('leaves a list with something submitted, private or not, and ends one without', async () => {
    const { body } = await give({ homeworkId: 'S55', partnerIds: [couple.anna.id, couple.ben.id], schedule: { kind: 'once' }, startsOn: '2026-03-10' });
    await submittedPrivately(body.id, couple.anna);
    await world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'weekly', days: ['MO'] }, endsOn: '2026-03-16', note: null }, { 'if-match': '"1"' });
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

  it('asks for the version that was read', async () => {
    const { body } = await give();
    expect((await world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: null, note: null })).status).toBe(428);
  });

  it('never changes which homework it is', async () => {
    const { body } = await give();
    const answer = await world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: null, note: null, homeworkVersion: 2 }, { 'if-match': '"1"' });
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
    const { body } = await give({ homeworkId: 'S55', schedule: { kind: 'once' } });
    await submittedPrivately(body.id, couple.anna);
    await world.as(dana).post(`/assignments/${body.id}/end`);
    expect(await dueDays(body.id, couple.anna, 'done')).toEqual([today]);
  });

  it('changes nothing the second time, and nothing can be changed after', async () => {
    const { body } = await give();
    await world.as(dana).post(`/assignments/${body.id}/end`);
    expect((await world.as(dana).post(`/assignments/${body.id}/end`)).status).toBe(204);
    const answer = await world.as(dana).patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: null, note: null }, { 'if-match': '"2"' });
    expect(answer.body).toMatchObject({ code: 'conflict', detail: 'This homework has ended. You can assign it again.' });
  });
});

describe('who may not', () => {
  it('give, see, change and end homework of a couple that is not theirs', async () => {
    const { body } = await give();
    const strangers = [await clinic.counselor('Edgar'), await (await world.clinic('Other')).counselor('Olga')];
    const former = await clinic.counselor('Frida');
    await world.owner.query('insert into couple_counselor (clinic_id, couple_id, account_id, until) values ($1, $2, $3, now())', [clinic.id, couple.id, former.id]);
    for (const person of [...strangers, former]) {
      const as = world.as(person);
      const answers = [
        await as.get(`/couples/${couple.id}/assignments`),
        await give({}, person),
        await as.patch(`/assignments/${body.id}`, { schedule: { kind: 'daily' }, endsOn: null, note: null }, { 'if-match': '"1"' }),
        await as.post(`/assignments/${body.id}/end`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
    for (const person of [clinic.admin, couple.anna]) {
      const as = world.as(person);
      const answers = [await as.get(`/couples/${couple.id}/assignments`), await give({}, person), await as.patch(`/assignments/${body.id}`, {}, { 'if-match': '"1"' }), await as.post(`/assignments/${body.id}/end`)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    expect((await world.as(dana).get(`/couples/${couple.id}/assignments`)).body.items).toHaveLength(1);
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
