import { createHash } from 'node:crypto';
import { on } from 'node:events';
import { type Desk, Office, statementOf as words } from './document-desk';
import { boundary, checkIn, shared } from './writing';

let office: Office;
let desk: Desk;
beforeAll(async () => {
  office = await Office.open();
});
beforeEach(async () => {
  desk = await office.desk();
});
afterAll(() => office.close());

describe('a joint summary', () => {
  it('holds exactly the lines that were released and chosen, and none of the private ones', async () => {
    const { writing } = desk;
    await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report'), reason: shared('counselor') });
    await writing.write('S15', words('heron'), { statement: shared('report', 'partner') }, writing.ben);
    await writing.write('S15', words('osprey'), {}, writing.ben);
    await writing.write(
      'S15',
      words('linnet'),
      { statement: shared('counselor', 'report'), reason: shared('counselor', 'report') },
      writing.ben,
    );
    await writing.write('S55', boundary, { boundary: shared('counselor', 'report') });
    const asked = await desk.askForAll();
    const made = await desk.make(asked.id);
    expect(made).toMatchObject({ state: 'ready', progress: 100, stale: false });
    const text = await desk.text(asked.id);
    for (const expected of [
      'Moment kestrel',
      'Need kestrel',
      'Moment linnet',
      'Reason linnet',
      'Phones stay in the hall at dinner',
      'We looked at calm evenings.',
      'Communication',
      'Anna Berg',
      'Ben Berg',
      'Dana Counselor',
    ])
      expect(text).toContain(expected);
    for (const kept of ['Reason kestrel', 'heron', 'osprey', boundary.if_crossed]) expect(text).not.toContain(kept);
    expect(made.manifest.map(({ title, ownerId }) => ({ title, ownerId }))).toEqual([
      { title: 'I-statement: What happened, what you felt and what you need', ownerId: writing.anna.id },
      { title: 'I-statement: What happened, what you felt and what you need', ownerId: writing.ben.id },
      { title: 'I-statement: Why it matters to you', ownerId: writing.ben.id },
      { title: 'Boundary list: The boundary', ownerId: writing.anna.id },
    ]);
    expect(made.manifest.every(({ revision, audience }) => revision === 1 && audience === 'report')).toBe(true);
  });

  it('leaves out released lines that were not chosen', async () => {
    const { writing } = desk;
    await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    const asked = await desk.ask(['section:topics']);
    const made = await desk.make(asked.body.id);
    expect(made.manifest).toEqual([]);
    const text = await desk.text(asked.body.id);
    expect(text).toContain('Communication');
    expect(text).not.toContain('kestrel');
    expect(text).not.toContain('calm evenings');
  });

  it('is downloaded as the file whose hash was written down, under its neutral name', async () => {
    const asked = await desk.askForAll();
    const early = await desk.file(asked.id);
    expect([early.statusCode, early.json().detail]).toEqual([409, 'This document is not ready yet.']);
    const made = await desk.make(asked.id);
    const file = await desk.file(asked.id);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${made.fileName}"`,
    });
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(made.sha256);
    const { rows } = await desk.writing.world.owner.query<{ sealed: Buffer }>('select sealed from document_file where document_id = $1', [
      asked.id,
    ]);
    expect(rows[0]?.sealed.includes('%PDF')).toBe(false);
    expect(
      (await desk.writing.world.owner.query('select action from audit_event where subject_id = $1 order by at', [asked.id])).rows.map(
        (row) => row.action,
      ),
    ).toEqual(['document.ask', 'document.download']);
  });

  it('draws both partners’ check-ins, with every number in the manifest and none of one partner alone', async () => {
    const { writing } = desk;
    for (let i = 0; i < 3; i++) await writing.write('S25', checkIn, { ratings: shared('counselor', 'report') });
    for (let i = 0; i < 3; i++)
      await writing.write('S25', { ...checkIn, hope: null }, { ratings: shared('counselor', 'report') }, writing.ben);
    const asked = await desk.askForAll();
    const made = await desk.make(asked.id);
    expect(made.manifest.map(({ title }) => title)).toEqual(Array(6).fill('Check-in: Your numbers'));
    const text = await desk.text(asked.id);
    expect(text).toContain('Check-ins over time');
    expect(text).toContain('Trust');
    expect(text).not.toContain('Hope');
    expect(text).not.toContain('A good walk');
  });

  it('loses its picture, and says nothing about it, when one partner takes a number back', async () => {
    const { writing } = desk;
    for (let i = 0; i < 3; i++) await writing.write('S25', checkIn, { ratings: shared('counselor', 'report') });
    const bens: string[] = [];
    for (let i = 0; i < 3; i++)
      bens.push((await writing.write('S25', checkIn, { ratings: shared('counselor', 'report') }, writing.ben)).id);
    const asked = await desk.askForAll();
    await writing.turn(bens[0] ?? '', 'ratings', 'report', false, writing.ben);
    const made = await desk.make(asked.id);
    expect(made).toMatchObject({ state: 'ready', stale: false, manifest: [] });
    expect(await desk.text(asked.id)).not.toContain('Check-ins over time');
  });
});

describe('making a document', () => {
  it('is the worker’s, as soon as it is asked for', async () => {
    const runner = await office.work();
    const worked = on(runner.events, 'job:success');
    const asked = await desk.askForAll();
    for await (const [{ job }] of worked) if (job.payload.documentId === asked.id) break;
    await runner.stop();
    expect(await desk.document(asked.id)).toMatchObject({ state: 'ready', progress: 100, pages: 1 });
  });

  it('by two workers at once makes one document of what is released', async () => {
    const { writing } = desk;
    const { id } = await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    const asked = await desk.askForAll();
    let drawings = 0;
    const made = await desk.make(asked.id, async () => {
      drawings += 1;
      if (drawings > 1) return;
      await writing.turn(id, 'statement', 'report', false);
      // The other run is between reading and filing when this one wants to file what it read before.
      await desk.begin(asked.id);
    });
    expect(drawings).toBe(2);
    expect(made).toMatchObject({ state: 'ready', manifest: [] });
    expect(await desk.text(asked.id)).not.toContain('kestrel');
  });

  it('starts over cleanly after it was cut off, and does nothing when it is done', async () => {
    const { writing } = desk;
    await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    const asked = await desk.askForAll();
    await desk.begin(asked.id);
    expect(await desk.document(asked.id)).toMatchObject({ state: 'rendering', manifest: [{ ownerId: writing.anna.id }] });
    expect(await desk.make(asked.id)).toMatchObject({ state: 'ready', progress: 100, manifest: [{ ownerId: writing.anna.id }] });
    const before = await desk.document(asked.id);
    await desk
      .job(() => Promise.reject(new Error('must not be drawn again')))
      .render_document({ clinicId: writing.clinic.id, documentId: asked.id });
    expect(await desk.document(asked.id)).toEqual(before);
  });

  it('tells how far it is', async () => {
    const asked = await desk.askForAll();
    const seen: number[] = [];
    await desk.make(asked.id, async () => {
      const { state, progress } = await desk.document(asked.id);
      expect(state).toBe('rendering');
      seen.push(progress);
    });
    expect(seen).toEqual([5]);
    const { rows } = await desk.writing.world.owner.query('select template from document where id = $1', [asked.id]);
    expect(rows).toEqual([{ template: 'joint_summary/1' }]);
  });

  it('says that it did not work when it cannot be drawn, and keeps no manifest', async () => {
    const { writing } = desk;
    await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    const asked = await desk.askForAll();
    await desk.job(() => Promise.reject(new RangeError('kestrel'))).render_document({ clinicId: writing.clinic.id, documentId: asked.id });
    expect(await desk.document(asked.id)).toMatchObject({ state: 'failed', manifest: [], sha256: null });
    expect((await desk.file(asked.id)).statusCode).toBe(409);
  });

  it('stops when the couple is not active any more', async () => {
    const asked = await desk.askForAll();
    const made = await desk.make(asked.id, () =>
      desk.writing.world.owner.query(`update couple set status = 'separated' where id = $1`, [desk.writing.couple.id]),
    );
    expect(made.state).toBe('failed');
    expect((await desk.writing.world.owner.query('select from document_file where document_id = $1', [asked.id])).rowCount).toBe(0);
  });

  it('uses the new words of a text that changed while it was drawn', async () => {
    const { writing } = desk;
    const { id } = await writing.write('S15', words('kestrel'), { statement: shared('counselor', 'report') });
    const asked = await desk.askForAll();
    let drawings = 0;
    const made = await desk.make(asked.id, async () => {
      drawings += 1;
      if (drawings > 1) return;
      const { body } = await writing.world.as(writing.anna).get(`/entries/${id}`);
      expect((await writing.submit(id, body.version, words('plover'), { statement: shared('counselor', 'report') })).status).toBe(200);
    });
    expect(made.manifest).toMatchObject([{ revision: 2 }]);
    const text = await desk.text(asked.id);
    expect(text).toContain('plover');
    expect(text).not.toContain('kestrel');
  });
});

it('is nobody’s but the couple’s counselor’s', async () => {
  const { world, clinic, anna, ben } = desk.writing;
  const asked = await desk.askForAll();
  await desk.make(asked.id);
  const eve = await clinic.counselor('Eve Counselor');
  const far = await (await world.clinic('Far Practice')).counselor('Finn Counselor');
  for (const person of [eve, far]) {
    expect((await world.as(person).get(`/documents/${asked.id}`)).status).toBe(404);
    expect((await desk.file(asked.id, person)).statusCode).toBe(404);
  }
  for (const person of [clinic.admin, anna, ben]) {
    expect((await world.as(person).get(`/documents/${asked.id}`)).status).toBe(403);
    expect((await desk.file(asked.id, person)).statusCode).toBe(403);
  }
  expect((await world.as(desk.writing.dana).get(`/documents/${desk.sessionId}`)).status).toBe(404);
});
