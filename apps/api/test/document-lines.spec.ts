import { type Desk, Office } from './document-desk';
import { boundary, checkIn, shared } from './writing';

const statement = { when: 'Dinner was late', i_feel: ['worried'], because: 'Silence frightens me', i_need: 'A short message' };

let office: Office;
let desk: Desk;
beforeAll(async () => {
  office = await Office.open();
});
beforeEach(async () => {
  desk = await office.desk();
});
afterAll(() => office.close());

describe('the lines a document could hold', () => {
  it('are the parts the counselor sees, with owner and consent; only released ones can be chosen', async () => {
    const { writing } = desk;
    await writing.write('S15', statement, { statement: shared('counselor', 'report'), reason: shared('counselor') });
    const lines = (await desk.lines()).filter((line) => line.section === 'shared');
    expect(
      lines.map(({ title, ownerId, selectable, consent }) => ({
        title,
        ownerId,
        selectable,
        report: consent.report,
        since: consent.since !== null,
      })),
    ).toEqual([
      {
        title: 'I-statement: What happened, what you felt and what you need',
        ownerId: writing.anna.id,
        selectable: true,
        report: true,
        since: true,
      },
      { title: 'I-statement: Why it matters to you', ownerId: writing.anna.id, selectable: false, report: false, since: false },
    ]);
    expect(lines[0]?.rows.map((row) => row.value)).toEqual(['Dinner was late', 'worried', 'A short message']);
  });

  it('leave out what the counselor cannot see, also when it is released for documents', async () => {
    await desk.writing.write('S15', statement, { statement: shared('report'), reason: shared('partner') });
    expect((await desk.lines()).filter((line) => line.section === 'shared')).toEqual([]);
  });

  it('hold neither single ratings nor the words of a check-in, however they are shared', async () => {
    await desk.writing.write('S25', checkIn, { ratings: shared('counselor', 'report'), note: shared('counselor', 'partner') });
    const lines = await desk.lines();
    expect(lines.map((line) => line.section)).toEqual(['topics', 'summary', 'homework']);
    expect(JSON.stringify(lines)).not.toContain('A good walk after dinner.');
  });

  it('offer the check-ins as one picture when both released at least three', async () => {
    const { writing } = desk;
    const figures = async () => (await desk.lines()).filter((line) => line.section === 'figures');
    for (let i = 0; i < 3; i++) await writing.write('S25', checkIn, { ratings: shared('counselor', 'report') });
    for (let i = 0; i < 2; i++) await writing.write('S25', checkIn, { ratings: shared('counselor', 'report') }, writing.ben);
    expect(await figures()).toEqual([]);
    const third = await writing.write('S25', checkIn, { ratings: shared('counselor') }, writing.ben);
    expect(await figures()).toMatchObject([{ key: 'figure:F2', selectable: false, rows: [], consent: { report: false, since: null } }]);
    await writing.turn(third.id, 'ratings', 'report', true, writing.ben);
    const [line] = await figures();
    expect(line).toMatchObject({ selectable: true, ownerId: null, consent: { report: true } });
    expect(line?.rows[0]?.value).toContain('Anna Berg, 3 entries and Ben Berg, 3 entries');
  });

  it('list boundaries in use, not drafts, and name them in reviews only when they are released too', async () => {
    const { writing } = desk;
    const released = await writing.write('S55', boundary, { boundary: shared('counselor', 'report'), response: shared('counselor') });
    const kept = await writing.write('S55', { ...boundary, text: 'Nobody reads my diary' }, { boundary: shared('counselor') });
    await writing.write(
      'S55',
      { ...boundary, text: 'Half a thought', status: 'draft' },
      { boundary: shared('counselor', 'report'), response: shared('counselor', 'report') },
    );
    await writing.write(
      'S56',
      { boundaries: [released, kept].map(({ id }) => ({ boundary: id, respected: 'mostly', still_fits: 'keep' })) },
      { review: shared('counselor', 'report') },
    );
    const lines = await desk.lines();
    expect(lines.filter((line) => line.section === 'boundaries').map(({ title, selectable }) => ({ title, selectable }))).toEqual([
      { title: 'Phones stay in the hall at dinner', selectable: true },
      { title: 'Nobody reads my diary', selectable: false },
    ]);
    const review = lines.find((line) => line.title === 'Boundary review');
    expect(review?.rows.map((row) => row.value)).toEqual(['Phones stay in the hall at dinner', 'Mostly', 'Keep it']);
    expect(JSON.stringify(lines)).not.toContain('Half a thought');
  });

  it('name homework until next time by title and person, the same whether it was done or not', async () => {
    const { writing } = desk;
    await writing.clinic.task(writing.couple, writing.anna, 'S48');
    await writing.write('S48', { what: 'There was soup' }, {}, writing.ben);
    const lines = (await desk.lines()).filter((line) => line.section === 'homework');
    expect(lines.map(({ ownerId, rows }) => ({ ownerId, titles: rows.map((row) => row.value) }))).toEqual([
      { ownerId: writing.anna.id, titles: ['Gratitude journal'] },
      { ownerId: writing.ben.id, titles: ['Gratitude journal'] },
    ]);
  });

  it('are noted for the author as read by the counselor', async () => {
    const { writing } = desk;
    const { id } = await writing.write('S15', statement, { statement: shared('counselor') });
    await desk.lines();
    const entry = await writing.world.as(writing.anna).get(`/entries/${id}`);
    expect(entry.body.opened).toHaveLength(1);
  });
});

describe('a period', () => {
  it.each([
    ['that ends before it begins', '2026-03-04', '2026-03-03', 'to'],
    ['longer than a year', '2025-01-01', '2026-01-02', 'to'],
    ['that is no date', '2026-02-30', '2026-03-03', 'from'],
    ['before our time', '0001-01-01', '0001-01-02', 'from'],
  ])('%s is refused, naming the day', async (_, from, to, pointer) => {
    const { world, dana } = desk.writing;
    const lines = await world.as(dana).get(`/sessions/${desk.sessionId}/lines?from=${from}&to=${to}`);
    expect([lines.status, lines.body.errors[0].pointer]).toEqual([422, pointer]);
    const asked = await desk.ask([], dana, { from, to });
    expect([asked.status, asked.body.errors[0].pointer]).toEqual([422, `/${pointer}`]);
  });

  it('of a whole leap year is fine', async () => {
    expect(await desk.lines({ from: '2024-01-01', to: '2024-12-31' })).toHaveLength(2);
  });
});

describe('asking for a document', () => {
  it('refuses lines that are not there and lines that are not released, naming each', async () => {
    const { writing } = desk;
    await writing.write('S15', statement, { statement: shared('counselor'), reason: shared('report') });
    const [seen] = (await desk.lines()).filter((line) => line.section === 'shared');
    const hidden = await writing.world.owner.query<{ id: string }>(`select id from entry_part where key = 'reason' and author_id = $1`, [
      writing.anna.id,
    ]);
    const answer = await desk.ask(['section:summary', seen?.key ?? '', hidden.rows[0]?.id ?? '', 'section:gossip']);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { pointer: '/lines/1', message: 'is not released for documents' },
      { pointer: '/lines/2', message: 'is not a line of this period' },
      { pointer: '/lines/3', message: 'is not a line of this period' },
    ]);
    expect((await writing.world.owner.query('select from document where session_id = $1', [desk.sessionId])).rowCount).toBe(0);
  });

  it('is queued under a neutral file name, once for the worker', async () => {
    const { writing } = desk;
    const answer = await desk.ask(['section:summary', 'section:summary']);
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      sessionId: desk.sessionId,
      state: 'queued',
      progress: 0,
      stale: false,
      pages: null,
      sha256: null,
      madeAt: null,
      manifest: [],
    });
    expect(answer.body.fileName).toMatch(/^summary-\d{4}-\d{2}-\d{2}-[2-9A-HJ-NP-Z]{4}\.pdf$/);
    const jobs = await writing.world.owner.query(`select task_identifier from graphile_worker.jobs where key = $1`, [
      `document:${answer.body.id}`,
    ]);
    expect(jobs.rows).toEqual([{ task_identifier: 'render_document' }]);
    expect((await writing.world.owner.query('select action from audit_event where subject_id = $1', [answer.body.id])).rows).toEqual([
      { action: 'document.ask' },
    ]);
  });

  it('is refused in words while the couple is not active', async () => {
    await desk.writing.world.owner.query(`update couple set status = 'paused' where id = $1`, [desk.writing.couple.id]);
    const answer = await desk.ask(['section:summary']);
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toBe('Documents for both partners are made while the couple is active.');
  });

  it('is for the couple’s counselor alone', async () => {
    const { world, clinic, anna, ben } = desk.writing;
    const eve = await clinic.counselor('Eve Counselor');
    const far = await (await world.clinic('Far Practice')).counselor('Finn Counselor');
    const path = `/sessions/${desk.sessionId}/lines?from=${desk.period.from}&to=${desk.period.to}`;
    for (const person of [eve, far]) {
      expect((await world.as(person).get(path)).status).toBe(404);
      expect((await desk.ask(['section:summary'], person)).status).toBe(404);
      expect((await world.as(person).get(`/couples/${desk.writing.couple.id}/documents`)).status).toBe(404);
    }
    for (const person of [clinic.admin, anna, ben]) {
      expect((await world.as(person).get(path)).status).toBe(403);
      expect((await desk.ask(['section:summary'], person)).status).toBe(403);
      expect((await world.as(person).get(`/couples/${desk.writing.couple.id}/documents`)).status).toBe(403);
    }
  });
});
