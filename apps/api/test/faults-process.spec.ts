import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Processes } from './faults-process';
import { OwnServer } from './faults-server';
import { checkIn, openWriting, type Writing } from './writing';

let server: OwnServer;
let w: Writing;
let processes: Processes;
beforeAll(async () => {
  server = await OwnServer.open();
  w = await openWriting();
  w.world.owner.on('error', () => undefined);
  processes = await Processes.of(w.world);
});
afterAll(async () => {
  await processes.close();
  await w.close();
  await server.close();
});

/** Entries Anna has begun, ready to be sent. */
async function begun(count: number): Promise<string[]> {
  const { assignmentId } = await w.clinic.task(w.couple, w.anna, 'S25');
  const { rows } = await w.world.owner.query<{ id: string }>(
    `insert into task (clinic_id, id, assignment_id, couple_id, account_id, homework_id, homework_version, due_on)
      select clinic_id, gen_random_uuid(), id, couple_id, $2, homework_id, homework_version, '2027-01-01'::date + n from assignment, generate_series(1, $3::int) n where id = $1 returning id`,
    [assignmentId, w.anna.id, count],
  );
  const ids: string[] = [];
  for (const { id } of rows) ids.push((await w.start(id)).body.id);
  return ids;
}

/** Those of the entries that were submitted, whole and once. */
async function whole(ids: readonly string[]): Promise<number> {
  const { rows } = await w.world.owner.query<{ n: number }>(
    `select count(*)::int as n from entry e where e.id = any ($1) and e.revision = 1 and e.submitted_at is not null
        and (select count(*) from entry_part p where p.entry_id = e.id) = 2
        and (select count(*) from audit_event a where a.subject_id = e.id and a.action = 'entry.submit') = 1
        and (select state from task t where t.id = e.task_id) = 'done'
        and not exists (select from entry_part_past p where p.entry_id = e.id)`,
    [ids],
  );
  return rows[0]?.n ?? 0;
}

describe('the API', () => {
  beforeAll(() => processes.start('main'));

  it('killed three times in the middle of 200 submits: none that was acknowledged is lost, none is there twice', async () => {
    const ids = await begun(200);
    let sent = 0;
    const next = [...ids];
    const sender = async () => {
      for (let id = next.pop(); id !== undefined; id = next.pop()) {
        const key = w.world.key();
        const answer = await processes.insist(
          w.anna,
          'POST',
          `/entries/${id}/submit`,
          { answers: checkIn, sharing: {} },
          { 'if-match': '"1"', 'idempotency-key': key },
        );
        expect([answer.status, answer.body.revision]).toEqual([200, 1]);
        sent += 1;
      }
    };
    const all = Promise.all(Array.from({ length: 8 }, sender));
    for (const after of [30, 80, 130]) {
      await processes.until(() => Promise.resolve(sent >= after));
      await processes.end('main', 'SIGKILL');
      expect(await whole(ids)).toBeGreaterThanOrEqual(sent);
      await processes.start('main');
    }
    await all;
    expect([sent, await whole(ids)]).toEqual([200, 200]);
  });

  it('cut off at any byte of a request, and tried again under the same key: one effect each', async () => {
    const ids = await begun(60);
    const body = JSON.stringify({ answers: checkIn, sharing: {} });
    for (const [index, id] of ids.entries()) {
      const key = w.world.key();
      const head = `POST /api/entries/${id}/submit HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${w.world.token(w.anna)}\r\nContent-Type: application/json\r\nIf-Match: "1"\r\nIdempotency-Key: ${key}\r\nContent-Length: ${body.length}\r\n\r\n`;
      const request = head + body;
      await cut(request.slice(0, Math.ceil((request.length * (index + 1)) / 50)));
      const answer = await processes.insist(w.anna, 'POST', `/entries/${id}/submit`, JSON.parse(body), {
        'if-match': '"1"',
        'idempotency-key': key,
      });
      expect([answer.status, answer.body.revision]).toEqual([200, 1]);
    }
    expect(await whole(ids)).toBe(60);
  });

  it('told to end, finishes what is under way, hangs up and leaves', async () => {
    const ids = await begun(40);
    const answers = ids.map((id) =>
      processes.insist(
        w.anna,
        'POST',
        `/entries/${id}/submit`,
        { answers: checkIn, sharing: {} },
        { 'if-match': '"1"', 'idempotency-key': w.world.key() },
      ),
    );
    await answers[0];
    expect([0, 'SIGTERM']).toContain(await processes.end('main', 'SIGTERM'));
    await processes.start('main');
    await Promise.all(answers);
    expect(await whole(ids)).toBe(40);
  });

  /** Sends some bytes and hangs up. */
  const cut = (bytes: string) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(processes.port, '127.0.0.1', () => socket.write(bytes, () => socket.destroy()));
      socket.on('close', () => resolve()).on('error', reject);
    });
});

describe('the worker', () => {
  const invite = async (email: string) =>
    (await w.world.as(w.clinic.admin).post('/clinic/accounts', { name: 'Ines', email, role: 'counselor' })).status;
  const mails = () => (existsSync(join(processes.data, 'mail')) ? readdirSync(join(processes.data, 'mail')) : []);
  const ask = async () => {
    const as = w.world.as(w.dana);
    const session = (await as.post(`/couples/${w.couple.id}/sessions`, { startsAt: new Date().toISOString(), minutes: 50, place: 'video' }))
      .body;
    return (await as.post(`/sessions/${session.id}/documents`, { from: '2026-01-01', to: '2026-03-31', lines: [] })).body;
  };
  const state = async (id: string) => (await w.world.as(w.dana).get(`/documents/${id}`)).body;

  it('down: mails and documents wait and say so; back, it goes on with them', async () => {
    expect(await invite('ines@example.org')).toBe(201);
    const document = await ask();
    expect(await state(document.id)).toMatchObject({ state: 'queued', progress: 0, madeAt: null });
    const file = await w.world.as(w.dana).get(`/documents/${document.id}/file`);
    expect([file.status, file.body.detail]).toEqual([409, 'This document is not ready yet.']);
    expect((await w.world.as(w.clinic.admin).get('/clinic/mails')).body.items).toHaveLength(1);
    expect(mails()).toEqual([]);
    await processes.start('worker');
    await processes.until(async () => (await state(document.id)).state === 'ready');
    await processes.until(() => Promise.resolve(mails().length === 1));
  });

  it('killed with work in its hands: the next one takes it over', async () => {
    const documents = [await ask(), await ask(), await ask()];
    await processes.until(async () => (await state(documents[0].id)).state !== 'queued');
    await processes.end('worker', 'SIGKILL');
    await processes.start('worker');
    await processes.until(async () => (await Promise.all(documents.map(({ id }) => state(id)))).every((one) => one.state === 'ready'));
    const { rows } = await w.world.owner.query(
      'select count(*)::int as files, count(distinct document_id)::int as documents from document_file where document_id = any ($1)',
      [documents.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ files: 3, documents: 3 }]);
  });

  it('outlives PostgreSQL being stopped and killed, and goes on by itself', async () => {
    for (const how of ['stop', 'kill'] as const) {
      await server[how]();
      await server.start();
      await processes.until(async () => (await w.world.as(w.dana).get('/couples')).status === 200);
      const document = await ask();
      await processes.until(async () => (await state(document.id)).state === 'ready');
      expect(processes.isRunning('worker')).toBe(true);
    }
  });
});
