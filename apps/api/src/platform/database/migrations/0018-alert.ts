import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The self-harm path (safety 4.4): who is on call in a clinic, alerts and their steps. Alerts are the couple's counselors'; who is on call
 * gets of those that reached them who, when, how urgent and how to reach the person, by a function and for a time; an admin counts; partners never learn of one.
 */
export class Alert0018 implements MigrationInterface {
  readonly name = 'Alert9700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cover);
    await runner.query(alerts);
    await runner.query(raising);
    await runner.query(watching);
    await runner.query(acting);
    await runner.query(owners);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const cover = `
create table on_call (
  clinic_id uuid primary key references clinic,
  hours jsonb not null check (jsonb_array_length(hours) > 0),
  people uuid[] not null check (cardinality(people) between 1 and 10),
  lead_id uuid not null,
  locales text[] not null check (cardinality(locales) between 1 and 10),
  level1_minutes int not null check (level1_minutes between 60 and 480),
  level2_minutes int not null check (level2_minutes between 5 and 60),
  version int not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  foreign key (clinic_id, lead_id) references account,
  foreign key (clinic_id, changed_by) references account
);
alter table on_call enable row level security;
alter table on_call force row level security;
grant select, insert, update (hours, people, lead_id, locales, level1_minutes, level2_minutes, version, changed_by, changed_at) on on_call to groundwork_app;
grant select on on_call to groundwork_definer;
create policy on_call_read on on_call for select to groundwork_app using (clinic_id = (select sec.clinic()) and (select sec.role()) in ('admin', 'counselor'));
create policy on_call_add on on_call for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin' and changed_by = (select sec.uid()));
create policy on_call_change on on_call for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin') with check (clinic_id = (select sec.clinic()) and changed_by = (select sec.uid()));

create function sec.is_active(home uuid, who uuid) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.account a join public.account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id
    where a.clinic_id = home and a.id = who and a.role = 'counselor' and p.status = 'active')
$$;
-- Countries of the cover without a crisis number that can be tapped and that somebody checked.
create function sec.on_call_uncovered() returns text[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare home uuid := sec.clinic();
begin
  return array(select l from public.on_call o, unnest(o.locales) l, public.clinic c where o.clinic_id = home and c.id = home
    and not exists (select from jsonb_array_elements(c.help) h
      where (h->>'crisis')::boolean and coalesce(h->>'locale', l) = l and h->>'href' is not null and h->>'verifiedOn' is not null));
end $$;
-- Whether the clinic can ask about self-harm: cover is set up, somebody in it and the lead are there, and numbers stand for each country.
create function sec.on_call_ready() returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare home uuid := sec.clinic();
begin
  return sec.on_call_uncovered() = '{}' and exists (select from public.on_call o where o.clinic_id = home and sec.is_active(home, o.lead_id)
    and exists (select from unnest(o.people) u where sec.is_active(home, u)));
end $$;
-- When the clinic is reached, for a partner's help page; not who is on call.
create function sec.on_call_hours(out hours jsonb, out zone text, out ready boolean) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare home uuid := sec.clinic();
begin
  select o.hours, c.time_zone, sec.on_call_ready() into hours, zone, ready from public.clinic c left join public.on_call o on o.clinic_id = home where c.id = home;
end $$;

-- Without a context it is the owner who writes; nobody else gets past row security.
create function sec.check_on_call() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if sec.clinic() is not null and not sec.on_call_ready() then raise exception 'nobody is on call' using errcode = '23514', constraint = 'on_call_cover'; end if;
  return new;
end $$;
create trigger check_on_call before insert on assignment for each row when (new.homework_id = 'PHQ9') execute function sec.check_on_call();
`;

/** rung: how far it has climbed, -1 before anybody was told. next_at: when the watch looks again; null once somebody acts. wrapped: a key of its own, for what is written about it. */
const alerts = `
create table risk_alert (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  partner_id uuid not null,
  level int not null check (level in (1, 2)),
  source text not null check (source in ('measure', 'help')),
  entry_id uuid,
  at timestamptz not null,
  rung int not null default -1,
  next_at timestamptz,
  acknowledged_at timestamptz,
  closed_at timestamptz,
  wrapped bytea not null,
  primary key (clinic_id, id),
  unique (clinic_id, id, couple_id),
  foreign key (clinic_id, couple_id, partner_id) references couple_partner
);
create index on risk_alert (clinic_id, couple_id, at desc);
create index on risk_alert (clinic_id, next_at) where next_at is not null;
create table alert_step (
  clinic_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  couple_id uuid not null,
  seq bigint generated always as identity,
  kind text not null check (kind in ('raised', 'again', 'told', 'escalated', 'reminded', 'nobody', 'acted')),
  at timestamptz not null,
  to_id uuid,
  by_id uuid,
  action text check (action in ('contacted', 'not_reached', 'assessed', 'emergency')),
  sealed bytea,
  primary key (clinic_id, id),
  check ((kind = 'acted') = (action is not null)),
  foreign key (clinic_id, alert_id, couple_id) references risk_alert (clinic_id, id, couple_id)
);
create index on alert_step (clinic_id, alert_id, seq);
do $$
declare t text;
begin
  foreach t in array array['risk_alert', 'alert_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to groundwork_app', t);
    execute format('create policy %I on %I for select to groundwork_app using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]))', t || '_read', t);
  end loop;
end $$;
grant select, insert, update on risk_alert to groundwork_definer;
-- Steps are only ever added.
grant select, insert on alert_step to groundwork_definer;
grant insert on audit_event to groundwork_definer;
`;

const raising = `
-- By the person concerned: with what they send, or because they ask for help. While the same is still waiting, it stays one alert. Returns its id.
create function sec.raise_alert(alert_id uuid, of_level int, of_source text, of_entry uuid, key bytea, step_id uuid, moment timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
  mine uuid := (select p.couple_id from public.couple_partner p where p.clinic_id = home and p.account_id = me);
  known uuid;
begin
  if ctx[3] is distinct from 'partner' or mine is null then raise exception 'partners only' using errcode = '42501'; end if;
  if (of_source = 'measure') <> (of_entry is not null)
    or (of_entry is not null and not exists (select from public.entry e where e.clinic_id = home and e.id = of_entry and e.author_id = me and e.submitted_at is not null)) then
    raise exception 'no such entry' using errcode = 'P0002';
  end if;
  perform pg_advisory_xact_lock(7208, hashtext(me::text));
  select a.id into known from public.risk_alert a where a.clinic_id = home and a.couple_id = mine and a.partner_id = me and a.closed_at is null and a.source = of_source
    and a.level >= of_level and (a.entry_id = of_entry or (of_source = 'help' and a.acknowledged_at is null)) order by a.at desc limit 1;
  if known is null then
    insert into public.risk_alert (clinic_id, id, couple_id, partner_id, level, source, entry_id, at, next_at, wrapped)
      values (home, alert_id, mine, me, of_level, of_source, of_entry, moment, moment, key);
    insert into public.alert_step (clinic_id, id, alert_id, couple_id, kind, at, by_id) values (home, step_id, alert_id, mine, 'raised', moment, me);
    return alert_id;
  end if;
  if of_source = 'help' then
    insert into public.alert_step (clinic_id, id, alert_id, couple_id, kind, at, by_id) values (home, step_id, known, mine, 'again', moment, me);
    -- Asked again and nobody has acted: the next person is told now, unless somebody was told only just.
    update public.risk_alert a set next_at = moment where a.clinic_id = home and a.id = known and a.next_at > moment
      and not exists (select from public.alert_step s where s.clinic_id = home and s.alert_id = known and s.to_id is not null and s.at > moment - interval '5 minutes');
  end if;
  return known;
end $$;
grant execute on function sec.raise_alert to groundwork_app;
`;

/** For the watch alone: what is due, and telling people. */
const watching = `
create or replace function sec.open_job(purpose text, clinic uuid, subject uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if purpose not in ('tasks', 'mail', 'report', 'alerts') then
    raise exception 'no such purpose' using errcode = '22023';
  end if;
  perform sec.put_context('', clinic::text, 'job', purpose, coalesce(subject::text, ''));
end $$;
create or replace function sec.enqueue(task text, payload json, job_key text default null) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('send_mail', 'password_reset', 'make_tasks', 'render_document', 'watch_alerts') then
    raise exception 'no such job' using errcode = '22023';
  end if;
  perform graphile_worker.add_job(task, payload, job_key => job_key, max_attempts => 12);
end $$;

-- Clinics in which somebody waits, so that the watch opens no other.
create function sec.clinics_with_alerts(moment timestamptz) returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct a.clinic_id from public.risk_alert a where a.next_at <= moment
$$;
create function sec.alerts_due(moment timestamptz)
returns table (id uuid, level int, rung int, told uuid[], counselors uuid[], hours jsonb, zone text, people uuid[], lead uuid, level1_minutes int, level2_minutes int)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare home uuid := sec.clinic();
begin
  if sec.purpose() is distinct from 'alerts' then raise exception 'not this job' using errcode = '42501'; end if;
  return query select a.id, a.level, a.rung,
      array(select distinct s.to_id from public.alert_step s where s.clinic_id = home and s.alert_id = a.id and s.to_id is not null),
      array(select c.account_id from public.couple_counselor c where c.clinic_id = home and c.couple_id = a.couple_id and c.until is null and sec.is_active(home, c.account_id) order by c.since),
      o.hours, l.time_zone,
      array(select u.id from unnest(o.people) with ordinality u(id, place) where sec.is_active(home, u.id) order by u.place),
      case when sec.is_active(home, o.lead_id) then o.lead_id end, o.level1_minutes, o.level2_minutes
    from public.risk_alert a join public.clinic l on l.id = home left join public.on_call o on o.clinic_id = home
   where a.clinic_id = home and a.next_at <= moment order by a.level desc, a.next_at for update of a skip locked;
end $$;

-- One step up the ladder, once: a watch that comes second finds that it was taken. Each person gets a mail without a name or a reason.
create function sec.tell_alert(of_alert uuid, from_rung int, what text, step_ids uuid[], to_ids uuid[], mail_ids uuid[], mails bytea[], moment timestamptz, next timestamptz)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare home uuid := sec.clinic(); of_couple uuid;
begin
  if sec.purpose() is distinct from 'alerts' then raise exception 'not this job' using errcode = '42501'; end if;
  update public.risk_alert a set rung = from_rung + 1, next_at = next
   where a.clinic_id = home and a.id = of_alert and a.rung = from_rung and a.next_at <= moment returning a.couple_id into of_couple;
  if of_couple is null then return false; end if;
  insert into public.alert_step (clinic_id, id, alert_id, couple_id, kind, at, to_id)
    select home, u.step, of_alert, of_couple, what, moment, u.who from unnest(step_ids, to_ids) u (step, who);
  insert into public.mail (clinic_id, id, account_id, kind, sealed) select home, u.mail, u.who, 'dashboard', u.sealed from unnest(mail_ids, to_ids, mails) u (mail, who, sealed) where u.who is not null;
  return true;
end $$;
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('invitation', 'password_reset', 'dashboard'));
-- That somebody was told to look is nothing an admin reads in the outbox.
create policy mail_dashboard on mail as restrictive for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (kind <> 'dashboard' or (select sec.purpose()) = 'mail'));
grant execute on function sec.clinics_with_alerts, sec.alerts_due, sec.tell_alert to groundwork_worker;
`;

/** Counselors of the couple, and whoever of those on call was told: while it is open, and for a day after it was closed. */
const acting = `
create function sec.on_call_ids() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare ctx text[] := sec.context(); me uuid := nullif(ctx[1], ''); home uuid := ctx[2];
begin
  if ctx[3] is distinct from 'counselor' or not exists (select from public.on_call o where o.clinic_id = home and me = any (o.people || o.lead_id)) then return '{}'; end if;
  return array(select a.id from public.risk_alert a where a.clinic_id = home and (a.closed_at is null or a.closed_at > now() - interval '24 hours')
    and exists (select from public.alert_step s where s.clinic_id = home and s.alert_id = a.id and s.to_id = me));
end $$;
create function sec.on_call_alerts() returns table (id uuid, level int, at timestamptz, name text, contact text, acknowledged_at timestamptz, closed_at timestamptz, acted_by text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
  mine uuid[] := sec.on_call_ids();
  own uuid[] := sec.counseled();
begin
  return query select a.id, a.level, a.at, p.name, c.email, a.acknowledged_at, a.closed_at,
      (select b.name from public.alert_step s join public.account b on b.clinic_id = home and b.id = s.by_id
        where s.clinic_id = home and s.alert_id = a.id and s.kind = 'acted' order by s.seq desc limit 1)
    from public.risk_alert a
    join public.account p on p.clinic_id = home and p.id = a.partner_id
    join public.account_private c on c.clinic_id = home and c.account_id = a.partner_id
   where a.clinic_id = home and a.id = any (mine) and a.couple_id <> all (own) order by a.closed_at is not null, a.level desc, a.at;
end $$;
-- The key of what is written about an alert, to those who may act on it.
create function sec.alert_key(of_alert uuid, out wrapped bytea, out clinic_wrapped bytea) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare home uuid := sec.clinic();
begin
  select a.wrapped, k.wrapped into wrapped, clinic_wrapped from public.risk_alert a join public.clinic_key k on k.clinic_id = home
   where a.clinic_id = home and a.id = of_alert and (a.couple_id = any (sec.counseled()) or a.id = any (sec.on_call_ids()));
end $$;
-- What somebody did. It ends the climbing; whoever was not reached yet stays open.
create function sec.act_on_alert(of_alert uuid, step_id uuid, act text, words bytea, moment timestamptz) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  home uuid := ctx[2];
  a public.risk_alert;
begin
  select * into a from public.risk_alert x where x.clinic_id = home and x.id = of_alert and (x.couple_id = any (sec.counseled()) or x.id = any (sec.on_call_ids())) for update;
  if a.id is null then raise exception 'no such alert' using errcode = 'P0002'; end if;
  if a.closed_at is not null then raise exception 'it is closed' using errcode = '23514', constraint = 'alert_closed'; end if;
  update public.risk_alert x set next_at = null, acknowledged_at = coalesce(x.acknowledged_at, moment), closed_at = case when act <> 'not_reached' then moment end
   where x.clinic_id = home and x.id = of_alert;
  insert into public.alert_step (clinic_id, id, alert_id, couple_id, kind, at, by_id, action, sealed) values (home, step_id, of_alert, a.couple_id, 'acted', moment, ctx[1]::uuid, act, words);
  insert into public.audit_event (clinic_id, id, actor_id, action, subject_id, couple_id) values (home, gen_random_uuid(), ctx[1]::uuid, 'alert.act', of_alert, a.couple_id);
end $$;
create function sec.alert_counts(out open int, out lately int) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare ctx text[] := sec.context();
begin
  if ctx[3] is distinct from 'admin' then raise exception 'admins only' using errcode = '42501'; end if;
  select count(*) filter (where a.closed_at is null), count(*) filter (where a.at > now() - interval '30 days') into open, lately
    from public.risk_alert a where a.clinic_id = ctx[2]::uuid;
end $$;
grant execute on function sec.on_call_alerts, sec.alert_key, sec.act_on_alert, sec.alert_counts, sec.on_call_hours to groundwork_app;
grant execute on function sec.on_call_ready, sec.on_call_uncovered to groundwork_app, groundwork_worker;
`;

const owners = `
do $$
declare f text;
begin
  foreach f in array array['is_active', 'on_call_uncovered', 'on_call_ready', 'on_call_hours', 'check_on_call', 'raise_alert', 'clinics_with_alerts', 'alerts_due', 'tell_alert',
      'on_call_ids', 'on_call_alerts', 'alert_key', 'act_on_alert', 'alert_counts'] loop
    execute format('alter function sec.%I owner to groundwork_definer', f);
  end loop;
end $$;
`;
