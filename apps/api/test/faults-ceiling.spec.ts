import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openWriting, shared, type Writing } from './writing';

let w: Writing;
let app: pg.Client;
beforeAll(async () => {
  w = await openWriting();
  app = new pg.Client({ connectionString: w.world.urls.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await w.close();
});

/** Runs as Anna with the rights of the API's login, and takes it back. */
async function asAnna(work: () => Promise<unknown>): Promise<void> {
  await app.query('begin');
  try {
    await app.query('select sec.open($1)', [w.anna.signInId]);
    await work();
  } finally {
    await app.query('rollback');
  }
}

const part = (entry: { id: string }, homework: string, key: string) => {
  const id = randomUUID();
  return {
    id,
    add: () =>
      app.query(
        `insert into entry_part (clinic_id, id, entry_id, couple_id, author_id, homework_id, homework_version, key, revision, sealed, submitted_at) values ($1, $2, $3, $4, $5, $6, 1, $7, 1, 'x', now())`,
        [w.clinic.id, id, entry.id, w.couple.id, w.anna.id, homework, key],
      ),
    share: (audience: string) =>
      app.query(
        `insert into grant_event (clinic_id, id, part_id, entry_id, author_id, couple_id, audience, granted, text_version, part_revision) values ($1, $2, $3, $4, $5, $6, $7, true, 'x', 1)`,
        [w.clinic.id, randomUUID(), id, entry.id, w.anna.id, w.couple.id, audience],
      ),
  };
};

describe('the widest sharing a homework allows', () => {
  it('holds in the database: a part cannot borrow the ceiling of another homework', async () => {
    const { entry } = await w.begin('S25');
    const within = part(entry, 'S25', 'ratings');
    await asAnna(async () => {
      await within.add();
      await within.share('partner');
    });
    const borrowed = part(entry, 'S15', 'statement');
    await asAnna(async () => {
      await borrowed.add();
      await expect(borrowed.share('report')).rejects.toMatchObject({ code: '23514', constraint: 'sharing_ceiling' });
    });
    expect(
      (await w.submit(entry.id, 1, { mood: 5, trust: 5, safety: 5, connection: 5, hope: 5 }, { ratings: shared('partner') })).status,
    ).toBe(200);
  });
});
