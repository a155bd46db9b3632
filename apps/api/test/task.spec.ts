import { findHomework } from '@groundwork/homework';
import { NestFactory } from '@nestjs/core';
import { TaskJob } from '../src/homework/task-job';
import { Clock } from '../src/platform/clock';
import { WorkerModule } from '../src/worker.module';
import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;
let anna: Person;
let ben: Person;

const at = (moment: string) => jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date(moment));

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
});
beforeEach(async () => {
  at('2026-03-04T09:00:00Z');
  couple = await clinic.couple(dana);
  ({ anna, ben } = couple);
});
afterAll(() => world.close());

const give = async (homeworkId: string, change: object = {}) => {
  const base = {
    homeworkId,
    homeworkVersion: findHomework(homeworkId)?.version,
    partnerIds: [anna.id],
    schedule: { kind: 'once' },
    startsOn: '2026-03-04',
    endsOn: null,
    note: null,
    requestedSharing: [],
  };
  const { body } = await world.as(dana).post(`/couples/${couple.id}/assignments`, { ...base, ...change });
  return body.id as string;
};
const home = async (person = anna, query = '') => (await world.as(person).get(`/tasks${query}`)).body;
const firstTask = async (person = anna) => (await home(person)).today[0].id as string;
const begin = async (taskId: string, answers: object, by = anna) => {
  const { body } = await world.as(by).post(`/tasks/${taskId}/entries`, undefined, { 'idempotency-key': world.key() });
  const saved = await world.as(by).put(`/entries/${body.id}/draft`, { answers }, { 'if-match': `"${body.version}"` });
  expect(saved.status).toBe(200);
  return { id: body.id as string, version: saved.body.version as number };
};
const submit = async (taskId: string, answers: object, by = anna) => {
  const { id, version } = await begin(taskId, answers, by);
  const sent = await world
    .as(by)
    .post(`/entries/${id}/submit`, { answers, sharing: {} }, { 'if-match': `"${version}"`, 'idempotency-key': world.key() });
  expect(sent.status).toBe(200);
  return id;
};
const boundary = (text: string) => ({
  category: 'communication',
  text,
  whose: 'mine',
  if_crossed: 'I say so and go for a walk',
  status: 'draft',
  review_on: '2026-04-01',
});
const checkIn = { mood: 6, trust: 4, safety: 5, connection: 5, word: 'Hopeful' };

describe("a partner's home", () => {
  it('shows today with what was due before, later, and lately', async () => {
    await give('S25', { schedule: { kind: 'weekly', days: ['WE', 'SA'] }, note: 'Two minutes.', requestedSharing: ['counselor'] });
    await give('S48', { startsOn: '2026-03-06' });
    at('2026-03-07T09:00:00Z');
    const { day, today, later, lately } = await home();
    expect(day).toBe('2026-03-07');
    expect(today.map((task: { title: string; dueOn: string }) => [task.title, task.dueOn])).toEqual([
      ['Check-in', '2026-03-04'],
      ['Gratitude journal', '2026-03-06'],
      ['Check-in', '2026-03-07'],
    ]);
    expect(later.map((task: { dueOn: string }) => task.dueOn)).toEqual(['2026-03-11', '2026-03-14', '2026-03-18', '2026-03-21']);
    expect(lately).toEqual([]);
    expect(today[0]).toEqual({
      id: expect.any(String),
      assignmentId: expect.any(String),
      homeworkId: 'S25',
      homeworkVersion: 1,
      title: 'Check-in',
      summary: 'Five quick questions about how today feels.',
      kind: 'checkin',
      minutes: 2,
      dueOn: '2026-03-04',
      state: 'open',
      started: false,
      note: 'Two minutes.',
      requestedSharing: ['counselor'],
      entries: [],
    });
    expect((await home(anna, '?laterDays=4')).later).toHaveLength(1);
    expect((await world.as(anna).get('/tasks?laterDays=300')).status).toBe(422);
  });

  it('follows the calendar of the clinic, not of the server', async () => {
    await give('S25', { startsOn: '2026-03-05' });
    at('2026-03-04T22:59:00Z');
    expect((await home()).day).toBe('2026-03-04');
    at('2026-03-04T23:01:00Z');
    expect(await home()).toMatchObject({ day: '2026-03-05', today: [{ dueOn: '2026-03-05' }] });
  });

  it('says that a draft waits, with its first words', async () => {
    await give('S55');
    const id = await firstTask();
    await begin(id, { text: 'We talk about money on Sundays, and only when we both had time to sleep on it and to look at the numbers' });
    const [task] = (await home()).today;
    expect(task).toMatchObject({
      started: true,
      entries: [{ state: 'draft', preview: 'We talk about money on Sundays, and only when we both had time to sleep on it…' }],
    });
  });

  it('keeps a list open for more, each entry by its name, until the person says it is done for now', async () => {
    await give('S55');
    const id = await firstTask();
    await submit(id, boundary('No hard talks after ten'));
    await submit(id, boundary('Phones stay in the hall'));
    const [task] = (await home()).today;
    expect(task.started).toBe(false);
    expect(task.entries.map((entry: { state: string; preview: string }) => [entry.state, entry.preview])).toEqual([
      ['submitted', 'No hard talks after ten'],
      ['submitted', 'Phones stay in the hall'],
    ]);
    expect((await world.as(anna).post(`/tasks/${id}/done`)).status).toBe(204);
    expect((await world.as(anna).post(`/tasks/${id}/done`)).status).toBe(204);
    expect(await home()).toMatchObject({ today: [], lately: [{ id, state: 'done' }] });
  });

  it('moves a check-in to lately when it is sent, for two weeks', async () => {
    await give('S25');
    const id = await firstTask();
    await submit(id, checkIn);
    expect(await home()).toMatchObject({
      today: [],
      lately: [{ id, state: 'done', entries: [{ state: 'submitted', preview: 'Hopeful' }] }],
    });
    at('2026-03-18T10:00:00Z');
    expect((await home()).lately).toEqual([]);
  });

  it('shows nothing of the other partner, who has the same homework', async () => {
    await give('S55', { partnerIds: [anna.id, ben.id], note: 'For both of you.' });
    await submit(await firstTask(ben), boundary('Knock before you come in'), ben);
    const [task] = (await home(anna)).today;
    expect(task).toMatchObject({ note: 'For both of you.', started: false, entries: [] });
    expect(JSON.stringify(await home(anna))).not.toContain('Knock');
  });

  it('keeps the draft of a task that was ended meanwhile', async () => {
    const assignmentId = await give('S25');
    const id = await firstTask();
    const draft = await begin(id, { word: 'Tired' });
    await world.as(dana).post(`/assignments/${assignmentId}/end`);
    expect((await home()).today).toEqual([]);
    expect((await world.as(anna).get(`/entries/${draft.id}`)).body.answers).toEqual({ word: 'Tired' });
    expect((await world.as(anna).get(`/tasks/${id}`)).body).toMatchObject({ state: 'ended', started: true });
    expect((await world.as(anna).post(`/tasks/${id}/done`)).body.code).toBe('task_ended');
  });
});

it('is either done or ended when it is sent and ended at the same time', async () => {
  for (let round = 0; round < 8; round += 1) {
    const assignmentId = await give('S25');
    const id = await firstTask();
    const { id: entryId, version } = await begin(id, checkIn);
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': world.key() };
    const [sent, ended] = await Promise.all([
      world.as(anna).post(`/entries/${entryId}/submit`, { answers: checkIn, sharing: {} }, headers),
      world.as(dana).post(`/assignments/${assignmentId}/end`),
    ]);
    expect(ended.status).toBe(204);
    const { state } = (await world.as(anna).get(`/tasks/${id}`)).body;
    expect([sent.status, state]).toEqual(sent.status === 200 ? [200, 'done'] : [409, 'ended']);
  }
});

describe('done for now', () => {
  it('needs something that was sent', async () => {
    await give('S55');
    const id = await firstTask();
    await begin(id, { text: 'Not sent yet' });
    expect((await world.as(anna).post(`/tasks/${id}/done`)).body).toMatchObject({
      code: 'conflict',
      detail: 'There is nothing here yet. Send one first.',
    });
  });

  it('is not for homework that is done by sending it', async () => {
    await give('S25');
    expect((await world.as(anna).post(`/tasks/${await firstTask()}/done`)).body).toMatchObject({
      code: 'conflict',
      detail: 'This homework is done when you send it.',
    });
  });
});

describe('who may not', () => {
  it('see or finish a task that is not their own', async () => {
    await give('S55');
    const id = await firstTask();
    await submit(id, boundary('No hard talks after ten'));
    const strangers = [ben, (await clinic.couple(dana, { anna: 'Cleo', ben: 'Dirk' })).anna];
    const elsewhere = await world.clinic('Other');
    strangers.push((await elsewhere.couple(await elsewhere.counselor())).anna);
    for (const person of strangers) {
      expect((await world.as(person).get(`/tasks/${id}`)).status).toBe(404);
      expect((await world.as(person).post(`/tasks/${id}/done`)).status).toBe(404);
      expect((await home(person)).today).toEqual([]);
    }
    for (const person of [dana, clinic.admin]) {
      const answers = [
        await world.as(person).get('/tasks'),
        await world.as(person).get(`/tasks/${id}`),
        await world.as(person).post(`/tasks/${id}/done`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
    expect((await world.as(null).get('/tasks')).status).toBe(401);
    expect((await world.as(anna).get('/tasks/not-an-id')).status).toBe(404);
  });
});

describe('making tasks ahead', () => {
  it('adds what falls due in the next four weeks, for every clinic, once', async () => {
    const id = await give('S25', { schedule: { kind: 'weekly', days: ['WE'] }, endsOn: '2026-04-20', partnerIds: [anna.id, ben.id] });
    const elsewhere = await world.clinic('Other');
    const olga = await elsewhere.counselor('Olga');
    const others = await elsewhere.couple(olga);
    const { assignmentId } = await elsewhere.task(others, others.anna, 'S25', '2026-03-09');
    await world.owner.query(`update assignment set schedule = '{"kind":"every","days":7}' where id = $1`, [assignmentId]);

    const worker = await NestFactory.createApplicationContext(WorkerModule.for(world.config), { logger: false });
    jest.spyOn(worker.get(Clock), 'now').mockReturnValue(new Date('2026-03-11T09:00:00Z'));
    const job = worker.get(TaskJob);
    const count = async (which: string) =>
      (await world.owner.query<{ n: number }>('select count(*)::int as n from task where assignment_id = $1', [which])).rows[0]?.n;
    expect(await count(id)).toBe(10);
    await job.make_tasks({});
    expect(await count(id)).toBe(12);
    expect(await count(assignmentId)).toBe(5);
    await Promise.all([job.make_tasks({}), job.make_tasks({})]);
    expect(await count(id)).toBe(12);
    await worker.close();
  });
});
