import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles and the row-security context. `sec.open` puts who asks into a transaction-local setting with a MAC that only functions owned by `groundwork_definer` can make,
 * bound to the backend and to the transaction, so a setting that is forged, or kept from an earlier transaction, opens nothing.
 */
export class Context0001 implements MigrationInterface {
  readonly name = 'Context0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(roles);
    await runner.query(schema);
    await runner.query(proofs);
    await runner.query(context);
    await runner.query(readers);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const roles = `
do $$
declare r text;
begin
  perform pg_advisory_xact_lock(7201);
  foreach r in array array['groundwork_app', 'groundwork_worker', 'groundwork_definer'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I nologin', r);
    end if;
  end loop;
  if not (select rolbypassrls from pg_roles where rolname = 'groundwork_definer') then
    alter role groundwork_definer bypassrls;
  end if;
  -- So that an owner that is no superuser can hand over functions and tables. PostgreSQL 16 asks for SET apart from membership.
  foreach r in array array['groundwork_worker', 'groundwork_definer'] loop
    if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format(case when current_setting('server_version_num')::int >= 160000 then 'grant %I to current_user with set true, inherit true' else 'grant %I to current_user' end, r);
    end if;
  end loop;
end $$;
`;

const schema = `
revoke all on schema public from public;
grant usage on schema public to groundwork_app, groundwork_worker, groundwork_definer;
create schema sec;
revoke all on schema sec from public;
grant create on schema sec to groundwork_definer;
grant usage on schema sec to groundwork_app, groundwork_worker, groundwork_definer;
alter default privileges revoke execute on functions from public;

-- One row: HMAC keys with their pads worked out, so that each check costs two hashes.
create table sec.mac_key (
  purpose text primary key check (purpose in ('context', 'proof')),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
alter table sec.mac_key enable row level security;
alter table sec.mac_key force row level security;
grant select, insert, update on sec.mac_key to groundwork_definer;

create function sec.set_mac_key(which text, key bytea) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  padded bytea := key || decode(repeat('00', 64 - length(key)), 'hex');
  inner_pad bytea := padded;
  outer_pad bytea := padded;
begin
  for i in 0..63 loop
    inner_pad := set_byte(inner_pad, i, get_byte(padded, i) # 54);
    outer_pad := set_byte(outer_pad, i, get_byte(padded, i) # 92);
  end loop;
  insert into sec.mac_key values (which, inner_pad, outer_pad)
    on conflict (purpose) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad;
end $$;
alter function sec.set_mac_key owner to groundwork_definer;
grant execute on function sec.set_mac_key to current_user;
select sec.set_mac_key('context', sha256(gen_random_uuid()::text::bytea || gen_random_uuid()::text::bytea || gen_random_uuid()::text::bytea));

create function sec.mac(which text, message text) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select sha256(k.outer_pad || sha256(k.inner_pad || convert_to(message, 'UTF8'))) from sec.mac_key k where k.purpose = which
$$;
alter function sec.mac owner to groundwork_definer;
`;

/** What the API may ask before anybody is known needs a proof made with a key that the database role \`app\` can't read: SQL injection can't sign anybody in. */
const proofs = `
create function sec.check_proof(message text, issued bigint, proof bytea) returns void language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if abs(extract(epoch from clock_timestamp()) - issued) > 60 or sec.mac('proof', message || '|' || issued) is distinct from proof then
    raise exception 'no proof' using errcode = '42501';
  end if;
end $$;
alter function sec.check_proof owner to groundwork_definer;
`;

const context = `
-- Half of the context's key. Not really immutable: so that it is read once per session, when the functions below are planned, and not at every check. Only they may call it.
create function sec.context_pad(side text) returns bytea language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case side when 'inner' then k.inner_pad else k.outer_pad end from sec.mac_key k where k.purpose = 'context'
$$;
alter function sec.context_pad owner to groundwork_definer;

create function sec.context_mac(body text) returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return encode(sha256(sec.context_pad('outer') || sha256(sec.context_pad('inner') || convert_to(body, 'UTF8'))), 'hex');
end $$;
alter function sec.context_mac owner to groundwork_definer;

create function sec.put_context(uid text, clinic text, role text, purpose text, subject text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  body text := concat_ws('|', uid, clinic, role, purpose, subject, pg_backend_pid(), (extract(epoch from now()) * 1000000)::bigint);
begin
  perform set_config('groundwork.context', body || '|' || sec.context_mac(body), true);
end $$;
alter function sec.put_context owner to groundwork_definer;

-- The fields of the context: uid, clinic, role, purpose, subject; NULL when there is none or it isn't this transaction's. Every policy asks several times per statement.
create function sec.context() returns text[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  setting text := current_setting('groundwork.context', true);
  body text := left(setting, -65);
  fields text[] := string_to_array(body, '|');
begin
  if cardinality(fields) is distinct from 7
    or fields[6] is distinct from pg_backend_pid()::text
    or fields[7] is distinct from ((extract(epoch from now()) * 1000000)::bigint)::text
    or setting is distinct from body || '|' || sec.context_mac(body)
  then return null; end if;
  return fields[1:5];
end $$;
alter function sec.context owner to groundwork_definer;
`;

const readers = `
create function sec.uid() returns uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return nullif((sec.context())[1], ''); end $$;
create function sec.clinic() returns uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return nullif((sec.context())[2], ''); end $$;
create function sec.role() returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return (sec.context())[3]; end $$;
create function sec.purpose() returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return (sec.context())[4]; end $$;
create function sec.subject() returns uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return nullif((sec.context())[5], ''); end $$;
alter function sec.uid owner to groundwork_definer;
alter function sec.clinic owner to groundwork_definer;
alter function sec.role owner to groundwork_definer;
alter function sec.purpose owner to groundwork_definer;
alter function sec.subject owner to groundwork_definer;
grant execute on function sec.uid, sec.clinic, sec.role, sec.purpose, sec.subject to groundwork_app, groundwork_worker;
`;
