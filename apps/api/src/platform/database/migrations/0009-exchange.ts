import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a grant takes effect: at once, once the counselor or the other partner released too, or never in words. What homework says of it stands beside its parts. */
export class Exchange0009 implements MigrationInterface {
  readonly name = 'Exchange9700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(library);
    await runner.query(entries);
    await runner.query(reaching);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const library = `
alter table homework
  add column gate text not null default 'no' check (gate in ('no', 'all', 'hurt', 'involved')),
  add column max_open int,
  add column forget_hours int,
  add column max_days int,
  add column acknowledged boolean not null default false;
alter table homework_part
  add column joint boolean not null default false,
  add column reaches text check (reaches in ('released', 'together', 'match'));
create table homework_response (
  homework_id text not null,
  homework_version int not null,
  key text not null,
  by text not null check (by in ('author', 'other', 'either')),
  seen text not null check (seen in ('both', 'afterBoth', 'counselor')),
  beside text,
  many boolean not null,
  answers text,
  signed boolean not null,
  settles boolean not null,
  primary key (homework_id, homework_version, key),
  foreign key (homework_id, homework_version) references homework
);
alter table homework_response enable row level security;
alter table homework_response force row level security;
grant select on homework_response to groundwork_app, groundwork_worker;
grant select, insert on homework_response to groundwork_definer;
grant update (hash) on homework to groundwork_definer;
create policy homework_response_read on homework_response for select to groundwork_app, groundwork_worker using ((select sec.clinic()) is not null);
-- Figures and pictures were added to homework that was there before the first release: recorded anew once, and never again.
update homework set hash = '';

create or replace function sec.publish_homework(rows jsonb) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed text;
begin
  update public.homework h set hash = r.hash from jsonb_to_recordset(rows) r(id text, version int, hash text) where h.id = r.id and h.version = r.version and h.hash = '';
  select string_agg(h.id || ' v' || h.version, ', ') into changed from jsonb_to_recordset(rows) r(id text, version int, hash text)
    join public.homework h on h.id = r.id and h.version = r.version and h.hash <> r.hash;
  if changed is not null then raise exception 'published homework was changed: %', changed; end if;
  insert into public.homework (id, version, kind, title, hash, gate, max_open, forget_hours, max_days, acknowledged)
    select r.id, r.version, r.kind, r.title, r.hash, r.gate, r.max_open, r.forget_hours, r.max_days, r.acknowledged
      from jsonb_to_recordset(rows) r(id text, version int, kind text, title text, hash text, gate text, max_open int, forget_hours int, max_days int, acknowledged boolean)
    on conflict do nothing;
  insert into public.homework_part (homework_id, homework_version, key, counselor, partner, report, joint, reaches)
    select r.id, r.version, p.key, p.counselor, p.partner, p.report, p.joint, p.reaches from jsonb_to_recordset(rows) r(id text, version int, parts jsonb),
      jsonb_to_recordset(r.parts) p(key text, counselor boolean, partner boolean, report text, joint boolean, reaches text) on conflict do nothing;
  insert into public.homework_response (homework_id, homework_version, key, by, seen, beside, many, answers, signed, settles)
    select r.id, r.version, p.key, p.by, p.seen, p.beside, p.many, p.answers, p.signed, p.settles from jsonb_to_recordset(rows) r(id text, version int, responses jsonb),
      jsonb_to_recordset(r.responses) p(key text, by text, seen text, beside text, many boolean, answers text, signed boolean, settles boolean) on conflict do nothing;
end $$;
`;

const entries = `
-- closes_at: no response is taken afterwards. settled_at: nothing is open any more. released_revision: what the counselor let through.
-- held: the counselor keeps it back. blocked: its author keeps it back by an answer elsewhere. opened_at: both released.
alter table entry
  add column closes_at timestamptz,
  add column settled_at timestamptz,
  add column forget_at timestamptz,
  add column released_revision int not null default 0,
  add column released_at timestamptz,
  add column held boolean not null default false,
  add column blocked boolean not null default false,
  add column opened_at timestamptz;
create index on entry (clinic_id, forget_at) where forget_at is not null;
alter table entry_part
  add column counselor_wanted boolean not null default false,
  add column partner_wanted boolean not null default false,
  add column report_wanted boolean not null default false,
  add column capped boolean not null default false;
update entry_part set counselor_wanted = for_counselor, partner_wanted = for_partner, report_wanted = for_report;
grant select (closes_at, settled_at, forget_at, released_revision, released_at, held, blocked, opened_at), update (closes_at, blocked) on entry to groundwork_app;
grant select (closes_at, settled_at, forget_at, released_revision, opened_at) on entry to groundwork_worker;
grant select (capped), insert (capped), update (capped) on entry_part to groundwork_app;
grant delete on entry, entry_draft, entry_part, entry_part_past, grant_event, reply, review, document_part to groundwork_definer;
grant select on entry_draft, entry_part_past, reply, review to groundwork_definer;
`;

/** How a grant takes effect. What the author wants and what others may read are two things: between them stand the counselor's release, the other's release, a match. */
const reaching = `
-- Works out anew who may read the parts of one entry.
create function sec.refresh_entry(clinic uuid, of_entry uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.entry_part p set
      for_counselor = p.counselor_wanted and (h.reaches is distinct from 'together' or e.opened_at is not null),
      for_partner = p.partner_wanted and not e.blocked and case h.reaches
        when 'released' then e.released_revision >= p.revision and not e.held
        when 'together' then e.opened_at is not null
        when 'match' then false
        else true end,
      for_report = p.report_wanted and (h.reaches is distinct from 'together' or e.opened_at is not null)
    from public.entry e, public.homework_part h
   where p.clinic_id = clinic and p.entry_id = of_entry and e.clinic_id = clinic and e.id = of_entry
     and h.homework_id = p.homework_id and h.homework_version = p.homework_version and h.key = p.key;
  update public.entry e set (for_counselor, for_partner, for_report) =
      (select bool_or(p.for_counselor), bool_or(p.for_partner), bool_or(p.for_report) from public.entry_part p where p.clinic_id = clinic and p.entry_id = of_entry)
    where e.clinic_id = clinic and e.id = of_entry;
end $$;

-- Opens both entries of a round when both partners want their sealed parts read: in one transaction or not at all (CC-17).
create function sec.open_together(clinic uuid, of_entry uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  pair uuid[];
  one uuid;
begin
  -- Everything of both that is sealed has to be wanted by its author now. Of several by one author in a round, this one, else the newest.
  select array_agg(x.id) into pair from (
    select distinct on (o.author_id) o.id from public.entry e
      join public.task t on t.clinic_id = clinic and t.id = e.task_id
      join public.task u on u.clinic_id = clinic and u.assignment_id = t.assignment_id and u.due_on = t.due_on
      join public.entry o on o.clinic_id = clinic and o.task_id = u.id and o.submitted_at is not null
     where e.clinic_id = clinic and e.id = of_entry
       and (select bool_and(p.partner_wanted) from public.entry_part p
              join public.homework_part h on h.homework_id = p.homework_id and h.homework_version = p.homework_version and h.key = p.key
             where p.clinic_id = clinic and p.entry_id = o.id and h.reaches = 'together')
     order by o.author_id, o.id = of_entry desc, o.submitted_at desc) x;
  if cardinality(pair) is distinct from 2 then return; end if;
  update public.entry set opened_at = now() where clinic_id = clinic and id = any (pair) and opened_at is null;
  foreach one in array pair loop perform sec.refresh_entry(clinic, one); end loop;
end $$;

create or replace function sec.apply_grant() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  at_part record;
begin
  perform pg_advisory_xact_lock(7204, hashtext(new.couple_id::text));
  -- The ceiling of the homework that was given: a part that names another one has none.
  select h.counselor, h.partner, h.report, h.joint, h.reaches, p.capped, p.revision, e.opened_at, e.released_revision, e.held, e.blocked, e.submitted_at into at_part
    from public.entry_part p
    join public.entry e on e.clinic_id = p.clinic_id and e.id = p.entry_id and e.homework_id = p.homework_id and e.homework_version = p.homework_version
    join public.task t on t.clinic_id = e.clinic_id and t.id = e.task_id and t.homework_id = e.homework_id and t.homework_version = e.homework_version
    join public.homework_part h on h.homework_id = p.homework_id and h.homework_version = p.homework_version and h.key = p.key
   where p.clinic_id = new.clinic_id and p.id = new.part_id;
  if new.granted and (at_part is null or (new.audience = 'counselor' and not at_part.counselor) or (new.audience = 'partner' and not at_part.partner)
      or (new.audience = 'report' and at_part.report = 'never') or (at_part.capped and new.audience <> 'counselor')) then
    raise exception 'this part can never be shared with %', new.audience using errcode = '23514', constraint = 'sharing_ceiling';
  end if;
  -- What both read by nature is ended once the other has answered or signed, not taken back (CC-25).
  if not new.granted and new.audience <> 'report' and at_part.joint and sec.is_answered(new.clinic_id, new.entry_id, new.author_id) then
    raise exception 'the other has answered this' using errcode = '23514', constraint = 'joint_answered';
  end if;
  update public.entry_part set
      counselor_wanted = case new.audience when 'counselor' then new.granted else counselor_wanted end,
      partner_wanted = case new.audience when 'partner' then new.granted else partner_wanted end,
      for_counselor = case new.audience when 'counselor' then new.granted and (at_part.reaches is distinct from 'together' or at_part.opened_at is not null) else for_counselor end,
      for_partner = case new.audience when 'partner' then new.granted and not at_part.blocked and case at_part.reaches
          when 'released' then at_part.released_revision >= at_part.revision and not at_part.held
          when 'together' then at_part.opened_at is not null
          when 'match' then false
          else true end else for_partner end,
      report_wanted = case new.audience when 'report' then new.granted else report_wanted end,
      for_report = case new.audience when 'report' then new.granted and (at_part.reaches is distinct from 'together' or at_part.opened_at is not null) else for_report end,
      report_since = case when new.audience <> 'report' then report_since when new.granted then coalesce(report_since, new.at) end
    where clinic_id = new.clinic_id and id = new.part_id;
  if at_part.reaches = 'together' and new.audience = 'partner' and new.granted and at_part.opened_at is null then
    perform sec.open_together(new.clinic_id, new.entry_id);
  end if;
  update public.entry e set (for_counselor, for_partner, for_report) =
      (select bool_or(p.for_counselor), bool_or(p.for_partner), bool_or(p.for_report) from public.entry_part p where p.clinic_id = e.clinic_id and p.entry_id = e.id)
    where e.clinic_id = new.clinic_id and e.id = new.entry_id;
  return null;
end $$;

-- New words of a part that needs a release are kept from the partner until they are released too, also when no switch is touched; a cap takes back what goes beyond it.
create function sec.unrelease() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.revision > old.revision and exists (select from public.homework_part h where h.homework_id = new.homework_id and h.homework_version = new.homework_version and h.key = new.key and h.reaches = 'released') then
    new.for_partner := false;
  end if;
  if new.capped then
    new.for_partner := false;
    new.partner_wanted := false;
    new.for_report := false;
    new.report_wanted := false;
    new.report_since := null;
  end if;
  return new;
end $$;
alter function sec.refresh_entry owner to groundwork_definer;
alter function sec.open_together owner to groundwork_definer;
alter function sec.apply_grant owner to groundwork_definer;
alter function sec.unrelease owner to groundwork_definer;
create trigger unrelease before update of revision, capped on entry_part for each row when (new.revision > old.revision or new.capped) execute function sec.unrelease();

-- To the author what they want; to the couple's counselor, of parts shared with the counselor, the report's switch alone.
create or replace function sec.sharing(entries uuid[]) returns table (part_id uuid, entry_id uuid, key text, counselor boolean, partner boolean, report boolean, report_since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
  mine uuid[] := case when ctx[3] = 'counselor' then sec.couples() end;
begin
  if me is null then return; end if;
  return query
    select p.id, p.entry_id, p.key, case when p.author_id = me then p.counselor_wanted else p.for_counselor end, case when p.author_id = me then p.partner_wanted end,
        case when p.author_id = me then p.report_wanted else p.for_report end, p.report_since
      from public.entry_part p
     where p.clinic_id = home and p.entry_id = any (entries) and (p.author_id = me or (p.for_counselor and p.couple_id = any (mine)));
end $$;
`;
