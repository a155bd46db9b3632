import { openWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const names = async (sql: string) => (await world.owner.query<{ name: string }>(sql)).rows.map((row) => row.name);

describe('the database by its catalog', () => {
  it('forces row security on every table of ours', async () => {
    const all = await names(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'sec') and c.relkind in ('r', 'p')`,
    );
    const without = await names(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'sec') and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(all.length).toBeGreaterThan(25);
    // TypeORM's own list of migrations: no login may read it (next test).
    expect(without).toEqual(['migration']);
  });

  it('lets no login role near the tables that are the owner’s alone', async () => {
    const reachable = await names(
      `select table_schema || '.' || table_name as name from information_schema.role_table_grants
        where grantee in ('groundwork_app', 'groundwork_worker', 'PUBLIC') and (table_name in ('migration', 'mac_key', 'credential', 'refresh_token') )`,
    );
    expect(reachable).toEqual([]);
  });

  it('has no policy that is always true, and one policy per command', async () => {
    expect(
      await names(
        `select tablename || '.' || policyname as name from pg_policies where trim(coalesce(qual, ''), '() ') = 'true' or trim(coalesce(with_check, ''), '() ') = 'true'`,
      ),
    ).toEqual([]);
    expect(
      await names(`select tablename || '.' || policyname as name from pg_policies where schemaname = 'public' and cmd = 'ALL'`),
    ).toEqual([]);
  });

  it('names in every policy on clinic data the clinic of the context', async () => {
    const without = await names(
      `select p.tablename || '.' || p.policyname as name from pg_policies p
        where p.schemaname = 'public' and exists (select from information_schema.columns c where c.table_schema = 'public' and c.table_name = p.tablename and c.column_name = 'clinic_id')
          and ((p.qual is not null and p.qual not like '%sec.clinic()%') or (p.with_check is not null and p.with_check not like '%sec.clinic()%'))`,
    );
    expect(without).toEqual([]);
  });

  it('gives nobody but named roles a definer function, and pins its search path', async () => {
    expect(
      await names(
        `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname in ('public', 'sec') and p.prosecdef and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
      ),
    ).toEqual([]);
    expect(
      await names(
        `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = 'sec' and p.prosecdef and not coalesce(p.proconfig, '{}') && array['search_path=pg_catalog, pg_temp']`,
      ),
    ).toEqual([]);
  });

  it('keeps clinic_id first in every key that refers to clinic data', async () => {
    const wrong = await names(
      `select c.conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where n.nspname = 'public' and c.contype = 'f' and c.confrelid <> 'clinic'::regclass and c.confrelid not in ('homework'::regclass, 'homework_part'::regclass, 'homework_response'::regclass)
          and (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) <> 'clinic_id'`,
    );
    expect(wrong).toEqual([]);
  });

  it('never lets the API write who an author is, which clinic a row belongs to, or a sharing flag', async () => {
    const writable = await names(
      `select table_name || '.' || column_name as name from information_schema.column_privileges
        where grantee in ('groundwork_app', 'groundwork_worker') and privilege_type = 'UPDATE' and (column_name in ('clinic_id', 'author_id', 'couple_id', 'account_id') or column_name like 'for_%')`,
    );
    expect(writable).toEqual([]);
    const flags = await names(
      `select distinct table_name || '.' || column_name as name from information_schema.column_privileges
        where grantee in ('groundwork_app', 'groundwork_worker') and column_name in ('for_counselor', 'for_partner', 'for_report')`,
    );
    expect(flags).toEqual([]);
  });

  it('gives the logins their timeouts and no more rights than a login needs', async () => {
    const { rows } = await world.owner.query<{ rolsuper: boolean; rolbypassrls: boolean; rolcreaterole: boolean; setconfig: string[] }>(
      `select r.rolsuper, r.rolbypassrls, r.rolcreaterole, s.setconfig from pg_roles r join pg_db_role_setting s on s.setrole = r.oid where r.rolname like current_database() || '\\_%' order by r.rolname`,
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
      expect([...row.setconfig].sort()).toEqual([
        'idle_in_transaction_session_timeout=15s',
        'jit=off',
        'lock_timeout=3s',
        'plan_cache_mode=force_generic_plan',
        'statement_timeout=10s',
      ]);
    }
  });
});
