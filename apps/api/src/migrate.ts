import { createHmac } from 'node:crypto';
import { deriveKey } from './platform/crypto/derive-key';
import { catalog, ceilingsForDatabase } from './platform/database/catalog';
import { runMigrations as installJobs } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { ownerDataSource, timeouts } from './platform/database/data-source';
import { checkServerVersion } from './platform/database/server-version';

interface MigrateOptions {
  /** Owner's connection: may create roles and grant BYPASSRLS. */
  databaseUrl: string;
  /** The master key, 32 bytes. */
  secret: Buffer;
  log: (line: string) => void;
}

/** Addresses of the two logins the processes use. */
export interface Logins {
  appUrl: string;
  workerUrl: string;
}

/** Brings the database up to date: our migrations, the job queue's, the published homework, the logins. Safe to call again. @throws when the server is too old or the owner lacks a right */
export async function migrate({ databaseUrl, secret, log }: MigrateOptions): Promise<Logins> {
  const source = await ownerDataSource(databaseUrl).initialize();
  try {
    await checkServerVersion(source);
    const done = await source.runMigrations({ transaction: 'each' });
    if (done.length > 0) log(`Database: ${done.length} step${done.length === 1 ? '' : 's'} forward`);
    await source.query(`select sec.set_mac_key('proof', $1)`, [deriveKey(secret, 'database proof')]);
    await source.query('select sec.publish_homework($1)', [JSON.stringify(ceilingsForDatabase(catalog))]);
    await installJobs({ connectionString: databaseUrl });
    await source.query(handOverJobs);
  } finally {
    await source.destroy();
  }
  return ensureLogins({ databaseUrl, secret });
}

/** Makes the two login roles of this database, with passwords that follow from the master key. */
export async function ensureLogins({ databaseUrl, secret }: Pick<MigrateOptions, 'databaseUrl' | 'secret'>): Promise<Logins> {
  const source = await ownerDataSource(databaseUrl).initialize();
  try {
    const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
    return { appUrl: await ensureLogin(source, databaseUrl, name, 'app', secret), workerUrl: await ensureLogin(source, databaseUrl, name, 'worker', secret) };
  } finally {
    await source.destroy();
  }
}

async function ensureLogin(source: DataSource, databaseUrl: string, database: string, kind: 'app' | 'worker', secret: Buffer): Promise<string> {
  // A database called groundwork must not name its login like the group role it is in.
  const login = `${database}_${kind}_login`;
  const password = createHmac('sha256', secret).update(`login ${login}`).digest('base64url');
  // Identifiers and passwords can't be parameters; format() quotes them.
  const run = async (template: string, ...values: string[]) => {
    const [row] = (await source.query(`select format($1, variadic $2::text[]) as sql`, [template, values])) as { sql: string }[];
    if (row) await source.query(row.sql);
  };
  const known = (await source.query('select 1 from pg_roles where rolname = $1', [login])) as unknown[];
  if (known.length === 0) await run('create role %I login in role %I', login, `groundwork_${kind}`);
  await run('alter role %I password %L', login, password);
  await run('grant connect on database %I to %I', database, login);
  for (const [setting, value] of [
    ['statement_timeout', timeouts.statement],
    ['idle_in_transaction_session_timeout', timeouts.idleInTransaction],
    ['lock_timeout', timeouts.lock],
    // Under row security planning costs more than running. Every statement is a read of an index whatever its values are, so one plan per statement is enough.
    ['plan_cache_mode', 'force_generic_plan'],
    ['jit', 'off'],
  ] as const)
    await run('alter role %I in database %I set %s = %L', login, database, setting, value);
  const url = new URL(databaseUrl);
  url.username = login;
  url.password = password;
  return url.href;
}

/** The job queue works as the owner of its tables; the API reaches it through `sec.enqueue` alone. */
const handOverJobs = `
do $$
declare r record;
begin
  execute format('grant create on database %I to groundwork_worker', current_database());
  execute 'alter schema graphile_worker owner to groundwork_worker';
  for r in select c.oid::regclass as name, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'graphile_worker' and c.relkind in ('r', 'v', 'p')
      order by c.relkind loop
    execute format('alter %s %s owner to groundwork_worker', case r.relkind when 'v' then 'view' else 'table' end, r.name);
  end loop;
  for r in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'graphile_worker' loop
    execute format('alter function %s owner to groundwork_worker', r.name);
  end loop;
  execute format('revoke create on database %I from groundwork_worker', current_database());
  execute 'grant usage on schema graphile_worker to groundwork_definer';
  execute 'grant all on all tables in schema graphile_worker to groundwork_definer';
  execute 'grant all on all sequences in schema graphile_worker to groundwork_definer';
  execute 'grant execute on all functions in schema graphile_worker to groundwork_definer';
end $$;
`;
