import { createHash } from 'node:crypto';
import { day, pause, Signing } from './signing';
import { openWriting, type Writing } from './writing';

let w: Writing;
let s: Signing;

beforeAll(async () => {
  w = await openWriting();
});
beforeEach(async () => {
  s = await Signing.of(w);
});
afterAll(() => w.close());

describe('what is proposed', () => {
  it('is the same text to both and to their counselor, with what each signature says', async () => {
    const id = await s.propose();
    const [ben, anna, seen] = [await s.look(id, s.couple.ben), await s.look(id, s.couple.anna), await s.look(id, s.dana)];
    expect(ben).toMatchObject({
      entryId: id,
      agreementId: null,
      title: 'Pause and come back',
      mine: true,
      proposedById: s.couple.ben.id,
      revision: 1,
      state: 'proposed',
      meaning: { proposer: expect.stringContaining('I will stop at the sign'), other: expect.any(String) },
      signatures: [],
      history: [],
      reviewOn: null,
      reviewDue: false,
      endedBy: null,
      may: ['sign', 'discuss', 'change'],
    });
    expect(ben.rows).toContainEqual({ field: 'pause', label: expect.any(String), value: '30 minutes', kind: 'minutes' });
    expect(anna).toEqual({ ...ben, mine: false, may: ['sign', 'discuss'] });
    expect(seen).toEqual({ ...ben, mine: false, may: [] });
  });

  it('can be talked about first, which stands in its history', async () => {
    const id = await s.propose();
    const { status, body } = await w.world.as(s.couple.anna).post(`/entries/${id}/discussion`, { revision: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'proposed', history: [{ step: 'discussed', byId: s.couple.anna.id, revision: 1 }] });
    expect(await w.world.as(s.couple.anna).post(`/entries/${id}/discussion`, { revision: 2 })).toMatchObject({ status: 412 });
  });

  it('is not there while it is a draft or kept private', async () => {
    const { entry } = await w.begin('S19', s.couple.ben, s.couple);
    expect((await w.world.as(s.couple.ben).get(`/entries/${entry.id}/agreement`)).status).toBe(404);
    const other = await w.write('S25', { mood: 5, trust: 5, safety: 5, connection: 5 }, {}, s.couple.ben, s.couple);
    for (const person of [s.couple.anna, s.couple.ben])
      expect((await w.world.as(person).get(`/entries/${other.id}/agreement`)).status).toBe(404);
  });
});

describe('signing', () => {
  it('takes both, and keeps the text for good', async () => {
    const id = await s.propose();
    const one = await s.sign(id, s.couple.anna);
    expect(one.body).toMatchObject({
      state: 'signed_by_one',
      agreementId: null,
      signatures: [{ byId: s.couple.anna.id, mine: true, name: 'Anna Berg' }],
      may: ['discuss'],
    });
    const { body } = await s.sign(id, s.couple.ben);
    expect(body).toMatchObject({ state: 'in_force', agreementId: expect.any(String), reviewOn: day(60), may: ['change', 'review', 'end'] });
    expect(body.history.map(({ step }: { step: string }) => step)).toEqual(['signed', 'signed', 'in_force']);
    expect(await s.look(id, s.dana)).toMatchObject({ state: 'in_force', rows: one.body.rows, textHash: one.body.textHash });
    expect((await s.list(s.couple.anna))[0]).toMatchObject({ rows: one.body.rows, mine: false });
  });

  it('signs the very text that was shown: SHA-256 of its canonical JSON', async () => {
    const id = await s.propose();
    const { homeworkId, homeworkVersion, title, name, rows, meaning, textHash } = await s.look(id, s.couple.anna);
    const row = ({ field, label, value, kind }: Record<string, string>) =>
      `{"field":${JSON.stringify(field)},"kind":${JSON.stringify(kind)},"label":${JSON.stringify(label)},"value":${JSON.stringify(value)}}`;
    const text =
      `{"homeworkId":"${homeworkId}","homeworkVersion":${homeworkVersion},"meaning":{"other":${JSON.stringify(meaning.other)},"proposer":${JSON.stringify(meaning.proposer)}},` +
      `"name":${JSON.stringify(name)},"rows":[${rows.map(row).join(',')}],"title":${JSON.stringify(title)}}`;
    expect(createHash('sha256').update(text).digest('hex')).toBe(textHash);
  });

  it('refuses an older revision and another text, and shows the current one', async () => {
    const id = await s.propose();
    const before = await s.look(id, s.couple.anna);
    await s.reword(id, { ...pause, pause: 45 });
    const stale = await s.sign(id, s.couple.anna, before);
    expect(stale).toMatchObject({ status: 412, body: { code: 'changed_elsewhere', current: { revision: 2, state: 'proposed' } } });
    expect(stale.body.current.rows).toContainEqual(expect.objectContaining({ value: '45 minutes' }));
    expect((await s.sign(id, s.couple.anna, { revision: 2, textHash: 'a'.repeat(64) })).status).toBe(412);
    expect((await s.sign(id, s.couple.anna, { revision: 2, textHash: 'no' })).status).toBe(422);
  });

  it('is done once', async () => {
    const { id, body } = await s.signed();
    expect(await s.sign(id, s.couple.anna, body)).toMatchObject({ status: 409, body: { detail: 'You have both signed this.' } });
    const next = await s.propose();
    await s.sign(next, s.couple.anna);
    expect(await s.sign(next, s.couple.anna)).toMatchObject({ status: 409, body: { detail: 'You have signed this.' } });
  });

  it('starts anew with new words; what is in force stays until both signed the new ones', async () => {
    const { id, agreementId } = await s.signed();
    await s.reword(id, { ...pause, pause: 60 });
    expect(await s.look(id, s.couple.anna)).toMatchObject({ agreementId: null, revision: 2, state: 'proposed', signatures: [] });
    expect((await s.list(s.couple.anna)).map(({ state, revision }: { state: string; revision: number }) => [state, revision])).toEqual([
      ['proposed', 2],
      ['in_force', 1],
    ]);
    await s.sign(id, s.couple.anna);
    expect((await s.list(s.dana))[1]).toMatchObject({ agreementId, state: 'in_force' });
    await s.sign(id, s.couple.ben);
    expect((await s.list(s.couple.ben)).map(({ state, revision }: { state: string; revision: number }) => [state, revision])).toEqual([
      ['in_force', 2],
      ['ended', 1],
    ]);
  });

  it('leaves no trace of the same words sent again', async () => {
    const { id } = await s.signed();
    await s.reword(id, pause);
    expect(await s.list(s.couple.anna)).toMatchObject([{ state: 'in_force', revision: 1 }]);
  });

  it('keeps names and text sealed', async () => {
    const { id } = await s.signed();
    const { rows } = await w.world.owner.query(
      `select encode(text_sealed, 'escape') || (select string_agg(encode(name_sealed, 'escape'), '') from signature where entry_id = $1) as sealed from agreement where entry_id = $1`,
      [id],
    );
    expect(rows[0].sealed).not.toMatch(/hand flat|Anna/);
  });

  it('does not show a text that is not the one signed', async () => {
    const { id, agreementId } = await s.signed();
    const other = await s.signed({ ...pause, pause: 90 });
    await w.world.owner.query('update agreement set text_hash = (select text_hash from agreement where id = $2) where id = $1', [
      agreementId,
      other.agreementId,
    ]);
    expect((await w.world.as(s.couple.anna).get(`/entries/${id}/agreement`)).status).toBe(500);
  });
});
