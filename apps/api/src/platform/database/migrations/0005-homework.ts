import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assignments and tasks. `homework` and `homework_part` mirror the library's published versions (filled when migrating), so that pins and sharing ceilings hold in the database. */
export class Homework0005 implements MigrationInterface {
  readonly name = 'Homework0005700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
    await runner.query(fitting);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
create table homework (
  id text not null,
  version int not null,
  kind text not null,
  title text not null,
  hash text not null,
  primary key (id, version)
);
create table homework_part (
  homework_id text not null,
  homework_version int not null,
  key text not null,
  counselor boolean not null,
  partner boolean not null,
  report text not null check (report in ('never', 'aggregate', 'full')),
  primary key (homework_id, homework_version, key),
  foreign key (homework_id, homework_version) references homework
);
create table assignment (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  homework_id text not null,
  homework_version int not null,
  schedule jsonb not null,
  starts_on date not null,
  ends_on date,
  note_sealed bytea,
  requested text[] not null default '{}',
  assigned_by uuid not null,
  assigned_at timestamptz not null default now(),
  ended_at timestamptz,
  tasks_until date not null default '-infinity',
  version int not null default 1,
  primary key (clinic_id, id),
  unique (clinic_id, id, couple_id),
  foreign key (clinic_id, couple_id) references couple,
  foreign key (clinic_id, assigned_by) references account,
  foreign key (homework_id, homework_version) references homework
);
create index on assignment (clinic_id, couple_id);
create index on assignment (clinic_id, tasks_until) where ended_at is null;
create table assignment_partner (
  clinic_id uuid not null,
  assignment_id uuid not null,
  couple_id uuid not null,
  account_id uuid not null,
  primary key (clinic_id, assignment_id, account_id),
  foreign key (clinic_id, assignment_id, couple_id) references assignment (clinic_id, id, couple_id),
  foreign key (clinic_id, couple_id, account_id) references couple_partner
);
create index on assignment_partner (clinic_id, account_id);
create table task (
  clinic_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  couple_id uuid not null,
  account_id uuid not null,
  homework_id text not null,
  homework_version int not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'ended')),
  done_at timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, assignment_id, account_id, due_on),
  unique (clinic_id, id, account_id, couple_id),
  foreign key (clinic_id, assignment_id, account_id) references assignment_partner,
  foreign key (homework_id, homework_version) references homework
);
create index on task (clinic_id, account_id, due_on) where state = 'open';
create index on task (clinic_id, account_id, done_at desc) where state = 'done';
create index on task (clinic_id, couple_id, due_on);
grant select on assignment, assignment_partner to groundwork_definer;
grant select, update on task to groundwork_definer;
grant select, insert on homework, homework_part to groundwork_definer;
`;

const policies = `
create function sec.my_assignments() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if ctx is null or ctx[3] <> 'partner' then return '{}'; end if;
  return array(select assignment_id from public.assignment_partner where clinic_id = home and account_id = me);
end $$;
alter function sec.my_assignments owner to groundwork_definer;
grant execute on function sec.my_assignments to groundwork_app, groundwork_worker;

do $$
declare t text;
begin
  foreach t in array array['homework', 'homework_part', 'assignment', 'assignment_partner', 'task'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
grant select on homework, homework_part to groundwork_app, groundwork_worker;
create policy homework_read on homework for select to groundwork_app, groundwork_worker using ((select sec.clinic()) is not null);
create policy homework_part_read on homework_part for select to groundwork_app, groundwork_worker using ((select sec.clinic()) is not null);
-- For the migration step alone: adds published versions; one that is there already must be the same, because a published version never changes.
create function sec.publish_homework(rows jsonb) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  changed text;
begin
  select string_agg(h.id || ' v' || h.version, ', ') into changed from jsonb_to_recordset(rows) r(id text, version int, hash text)
    join public.homework h on h.id = r.id and h.version = r.version and h.hash <> r.hash;
  if changed is not null then raise exception 'published homework was changed: %', changed; end if;
  insert into public.homework (id, version, kind, title, hash)
    select r.id, r.version, r.kind, r.title, r.hash from jsonb_to_recordset(rows) r(id text, version int, kind text, title text, hash text) on conflict do nothing;
  insert into public.homework_part (homework_id, homework_version, key, counselor, partner, report)
    select r.id, r.version, p.key, p.counselor, p.partner, p.report from jsonb_to_recordset(rows) r(id text, version int, parts jsonb),
      jsonb_to_recordset(r.parts) p(key text, counselor boolean, partner boolean, report text) on conflict do nothing;
end $$;
alter function sec.publish_homework owner to groundwork_definer;
grant execute on function sec.publish_homework to current_user;

grant select, insert (clinic_id, id, couple_id, homework_id, homework_version, schedule, starts_on, ends_on, note_sealed, requested, assigned_by, tasks_until),
  update (schedule, ends_on, note_sealed, ended_at, tasks_until, version) on assignment to groundwork_app;
grant select, update (tasks_until) on assignment to groundwork_worker;
grant select, insert on assignment_partner to groundwork_app;
grant select on assignment_partner to groundwork_worker;
grant select, insert (clinic_id, id, assignment_id, couple_id, account_id, homework_id, homework_version, due_on), update (state, done_at) on task to groundwork_app;
grant select, insert (clinic_id, id, assignment_id, couple_id, account_id, homework_id, homework_version, due_on) on task to groundwork_worker;

create policy assignment_read on assignment for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (
    couple_id = any ((select sec.counseled())::uuid[])
    or id = any ((select sec.my_assignments())::uuid[])
    or (select sec.purpose()) = 'tasks'
    or couple_id = any ((select sec.reported())::uuid[])));
create policy assignment_add on assignment for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and assigned_by = (select sec.uid()));
create policy assignment_change on assignment for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
create policy assignment_ahead on assignment for update to groundwork_worker using (clinic_id = (select sec.clinic()) and (select sec.purpose()) = 'tasks');

create policy assignment_partner_read on assignment_partner for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (
    account_id = (select sec.uid())
    or couple_id = any ((select sec.counseled())::uuid[])
    or (select sec.purpose()) = 'tasks'
    or couple_id = any ((select sec.reported())::uuid[])));
create policy assignment_partner_add on assignment_partner for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));

create policy task_read on task for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (
    account_id = (select sec.uid())
    or couple_id = any ((select sec.counseled())::uuid[])
    or (select sec.purpose()) = 'tasks'
    or couple_id = any ((select sec.reported())::uuid[])));
create policy task_add on task for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
create policy task_ahead on task for insert to groundwork_worker with check (clinic_id = (select sec.clinic()) and (select sec.purpose()) = 'tasks');
create policy task_done on task for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and account_id = (select sec.uid()) and state = 'open')
  with check (clinic_id = (select sec.clinic()) and account_id = (select sec.uid()) and state = 'done');
create policy task_end on task for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and state = 'open')
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and state = 'ended');
`;

/** What changing or ending an assignment does to its tasks. Here and not in the API, because a counselor cannot see which open tasks have something private submitted. */
const fitting = `
-- Locks the tasks that aren't done: a submit that finishes one is waited for, and what it commits is seen by the statement after.
create function sec.hold_tasks(of_assignment uuid) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null or ctx[3] <> 'counselor'
    or not exists (select from public.assignment a where a.clinic_id = ctx[2]::uuid and a.id = of_assignment and a.couple_id = any (sec.couples())) then
    raise exception 'not an assignment of this counselor' using errcode = '42501';
  end if;
  perform from public.task t where t.clinic_id = ctx[2]::uuid and t.assignment_id = of_assignment and t.state <> 'done' for update;
  return ctx[2]::uuid;
end $$;

-- From a day on: open tasks that no longer fit end, ended ones that fit again open. Done tasks and tasks with something submitted stay as they are; so do drafts.
create function sec.fit_tasks(of_assignment uuid, from_day date, days date[]) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  clinic uuid := sec.hold_tasks(of_assignment);
begin
  update public.task t set state = case when t.due_on = any (days) then 'open' else 'ended' end
   where t.clinic_id = clinic and t.assignment_id = of_assignment and t.due_on >= from_day and t.state <> 'done'
     and not exists (select from public.entry e where e.clinic_id = t.clinic_id and e.task_id = t.id and e.submitted_at is not null);
end $$;

-- The assignment is over: lists with something submitted are done, every other open task ends.
create function sec.end_tasks(of_assignment uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  clinic uuid := sec.hold_tasks(of_assignment);
begin
  update public.task t set state = 'done', done_at = now()
   where t.clinic_id = clinic and t.assignment_id = of_assignment and t.state = 'open'
     and exists (select from public.entry e where e.clinic_id = t.clinic_id and e.task_id = t.id and e.submitted_at is not null);
  update public.task t set state = 'ended' where t.clinic_id = clinic and t.assignment_id = of_assignment and t.state = 'open';
end $$;
alter function sec.hold_tasks owner to groundwork_definer;
alter function sec.fit_tasks owner to groundwork_definer;
alter function sec.end_tasks owner to groundwork_definer;
grant execute on function sec.fit_tasks, sec.end_tasks to groundwork_app;
`;
