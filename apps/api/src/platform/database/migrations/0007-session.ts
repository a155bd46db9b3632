import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions and the documents made from them. `document_part` is the consent manifest; withdrawing a report consent marks every document that rests on it as stale. */
export class Session0007 implements MigrationInterface {
  readonly name = 'Session0007700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
    await runner.query(stale);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
create table session (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 10 and 240),
  place text not null check (place in ('in_person', 'video', 'audio')),
  attendees uuid[] not null default '{}',
  topics text[] not null default '{}',
  summary_sealed bytea,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  planned_by uuid not null,
  version int not null default 1,
  primary key (clinic_id, id),
  unique (clinic_id, id, couple_id),
  foreign key (clinic_id, couple_id) references couple,
  foreign key (clinic_id, planned_by) references account
);
create index on session (clinic_id, couple_id, starts_at desc);
create table document (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  session_id uuid not null,
  kind text not null default 'joint_summary' check (kind in ('joint_summary')),
  code text not null,
  file_name text not null,
  paper text not null check (paper in ('a4', 'letter')),
  period_from date not null,
  period_to date not null,
  lines text[] not null,
  state text not null default 'queued' check (state in ('queued', 'rendering', 'ready', 'failed')),
  progress int not null default 0 check (progress between 0 and 100),
  pages int,
  sha256 text,
  template text,
  requested_by uuid not null,
  requested_at timestamptz not null default now(),
  made_at timestamptz,
  stale_at timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, id, couple_id),
  foreign key (clinic_id, session_id, couple_id) references session (clinic_id, id, couple_id),
  foreign key (clinic_id, requested_by) references account
);
create index on document (clinic_id, couple_id, requested_at desc);
create table document_part (
  clinic_id uuid not null,
  document_id uuid not null,
  couple_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  author_id uuid not null,
  revision int not null,
  granted_at timestamptz not null,
  primary key (clinic_id, document_id, part_id),
  foreign key (clinic_id, document_id, couple_id) references document (clinic_id, id, couple_id),
  foreign key (clinic_id, part_id, entry_id, author_id, couple_id) references entry_part (clinic_id, id, entry_id, author_id, couple_id)
);
create index on document_part (clinic_id, part_id);
create table document_file (
  clinic_id uuid not null,
  document_id uuid not null,
  couple_id uuid not null,
  sealed bytea not null,
  primary key (clinic_id, document_id),
  foreign key (clinic_id, document_id, couple_id) references document (clinic_id, id, couple_id)
);
`;

const policies = `
do $$
declare t text;
begin
  foreach t in array array['session', 'document', 'document_part', 'document_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
grant select, insert, update (starts_at, minutes, place, attendees, topics, summary_sealed, state, version) on session to groundwork_app;
grant select on session to groundwork_worker;
grant select, insert (clinic_id, id, couple_id, session_id, code, file_name, paper, period_from, period_to, lines, requested_by) on document to groundwork_app;
-- A document that starts over without a withdrawn line is not stale any more.
grant select, update (state, progress, pages, sha256, template, made_at, stale_at) on document to groundwork_worker;
grant select on document_part, document_file to groundwork_app;
grant select, insert, delete on document_part to groundwork_worker;
grant insert on document_file to groundwork_worker;
grant select, update on document to groundwork_definer;
grant select on document_part to groundwork_definer;

create policy session_read on session for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (couple_id = any ((select sec.counseled())::uuid[]) or couple_id = any ((select sec.reported())::uuid[])));
create policy session_add on session for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and planned_by = (select sec.uid()));
create policy session_change on session for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));

create policy document_read on document for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (couple_id = any ((select sec.counseled())::uuid[])
    or ((select sec.purpose()) = 'report' and id = (select sec.subject()))));
create policy document_add on document for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (select sec.role()) = 'counselor' and couple_id = any ((select sec.sharing_couples())::uuid[]) and requested_by = (select sec.uid()));
create policy document_render on document for update to groundwork_worker
  using (clinic_id = (select sec.clinic()) and (select sec.purpose()) = 'report' and id = (select sec.subject()));
create policy document_part_read on document_part for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and (author_id = (select sec.uid())
    or couple_id = any ((select sec.counseled())::uuid[])
    or ((select sec.purpose()) = 'report' and document_id = (select sec.subject()))));
create policy document_part_add on document_part for insert to groundwork_worker
  with check (clinic_id = (select sec.clinic()) and (select sec.purpose()) = 'report' and document_id = (select sec.subject()));
create policy document_part_redo on document_part for delete to groundwork_worker
  using (clinic_id = (select sec.clinic()) and (select sec.purpose()) = 'report' and document_id = (select sec.subject()));
create policy document_file_read on document_file for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
create policy document_file_add on document_file for insert to groundwork_worker
  with check (clinic_id = (select sec.clinic()) and (select sec.purpose()) = 'report' and document_id = (select sec.subject()));
`;

const stale = `
create function sec.mark_stale() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.document d set stale_at = new.at from public.document_part p
   where p.clinic_id = new.clinic_id and p.part_id = new.part_id and d.clinic_id = p.clinic_id and d.id = p.document_id and d.stale_at is null;
  return null;
end $$;
alter function sec.mark_stale owner to groundwork_definer;
create trigger mark_stale after insert on grant_event for each row when (new.audience = 'report' and not new.granted) execute function sec.mark_stale();

-- Documents made from own parts, for their author (CC-22); the document itself stays the counselor's.
create function sec.documents_of(entries uuid[]) returns table (part_id uuid, kind text, made_at timestamptz) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
begin
  if me is null then return; end if;
  return query select p.part_id, d.kind, d.made_at from public.document_part p join public.document d on d.clinic_id = p.clinic_id and d.id = p.document_id
    where p.clinic_id = home and p.author_id = me and p.entry_id = any (entries) and d.state = 'ready';
end $$;
alter function sec.documents_of owner to groundwork_definer;
grant execute on function sec.documents_of to groundwork_app;

-- Serialises the last step of rendering against withdrawals in the same couple.
create function sec.lock_consents() returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7204, hashtext((sec.couples())[1]::text));
end $$;
alter function sec.lock_consents owner to groundwork_definer;
grant execute on function sec.lock_consents to groundwork_worker;
`;
