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
    const answer = await give({
      partnerIds: [couple.anna.id, couple.ben.id],
      note: 'Two minutes are enough.',
      requestedSharing: ['counselor'],
    });
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
      after: null,
      untilNextSession: false,
      note: 'Two minutes are enough.',
      gateReason: null,
      requestedSharing: ['counselor'],
      endedAt: null,
      version: 1,
      progress: [
        { partnerId: couple.anna.id, done: 0, due: 0, nextDueOn: '2026-03-05', beginsOn: '2026-03-04', lastOn: null },
        { partnerId: couple.ben.id, done: 0, due: 0, nextDueOn: '2026-03-05', beginsOn: '2026-03-04', lastOn: null },
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
    expect(body.progress).toEqual([{ partnerId: couple.anna.id, done: 0, due: 0, nextDueOn: '2026-06-03', beginsOn: '2026-05-10', lastOn: null }]);
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
    [
      'a last day before anything falls due',
      { schedule: { kind: 'weekly', days: ['TU'] }, endsOn: '2026-03-08' },
      '/endsOn',
      'is too early: nothing would fall due until then',
    ],
    ['no weekday', { schedule: { kind: 'weekly', days: [] } }, '/schedule/days', 'needs at least one weekday'],
    [
      'an unknown schedule',
      { schedule: { kind: 'hourly' } },
      '/schedule/kind',
      'is not a schedule known here: choose once, daily, weekly, every or monthly',
    ],
    ['a far day', { startsOn: '9999-12-31' }, '/startsOn', 'is too far away'],
  ])('refuses %s', async (_, change, pointer, message) => {
    const answer = await give(change);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer, message }]);
  });

  it('refuses a partner of another couple like somebody who does not exist', async () => {
    const other = await clinic.couple(dana, { anna: 'Cleo', ben: 'Dirk' });
    const message = 'is not a partner of this couple';
    for (const id of [other.anna.id, '6f2d9a34-7a29-4c0f-9a43-1f6f0f7e0a11'])
      expect((await give({ partnerIds: [id] })).body.errors).toEqual([{ pointer: '/partnerIds/0', message }]);
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
      expect.objectContaining({
        options: {
          errors: [
            {
              pointer: '/partnerIds/0',
              message: 'This homework is for the involved partner, and Anna does not have that role in this couple.',
            },
          ],
        },
      }),
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

describe('who may not', () => {
  it('give, see, change and end homework of a couple that is not theirs', async () => {
    const { body } = await give();
    const strangers = [await clinic.counselor('Edgar'), await (await world.clinic('Other')).counselor('Olga')];
    const former = await clinic.counselor('Frida');
    await world.owner.query('insert into couple_counselor (clinic_id, couple_id, account_id, until) values ($1, $2, $3, now())', [
      clinic.id,
      couple.id,
      former.id,
    ]);
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
      const answers = [
        await as.get(`/couples/${couple.id}/assignments`),
        await give({}, person),
        await as.patch(`/assignments/${body.id}`, {}, { 'if-match': '"1"' }),
        await as.post(`/assignments/${body.id}/end`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    expect((await world.as(dana).get(`/couples/${couple.id}/assignments`)).body.items).toHaveLength(1);
  });
});
