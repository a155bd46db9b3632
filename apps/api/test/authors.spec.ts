import pg from 'pg';
import { openWriting, shared, type Writing } from './writing';
import type { Person } from './world';

let w: Writing;
let app: pg.Client;
beforeAll(async () => {
  w = await openWriting();
  await w.write('S48', { what: 'Soup' }, { entry: shared('counselor') });
  app = new pg.Client({ connectionString: w.world.urls.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await w.close();
});

/** How many authors of Dana's couple this person is told of. */
async function authorsFor(person: Person | null): Promise<number> {
  await app.query('begin');
  try {
    if (person) await app.query(`select sec.open('${person.signInId}')`);
    return (await app.query('select from sec.authors($1)', [w.couple.id])).rowCount ?? 0;
  } finally {
    await app.query('rollback');
  }
}

describe('what opening entries needs', () => {
  it('is given to those who belong to the couple now, and to nobody else', async () => {
    const elsewhere = await w.world.clinic('Other Practice');
    const stranger = await w.clinic.couple(await w.clinic.counselor('Eve Counselor'));
    expect([await authorsFor(w.dana), await authorsFor(w.anna), await authorsFor(w.ben)]).toEqual([1, 1, 1]);
    const others = [w.clinic.admin, stranger.anna, await w.clinic.counselor('Finn Counselor'), await elsewhere.counselor(), null];
    for (const other of others) expect(await authorsFor(other)).toBe(0);
    await w.world.owner.query('update couple_counselor set until = now() where couple_id = $1', [w.couple.id]);
    expect(await authorsFor(w.dana)).toBe(0);
  });
});
