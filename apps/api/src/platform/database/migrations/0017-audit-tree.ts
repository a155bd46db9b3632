import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log (acts of `audit_event`, reads of `access_log`) sealed into a Merkle tree per clinic. A row is sealed when it has a leaf; which have none is asked, never remembered, so a
 * row that commits late is found like any other. Requests only insert into the log, as before; leaves and signed heads are written by the worker, and by nobody ever changed.
 */
export class AuditTree0017 implements MigrationInterface {
  readonly name = 'AuditTree9700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(sealing);
    await runner.query(checking);
    await runner.query(reading);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
-- What is new in a clinic's reads, without going through all of them.
create index on access_log (clinic_id, at);

create table audit_leaf (
  clinic_id uuid not null references clinic,
  no bigint not null check (no >= 0),
  source text not null check (source in ('audit_event', 'access_log')),
  row_id uuid not null,
  leaf bytea not null check (length(leaf) = 32),
  primary key (clinic_id, no),
  unique (clinic_id, source, row_id)
);
create table audit_head (
  clinic_id uuid not null references clinic,
  number bigint not null check (number >= 0),
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  peaks bytea not null check (length(peaks) % 32 = 0),
  at timestamptz not null,
  key bytea not null check (length(key) = 32),
  signature bytea not null check (length(signature) = 64),
  primary key (clinic_id, number),
  unique (clinic_id, size)
);
alter table audit_leaf enable row level security;
alter table audit_leaf force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;
grant select, insert on audit_leaf, audit_head to groundwork_definer;
grant select on audit_event, access_log, account, couple, clinic to groundwork_definer;
grant select on audit_head to groundwork_app;
create policy audit_head_read on audit_head for select to groundwork_app using (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin');

-- The bytes that stand for a row: its table, a space, and its columns as jsonb writes them, without those that are null, times in UTC. A column added later must be nullable without a default.
create function sec.audit_row_hash(source text, line jsonb) returns bytea language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(convert_to(source || ' ' || jsonb_strip_nulls(line)::text, 'UTF8'))
$$;
alter function sec.audit_row_hash owner to groundwork_definer;
`;

/**
 * For the worker. Each row's leaf is looked up by its key, which `offset 0` and a plan made anew each time hold the planner to: before it has seen statistics of a table that fills fast,
 * it goes through all leaves for each row.
 */
const sealing = `
create function sec.audit_waiting(back interval) returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  since timestamptz := coalesce(now() - back, '-infinity');
begin
  return query select c.id from public.clinic c
    where exists (select from public.audit_event e where e.clinic_id = c.id and e.at >= since
        and not exists (select from public.audit_leaf l where l.clinic_id = e.clinic_id and l.source = 'audit_event' and l.row_id = e.id offset 0))
      or exists (select from public.access_log e where e.clinic_id = c.id and e.at >= since
        and not exists (select from public.audit_leaf l where l.clinic_id = e.clinic_id and l.source = 'access_log' and l.row_id = e.id offset 0));
end $$;
alter function sec.audit_waiting owner to groundwork_definer;
grant execute on function sec.audit_waiting to groundwork_worker;

create function sec.audit_newest(home uuid, out number bigint, out size bigint, out root bytea, out peaks bytea, out at timestamptz, out key bytea, out signature bytea, out now timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  select h.number, h.size, h.root, h.peaks, h.at, h.key, h.signature into number, size, root, peaks, at, key, signature
    from public.audit_head h where h.clinic_id = home order by h.number desc limit 1;
  now := date_trunc('milliseconds', clock_timestamp());
end $$;
alter function sec.audit_newest owner to groundwork_definer;
grant execute on function sec.audit_newest to groundwork_worker;

create function sec.audit_unsealed(home uuid, back interval, most int) returns table (source text, row_id uuid, row_hash bytea) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set timezone = 'UTC' set plan_cache_mode = force_custom_plan as $$
declare
  since timestamptz := coalesce(now() - back, '-infinity');
begin
  return query select w.source, w.id, sec.audit_row_hash(w.source, w.line) from (
    select * from (
      select 'audit_event' as source, e.id, e.at, to_jsonb(e) as line from public.audit_event e where e.clinic_id = home and e.at >= since
        and not exists (select from public.audit_leaf l where l.clinic_id = e.clinic_id and l.source = 'audit_event' and l.row_id = e.id offset 0)
      order by e.at, e.id limit most) a
    union all
    select * from (
      select 'access_log', e.id, e.at, to_jsonb(e) from public.access_log e where e.clinic_id = home and e.at >= since
        and not exists (select from public.audit_leaf l where l.clinic_id = e.clinic_id and l.source = 'access_log' and l.row_id = e.id offset 0)
      order by e.at, e.id limit most) b
    ) w order by w.at, w.source, w.id limit most;
end $$;
alter function sec.audit_unsealed owner to groundwork_definer;
grant execute on function sec.audit_unsealed to groundwork_worker;

-- Of two workers that seal the same rows at once, one gets false: keys of the tables decide, and nobody waits longer than the other's insert.
create function sec.audit_append(home uuid, next bigint, begins bigint, sources text[], rows uuid[], leaves bytea[], root bytea, peaks bytea, at timestamptz, key bytea, signature bytea)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  newest record;
begin
  select h.number, h.size into newest from public.audit_head h where h.clinic_id = home order by h.number desc limit 1;
  if next <> coalesce(newest.number + 1, 0) or begins <> coalesce(newest.size, 0) then return false; end if;
  insert into public.audit_leaf (clinic_id, no, source, row_id, leaf)
    select home, begins + u.place - 1, u.source, u.row_id, u.leaf from unnest(sources, rows, leaves) with ordinality u (source, row_id, leaf, place);
  insert into public.audit_head values (home, next, begins + cardinality(rows), root, peaks, at, key, signature);
  return true;
exception when unique_violation then return false;
end $$;
alter function sec.audit_append owner to groundwork_definer;
grant execute on function sec.audit_append to groundwork_worker;
`;

/** For the admin of a clinic: hashes, never a row. */
const checking = `
create function sec.audit_rows(first bigint, until bigint) returns table (no bigint, source text, row_id uuid, leaf bytea, row_hash bytea, micros bigint) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set timezone = 'UTC' set plan_cache_mode = force_custom_plan as $$
declare
  home uuid := sec.clinic();
begin
  if sec.role() is distinct from 'admin' then raise exception 'for the admin alone' using errcode = '42501'; end if;
  return query select l.no, l.source, l.row_id, l.leaf,
      sec.audit_row_hash(l.source, coalesce(e.line, r.line)),
      (extract(epoch from coalesce(e.at, r.at)) * 1000000)::bigint
    from public.audit_leaf l
    left join lateral (select to_jsonb(e) as line, e.at from public.audit_event e where l.source = 'audit_event' and e.clinic_id = home and e.id = l.row_id offset 0) e on true
    left join lateral (select to_jsonb(r) as line, r.at from public.access_log r where l.source = 'access_log' and r.clinic_id = home and r.id = l.row_id offset 0) r on true
    where l.clinic_id = home and l.no >= first and l.no < until order by l.no;
end $$;
alter function sec.audit_rows owner to groundwork_definer;
grant execute on function sec.audit_rows to groundwork_app;

-- Rows that have no leaf, oldest first. Those younger than the newest head are on their way.
create function sec.audit_without_leaf(most int) returns table (source text, row_id uuid, micros bigint) language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  home uuid := sec.clinic();
begin
  if sec.role() is distinct from 'admin' then raise exception 'for the admin alone' using errcode = '42501'; end if;
  return query select w.source, w.id, (extract(epoch from w.at) * 1000000)::bigint from (
      select 'audit_event' as source, e.id, e.at from public.audit_event e where e.clinic_id = home
        and not exists (select from public.audit_leaf l where l.clinic_id = home and l.source = 'audit_event' and l.row_id = e.id offset 0)
      union all
      select 'access_log', e.id, e.at from public.access_log e where e.clinic_id = home
        and not exists (select from public.audit_leaf l where l.clinic_id = home and l.source = 'access_log' and l.row_id = e.id offset 0)
    ) w order by w.at, w.id limit most;
end $$;
alter function sec.audit_without_leaf owner to groundwork_definer;
grant execute on function sec.audit_without_leaf to groundwork_app;

-- What is printed at the foot of a document.
create function sec.audit_newest_root() returns bytea language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select h.root from public.audit_head h where h.clinic_id = sec.clinic() order by h.number desc limit 1);
end $$;
alter function sec.audit_newest_root owner to groundwork_definer;
grant execute on function sec.audit_newest_root to groundwork_app, groundwork_worker;
`;

/** What an admin sees of the log: acts that an admin has to answer for by name, everything else about a couple as one kind; staff by name, partners never; couples by code. */
const reading = `
create function sec.audit_kind(action text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case
    when action ~ '^(account|caseload)\\.' then 'people'
    when action ~ '^(sign_in|password|second_factor|passkey)\\.' then 'sign_in'
    when action like 'clinic.%' or action in ('measure.permit', 'measure.end_permission', 'measure.enter_items') then 'clinic'
    when action like 'library.%' then 'library'
    when action in ('couple.open', 'partner.invite') then 'couple'
    when action ~ '^(document|export)\\.' then 'document'
    when action ~ '^(request|release|hold|erasure|break_glass|quarantine)\\.' then 'rights'
    else 'record' end
$$;
alter function sec.audit_kind owner to groundwork_definer;

create function sec.audit_list(wanted text, since timestamptz, until timestamptz, after uuid, most int)
returns table (id uuid, at timestamptz, kind text, act text, actor_role text, actor_name text, subject_name text, couple_code text, no bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  home uuid := sec.clinic();
  reached timestamptz := (select e.at from public.audit_event e where e.clinic_id = home and e.id = after);
begin
  if sec.role() is distinct from 'admin' then raise exception 'for the admin alone' using errcode = '42501'; end if;
  return query select e.id, e.at, k.kind, case when k.kind <> 'record' then e.action end, who.role, case when who.role <> 'partner' then who.name end,
      case when about.role <> 'partner' then about.name end, c.code, l.no
    from public.audit_event e
    cross join lateral (select sec.audit_kind(e.action) as kind) k
    left join public.account who on who.clinic_id = e.clinic_id and who.id = e.actor_id
    left join public.account about on about.clinic_id = e.clinic_id and about.id = e.subject_id
    left join public.couple c on c.clinic_id = e.clinic_id and c.id = e.couple_id
    left join public.audit_leaf l on l.clinic_id = e.clinic_id and l.source = 'audit_event' and l.row_id = e.id
    where e.clinic_id = home and e.at >= coalesce(since, '-infinity') and e.at < coalesce(until, 'infinity') and (wanted is null or k.kind = wanted)
      and (reached is null or (e.at, e.id) < (reached, after))
    order by e.at desc, e.id desc limit most;
end $$;
alter function sec.audit_list owner to groundwork_definer;
grant execute on function sec.audit_list to groundwork_app;

-- Reads by staff, counted per day, reader and couple. What a partner opened of the other is the counselor's to know, not the admin's.
create function sec.audit_reads(since timestamptz, until timestamptz, most int) returns table (day date, reader_name text, couple_code text, count bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
  zone text := (select c.time_zone from public.clinic c where c.id = home);
begin
  if sec.role() is distinct from 'admin' then raise exception 'for the admin alone' using errcode = '42501'; end if;
  return query select (r.at at time zone zone)::date, who.name, c.code, count(*)
    from public.access_log r
    join public.account who on who.clinic_id = r.clinic_id and who.id = r.reader_id and who.role <> 'partner'
    join public.couple c on c.clinic_id = r.clinic_id and c.id = r.couple_id
    where r.clinic_id = home and r.at >= since and r.at < until and r.reader_role <> 'partner'
    group by 1, r.reader_id, 2, c.id, 3 order by 1 desc, 2, 3 limit most;
end $$;
alter function sec.audit_reads owner to groundwork_definer;
grant execute on function sec.audit_reads to groundwork_app;
`;
