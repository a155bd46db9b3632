import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Couples, who belongs to them, and the policies on people that follow from it. Couple ids are worked out once per statement. */
export class Practice0003 implements MigrationInterface {
  readonly name = 'Practice0003700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(lists);
    await runner.query(policies);
    await runner.query(people);
    await runner.query(authors);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
create table couple (
  clinic_id uuid not null references clinic,
  id uuid not null,
  code text not null check (code ~ '^[0-9A-Z]{4}$'),
  status text not null default 'active' check (status in ('active', 'paused', 'separated', 'closed')),
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, code),
  foreign key (clinic_id, opened_by) references account
);
create table couple_partner (
  clinic_id uuid not null,
  couple_id uuid not null,
  account_id uuid not null,
  side text not null check (side in ('a', 'b')),
  roles text[] not null check (cardinality(roles) between 1 and 2 and roles <@ array['hurt', 'involved']),
  primary key (clinic_id, couple_id, account_id),
  unique (clinic_id, couple_id, side),
  unique (clinic_id, account_id),
  foreign key (clinic_id, couple_id) references couple,
  foreign key (clinic_id, account_id) references account
);
create table couple_counselor (
  clinic_id uuid not null,
  couple_id uuid not null,
  account_id uuid not null,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (clinic_id, couple_id, account_id),
  foreign key (clinic_id, couple_id) references couple,
  foreign key (clinic_id, account_id) references account
);
create index on couple_counselor (clinic_id, account_id) where until is null;
grant select, insert, update on couple, couple_partner, couple_counselor to groundwork_definer;
`;

const lists = `
-- In these functions what the context says stands in variables: inside a query it would be cut out of the context anew for every row.
-- Couples the context is about: a partner's own, a counselor's current ones, the one a document is made for.
create function sec.couples() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if ctx is null then return '{}'; end if;
  if ctx[3] = 'partner' then
    return array(select couple_id from public.couple_partner where clinic_id = home and account_id = me);
  elsif ctx[3] = 'counselor' then
    return array(select couple_id from public.couple_counselor where clinic_id = home and account_id = me and until is null);
  elsif ctx[4] = 'report' then
    return array(select couple_id from public.document where clinic_id = home and id = ctx[5]::uuid);
  end if;
  return '{}';
end $$;

-- Of these by audience, each empty for everybody else: couples a counselor holds; the couple of an own partnership while sharing is on; the couple of the document being made.
create function sec.counseled() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if ctx[3] is distinct from 'counselor' then return '{}'; end if;
  return array(select couple_id from public.couple_counselor where clinic_id = home and account_id = me and until is null);
end $$;
create function sec.partnered() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if ctx[3] is distinct from 'partner' then return '{}'; end if;
  return array(select c.id from public.couple_partner p join public.couple c on c.clinic_id = home and c.id = p.couple_id
    where p.clinic_id = home and p.account_id = me and c.status = 'active');
end $$;
create function sec.reported() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  home uuid := ctx[2];
begin
  if ctx[4] is distinct from 'report' then return '{}'; end if;
  return array(select couple_id from public.document where clinic_id = home and id = ctx[5]::uuid);
end $$;

-- Couples between whose partners sharing is on: only while the status is active (CC-41).
create function sec.sharing_couples() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  clinic uuid := sec.clinic();
  mine uuid[] := sec.couples();
begin
  return array(select c.id from public.couple c where c.clinic_id = clinic and c.id = any (mine) and c.status = 'active');
end $$;

-- People whose names the context may know: themselves; for a counselor colleagues and the partners of own couples; for a partner the other partner and their counselors.
create function sec.people() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
  mine uuid[];
begin
  if ctx is null then return '{}'; end if;
  mine := sec.couples();
  return array(
    select account_id from public.couple_partner where clinic_id = home and couple_id = any (mine)
    union select account_id from public.couple_counselor where clinic_id = home and couple_id = any (mine)
    union select id from public.account where clinic_id = home and role = 'counselor' and ctx[3] = 'counselor'
    union select me where me is not null);
end $$;

-- Partners of the couples a counselor holds: whose address and status the counselor may see.
create function sec.clients() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  home uuid := ctx[2];
  mine uuid[] := sec.couples();
begin
  if ctx is null or ctx[3] <> 'counselor' then return '{}'; end if;
  return array(select account_id from public.couple_partner where clinic_id = home and couple_id = any (mine));
end $$;

-- A counselor opens a couple and holds it from then on; in one step, because neither row is visible before the other is there.
create function sec.open_couple(couple uuid, couple_code text) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null or ctx[3] <> 'counselor' then raise exception 'counselors only' using errcode = '42501'; end if;
  insert into public.couple (clinic_id, id, code, opened_by) values (ctx[2]::uuid, couple, couple_code, ctx[1]::uuid);
  insert into public.couple_counselor (clinic_id, couple_id, account_id) values (ctx[2]::uuid, couple, ctx[1]::uuid);
end $$;

-- Moves every couple of one counselor to another; returns how many. For admins, who see no couple.
create function sec.transfer_caseload(giver uuid, taker uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  moved int;
begin
  if ctx is null or ctx[3] <> 'admin' then raise exception 'admins only' using errcode = '42501'; end if;
  if giver = taker or 2 <> (select count(*) from public.account a join public.account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id
      where a.clinic_id = ctx[2]::uuid and a.id in (giver, taker) and a.role = 'counselor' and (a.id = giver or p.status = 'active')) then
    raise exception 'not two counselors' using errcode = 'P0002';
  end if;
  with ended as (
    update public.couple_counselor set until = now() where clinic_id = ctx[2]::uuid and account_id = giver and until is null returning couple_id
  ), taken as (
    insert into public.couple_counselor (clinic_id, couple_id, account_id)
      select ctx[2]::uuid, couple_id, taker from ended on conflict (clinic_id, couple_id, account_id) do update set until = null returning 1
  ) select count(*) into moved from taken;
  return moved;
end $$;

-- Counts an admin may see (K0: counts only).
create function sec.clinic_counts(out active_couples int, out counselors int, out partners int, out invitations_open int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null or ctx[3] <> 'admin' then raise exception 'admins only' using errcode = '42501'; end if;
  select count(*) into active_couples from public.couple where clinic_id = ctx[2]::uuid and status = 'active';
  select count(*) filter (where a.role = 'counselor' and p.status = 'active'), count(*) filter (where a.role = 'partner' and p.status = 'active'), count(*) filter (where p.status = 'invited')
    into counselors, partners, invitations_open
    from public.account a join public.account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id where a.clinic_id = ctx[2]::uuid;
end $$;
create function sec.caseload_sizes() returns table (counselor uuid, couples int) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null or ctx[3] <> 'admin' then raise exception 'admins only' using errcode = '42501'; end if;
  return query select account_id, count(*)::int from public.couple_counselor where clinic_id = ctx[2]::uuid and until is null group by account_id;
end $$;

-- Partners' accounts of the clinic that belong to no couple yet: the only ones a counselor may put into one.
create function sec.newcomers() returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null or ctx[3] <> 'counselor' then return; end if;
  return query select a.id from public.account a where a.clinic_id = ctx[2]::uuid and a.role = 'partner'
    and not exists (select from public.couple_partner c where c.clinic_id = a.clinic_id and c.account_id = a.id);
end $$;

do $$
declare f text;
begin
  foreach f in array array['couples', 'counseled', 'partnered', 'reported', 'sharing_couples', 'people', 'clients', 'newcomers', 'open_couple', 'transfer_caseload', 'clinic_counts', 'caseload_sizes'] loop
    execute format('alter function sec.%I owner to groundwork_definer', f);
    execute format('grant execute on function sec.%I to groundwork_app', f);
  end loop;
end $$;
grant execute on function sec.couples, sec.counseled, sec.partnered, sec.reported, sec.sharing_couples, sec.people, sec.clients to groundwork_worker;
`;

const policies = `
grant select on couple, couple_counselor to groundwork_app;
grant select, insert, update (roles) on couple_partner to groundwork_app;
grant select on couple, couple_partner to groundwork_worker;
do $$
declare t text;
begin
  foreach t in array array['couple', 'couple_partner', 'couple_counselor'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
create policy couple_read on couple for select to groundwork_app, groundwork_worker using (clinic_id = (select sec.clinic()) and id = any ((select sec.couples())::uuid[]));
create policy couple_counselor_read on couple_counselor for select to groundwork_app using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.couples())::uuid[]));
create policy couple_partner_read on couple_partner for select to groundwork_app, groundwork_worker using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.couples())::uuid[]));
create policy couple_partner_add on couple_partner for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[])
    and exists (select from sec.newcomers() n where n = account_id));
create policy couple_partner_change on couple_partner for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
`;

const people = `
create policy account_read on account for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (id = any ((select sec.people())::uuid[]) or (select sec.role()) = 'admin' or (select sec.purpose()) = 'mail'));
create policy account_add on account for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (((select sec.role()) = 'admin' and role in ('admin', 'counselor')) or ((select sec.role()) = 'counselor' and role = 'partner')));
create policy account_rename on account for update to groundwork_app using (clinic_id = (select sec.clinic()) and id = (select sec.uid()));
create policy account_private_read on account_private for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (account_id = (select sec.uid()) or (select sec.role()) = 'admin' or account_id = any ((select sec.clients())::uuid[]) or (select sec.purpose()) = 'mail'));
create policy account_private_add on account_private for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (select sec.role()) in ('admin', 'counselor'));
create policy account_private_change on account_private for update to groundwork_app using (clinic_id = (select sec.clinic()) and account_id = (select sec.uid()));
create policy data_key_read on data_key for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (owner_id = (select sec.uid()) or owner_id = any ((select sec.people())::uuid[]) or owner_id = any ((select sec.couples())::uuid[])));
create policy data_key_add on data_key for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (owner_id = (select sec.uid()) or owner_id = any ((select sec.counseled())::uuid[])));
create policy sign_in_read on sign_in for select to groundwork_app using (clinic_id = (select sec.clinic()) and account_id = (select sec.uid()));
create policy sign_in_end on sign_in for update to groundwork_app using (clinic_id = (select sec.clinic()) and account_id = (select sec.uid())) with check (clinic_id = (select sec.clinic()) and account_id = (select sec.uid()) and ended_at is not null);
create policy ticket_read on ticket for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and ((select sec.role()) = 'admin' or account_id = any ((select sec.clients())::uuid[])));
create policy ticket_add on ticket for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and kind = 'invitation' and ((select sec.role()) = 'admin' or account_id = any ((select sec.clients())::uuid[])));
create policy ticket_drop on ticket for delete to groundwork_app
  using (clinic_id = (select sec.clinic()) and kind = 'invitation' and ((select sec.role()) = 'admin' or account_id = any ((select sec.clients())::uuid[])));
create policy mail_read on mail for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and ((select sec.role()) = 'admin' or (select sec.purpose()) = 'mail'));
create policy mail_add on mail for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and kind = 'invitation' and ((select sec.role()) = 'admin' or account_id = any ((select sec.clients())::uuid[])));
create policy mail_sent on mail for update to groundwork_worker using (clinic_id = (select sec.clinic()) and (select sec.purpose()) = 'mail');
`;

/** What opening entries of one couple needs: whose words they are, in which wording, their keys (wrapped) and the clinic's zone. To those who belong to the couple. */
const authors = `
create function sec.authors(couple uuid) returns table (author_id uuid, roles text[], wrapped bytea, clinic_wrapped bytea, time_zone text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if not exists (select from public.couple_counselor c where c.clinic_id = home and c.couple_id = couple and c.account_id = me and c.until is null)
    and not exists (select from public.couple_partner p where p.clinic_id = home and p.couple_id = couple and p.account_id = me) then return; end if;
  return query
    select p.account_id, p.roles, k.wrapped, y.wrapped, l.time_zone
      from public.couple_partner p
      join public.data_key k on k.clinic_id = home and k.owner_id = p.account_id
      join public.clinic_key y on y.clinic_id = home
      join public.clinic l on l.id = home
     where p.clinic_id = home and p.couple_id = couple;
end $$;
alter function sec.authors owner to groundwork_definer;
grant execute on function sec.authors to groundwork_app;
`;
