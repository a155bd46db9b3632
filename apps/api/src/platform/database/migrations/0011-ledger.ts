import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hangs on an entry: responses, what counselors release or hold, limits of ledgers. */
export class Ledger0011 implements MigrationInterface {
  readonly name = 'Ledger9700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(responses);
    await runner.query(answering);
    await runner.query(releasing);
    await runner.query(ledgers);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

/** A response belongs to who wrote it. `open`: whether the other partner may read it by now. `slot` says what there may be one of. */
const responses = `
create table response (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  couple_id uuid not null,
  entry_author_id uuid not null,
  by_id uuid not null,
  homework_id text not null,
  homework_version int not null,
  form text not null,
  on_id uuid,
  slot text not null,
  seen text not null check (seen in ('both', 'afterBoth', 'counselor')),
  open boolean not null default false,
  revision int not null default 1,
  sealed bytea not null,
  at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  forget_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, entry_id, entry_author_id, couple_id) references entry (clinic_id, id, author_id, couple_id),
  foreign key (clinic_id, on_id) references response (clinic_id, id),
  foreign key (clinic_id, couple_id, by_id) references couple_partner,
  foreign key (homework_id, homework_version, form) references homework_response
);
create unique index response_slot on response (clinic_id, entry_id, by_id, slot) where withdrawn_at is null;
create index on response (clinic_id, couple_id, homework_id, at);
alter table response enable row level security;
alter table response force row level security;
grant select, insert (clinic_id, id, entry_id, couple_id, entry_author_id, by_id, homework_id, homework_version, form, on_id, slot, seen, sealed, at, changed_at),
  update (revision, sealed, changed_at, withdrawn_at) on response to groundwork_app;
grant select, update, delete on response to groundwork_definer;
-- Nobody reads a response to an entry that they may not read.
create policy response_read on response for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and (forget_at is null or forget_at > now()) and (by_id = (select sec.uid())
    or (withdrawn_at is null and exists (select from entry e where e.clinic_id = response.clinic_id and e.id = response.entry_id
        and (couple_id = any ((select sec.counseled())::uuid[])
          or (seen <> 'counselor' and (response.open or e.closes_at <= now()) and couple_id = any ((select sec.partnered())::uuid[])))))));
create policy response_add on response for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and by_id = (select sec.uid()) and couple_id = any ((select sec.partnered())::uuid[])
    and exists (select from entry e where e.clinic_id = response.clinic_id and e.id = response.entry_id));
create policy response_change on response for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and by_id = (select sec.uid())) with check (clinic_id = (select sec.clinic()) and by_id = (select sec.uid()));
`;

const answering = `
-- Whether the other partner has answered or signed an entry, as far as its author sees: a mark that is still hidden must not show in what is refused.
create function sec.is_answered(clinic uuid, of_entry uuid, author uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from public.response r join public.entry e on e.clinic_id = clinic and e.id = of_entry
      where r.clinic_id = clinic and r.entry_id = of_entry and r.by_id <> author and r.withdrawn_at is null and r.seen <> 'counselor' and (r.open or e.closes_at <= now()))
    or exists (select from public.signature s where s.clinic_id = clinic and s.entry_id = of_entry and s.account_id <> author);
end $$;
alter function sec.is_answered owner to groundwork_definer;

-- Every response is one the homework asks for, from the side it asks, while the entry takes any.
create function sec.check_response() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked public.homework_response;
  e public.entry;
  own boolean := new.by_id = new.entry_author_id;
begin
  select * into e from public.entry where clinic_id = new.clinic_id and id = new.entry_id for update;
  select * into asked from public.homework_response h where h.homework_id = e.homework_id and h.homework_version = e.homework_version and h.key = new.form;
  if asked is null or new.homework_id <> e.homework_id or new.homework_version <> e.homework_version or asked.seen <> new.seen
    or (asked."by" = 'author' and not own) or (asked."by" = 'other' and own) or (asked.answers is null) <> (new.on_id is null)
    or new.slot <> (case when asked.many then new.id::text when asked.answers is null then new.form else new.form || '|' || new.on_id end) then
    raise exception 'this homework asks for no such response' using errcode = '23514', constraint = 'response_form';
  end if;
  if e.submitted_at is null or e.closes_at <= now() or (not own and (e.held or e.blocked)) then
    raise exception 'it takes no responses' using errcode = '23514', constraint = 'response_closed';
  end if;
  if asked.signed and not exists (select from public.agreement a where a.clinic_id = new.clinic_id and a.entry_id = new.entry_id and sec.in_force(a)) then
    raise exception 'not in force' using errcode = '23514', constraint = 'response_closed';
  end if;
  if new.on_id is not null and not exists (select from public.response r where r.clinic_id = new.clinic_id and r.id = new.on_id and r.entry_id = new.entry_id
      and r.form = asked.answers and r.by_id <> new.by_id and r.withdrawn_at is null) then
    raise exception 'it answers nothing' using errcode = '23514', constraint = 'response_form';
  end if;
  new.forget_at := e.forget_at;
  return new;
end $$;

-- Independent marks open together. An entry is settled while a response that settles it stands, or both marks.
create function sec.settle_response() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked public.homework_response;
  stands boolean;
begin
  select * into asked from public.homework_response h where h.homework_id = new.homework_id and h.homework_version = new.homework_version and h.key = new.form;
  if new.withdrawn_at is null and asked.seen = 'both' then
    update public.response set open = true where clinic_id = new.clinic_id and id = new.id;
  elsif new.withdrawn_at is null and asked.seen = 'afterBoth' and exists (select from public.response r where r.clinic_id = new.clinic_id and r.entry_id = new.entry_id
      and r.form = asked.beside and r.by_id <> new.by_id and r.withdrawn_at is null) then
    update public.response r set open = true where r.clinic_id = new.clinic_id and r.entry_id = new.entry_id and r.form in (asked.key, asked.beside) and r.withdrawn_at is null;
  end if;
  stands := exists (select from public.response r
    join public.homework_response h on h.homework_id = r.homework_id and h.homework_version = r.homework_version and h.key = r.form
   where r.clinic_id = new.clinic_id and r.entry_id = new.entry_id and r.withdrawn_at is null and (h.settles or (h.seen = 'afterBoth' and r.open)));
  update public.entry e set settled_at = case when stands then now() end
   where e.clinic_id = new.clinic_id and e.id = new.entry_id and (e.settled_at is not null) <> stands;
  return null;
end $$;

-- A mark that both have seen stands; before that it can be changed, while the entry takes responses. While nothing is shared, it can only be taken back.
create function sec.check_change() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- What was taken back stays so; a new one can be given.
  if old.withdrawn_at is not null or (new.revision > old.revision and not new.couple_id = any (sec.partnered())) then
    raise exception 'there is nothing to change' using errcode = '42501';
  end if;
  if (new.seen = 'afterBoth' and old.open)
    or exists (select from public.entry e where e.clinic_id = new.clinic_id and e.id = new.entry_id and e.closes_at <= now()) then
    raise exception 'it stands as it is' using errcode = '23514', constraint = 'response_closed';
  end if;
  return new;
end $$;
alter function sec.check_response owner to groundwork_definer;
alter function sec.settle_response owner to groundwork_definer;
alter function sec.check_change owner to groundwork_definer;
create trigger check_response before insert on response for each row execute function sec.check_response();
create trigger settle_response after insert or update of withdrawn_at on response for each row execute function sec.settle_response();
create trigger check_change before update of revision, withdrawn_at on response for each row execute function sec.check_change();
`;

/** The counselor lets a question or a statement through to the other partner, or keeps it back. The author's own grant is needed all the same. */
const releasing = `
create function sec.release_entry(of_entry uuid, of_revision int, keep_back boolean) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  home uuid := ctx[2];
  mine uuid[] := sec.counseled();
  found_in uuid;
  words record;
begin
  select e.couple_id into found_in from public.entry e where e.clinic_id = home and e.id = of_entry and e.couple_id = any (mine);
  if found_in is null then raise exception 'no such entry' using errcode = 'P0002'; end if;
  -- The order in which authors take their locks.
  perform pg_advisory_xact_lock(7204, hashtext(found_in::text));
  select e.author_id, e.homework_id, p.revision, h.max_open into words from public.entry e
    join public.homework h on h.id = e.homework_id and h.version = e.homework_version
    join public.entry_part p on p.clinic_id = home and p.entry_id = e.id
    join public.homework_part w on w.homework_id = p.homework_id and w.homework_version = p.homework_version and w.key = p.key
   where e.clinic_id = home and e.id = of_entry and w.reaches = 'released' and p.for_counselor and (p.forget_at is null or p.forget_at > now()) for update of e;
  if not found then raise exception 'no such entry' using errcode = 'P0002'; end if;
  -- What they let through is what they have read.
  if words.revision <> of_revision then raise exception 'there are newer words' using errcode = '23514', constraint = 'words_changed'; end if;
  -- Counted whatever the authors have chosen, so that being refused says nothing of their switches.
  if not keep_back and words.max_open <= (
      select count(*) from public.entry e
        join public.entry_part p on p.clinic_id = home and p.entry_id = e.id and p.revision <= e.released_revision
        join public.homework_part w on w.homework_id = p.homework_id and w.homework_version = p.homework_version and w.key = p.key and w.reaches = 'released'
       where e.clinic_id = home and e.author_id = words.author_id and e.homework_id = words.homework_id and e.id <> of_entry and not e.held and e.settled_at is null) then
    raise exception 'enough are open' using errcode = '23514', constraint = 'max_open';
  end if;
  update public.entry e set held = keep_back,
      released_revision = case when keep_back then e.released_revision else of_revision end, released_at = case when keep_back then e.released_at else now() end
    where e.clinic_id = home and e.id = of_entry;
  perform sec.refresh_entry(home, of_entry);
end $$;
alter function sec.release_entry owner to groundwork_definer;
grant execute on function sec.release_entry to groundwork_app;

-- The author's own answer elsewhere keeps it back or lets it go again (S20 by S59).
create function sec.refresh_blocked() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sec.refresh_entry(new.clinic_id, new.id);
  return null;
end $$;
alter function sec.refresh_blocked owner to groundwork_definer;
create trigger refresh_blocked after update of blocked on entry for each row when (new.blocked is distinct from old.blocked) execute function sec.refresh_blocked();
`;

/** Limits of ledgers. */
const ledgers = `
create function sec.check_ledger() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  most int;
  hours int;
begin
  select h.max_open, h.forget_hours into most, hours from public.homework h where h.id = new.homework_id and h.version = new.homework_version;
  if hours is not null then new.forget_at := now() + make_interval(hours => hours); end if;
  -- Of what the counselor releases, the released ones count, and are counted there.
  if most is not null and not exists (select from public.homework_part p where p.homework_id = new.homework_id and p.homework_version = new.homework_version and p.reaches = 'released') then
    perform pg_advisory_xact_lock(7205, hashtext(new.author_id::text || new.homework_id));
    if most <= (select count(*) from public.entry e where e.clinic_id = new.clinic_id and e.author_id = new.author_id and e.homework_id = new.homework_id
        and e.id <> new.id and e.submitted_at is not null and e.settled_at is null and (e.closes_at is null or e.closes_at > now()) and (e.forget_at is null or e.forget_at > now())) then
      raise exception 'enough are open' using errcode = '23514', constraint = 'max_open';
    end if;
  end if;
  return new;
end $$;
alter function sec.check_ledger owner to groundwork_definer;
create trigger check_ledger before update of submitted_at on entry for each row when (old.submitted_at is null and new.submitted_at is not null) execute function sec.check_ledger();

-- What both have marked, or is over, keeps its words; and no later change may close what is open, because closing opens the other's mark.
create function sec.check_closing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.closes_at <= now() or new.closes_at <= now() or exists (select from public.response r
      where r.clinic_id = new.clinic_id and r.entry_id = new.id and r.seen = 'afterBoth' and r.open and r.withdrawn_at is null) then
    raise exception 'it stays as it is' using errcode = '23514', constraint = 'entry_closed';
  end if;
  return new;
end $$;
alter function sec.check_closing owner to groundwork_definer;
create trigger check_closing before update of revision, closes_at on entry for each row when (old.closes_at is not null) execute function sec.check_closing();

alter table entry_part add column forget_at timestamptz;
create function sec.forget_parts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.entry_part set forget_at = new.forget_at where clinic_id = new.clinic_id and entry_id = new.id;
  return null;
end $$;
alter function sec.forget_parts owner to groundwork_definer;
create trigger forget_parts after update of revision on entry for each row when (new.forget_at is not null) execute function sec.forget_parts();

-- For the job alone: what is to be forgotten goes, with everything that hangs on it. Returns how many entries.
create function sec.forget_entries() returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
  gone uuid[];
begin
  if sec.purpose() is distinct from 'tasks' then raise exception 'for the job' using errcode = '42501'; end if;
  -- Held first, in the order in which authors take their locks. What is being changed at this moment goes the next time.
  select coalesce(array_agg(x.id), '{}') into gone from (select e.id from public.entry e where e.clinic_id = home and e.forget_at <= now() for update skip locked) x;
  delete from public.document_part where clinic_id = home and entry_id = any (gone);
  delete from public.response where clinic_id = home and entry_id = any (gone);
  delete from public.grant_event where clinic_id = home and entry_id = any (gone);
  delete from public.entry_part_past where clinic_id = home and entry_id = any (gone);
  delete from public.entry_part where clinic_id = home and entry_id = any (gone);
  delete from public.review where clinic_id = home and entry_id = any (gone);
  delete from public.reply where clinic_id = home and entry_id = any (gone);
  delete from public.entry where clinic_id = home and id = any (gone);
  return cardinality(gone);
end $$;
alter function sec.forget_entries owner to groundwork_definer;
grant execute on function sec.forget_entries to groundwork_worker;

-- What was to be forgotten is gone for everybody from its hour on, whether or not the job has come by.
drop policy entry_part_read on entry_part;
create policy entry_part_read on entry_part for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (forget_at is null or forget_at > now()) and (
    author_id = (select sec.uid())
    or (for_counselor and couple_id = any ((select sec.counseled())::uuid[]))
    or (for_partner and couple_id = any ((select sec.partnered())::uuid[]))
    or (for_report and couple_id = any ((select sec.reported())::uuid[]))));
drop policy entry_read on entry;
create policy entry_read on entry for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (forget_at is null or forget_at > now()) and (
    author_id = (select sec.uid())
    or (for_counselor and couple_id = any ((select sec.counseled())::uuid[]))
    or (for_partner and couple_id = any ((select sec.partnered())::uuid[]))
    or (for_report and couple_id = any ((select sec.reported())::uuid[]))));
`;
