import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Entries, their parts and who may read them. Drafts live in a table only their author reads. A part's three flags are written by the grant trigger alone; `app` may
 * neither write nor read them (a partner who could read them would learn what was withheld from whom), the policies do.
 */
export class Entries0006 implements MigrationInterface {
  readonly name = 'Entries0006700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(grants);
    await runner.query(privileges);
    await runner.query(policies);
    await runner.query(sharing);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
create table entry (
  clinic_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  couple_id uuid not null,
  author_id uuid not null,
  homework_id text not null,
  homework_version int not null,
  create_key text,
  submit_key text,
  revision int not null default 0,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  for_counselor boolean not null default false,
  for_partner boolean not null default false,
  for_report boolean not null default false,
  primary key (clinic_id, id),
  unique (clinic_id, id, author_id, couple_id),
  unique (clinic_id, author_id, create_key),
  foreign key (clinic_id, task_id, author_id, couple_id) references task (clinic_id, id, account_id, couple_id),
  foreign key (homework_id, homework_version) references homework
);
create index on entry (clinic_id, couple_id, submitted_at desc, id) where submitted_at is not null;
create index on entry (clinic_id, author_id, submitted_at desc);
create index on entry (clinic_id, task_id);
create index on entry (clinic_id, couple_id, homework_id, submitted_at) where submitted_at is not null;
create table entry_draft (
  clinic_id uuid not null,
  entry_id uuid not null,
  author_id uuid not null,
  couple_id uuid not null,
  version int not null default 1,
  changed boolean not null default true,
  sealed bytea,
  saved_at timestamptz not null default now(),
  primary key (clinic_id, entry_id),
  foreign key (clinic_id, entry_id, author_id, couple_id) references entry (clinic_id, id, author_id, couple_id) on delete cascade
);
create table entry_part (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  couple_id uuid not null,
  author_id uuid not null,
  homework_id text not null,
  homework_version int not null,
  key text not null,
  revision int not null,
  sealed bytea not null,
  submitted_at timestamptz not null,
  for_counselor boolean not null default false,
  for_partner boolean not null default false,
  for_report boolean not null default false,
  report_since timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, entry_id, key),
  unique (clinic_id, id, entry_id, author_id, couple_id),
  foreign key (clinic_id, entry_id, author_id, couple_id) references entry (clinic_id, id, author_id, couple_id),
  foreign key (homework_id, homework_version, key) references homework_part
);
create index on entry_part (clinic_id, couple_id, submitted_at);
-- The trend of every caseload is read from these alone.
create index on entry_part (clinic_id, couple_id, submitted_at) where homework_id = 'S25' and key = 'ratings';
create table entry_part_past (
  clinic_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  author_id uuid not null,
  couple_id uuid not null,
  revision int not null,
  sealed bytea not null,
  submitted_at timestamptz not null,
  primary key (clinic_id, part_id, revision),
  foreign key (clinic_id, part_id, entry_id, author_id, couple_id) references entry_part (clinic_id, id, entry_id, author_id, couple_id)
);
create table reply (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  couple_id uuid not null,
  entry_author_id uuid not null,
  by_id uuid not null,
  sealed bytea not null,
  at timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, entry_id, entry_author_id, couple_id) references entry (clinic_id, id, author_id, couple_id),
  foreign key (clinic_id, by_id) references account
);
create index on reply (clinic_id, entry_id, at);
create table review (
  clinic_id uuid not null,
  entry_id uuid not null,
  couple_id uuid not null,
  counselor_id uuid not null,
  revision int not null,
  at timestamptz not null default now(),
  primary key (clinic_id, entry_id, counselor_id),
  foreign key (clinic_id, entry_id) references entry
);
create table access_log (
  clinic_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  reader_id uuid not null,
  reader_role text not null check (reader_role in ('counselor', 'partner')),
  couple_id uuid not null,
  author_id uuid not null,
  entry_ids uuid[] not null,
  primary key (clinic_id, id)
);
create index on access_log (clinic_id, author_id, at desc);
`;

const grants = `
create table grant_event (
  clinic_id uuid not null,
  id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  author_id uuid not null,
  couple_id uuid not null,
  audience text not null check (audience in ('counselor', 'partner', 'report')),
  granted boolean not null,
  text_version text not null,
  part_revision int not null,
  seq bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  primary key (clinic_id, id),
  foreign key (clinic_id, part_id, entry_id, author_id, couple_id) references entry_part (clinic_id, id, entry_id, author_id, couple_id)
);
create index on grant_event (clinic_id, part_id, seq desc);
create index on grant_event (clinic_id, couple_id, at);

-- Copies the author's last decision to the part's flags. The lock per couple orders withdrawals against documents being made (DOC-2).
create function sec.apply_grant() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ceiling public.homework_part;
begin
  perform pg_advisory_xact_lock(7204, hashtext(new.couple_id::text));
  if new.granted then
    -- The ceiling of the homework that was given: a part that names another one has none.
    select h.* into ceiling from public.entry_part p
      join public.entry e on e.clinic_id = p.clinic_id and e.id = p.entry_id and e.homework_id = p.homework_id and e.homework_version = p.homework_version
      join public.task t on t.clinic_id = e.clinic_id and t.id = e.task_id and t.homework_id = e.homework_id and t.homework_version = e.homework_version
      join public.homework_part h on h.homework_id = p.homework_id and h.homework_version = p.homework_version and h.key = p.key
     where p.clinic_id = new.clinic_id and p.id = new.part_id;
    if not found or (new.audience = 'counselor' and not ceiling.counselor) or (new.audience = 'partner' and not ceiling.partner)
      or (new.audience = 'report' and ceiling.report = 'never') then
      raise exception 'this part can never be shared with %', new.audience using errcode = '23514', constraint = 'sharing_ceiling';
    end if;
  end if;
  update public.entry_part set
      for_counselor = case new.audience when 'counselor' then new.granted else for_counselor end,
      for_partner = case new.audience when 'partner' then new.granted else for_partner end,
      for_report = case new.audience when 'report' then new.granted else for_report end,
      report_since = case when new.audience <> 'report' then report_since when new.granted then coalesce(report_since, new.at) end
    where clinic_id = new.clinic_id and id = new.part_id;
  update public.entry e set (for_counselor, for_partner, for_report) =
      (select bool_or(p.for_counselor), bool_or(p.for_partner), bool_or(p.for_report) from public.entry_part p where p.clinic_id = e.clinic_id and p.entry_id = e.id)
    where e.clinic_id = new.clinic_id and e.id = new.entry_id;
  return null;
end $$;
alter function sec.apply_grant owner to groundwork_definer;
create trigger apply_grant after insert on grant_event for each row execute function sec.apply_grant();
`;

const privileges = `
do $$
declare t text;
begin
  foreach t in array array['entry', 'entry_draft', 'entry_part', 'entry_part_past', 'reply', 'review', 'access_log', 'grant_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
grant select (clinic_id, id, task_id, couple_id, author_id, homework_id, homework_version, create_key, submit_key, revision, created_at, submitted_at),
  insert (clinic_id, id, task_id, couple_id, author_id, homework_id, homework_version, create_key),
  update (submit_key, revision, submitted_at), delete on entry to groundwork_app;
grant select (clinic_id, id, task_id, couple_id, author_id, homework_id, homework_version, revision, submitted_at) on entry to groundwork_worker;
grant select, insert, update (version, changed, sealed, saved_at), delete on entry_draft to groundwork_app;
grant select (clinic_id, id, entry_id, couple_id, author_id, homework_id, homework_version, key, revision, sealed, submitted_at),
  insert (clinic_id, id, entry_id, couple_id, author_id, homework_id, homework_version, key, revision, sealed, submitted_at),
  update (revision, sealed, submitted_at) on entry_part to groundwork_app;
grant select (clinic_id, id, entry_id, couple_id, author_id, homework_id, homework_version, key, revision, sealed, submitted_at, report_since) on entry_part to groundwork_worker;
grant select, insert on entry_part_past, reply, access_log to groundwork_app;
grant select, insert, update (revision, at) on review to groundwork_app;
grant select, insert (clinic_id, id, part_id, entry_id, author_id, couple_id, audience, granted, text_version, part_revision) on grant_event to groundwork_app;
grant select, update on entry, entry_part to groundwork_definer;
grant select on grant_event to groundwork_definer;
`;

const policies = `
create policy entry_read on entry for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (
    author_id = (select sec.uid())
    or (for_counselor and couple_id = any ((select sec.counseled())::uuid[]))
    or (for_partner and couple_id = any ((select sec.partnered())::uuid[]))
    or (for_report and couple_id = any ((select sec.reported())::uuid[]))));
create policy entry_add on entry for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()) and (select sec.role()) = 'partner' and couple_id = any ((select sec.couples())::uuid[]));
create policy entry_change on entry for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid())) with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy entry_drop on entry for delete to groundwork_app using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()) and submitted_at is null);

create policy entry_draft_read on entry_draft for select to groundwork_app using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy entry_draft_add on entry_draft for insert to groundwork_app with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy entry_draft_save on entry_draft for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid())) with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy entry_draft_drop on entry_draft for delete to groundwork_app using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));

create policy entry_part_read on entry_part for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (
    author_id = (select sec.uid())
    or (for_counselor and couple_id = any ((select sec.counseled())::uuid[]))
    or (for_partner and couple_id = any ((select sec.partnered())::uuid[]))
    or (for_report and couple_id = any ((select sec.reported())::uuid[]))));
create policy entry_part_add on entry_part for insert to groundwork_app with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy entry_part_change on entry_part for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid())) with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));

create policy entry_part_past_read on entry_part_past for select to groundwork_app using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy entry_part_past_add on entry_part_past for insert to groundwork_app with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));

create policy grant_event_read on grant_event for select to groundwork_app using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy grant_event_add on grant_event for insert to groundwork_app with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));

create policy reply_read on reply for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and (entry_author_id = (select sec.uid()) or couple_id = any ((select sec.counseled())::uuid[])));
create policy reply_add on reply for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and by_id = (select sec.uid()) and couple_id = any ((select sec.counseled())::uuid[])
    and exists (select from entry e where e.clinic_id = reply.clinic_id and e.id = reply.entry_id));

create policy review_read on review for select to groundwork_app using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
create policy review_add on review for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and counselor_id = (select sec.uid()) and couple_id = any ((select sec.counseled())::uuid[])
    and exists (select from entry e where e.clinic_id = review.clinic_id and e.id = review.entry_id));
create policy review_change on review for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and counselor_id = (select sec.uid())) with check (clinic_id = (select sec.clinic()) and counselor_id = (select sec.uid()));

create policy access_log_read on access_log for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and ((reader_role = 'counselor' and author_id = (select sec.uid()))
    or couple_id = any ((select sec.counseled())::uuid[])));
create policy access_log_add on access_log for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and reader_id = (select sec.uid()) and reader_role = (select sec.role()) and couple_id = any ((select sec.couples())::uuid[]));
`;

/** The switches of parts: to their author all three; to the couple's counselor, of parts shared with the counselor, the report's alone. */
const sharing = `
create function sec.sharing(entries uuid[]) returns table (part_id uuid, entry_id uuid, key text, counselor boolean, partner boolean, report boolean, report_since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
  mine uuid[] := case when ctx[3] = 'counselor' then sec.couples() end;
begin
  if me is null then return; end if;
  return query
    select p.id, p.entry_id, p.key, p.for_counselor, case when p.author_id = me then p.for_partner end, p.for_report, p.report_since
      from public.entry_part p
     where p.clinic_id = home and p.entry_id = any (entries) and (p.author_id = me or (p.for_counselor and p.couple_id = any (mine)));
end $$;
alter function sec.sharing owner to groundwork_definer;
grant execute on function sec.sharing to groundwork_app;
`;
