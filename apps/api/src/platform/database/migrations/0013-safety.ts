import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The safety gate, quiet flags and the counselor's own forms (K5, K6): read by the couple's counselors and nobody else, not even that they exist. */
export class Safety0013 implements MigrationInterface {
  readonly name = 'Safety9700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(gate);
    await runner.query(policies);
    await runner.query(pausing);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
alter table couple add column sharing_paused boolean not null default false;
create table couple_safety (
  clinic_id uuid not null,
  couple_id uuid not null,
  gate text not null default 'unscreened' check (gate in ('unscreened', 'clear', 'caution', 'stop')),
  stage int not null default 1 check (stage between 1 and 3),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (clinic_id, couple_id),
  foreign key (clinic_id, couple_id) references couple
);
create table gate_step (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  gate text not null,
  stage int not null,
  by_id uuid not null,
  at timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, couple_id) references couple
);
create index on gate_step (clinic_id, couple_id, at desc);
-- That a partner was seen alone, and when. What was said is in no table (SA-33).
create table individual_contact (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  partner_id uuid not null,
  seen_on date not null check (seen_on <= current_date + 1),
  how text not null check (how in ('in_person', 'private_call')),
  by_id uuid not null,
  at timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, couple_id, partner_id) references couple_partner
);
create index on individual_contact (clinic_id, couple_id, seen_on desc);
create table quiet_flag (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  author_id uuid not null,
  entry_id uuid,
  kind text not null check (kind in ('pressure', 'unsafe', 'afraid', 'hurt', 'rating', 'measure', 'not_free')),
  at timestamptz not null default now(),
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  action_sealed bytea,
  primary key (clinic_id, id),
  unique (clinic_id, entry_id, kind),
  foreign key (clinic_id, couple_id, author_id) references couple_partner
);
create index on quiet_flag (clinic_id, couple_id, at desc);
create index on quiet_flag (clinic_id, couple_id) where acknowledged_at is null;
-- slot: what there may be one of; a tool that is filled in again and again has its own id there.
create table tool_entry (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  partner_id uuid,
  homework_id text not null,
  homework_version int not null,
  slot text not null,
  by_id uuid not null,
  sealed bytea not null,
  version int not null default 1,
  at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, couple_id, homework_id, slot),
  foreign key (clinic_id, couple_id) references couple,
  foreign key (clinic_id, couple_id, partner_id) references couple_partner,
  foreign key (homework_id, homework_version) references homework
);
create index on tool_entry (clinic_id, couple_id, homework_id, at desc);
-- Why gated homework was given in caution. A table of its own, because partners read their assignments.
create table gate_reason (
  clinic_id uuid not null,
  assignment_id uuid not null,
  couple_id uuid not null,
  sealed bytea not null,
  primary key (clinic_id, assignment_id),
  foreign key (clinic_id, assignment_id, couple_id) references assignment (clinic_id, id, couple_id)
);
`;

const gate = `
-- The gate as it holds today: "clear" rests on having seen each partner alone within 90 days (SA-30).
create function sec.seen_alone(of_couple uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
begin
  return 2 = (select count(distinct c.partner_id) from public.individual_contact c where c.clinic_id = home and c.couple_id = of_couple and c.seen_on >= sec.today() - 90);
end $$;
create function sec.gate(of_couple uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
  -- Asked by the counselor, and by the checks behind what counselors do; to a partner it would say nothing but the default.
  said text := (select s.gate from public.couple_safety s where s.clinic_id = home and s.couple_id = of_couple and of_couple = any (sec.counseled()));
begin
  if said = 'clear' and not sec.seen_alone(of_couple) then return 'unscreened'; end if;
  return coalesce(said, 'unscreened');
end $$;

create function sec.set_safety(of_couple uuid, new_gate text, new_stage int, step_id uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  home uuid := ctx[2];
begin
  if not (of_couple = any (sec.counseled())) then raise exception 'no such couple' using errcode = 'P0002'; end if;
  perform pg_advisory_xact_lock(7204, hashtext(of_couple::text));
  if new_gate = 'clear' and not sec.seen_alone(of_couple) then
    raise exception 'not seen alone' using errcode = '23514', constraint = 'gate_contacts';
  end if;
  insert into public.couple_safety (clinic_id, couple_id, gate, stage, changed_by) values (home, of_couple, new_gate, new_stage, ctx[1]::uuid)
    on conflict (clinic_id, couple_id) do update set gate = excluded.gate, stage = excluded.stage, changed_by = excluded.changed_by, changed_at = now();
  insert into public.gate_step (clinic_id, id, couple_id, gate, stage, by_id) values (home, step_id, of_couple, new_gate, new_stage, ctx[1]::uuid);
  -- "stop" pauses sharing for both, in the same words as a holiday (SA-32). Ending it is a step of its own.
  if new_gate = 'stop' then update public.couple set sharing_paused = true where clinic_id = home and id = of_couple; end if;
end $$;

create function sec.pause_sharing(of_couple uuid, paused boolean) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (of_couple = any (sec.counseled())) then raise exception 'no such couple' using errcode = 'P0002'; end if;
  perform pg_advisory_xact_lock(7204, hashtext(of_couple::text));
  if not paused and sec.gate(of_couple) = 'stop' then raise exception 'the gate is at stop' using errcode = '23514', constraint = 'gate_stop'; end if;
  update public.couple set sharing_paused = paused where clinic_id = sec.clinic() and id = of_couple;
end $$;

-- Gated homework is given only where the gate allows it, with a written reason in caution (SA-31). Per person, because some is gated for one side only.
-- Without a context it is the owner who writes; nobody else gets past row security.
create function sec.check_gate() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gated text := (select h.gate from public.assignment a join public.homework h on h.id = a.homework_id and h.version = a.homework_version
    where a.clinic_id = new.clinic_id and a.id = new.assignment_id);
  gate text;
begin
  if gated = 'no' or sec.clinic() is null then return new; end if;
  if gated <> 'all' and not exists (select from public.couple_partner p where p.clinic_id = new.clinic_id and p.couple_id = new.couple_id and p.account_id = new.account_id and gated = any (p.roles)) then
    return new;
  end if;
  gate := sec.gate(new.couple_id);
  if gate in ('unscreened', 'stop')
    or (gate = 'caution' and not exists (select from public.gate_reason r where r.clinic_id = new.clinic_id and r.assignment_id = new.assignment_id)) then
    raise exception 'the gate does not allow it' using errcode = '23514', constraint = 'safety_gate';
  end if;
  return new;
end $$;

-- Raised by what an author sends or shares, of a part that the counselor may read now (SA-38); once per entry and kind. The author never reads it.
create function sec.raise_flag(of_entry uuid, of_part text, flag text, flag_id uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me uuid := sec.uid();
  home uuid := sec.clinic();
begin
  insert into public.quiet_flag (clinic_id, id, couple_id, author_id, entry_id, kind)
    select p.clinic_id, flag_id, p.couple_id, p.author_id, p.entry_id, flag from public.entry_part p
     where p.clinic_id = home and p.entry_id = of_entry and p.key = of_part and p.author_id = me and p.for_counselor
    on conflict do nothing;
end $$;

do $$
declare f text;
begin
  foreach f in array array['seen_alone', 'gate', 'set_safety', 'pause_sharing', 'check_gate', 'raise_flag'] loop
    execute format('alter function sec.%I owner to groundwork_definer', f);
  end loop;
end $$;
grant execute on function sec.gate, sec.set_safety, sec.pause_sharing, sec.raise_flag to groundwork_app;
grant select, insert, update on couple_safety, gate_step, individual_contact, quiet_flag to groundwork_definer;
grant select on gate_reason to groundwork_definer;
create trigger check_gate before insert on assignment_partner for each row execute function sec.check_gate();
`;

const policies = `
do $$
declare t text;
begin
  foreach t in array array['couple_safety', 'gate_step', 'individual_contact', 'quiet_flag', 'tool_entry', 'gate_reason'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to groundwork_app', t);
    execute format('create policy %I on %I for select to groundwork_app using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]))', t || '_read', t);
  end loop;
end $$;
grant insert (clinic_id, id, couple_id, partner_id, seen_on, how, by_id) on individual_contact to groundwork_app;
create policy individual_contact_add on individual_contact for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and by_id = (select sec.uid()));
grant update (acknowledged_by, acknowledged_at, action_sealed) on quiet_flag to groundwork_app;
create policy quiet_flag_acknowledge on quiet_flag for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and acknowledged_at is null)
  with check (clinic_id = (select sec.clinic()) and acknowledged_by = (select sec.uid()) and acknowledged_at is not null);
grant insert (clinic_id, assignment_id, couple_id, sealed) on gate_reason to groundwork_app;
create policy gate_reason_add on gate_reason for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
grant insert (clinic_id, id, couple_id, partner_id, homework_id, homework_version, slot, by_id, sealed), update (sealed, version, changed_at) on tool_entry to groundwork_app;
create policy tool_entry_add on tool_entry for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and by_id = (select sec.uid()));
create policy tool_entry_change on tool_entry for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
`;

/** While sharing is paused, partners read nothing of each other: as if the couple weren't active. */
const pausing = `
create or replace function sec.partnered() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if ctx[3] is distinct from 'partner' then return '{}'; end if;
  return array(select c.id from public.couple_partner p join public.couple c on c.clinic_id = home and c.id = p.couple_id
    where p.clinic_id = home and p.account_id = me and c.status = 'active' and not c.sharing_paused);
end $$;
create or replace function sec.sharing_couples() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  clinic uuid := sec.clinic();
  mine uuid[] := sec.couples();
begin
  return array(select c.id from public.couple c where c.clinic_id = clinic and c.id = any (mine) and c.status = 'active' and not c.sharing_paused);
end $$;
`;
