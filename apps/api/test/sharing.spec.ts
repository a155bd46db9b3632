import { checkIn, openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const counselorList = async (couple = w.couple) => (await w.world.as(w.dana).get(`/couples/${couple.id}/entries`)).text;
const partnerList = async (couple = w.couple) => (await w.world.as(couple.ben).get('/shared')).text;
const nothing = '{"items":[],"next":null}';

describe('a switch', () => {
  it('opens one part for one audience and answers with all of them', async () => {
    const { id } = await w.write('S25', checkIn);
    const answer = await w.turn(id, 'note', 'partner', true);
    expect(answer.status).toBe(200);
    expect(answer.body.parts).toEqual([
      { key: 'ratings', label: 'Your numbers', switches: shared(), documents: [] },
      { key: 'note', label: 'Your words', switches: shared('partner'), documents: [] },
    ]);
    expect((await w.world.as(w.dana).get(`/entries/${id}/shared`)).status).toBe(404);
    const seen = await w.world.as(w.ben).get(`/entries/${id}/shared`);
    expect(seen.body.parts).toEqual([
      {
        key: 'note',
        label: 'Your words',
        rows: [
          { field: 'word', label: 'One word for today', value: 'Hopeful', kind: 'text' },
          { field: 'note', label: 'Anything you want to add?', value: 'A good walk after dinner.', kind: 'paragraph' },
        ],
      },
    ]);
  });

  it('withdrawn holds from the next read, on lists and single entries alike', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { id } = await w.write('S25', checkIn, { ratings: shared('counselor', 'partner') }, couple.anna, couple);
    expect((await w.world.as(w.dana).get(`/couples/${couple.id}/entries`)).body.items).toHaveLength(1);
    expect((await w.world.as(couple.ben).get('/shared')).body.items).toHaveLength(1);
    await w.turn(id, 'ratings', 'counselor', false, couple.anna);
    expect(await counselorList(couple)).toBe(nothing);
    expect((await w.world.as(couple.ben).get('/shared')).body.items).toHaveLength(1);
    await w.turn(id, 'ratings', 'partner', false, couple.anna);
    expect(await partnerList(couple)).toBe(nothing);
    const gone = await w.world.as(couple.ben).get(`/entries/${id}/shared`);
    expect([gone.status, gone.text]).toEqual([
      404,
      (await w.world.as(couple.ben).get('/entries/7b0de5b4-2f0a-4b1e-8a57-5d9f61c3e402/shared')).text,
    ]);
  });

  it('is an event of the author’s, never rewritten', async () => {
    const { id } = await w.write('S48', { what: 'Soup' });
    await w.turn(id, 'entry', 'partner', true);
    await w.turn(id, 'entry', 'partner', false);
    const { rows } = await w.world.owner.query(
      'select author_id, audience, granted, text_version, part_revision from grant_event where entry_id = $1 order by seq',
      [id],
    );
    const event = { author_id: w.anna.id, audience: 'partner', text_version: '2026-2', part_revision: 1 };
    expect(rows).toEqual([
      { ...event, granted: true },
      { ...event, granted: false },
    ]);
  });

  it('goes no wider than the part’s ceiling', async () => {
    const { id } = await w.write('S44', { cycles: 6, after: 4 });
    for (const audience of ['partner', 'report'])
      expect(await w.turn(id, 'practice', audience, true)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/audience', message: 'cannot be shared that widely' }] },
      });
    expect((await w.turn(id, 'practice', 'counselor', true)).body.parts[0].switches).toEqual(shared('counselor'));
    expect(await w.turn(id, 'secret', 'counselor', true)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/part' }] } });
    expect((await w.turn(id, 'practice', 'everybody', true)).status).toBe(422);
  });

  it('cannot be turned before the first submit, nor by anybody else', async () => {
    const { entry } = await w.begin('S25');
    expect(await w.turn(entry.id, 'ratings', 'counselor', true)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/part', message: 'can be shared once the entry is submitted' }] },
    });
    const { id } = await w.write('S25', checkIn);
    expect((await w.turn(id, 'ratings', 'counselor', true, w.ben)).status).toBe(404);
    expect((await w.turn(id, 'ratings', 'counselor', true, w.dana)).status).toBe(403);
  });
});

describe('documents already made', () => {
  it('are listed to the author, also after withdrawing, because withdrawing does not undo them (CC-22)', async () => {
    const { id } = await w.write(
      'S15',
      { when: 'Tuesday evening', i_feel: ['worried'], because: 'It was late', i_need: 'A call' },
      { statement: shared('report', 'counselor') },
    );
    const { owner } = w.world;
    const session = await owner.query<{ id: string }>(
      `insert into session (clinic_id, id, couple_id, starts_at, minutes, place, planned_by) values ($1, gen_random_uuid(), $2, now(), 60, 'video', $3) returning id`,
      [w.clinic.id, w.couple.id, w.dana.id],
    );
    const document = await owner.query<{ id: string }>(
      `insert into document (clinic_id, id, couple_id, session_id, code, file_name, paper, period_from, period_to, lines, state, requested_by, made_at)
       values ($1, gen_random_uuid(), $2, $3, '7F3K', 'summary.pdf', 'a4', current_date, current_date, '{}', 'ready', $4, '2026-03-04T10:00:00Z') returning id`,
      [w.clinic.id, w.couple.id, session.rows[0]?.id, w.dana.id],
    );
    await owner.query(
      `insert into document_part (clinic_id, document_id, couple_id, part_id, entry_id, author_id, revision, granted_at)
       select clinic_id, $2, couple_id, id, entry_id, author_id, revision, now() from entry_part where entry_id = $1 and key = 'statement'`,
      [id, document.rows[0]?.id],
    );
    const answer = await w.turn(id, 'statement', 'report', false);
    expect(answer.body.parts[0]).toMatchObject({
      key: 'statement',
      switches: shared('counselor'),
      documents: [{ kind: 'joint_summary', madeAt: '2026-03-04T10:00:00.000Z' }],
    });
    expect(answer.body.parts[1].documents).toEqual([]);
    const { rows } = await owner.query<{ stale: boolean }>('select stale_at is not null as stale from document where id = $1', [
      document.rows[0]?.id,
    ]);
    expect(rows).toEqual([{ stale: true }]);
  });
});
