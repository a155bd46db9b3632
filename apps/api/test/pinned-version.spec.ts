import { catalog, type Homework, S15v2 } from '@groundwork/homework';
import { ceilingsForDatabase } from '../src/platform/database/catalog';
import { type Desk, Office, statementOf } from './document-desk';
import { shared } from './writing';

/** A third I-statement that asks for the moment in other words. */
const third: Homework = {
  ...S15v2,
  version: 3,
  title: 'I-statement, made shorter',
  fields: { ...S15v2.fields, when: { ...S15v2.fields.when, label: 'Which moment was it?' } },
};

let office: Office;
let desk: Desk;
let taskId: string;
beforeAll(async () => {
  office = await Office.open();
  desk = await office.desk();
  const { clinic, couple, anna, world } = desk.writing;
  ({ taskId } = await clinic.task(couple, anna, 'S15'));
  // A release that brings the third version.
  (catalog as Homework[]).splice(catalog.indexOf(S15v2) + 1, 0, third);
  await world.owner.query('select sec.publish_homework($1)', [JSON.stringify(ceilingsForDatabase([third]))]);
});
afterAll(() => office.close());

describe('homework given before a newer version came', () => {
  it('is what its partner sees, and the newer one is not there for them', async () => {
    const anna = desk.writing.world.as(desk.writing.anna);
    expect((await anna.get('/tasks')).body.today).toMatchObject([{ id: taskId, homeworkVersion: 2, title: 'I-statement' }]);
    expect((await anna.get('/homework/S15/2')).body.fields.when.label).toBe('What happened?');
    expect((await anna.get('/homework/S15/3')).status).toBe(404);
  });

  it('is what the counselor reads and the document prints', async () => {
    const { writing } = desk;
    const entry = (await writing.start(taskId)).body;
    expect(entry).toMatchObject({ homeworkVersion: 2 });
    const sharing = { statement: shared('counselor', 'report') };
    expect((await writing.submit(entry.id, entry.version, statementOf('kestrel'), sharing)).status).toBe(200);
    const { items } = (await writing.world.as(writing.dana).get(`/couples/${writing.couple.id}/entries`)).body;
    expect(items[0]).toMatchObject({ title: 'I-statement', homeworkVersion: 2, parts: [{ rows: [{ label: 'What happened?' }, {}, {}] }] });
    const { id } = await desk.askForAll();
    await desk.make(id);
    const text = await desk.text(id);
    expect(text).toContain('What happened? Moment kestrel');
    expect(text).toContain('version 2');
    expect(text).not.toContain('Which moment was it?');
  });

  it('is not given again: new homework is of the newer version', async () => {
    const { writing } = desk;
    const dana = writing.world.as(writing.dana);
    const day = new Date().toISOString().slice(0, 10);
    const give = (homeworkVersion: number) =>
      dana.post(
        `/couples/${writing.couple.id}/assignments`,
        {
          homeworkId: 'S15',
          homeworkVersion,
          partnerIds: [writing.ben.id],
          schedule: { kind: 'once' },
          startsOn: day,
          endsOn: null,
          note: null,
          requestedSharing: [],
        },
        { 'idempotency-key': writing.world.key() },
      );
    expect((await give(2)).status).toBe(422);
    expect((await give(3)).status).toBe(201);
    const ben = writing.world.as(writing.ben);
    expect((await ben.get('/homework/S15/3')).body.fields.when.label).toBe('Which moment was it?');
    const { items } = (await dana.get(`/couples/${writing.couple.id}/assignments`)).body;
    const versions = items.map((item: { partnerIds: string[]; homeworkVersion: number }) => [
      item.partnerIds[0] === writing.ben.id,
      item.homeworkVersion,
    ]);
    expect(versions).toContainEqual([true, 3]);
    expect(versions).toContainEqual([false, 2]);
  });
});
