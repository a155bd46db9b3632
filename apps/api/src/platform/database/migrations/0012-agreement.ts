import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreements: signatures on the hash of the exact text, and the text in force, which never changes. The application only reads these tables; every step is a function that
 * refuses what may not come next. Both partners read them in any status of the couple (CC-43); who ended one is the counselor's to know (SA-24).
 */
export class Agreement0012 implements MigrationInterface {
  readonly name = 'Agreement9700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
    await runner.query(proposing);
    await runner.query(signing);
    await runner.query(after);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
create table signature (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  couple_id uuid not null,
  entry_author_id uuid not null,
  account_id uuid not null,
  revision int not null,
  text_hash bytea not null check (length(text_hash) = 32),
  name_sealed bytea not null,
  signed_at timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, entry_id, revision, account_id, text_hash),
  foreign key (clinic_id, entry_id, entry_author_id, couple_id) references entry (clinic_id, id, author_id, couple_id),
  foreign key (clinic_id, couple_id, account_id) references couple_partner
);
create table agreement (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  couple_id uuid not null,
  homework_id text not null,
  homework_version int not null,
  revision int not null,
  text_sealed bytea not null,
  text_hash bytea not null check (length(text_hash) = 32),
  signed_at timestamptz not null default now(),
  needs_acknowledgement boolean not null,
  acknowledged_at timestamptz,
  review_on date not null,
  ends_on date,
  ended_at timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, entry_id, revision),
  foreign key (clinic_id, couple_id) references couple,
  foreign key (clinic_id, entry_id) references entry
);
create index on agreement (clinic_id, couple_id, signed_at desc);
-- Of one entry, one is in force at a time.
create unique index on agreement (clinic_id, entry_id) where ended_at is null;
-- Its history, append-only. by_id is empty where who did it is nobody's to know.
create table agreement_step (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  couple_id uuid not null,
  revision int not null,
  step text not null check (step in ('discussed', 'signed', 'acknowledged', 'in_force', 'reviewed', 'ended')),
  by_id uuid,
  review_on date,
  at timestamptz not null default now(),
  primary key (clinic_id, id),
  foreign key (clinic_id, entry_id) references entry
);
create index on agreement_step (clinic_id, entry_id, at);
create table agreement_end (
  clinic_id uuid not null,
  agreement_id uuid not null,
  couple_id uuid not null,
  by_id uuid not null,
  primary key (clinic_id, agreement_id),
  foreign key (clinic_id, agreement_id) references agreement
);
`;

const policies = `
do $$
declare t text;
begin
  foreach t in array array['signature', 'agreement', 'agreement_step', 'agreement_end'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to groundwork_app', t);
    execute format('grant select, insert, update on %I to groundwork_definer', t);
  end loop;
end $$;
-- Before both signed, a signature is read by those who read the entry; what is in force, by both and their counselor.
create policy signature_read on signature for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.couples())::uuid[])
    and (account_id = (select sec.uid()) or exists (select from entry e where e.clinic_id = signature.clinic_id and e.id = signature.entry_id)
      or exists (select from agreement a where a.clinic_id = signature.clinic_id and a.entry_id = signature.entry_id and a.revision = signature.revision)));
create policy agreement_read on agreement for select to groundwork_app using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.couples())::uuid[]));
create policy agreement_step_read on agreement_step for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.couples())::uuid[])
    and (exists (select from entry e where e.clinic_id = agreement_step.clinic_id and e.id = agreement_step.entry_id)
      or exists (select from agreement a where a.clinic_id = agreement_step.clinic_id and a.entry_id = agreement_step.entry_id and a.revision = agreement_step.revision)));
create policy agreement_end_read on agreement_end for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and (by_id = (select sec.uid()) or couple_id = any ((select sec.counseled())::uuid[])));
`;

/** What there is to sign. */
const proposing = `
-- Today in the clinic of the context.
create function sec.today() returns date language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
begin
  return (select (now() at time zone l.time_zone)::date from public.clinic l where l.id = home);
end $$;
alter function sec.today owner to groundwork_definer;

create function sec.in_force(a public.agreement) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return a.ended_at is null and (not a.needs_acknowledgement or a.acknowledged_at is not null) and (a.ends_on is null or a.ends_on >= sec.today());
end $$;
alter function sec.in_force owner to groundwork_definer;

-- Entries of these homeworks that both partners and their counselor may read, with the parts whose words are signed: the joint ones, or, where the homework has none, those shared with the
-- partner. The revision is that of these words: what stays private leaves no trace in it. To partners only while they share.
create function sec.proposals(of_couple uuid, of_entry uuid, of_homework text[]) returns table (entry_id uuid, revision int, parts uuid[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
  mine uuid[] := case sec.role() when 'partner' then sec.partnered() else sec.counseled() end;
begin
  return query
    select e.id, max(p.revision), array_agg(p.id)
      from public.entry e
      join public.entry_part p on p.clinic_id = home and p.entry_id = e.id
      join public.homework_part h on h.homework_id = p.homework_id and h.homework_version = p.homework_version and h.key = p.key
     cross join lateral (select count(*) as n from public.homework_part j where j.homework_id = e.homework_id and j.homework_version = e.homework_version and j.joint) joint
     where e.clinic_id = home and e.couple_id = any (mine) and (of_couple is null or e.couple_id = of_couple) and (of_entry is null or e.id = of_entry)
       and e.homework_id = any (of_homework) and e.submitted_at is not null and (e.forget_at is null or e.forget_at > now())
       and p.for_partner and (h.joint or joint.n = 0)
     group by e.id, joint.n
    having bool_and(p.for_counselor) and (joint.n = 0 or count(*) = joint.n);
end $$;
alter function sec.proposals owner to groundwork_definer;

-- Holds the entry until the transaction ends, so that neither its words nor who may read them change while it is signed.
create function sec.hold_proposal(of_entry uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
begin
  perform from public.entry e where e.clinic_id = home and e.id = of_entry and e.couple_id = any (sec.partnered()) for update;
end $$;
alter function sec.hold_proposal owner to groundwork_definer;
grant execute on function sec.today, sec.in_force, sec.proposals, sec.hold_proposal to groundwork_app;
grant execute on function sec.today to groundwork_worker;
`;

const signing = `
-- An entry that a partner may sign now, in this revision of its words. The row is held.
create function sec.signable(of_entry uuid, of_revision int) returns public.entry language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
  e public.entry;
  current int;
begin
  if sec.role() is distinct from 'partner' then raise exception 'partners only' using errcode = '42501'; end if;
  perform sec.hold_proposal(of_entry);
  select * into e from public.entry x where x.clinic_id = home and x.id = of_entry;
  select p.revision into current from sec.proposals(null, of_entry, array[e.homework_id]) p;
  if current is null then raise exception 'no such entry' using errcode = 'P0002'; end if;
  if current <> of_revision then raise exception 'there are newer words' using errcode = '23514', constraint = 'agreement_changed'; end if;
  return e;
end $$;
alter function sec.signable owner to groundwork_definer;

-- Wants to talk about it first. May be said again and again.
create function sec.discuss_agreement(of_entry uuid, of_revision int, step_id uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  e public.entry := sec.signable(of_entry, of_revision);
begin
  if exists (select from public.agreement a where a.clinic_id = e.clinic_id and a.entry_id = e.id and a.revision = of_revision) then
    raise exception 'it is signed' using errcode = '23514', constraint = 'agreement_step';
  end if;
  insert into public.agreement_step (clinic_id, id, entry_id, couple_id, revision, step, by_id) values (e.clinic_id, step_id, e.id, e.couple_id, of_revision, 'discussed', ctx[1]::uuid);
end $$;

-- Signs. The second signature on the same text puts it into force and ends what was in force for this entry before. Returns whether both have signed.
-- A signature on a text that reads differently now (a role was renamed, less is shared) counts for nothing, and may be given anew.
create function sec.sign_agreement(of_entry uuid, of_revision int, hash bytea, name bytea, ids uuid[], text bytea, review date, last_day date) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  e public.entry := sec.signable(of_entry, of_revision);
  h public.homework;
begin
  select * into h from public.homework x where x.id = e.homework_id and x.version = e.homework_version;
  if exists (select from public.signature s where s.clinic_id = e.clinic_id and s.entry_id = e.id and s.revision = of_revision and s.account_id = ctx[1]::uuid and s.text_hash = hash)
    or exists (select from public.agreement a where a.clinic_id = e.clinic_id and a.entry_id = e.id and a.revision = of_revision) then
    raise exception 'signed already' using errcode = '23514', constraint = 'agreement_step';
  end if;
  last_day := coalesce(last_day, sec.today() + h.max_days);
  if review < sec.today() or last_day < review or last_day > sec.today() + h.max_days then
    raise exception 'its days do not fit' using errcode = '23514', constraint = 'agreement_days';
  end if;
  insert into public.signature (clinic_id, id, entry_id, couple_id, entry_author_id, account_id, revision, text_hash, name_sealed)
    values (e.clinic_id, ids[1], e.id, e.couple_id, e.author_id, ctx[1]::uuid, of_revision, hash, name);
  insert into public.agreement_step (clinic_id, id, entry_id, couple_id, revision, step, by_id) values (e.clinic_id, ids[2], e.id, e.couple_id, of_revision, 'signed', ctx[1]::uuid);
  if 2 > (select count(*) from public.signature s where s.clinic_id = e.clinic_id and s.entry_id = e.id and s.revision = of_revision and s.text_hash = hash) then return false; end if;
  update public.agreement set ended_at = now() where clinic_id = e.clinic_id and entry_id = e.id and ended_at is null;
  insert into public.agreement (clinic_id, id, entry_id, couple_id, homework_id, homework_version, revision, text_sealed, text_hash, needs_acknowledgement, review_on, ends_on)
    values (e.clinic_id, ids[3], e.id, e.couple_id, e.homework_id, e.homework_version, of_revision, text, hash, h.acknowledged, review, last_day);
  if not h.acknowledged then
    insert into public.agreement_step (clinic_id, id, entry_id, couple_id, revision, step) values (e.clinic_id, ids[4], e.id, e.couple_id, of_revision, 'in_force');
  end if;
  return true;
end $$;
alter function sec.discuss_agreement owner to groundwork_definer;
alter function sec.sign_agreement owner to groundwork_definer;
grant execute on function sec.discuss_agreement, sec.sign_agreement to groundwork_app;
`;

const after = `
-- An agreement of the context's couple that isn't over, held.
create function sec.standing(of_agreement uuid) returns public.agreement language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := sec.clinic();
  a public.agreement;
begin
  select * into a from public.agreement x where x.clinic_id = home and x.id = of_agreement and x.couple_id = any (sec.couples()) for update;
  if not found then raise exception 'no such agreement' using errcode = 'P0002'; end if;
  if a.ended_at is not null or a.ends_on < sec.today() then raise exception 'it is over' using errcode = '23514', constraint = 'agreement_step'; end if;
  return a;
end $$;
alter function sec.standing owner to groundwork_definer;

-- Either partner, or their counselor, at once and without a reason, whatever the couple's status. Shown to the other only as "ended".
create function sec.end_agreement(of_agreement uuid, step_id uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  a public.agreement := sec.standing(of_agreement);
begin
  if ctx[3] not in ('partner', 'counselor') then raise exception 'not theirs' using errcode = '42501'; end if;
  update public.agreement set ended_at = now() where clinic_id = a.clinic_id and id = a.id;
  insert into public.agreement_end (clinic_id, agreement_id, couple_id, by_id) values (a.clinic_id, a.id, a.couple_id, ctx[1]::uuid);
  insert into public.agreement_step (clinic_id, id, entry_id, couple_id, revision, step) values (a.clinic_id, step_id, a.entry_id, a.couple_id, a.revision, 'ended');
end $$;

-- Looked at again: it stays, until the next day to look at it. Nothing is extended while the couple doesn't share (CC-43).
create function sec.review_agreement(of_agreement uuid, step_id uuid, next date) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  a public.agreement := sec.standing(of_agreement);
begin
  if not a.couple_id = any (sec.sharing_couples()) or not sec.in_force(a) then
    raise exception 'not in force' using errcode = '23514', constraint = 'agreement_step';
  end if;
  if next <= sec.today() or next > sec.today() + 90 or next > coalesce(a.ends_on, next) then
    raise exception 'its days do not fit' using errcode = '23514', constraint = 'agreement_days';
  end if;
  update public.agreement set review_on = next where clinic_id = a.clinic_id and id = a.id;
  insert into public.agreement_step (clinic_id, id, entry_id, couple_id, revision, step, by_id, review_on) values (a.clinic_id, step_id, a.entry_id, a.couple_id, a.revision, 'reviewed', ctx[1]::uuid, next);
end $$;

-- The counselor has read the text on surveillance (SA-26): only then is it in force. The gate must be clear.
create function sec.acknowledge_agreement(of_agreement uuid, step_ids uuid[]) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  a public.agreement := sec.standing(of_agreement);
begin
  if not (a.couple_id = any (sec.counseled())) then raise exception 'counselors only' using errcode = '42501'; end if;
  if not a.needs_acknowledgement or a.acknowledged_at is not null or not a.couple_id = any (sec.sharing_couples()) then
    raise exception 'nothing to acknowledge' using errcode = '23514', constraint = 'agreement_step';
  end if;
  if sec.gate(a.couple_id) <> 'clear' then raise exception 'the gate does not allow it' using errcode = '23514', constraint = 'safety_gate'; end if;
  update public.agreement set acknowledged_at = now() where clinic_id = a.clinic_id and id = a.id;
  insert into public.agreement_step (clinic_id, id, entry_id, couple_id, revision, step, by_id) values
    (a.clinic_id, step_ids[1], a.entry_id, a.couple_id, a.revision, 'acknowledged', ctx[1]::uuid),
    (a.clinic_id, step_ids[2], a.entry_id, a.couple_id, a.revision, 'in_force', null);
end $$;

do $$
declare f text;
begin
  foreach f in array array['end_agreement', 'review_agreement', 'acknowledge_agreement'] loop
    execute format('alter function sec.%I owner to groundwork_definer', f);
    execute format('grant execute on function sec.%I to groundwork_app', f);
  end loop;
end $$;
`;
