import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How homework is delivered: after the previous one, after days, until the next session.
 * Tasks are made here and not in the API: what finishes one assignment begins the next in the same transaction, and whoever does it may not see the other's tasks.
 */
export class Delivery0015 implements MigrationInterface {
  readonly name = 'Delivery9700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(days);
    await runner.query(delivering);
    await runner.query(doors);
    await runner.query(triggers);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const columns = `
alter table assignment
  add column after_assignment uuid,
  add column after_days int not null default 0 check (after_days between 0 and 365),
  add column until_next_session boolean not null default false,
  add check (after_assignment <> id),
  add foreign key (clinic_id, after_assignment, couple_id) references assignment (clinic_id, id, couple_id);
create index on assignment (clinic_id, after_assignment) where after_assignment is not null;
-- begins_on: first day for this partner; null while it waits. until_session: the session that ends it for them.
alter table assignment_partner
  add column begins_on date,
  add column until_session uuid,
  add foreign key (clinic_id, until_session, couple_id) references session (clinic_id, id, couple_id);
grant insert (after_assignment, after_days, until_next_session), update (until_next_session) on assignment to groundwork_app;
grant update (tasks_until, after_assignment) on assignment to groundwork_definer;
grant update (begins_on, until_session) on assignment_partner to groundwork_definer;
grant insert on task to groundwork_definer;
grant select on session to groundwork_definer;
-- From here on tasks are made by the database alone.
revoke insert on task from groundwork_app, groundwork_worker;
revoke insert (tasks_until), update (tasks_until) on assignment from groundwork_app;
revoke update on assignment from groundwork_worker;
drop policy task_add on task;
drop policy task_ahead on task;
drop policy assignment_ahead on assignment;
-- As whom row security does not apply to.
set role groundwork_definer;
update assignment_partner p set begins_on = a.starts_on from assignment a where a.clinic_id = p.clinic_id and a.id = p.assignment_id;
reset role;
`;

const days = `
-- The days of a span on which a schedule falls due: the same as the API's dueDays, held together by a test. Days and not moments, so that changes of the clocks cannot shift them.
create function sec.due_days(schedule jsonb, starts_on date, ends_on date, from_day date, to_day date) returns date[] language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(d::date order by d), '{}')
    from generate_series(greatest(from_day, starts_on)::timestamp, least(to_day, ends_on)::timestamp, interval '1 day') d
   where case schedule->>'kind'
     when 'once' then d::date = starts_on
     when 'daily' then true
     when 'weekly' then schedule->'days' ? (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from d)::int]
     when 'every' then (d::date - starts_on) % (schedule->>'days')::int = 0
     when 'monthly' then extract(day from d) = least((schedule->>'day')::int, extract(day from date_trunc('month', d) + interval '1 month - 1 day'))
   end
$$;

-- The day on which a partner was done with an assignment: something done, nothing to come. Null while they are not.
create function sec.done_on(clinic uuid, of_assignment uuid, partner uuid, today date, zone text) returns date language sql stable set search_path = pg_catalog, pg_temp as $$
  select max(t.done_at at time zone zone)::date
    from public.assignment a
    join public.assignment_partner p on p.clinic_id = clinic and p.assignment_id = a.id and p.account_id = partner
    left join public.session s on s.clinic_id = clinic and s.id = p.until_session and s.state <> 'cancelled'
    join public.task t on t.clinic_id = clinic and t.assignment_id = a.id and t.account_id = partner
   where a.clinic_id = clinic and a.id = of_assignment
   group by a.ended_at, a.schedule, a.ends_on, s.starts_at
  having count(*) filter (where t.state = 'done') > 0
     and (a.ended_at is not null
       or (count(*) filter (where t.state = 'open' and t.due_on >= today) = 0
         and (a.schedule->>'kind' = 'once' or least(a.ends_on, (s.starts_at at time zone zone)::date) <= today + 28)))
$$;
`;

const delivering = `
-- Begins an assignment for whom it waits no longer, and makes its tasks four weeks ahead. From today on, open tasks that no longer fit end and ended ones that fit again open;
-- what is done, or has something submitted, stays as it is. Run again it changes nothing. "moment" is now, by the clock of who asks.
create function sec.deliver(clinic uuid, of_assignment uuid, moment timestamptz, only_for uuid default null) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  zone text := (select c.time_zone from public.clinic c where c.id = clinic);
  today date := (moment at time zone zone)::date;
  horizon date := today + 28;
  made date := 'infinity';
  a public.assignment;
  p record;
  session_id uuid;
  session_at timestamptz;
  session_state text;
  first_day date;
  done_before date;
  last_day date;
  last_made date;
  due date[];
begin
  select * into a from public.assignment x where x.clinic_id = clinic and x.id = of_assignment for no key update;
  if not found or a.ended_at is not null then return; end if;
  for p in select x.account_id, x.begins_on, x.until_session from public.assignment_partner x where x.clinic_id = clinic and x.assignment_id = a.id order by x.account_id loop
    if p.account_id <> only_for then
      made := least(made, a.tasks_until);
      continue;
    end if;
    first_day := coalesce(p.begins_on, greatest(a.starts_on, today));
    if p.begins_on is null and a.after_assignment is not null then
      done_before := sec.done_on(clinic, a.after_assignment, p.account_id, today, zone);
      if done_before is null then
        made := least(made, horizon);
        continue;
      end if;
      first_day := greatest(first_day, done_before + a.after_days);
    end if;
    last_day := a.ends_on;
    session_id := null;
    if a.until_next_session then
      select x.id, x.starts_at, x.state into session_id, session_at, session_state from public.session x where x.clinic_id = clinic and x.id = p.until_session;
      -- The next one planned; once it has begun it stays that one.
      if session_id is null or session_state = 'cancelled' or (session_state = 'planned' and session_at > moment) then
        select x.id, x.starts_at into session_id, session_at from public.session x
         where x.clinic_id = clinic and x.couple_id = a.couple_id and x.state = 'planned' and x.starts_at > moment and (x.starts_at at time zone zone)::date >= first_day
         order by x.starts_at limit 1;
      end if;
      last_day := least(a.ends_on, (session_at at time zone zone)::date);
    end if;
    update public.assignment_partner x set begins_on = first_day, until_session = session_id
     where x.clinic_id = clinic and x.assignment_id = a.id and x.account_id = p.account_id
       and (x.begins_on, x.until_session) is distinct from (first_day, session_id);
    -- Also as far as tasks are there already, made by a clock that was ahead.
    select greatest(horizon, max(t.due_on)) into last_made from public.task t where t.clinic_id = clinic and t.assignment_id = a.id and t.account_id = p.account_id;
    due := sec.due_days(a.schedule, first_day, last_day, today, last_made);
    update public.task t set state = case when t.due_on = any (due) then 'open' else 'ended' end
     where t.clinic_id = clinic and t.assignment_id = a.id and t.account_id = p.account_id and t.due_on >= today
       and t.state = case when t.due_on = any (due) then 'ended' else 'open' end
       and not exists (select from public.entry e where e.clinic_id = clinic and e.task_id = t.id and e.submitted_at is not null);
    insert into public.task (clinic_id, id, assignment_id, couple_id, account_id, homework_id, homework_version, due_on)
      select clinic, gen_random_uuid(), a.id, a.couple_id, p.account_id, a.homework_id, a.homework_version, d from unnest(due) d on conflict do nothing;
    made := least(made, case when (a.schedule->>'kind' = 'once' and first_day <= horizon) or last_day <= horizon then 'infinity' else horizon end);
  end loop;
  update public.assignment set tasks_until = made where clinic_id = clinic and id = a.id and tasks_until <> made;
end $$;

-- What waits for this assignment begins for that partner, if they are done with it.
create function sec.begin_next(clinic uuid, of_assignment uuid, partner uuid, moment timestamptz) returns void language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  waiting uuid;
begin
  for waiting in select a.id from public.assignment a
      join public.assignment_partner p on p.clinic_id = clinic and p.assignment_id = a.id and p.account_id = partner and p.begins_on is null
      where a.clinic_id = clinic and a.after_assignment = of_assignment and a.ended_at is null order by a.id loop
    perform sec.deliver(clinic, waiting, moment, partner);
  end loop;
end $$;
`;

const doors = `
drop function sec.fit_tasks(uuid, date, date[]);
-- For the couple's counselor, after giving or changing homework.
create function sec.fit_tasks(of_assignment uuid, moment timestamptz) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  clinic uuid := sec.hold_tasks(of_assignment);
begin
  perform sec.deliver(clinic, of_assignment, moment);
end $$;

-- It waits for nothing any more.
create function sec.wait_no_more(of_assignment uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  clinic uuid := sec.hold_tasks(of_assignment);
begin
  update public.assignment a set after_assignment = null where a.clinic_id = clinic and a.id = of_assignment;
end $$;

create or replace function sec.end_tasks(of_assignment uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  clinic uuid := sec.hold_tasks(of_assignment);
  partner uuid;
begin
  update public.task t set state = 'done', done_at = now()
   where t.clinic_id = clinic and t.assignment_id = of_assignment and t.state = 'open'
     and exists (select from public.entry e where e.clinic_id = t.clinic_id and e.task_id = t.id and e.submitted_at is not null);
  update public.task t set state = 'ended' where t.clinic_id = clinic and t.assignment_id = of_assignment and t.state = 'open';
  for partner in select p.account_id from public.assignment_partner p where p.clinic_id = clinic and p.assignment_id = of_assignment loop
    perform sec.begin_next(clinic, of_assignment, partner, now());
  end loop;
end $$;

-- For the daily job: what has to be looked after, the longest waiting first. @returns how many
create function sec.deliver_ahead(moment timestamptz, most int) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  today date;
  one uuid;
  looked_after int := 0;
begin
  if ctx[4] is distinct from 'tasks' then raise exception 'not this job' using errcode = '42501'; end if;
  select (moment at time zone c.time_zone)::date into today from public.clinic c where c.id = ctx[2]::uuid;
  -- One being changed at this moment makes its tasks itself.
  for one in select a.id from public.assignment a where a.clinic_id = ctx[2]::uuid and a.ended_at is null and a.tasks_until < today + 28
      order by a.tasks_until limit most for no key update skip locked loop
    perform sec.deliver(ctx[2]::uuid, one, moment);
    looked_after := looked_after + 1;
  end loop;
  return looked_after;
end $$;
do $$
declare f text;
begin
  foreach f in array array['due_days', 'done_on', 'deliver', 'begin_next', 'fit_tasks', 'wait_no_more', 'deliver_ahead'] loop
    execute format('alter function sec.%I owner to groundwork_definer', f);
  end loop;
end $$;
grant execute on function sec.fit_tasks, sec.wait_no_more to groundwork_app;
grant execute on function sec.deliver_ahead to groundwork_worker;
`;

const triggers = `
create function sec.begin_at_once() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  a public.assignment;
begin
  select * into a from public.assignment x where x.clinic_id = new.clinic_id and x.id = new.assignment_id;
  new.begins_on := case when a.after_assignment is null then a.starts_on end;
  new.until_session := null;
  -- Whoever finishes the previous one at this moment is waited for, or waits and then finds this one.
  perform from public.task t where t.clinic_id = new.clinic_id and t.assignment_id = a.after_assignment and t.account_id = new.account_id and t.state = 'open' for update;
  return new;
end $$;
create trigger begin_at_once before insert on assignment_partner for each row execute function sec.begin_at_once();

create function sec.task_was_done() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sec.begin_next(new.clinic_id, new.assignment_id, new.account_id, coalesce(new.done_at, now()));
  return null;
end $$;
create trigger task_was_done after update of state on task for each row when (new.state = 'done' and old.state <> 'done') execute function sec.task_was_done();

-- A session was planned, moved or cancelled: what lasts until the next one moves with it.
create function sec.session_moved() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lasting uuid[] := array(select a.id from public.assignment a
    where a.clinic_id = new.clinic_id and a.couple_id = new.couple_id and a.until_next_session and a.ended_at is null order by a.id);
  one uuid;
begin
  if lasting = '{}' then return null; end if;
  -- Tasks first, as everywhere: whoever sends one waits for nobody here.
  perform from public.task t where t.clinic_id = new.clinic_id and t.assignment_id = any (lasting) and t.state <> 'done' order by t.id for update;
  foreach one in array lasting loop perform sec.deliver(new.clinic_id, one, now()); end loop;
  return null;
end $$;
create trigger session_planned after insert on session for each row when (new.state = 'planned') execute function sec.session_moved();
create trigger session_moved after update of starts_at, state on session for each row
  when (new.starts_at <> old.starts_at or new.state <> old.state) execute function sec.session_moved();
do $$
declare f text;
begin
  foreach f in array array['begin_at_once', 'task_was_done', 'session_moved'] loop
    execute format('alter function sec.%I owner to groundwork_definer', f);
  end loop;
end $$;
`;
