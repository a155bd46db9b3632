import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The quiet controls: "I could not answer freely" (SA-35), "send and hide" (SA-36), and other questions instead of the ones on self-harm (safety 4.4 step 1). */
export class Quiet0022 implements MigrationInterface {
  readonly name = 'Quiet9700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(notFree);
    await runner.query(hiding);
    await runner.query(asking);
    await runner.query(owners);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const notFree = `
-- "I could not answer freely" (SA-35): for the counselor alone; several taps within an hour are one.
create function sec.say_not_free(of_entry uuid, flag_id uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if ctx[3] is distinct from 'partner' then raise exception 'partners only' using errcode = '42501'; end if;
  -- An entry has one such flag; said of it again after somebody acted, it is a flag of its own.
  insert into public.quiet_flag (clinic_id, id, couple_id, author_id, entry_id, kind)
    select p.clinic_id, flag_id, p.couple_id, me, (select e.id from public.entry e where e.clinic_id = home and e.id = of_entry and e.author_id = me
        and not exists (select from public.quiet_flag f where f.clinic_id = home and f.entry_id = e.id and f.kind = 'not_free')), 'not_free'
      from public.couple_partner p where p.clinic_id = home and p.account_id = me
       and not exists (select from public.quiet_flag f where f.clinic_id = home and f.couple_id = p.couple_id and f.author_id = me and f.kind = 'not_free'
         and f.acknowledged_at is null and f.at > now() - interval '1 hour' and coalesce(f.entry_id = of_entry, true))
    on conflict do nothing;
end $$;
`;

const hiding = `
-- "Send and hide" (SA-36). The author does not read it any more, whatever asks; the counselor does, and nobody else ever.
alter table entry add column hidden_at timestamptz;
alter table entry_part add column hidden_at timestamptz;
create index on entry (clinic_id, author_id) where hidden_at is not null;
grant select (hidden_at) on entry to groundwork_app;
create function sec.hidden() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if ctx[3] is distinct from 'partner' then return '{}'; end if;
  return array(select e.id from public.entry e where e.clinic_id = home and e.author_id = me and e.hidden_at is not null);
end $$;
create policy entry_hidden on entry as restrictive for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (hidden_at is null or author_id is distinct from (select sec.uid())));
create policy entry_part_hidden on entry_part as restrictive for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (hidden_at is null or author_id is distinct from (select sec.uid())));
do $$
declare t text;
begin
  foreach t in array array['entry_part_past', 'grant_event', 'reply'] loop
    execute format('create policy %I on %I as restrictive for select to groundwork_app using (clinic_id = (select sec.clinic()) and entry_id <> all ((select sec.hidden())::uuid[]))', t || '_hidden', t);
  end loop;
end $$;
-- Nobody opens it any wider by hand.
create policy grant_event_hidden_add on grant_event as restrictive for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and entry_id <> all ((select sec.hidden())::uuid[]));

-- Hides what was just submitted. Its task is as it was before, so that nothing shows that anything was written.
create function sec.hide_entry(of_entry uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := sec.uid();
  home uuid := sec.clinic();
  of_task uuid;
begin
  select e.task_id into of_task from public.entry e where e.clinic_id = home and e.id = of_entry and e.author_id = me and e.submitted_at is not null and e.hidden_at is null for update;
  if of_task is null then raise exception 'no such entry' using errcode = 'P0002'; end if;
  if not exists (select from public.entry_part p where p.clinic_id = home and p.entry_id = of_entry and p.for_counselor)
    or exists (select from public.entry_part p join public.homework_part h on h.homework_id = p.homework_id and h.homework_version = p.homework_version and h.key = p.key
      where p.clinic_id = home and p.entry_id = of_entry and (p.partner_wanted or p.report_wanted or h.joint or h.reaches in ('together', 'match'))) then
    raise exception 'it is not the counselor''s alone' using errcode = '23514', constraint = 'hide_entry';
  end if;
  update public.entry e set hidden_at = now(), create_key = null where e.clinic_id = home and e.id = of_entry;
  update public.entry_part p set hidden_at = now() where p.clinic_id = home and p.entry_id = of_entry;
  delete from public.entry_draft d where d.clinic_id = home and d.entry_id = of_entry;
  update public.task t set state = case when a.ended_at is null then 'open' else 'ended' end, done_at = null from public.assignment a
   where t.clinic_id = home and t.id = of_task and t.state = 'done' and a.clinic_id = home and a.id = t.assignment_id
     and not exists (select from public.entry e where e.clinic_id = home and e.task_id = of_task and e.submitted_at is not null and e.hidden_at is null);
end $$;
-- Whether an own entry was hidden by that act; for a request that comes twice.
create function sec.hidden_by(of_entry uuid, key text) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := sec.uid();
  home uuid := sec.clinic();
begin
  return exists (select from public.entry e where e.clinic_id = home and e.id = of_entry and e.author_id = me and e.hidden_at is not null and e.submit_key = key);
end $$;
`;

const asking = `
-- Rather four short questions than the nine (safety 4.4 step 1): the own task asks those from now on. A draft of the nine goes; what was sent stays, and then there is no changing.
create function sec.ask_instead(of_task uuid, version int) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := sec.uid();
  home uuid := sec.clinic();
begin
  perform from public.task t where t.clinic_id = home and t.id = of_task and t.account_id = me and t.homework_id = 'PHQ9' and t.state = 'open' for update;
  if not found or exists (select from public.entry e where e.clinic_id = home and e.task_id = of_task and e.submitted_at is not null) then return false; end if;
  delete from public.entry_draft d using public.entry e where e.clinic_id = home and e.task_id = of_task and d.clinic_id = home and d.entry_id = e.id;
  delete from public.entry e where e.clinic_id = home and e.task_id = of_task;
  update public.task t set homework_id = 'PHQ4', homework_version = version where t.clinic_id = home and t.id = of_task;
  return true;
end $$;
`;

const owners = `
-- Ending homework leaves what was hidden out of account: its task ends as if nothing had been written.
create or replace function sec.end_tasks(of_assignment uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  clinic uuid := sec.hold_tasks(of_assignment);
  partner uuid;
begin
  update public.task t set state = 'done', done_at = now()
   where t.clinic_id = clinic and t.assignment_id = of_assignment and t.state = 'open'
     and exists (select from public.entry e where e.clinic_id = t.clinic_id and e.task_id = t.id and e.submitted_at is not null and e.hidden_at is null);
  update public.task t set state = 'ended' where t.clinic_id = clinic and t.assignment_id = of_assignment and t.state = 'open';
  for partner in select p.account_id from public.assignment_partner p where p.clinic_id = clinic and p.assignment_id = of_assignment loop
    perform sec.begin_next(clinic, of_assignment, partner, now());
  end loop;
end $$;
do $$
declare f text;
begin
  foreach f in array array['say_not_free', 'hidden', 'hide_entry', 'hidden_by', 'ask_instead'] loop
    execute format('alter function sec.%I owner to groundwork_definer', f);
  end loop;
end $$;
grant execute on function sec.say_not_free, sec.hide_entry, sec.hidden_by, sec.hidden, sec.ask_instead to groundwork_app;
`;
