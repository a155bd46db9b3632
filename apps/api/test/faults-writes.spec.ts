import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../src/api.module';
import { createServer } from '../src/platform/http/server';
import { BadInput, nameOf } from './bad-input-stage';
import type { Answer } from './world';

let input: BadInput;
beforeAll(async () => {
  input = await BadInput.open();
});
afterAll(() => input.close());

const waits = ({ status, body, headers }: Answer) => status === 503 && body.code === 'unavailable' && Number(headers['retry-after']) > 0;
const owner = (sql: string) => input.stage.world.owner.query(sql);

/**
 * From the write named on, every write of a transaction finds the disk full; 0: none does. The disk belongs to everybody who may be on it, so a table of the owner's says how
 * full it is, and a setting of the transaction counts.
 */
const disk = `
create table faults_disk (full_at int not null);
insert into faults_disk values (0);
create function faults_write() returns trigger language plpgsql security definer as $$
declare
  written int := coalesce(nullif(current_setting('faults.written', true), ''), '0')::int + 1;
begin
  perform set_config('faults.written', written::text, true);
  if written = (select full_at from public.faults_disk) then
    raise exception 'could not extend file: No space left on device' using errcode = '53100';
  end if;
  return null;
end $$;
do $$
declare t text;
begin
  for t in select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = 'public' and c.relname not in ('faults_disk', 'migration') loop
    execute format('create trigger faults before insert or update or delete on %s for each statement execute function faults_write()', t);
  end loop;
end $$;`;
const undo = `drop function faults_write() cascade; drop table faults_disk`;
const fullAt = (write: number) => owner(`update faults_disk set full_at = ${write}`);

describe('a full disk', () => {
  beforeAll(() => owner(disk));
  afterAll(() => owner(undo));

  it('at the first, second, third … write of every route: 503, nothing half-written; with room again the same request is taken', async () => {
    const faults: string[] = [];
    let refused = 0;
    const last = 'POST /sign-out/everywhere';
    for (const route of [...input.routes].sort((a, b) => Number(nameOf(a) === last) - Number(nameOf(b) === last))) {
      const before = await input.everything();
      for (let write = 1; write < 30; write++) {
        await fullAt(write);
        const answer = await input.call(route);
        await fullAt(0);
        if (!waits(answer)) {
          if (answer.status >= 500) faults.push(`${nameOf(route)} at write ${write}: ${answer.status} ${answer.text.slice(0, 80)}`);
          break;
        }
        refused += 1;
        if ((await input.everything()) !== before) faults.push(`${nameOf(route)} at write ${write} left something`);
      }
    }
    expect(faults).toEqual([]);
    expect(refused).toBeGreaterThan(60);
  });
});

describe('a database that is slow', () => {
  let hasty: NestFastifyApplication;
  beforeAll(async () => {
    const { config } = input.stage.world;
    const url = new URL(config.appDatabaseUrl ?? '');
    url.searchParams.set('options', '-c statement_timeout=300 -c lock_timeout=300');
    const changed = { ...config, appDatabaseUrl: url.href, databasePool: 4 };
    hasty = await createServer(ApiModule.for(changed), changed);
  });
  afterAll(() => hasty.close());

  const anna = () => input.stage.world.as({ ...input.stage.actors.anna, signInId }, hasty);
  let signInId: string;
  beforeEach(async () => {
    signInId = await input.stage.world.signIn(input.stage.actors.anna.clinicId, input.stage.actors.anna.id);
  });
  const save = async () => {
    const { version } = (await anna().get(`/entries/${input.stage.entryId}`)).body;
    return anna().put(`/entries/${input.stage.entryId}/draft`, { answers: { when: 'When' } }, { 'if-match': `"${version}"` });
  };

  it('a statement that takes too long, and a lock that is not given: 503 with Retry-After, and nothing of it is kept', async () => {
    const before = await input.everything();
    await owner(`create function faults_slow() returns trigger language plpgsql as $$ begin perform pg_sleep(5); return new; end $$;
      create trigger slow before update on entry_draft for each row execute function faults_slow()`);
    try {
      expect(waits(await save())).toBe(true);
    } finally {
      await owner('drop function faults_slow() cascade');
    }
    const holder = await input.stage.world.owner.connect();
    try {
      await holder.query('begin; lock table entry_draft in access exclusive mode');
      expect(waits(await anna().put(`/entries/${input.stage.entryId}/draft`, { answers: {} }, { 'if-match': '"1"' }))).toBe(true);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    expect(await input.everything()).toBe(before);
    expect((await save()).status).toBe(200);
  });

  it('more requests than connections: each is answered, in seconds, and the connections are there again', async () => {
    const holder = await input.stage.world.owner.connect();
    try {
      await holder.query('begin; lock table entry_draft in access exclusive mode');
      const answers = await Promise.all(Array.from({ length: 60 }, () => anna().get(`/entries/${input.stage.entryId}`)));
      expect(answers.map(waits)).toEqual(Array(60).fill(true));
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    const after = await Promise.all(Array.from({ length: 20 }, () => anna().get(`/entries/${input.stage.entryId}`)));
    expect(after.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });
});
