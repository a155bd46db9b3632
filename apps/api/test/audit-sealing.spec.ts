import { randomUUID } from 'node:crypto';
import { keepSealing } from '../src/audit/keep-sealing';
import { AuditDesk } from './audit-desk';
import { jobsOf } from './jobs';
import { SealingService } from '../src/audit/sealing.service';

let desk: AuditDesk;
beforeEach(async () => {
  desk = await AuditDesk.open();
});
afterEach(() => desk.close());

const check = async () => (await desk.world.as(desk.clinic.admin).get('/audit/check')).body;
const nos = async () => (await desk.leaves()).map(({ no }) => no);

describe('sealing', () => {
  it('gives each act and each read one place, in order of time, without a gap', async () => {
    const acts = await desk.acts(3);
    const reads = await desk.reads(2);
    expect(await desk.sealing.seal(null)).toBe(5);
    expect((await desk.leaves()).map(({ row_id }) => row_id)).toEqual([...acts, ...reads]);
    const more = await desk.acts(1);
    expect(await desk.sealing.seal('1 minute')).toBe(1);
    expect((await desk.leaves())[5]).toMatchObject({ no: 5, row_id: more[0] });
    expect(await desk.sealing.seal(null)).toBe(0);
  });

  it('seals thousands at once, and each clinic by itself', async () => {
    const other = await desk.world.clinic('Hilltop');
    await desk.acts(4100);
    await desk.acts(3, 'clinic.change', other.id);
    expect(await desk.sealing.seal(null)).toBe(4103);
    expect((await nos()).at(-1)).toBe(4099);
    expect((await desk.leaves(other.id)).map(({ no }) => no)).toEqual([0, 1, 2]);
    const { rows } = await desk.world.owner.query('select size from audit_head where clinic_id = $1 order by number', [desk.clinic.id]);
    expect(rows.map(({ size }) => Number(size))).toEqual([2000, 4000, 4100]);
  });

  it('finds a row that commits after later ones were sealed, and moves none of those', async () => {
    const slow = await desk.world.owner.connect();
    const late = randomUUID();
    await slow.query('begin');
    await slow.query(`insert into audit_event (clinic_id, id, actor_id, action) values ($1, $2, $3, 'session.plan')`, [
      desk.clinic.id,
      late,
      desk.dana.id,
    ]);
    const early = await desk.acts(2);
    expect(await desk.sealing.seal('1 minute')).toBe(2);
    await slow.query('commit');
    slow.release();
    expect(await desk.sealing.seal('1 minute')).toBe(1);
    expect((await desk.leaves()).map(({ row_id }) => row_id)).toEqual([...early, late]);
    expect((await check()).findings).toEqual([]);
  });

  it('by five workers at once makes one log', async () => {
    const workers = await Promise.all(Array.from({ length: 5 }, () => jobsOf(desk.world)));
    for (let round = 0; round < 8; round += 1) {
      await desk.acts(20);
      await desk.reads(20);
      await Promise.all(workers.map(({ app }) => app.get(SealingService, { strict: false }).seal('1 minute')));
    }
    await desk.sealing.seal(null);
    expect(await nos()).toEqual(Array.from({ length: 320 }, (_, no) => no));
    expect((await check()).findings).toEqual([]);
    for (const worker of workers) await worker[Symbol.asyncDispose]();
  });

  it('does not build upon a head that nobody signed, and goes on when it is put right', async () => {
    await desk.acts(4);
    await desk.sealing.seal(null);
    await desk.world.owner.query(`update audit_head set root = sha256(root)`);
    await desk.acts(2);
    expect(await desk.sealing.seal(null)).toBe(0);
    expect((await check()).findings).toMatchObject([{ kind: 'head_changed', head: 0 }]);
    expect((await nos()).length).toBe(4);
    await desk.world.owner.query('delete from audit_head');
    await desk.world.owner.query('delete from audit_leaf');
    expect(await desk.sealing.seal(null)).toBe(6);
  });

  it('keeps up while the clinic works: what is noted is sealed within five seconds', async () => {
    const keeping = keepSealing(desk.sealing);
    try {
      const until = Date.now() + 6000;
      // Requests of a busy hour: reading, which notes a read or an act each.
      while (Date.now() < until) await Promise.all([desk.acts(3), desk.reads(3), desk.world.as(desk.dana).get('/couples')]);
    } finally {
      await keeping.stop();
    }
    await desk.sealing.seal('1 minute');
    const { rows } = await desk.world.owner.query<{ p50: number; p99: number; most: number; n: number }>(
      `select percentile_disc(0.5) within group (order by lag) as p50, percentile_disc(0.99) within group (order by lag) as p99, max(lag) as most, count(*)::int as n from (
         select extract(epoch from (select min(h.at) from audit_head h where h.clinic_id = l.clinic_id and h.size > l.no) - coalesce(e.at, r.at))::float as lag
           from audit_leaf l left join audit_event e on e.id = l.row_id left join access_log r on r.id = l.row_id) lags`,
    );
    console.info(`sealing lag in seconds: p50 ${rows[0]?.p50}, p99 ${rows[0]?.p99}, most ${rows[0]?.most}, of ${rows[0]?.n} rows`);
    expect(rows[0]?.p99).toBeLessThan(5);
  });
});
