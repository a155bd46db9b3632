import { openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const statement = (word: string) => ({ when: `When ${word}`, i_feel: ['worried'], because: `Because ${word}`, i_need: `Need ${word}` });
const all = { statement: shared('counselor', 'partner'), reason: shared('counselor', 'partner') };

/** Puts the sealed bytes of one row into another, as somebody could who writes the database and has no key. */
const swap = (table: string, column: string, from: string, to: string) =>
  w.world.owner.query(`update ${table} set ${column} = (select ${column} from ${table} where ${from}) where ${to}`);

/** Asks as everybody who could read it; nobody gets words that are not where they belong. */
async function refused(paths: readonly [who: 'anna' | 'ben' | 'dana', path: string][], word: string): Promise<void> {
  for (const [who, path] of paths) {
    const answer = await w.world.as(w[who]).get(path);
    expect({ path, status: answer.status, code: answer.body.code }).toEqual({ path, status: 500, code: 'internal' });
    expect(answer.text).not.toContain(word);
  }
}

describe('sealed words that were moved', () => {
  it('to another entry, part or revision do not open', async () => {
    const one = await w.write('S15', statement('private-word'));
    const two = await w.write('S15', statement('open-word'), all);
    await swap('entry_part', 'sealed', `entry_id = '${one.id}' and key = 'reason'`, `entry_id = '${two.id}' and key = 'reason'`);
    await refused(
      [
        ['anna', `/entries/${two.id}`],
        ['ben', `/entries/${two.id}/shared`],
        ['dana', `/entries/${two.id}/shared`],
      ],
      'private-word',
    );

    const three = await w.write('S15', statement('earlier-word'), all);
    const { version } = (await w.world.as(w.anna).get(`/entries/${three.id}`)).body;
    expect((await w.submit(three.id, version, statement('later-word'), all)).status).toBe(200);
    await w.world.owner.query(
      `update entry_part p set sealed = o.sealed from entry_part_past o where o.part_id = p.id and o.revision = 1 and p.entry_id = $1`,
      [three.id],
    );
    await refused([['ben', `/entries/${three.id}/shared`]], 'earlier-word');
  });

  it('from one person to another, or from a draft to what was sent, do not open', async () => {
    const bens = await w.write('S48', { what: 'bens-word' }, {}, w.ben);
    const annas = await w.write('S48', { what: 'annas-word' }, { entry: shared('counselor', 'partner') });
    await swap('entry_part', 'sealed', `entry_id = '${bens.id}'`, `entry_id = '${annas.id}'`);
    await refused(
      [
        ['anna', `/entries/${annas.id}`],
        ['dana', `/entries/${annas.id}/shared`],
      ],
      'bens-word',
    );

    const { entry } = await w.begin('S48');
    await w.save(entry.id, 1, { what: 'draft-word' });
    const sent = await w.write('S48', { what: 'sent-word' }, { entry: shared('partner') });
    await w.world.owner.query('update entry_part set sealed = (select sealed from entry_draft where entry_id = $1) where entry_id = $2', [
      entry.id,
      sent.id,
    ]);
    await refused([['ben', `/entries/${sent.id}/shared`]], 'draft-word');
  });

  it('of a counselor do not open elsewhere: summaries of another session, notes of another couple', async () => {
    const as = w.world.as(w.dana);
    const sessions: string[] = [];
    for (const word of ['first-word', 'second-word']) {
      const at = { startsAt: '2026-03-04T10:00:00Z', minutes: 50, place: 'video' };
      const { id } = (await as.post(`/couples/${w.couple.id}/sessions`, at)).body;
      await as.put(`/sessions/${id}`, { ...at, attendees: [], topics: [], summary: word, state: 'held' }, { 'if-match': '"1"' });
      sessions.push(id);
    }
    await swap('session', 'summary_sealed', `id = '${sessions[0]}'`, `id = '${sessions[1]}'`);
    await refused([['dana', `/sessions/${sessions[1]}`]], 'first-word');
  });
});
