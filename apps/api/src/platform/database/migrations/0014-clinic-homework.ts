import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Homework that a clinic makes itself: drafts, and published versions that never change. What holds of the catalog's homework in the database holds of these too. */
export class ClinicHomework0014 implements MigrationInterface {
  readonly name = 'ClinicHomework9700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
    await runner.query(publishing);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
-- Null: of the catalog, for every clinic.
alter table homework add column clinic_id uuid references clinic;
alter table homework_part add column clinic_id uuid references clinic;
alter table homework_response add column clinic_id uuid references clinic;
-- Definitions are text and not jsonb, which would forget the order of questions and answers.
create table homework_draft (
  clinic_id uuid not null references clinic,
  id uuid not null,
  homework_id text not null,
  source_id text,
  source_version int,
  definition text not null check (length(definition) <= 400000),
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (clinic_id, homework_id),
  foreign key (clinic_id, made_by) references account,
  foreign key (clinic_id, changed_by) references account
);
create table clinic_homework (
  clinic_id uuid not null references clinic,
  homework_id text not null,
  homework_version int not null,
  definition text not null,
  source_id text,
  source_version int,
  published_by uuid not null,
  published_at timestamptz not null default now(),
  primary key (clinic_id, homework_id, homework_version),
  foreign key (homework_id, homework_version) references homework,
  foreign key (clinic_id, published_by) references account
);
`;

const policies = `
do $$
declare t text;
begin
  foreach t in array array['homework_draft', 'clinic_homework'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['homework', 'homework_part', 'homework_response'] loop
    execute format('alter policy %I on %I using ((select sec.clinic()) is not null and (clinic_id is null or clinic_id = (select sec.clinic())))', t || '_read', t);
  end loop;
end $$;
grant select, insert (clinic_id, id, homework_id, source_id, source_version, definition, made_by, changed_by), update (definition, version, changed_by, changed_at), delete on homework_draft to groundwork_app;
grant select on clinic_homework to groundwork_app, groundwork_worker;
grant select, insert on clinic_homework to groundwork_definer;
grant update (clinic_id) on homework, homework_part, homework_response to groundwork_definer;

create policy homework_draft_read on homework_draft for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and (select sec.role()) in ('admin', 'counselor'));
create policy homework_draft_add on homework_draft for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (select sec.role()) in ('admin', 'counselor') and made_by = (select sec.uid()) and changed_by = (select sec.uid()));
create policy homework_draft_save on homework_draft for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and (select sec.role()) in ('admin', 'counselor'))
  with check (clinic_id = (select sec.clinic()) and changed_by = (select sec.uid()));
create policy homework_draft_drop on homework_draft for delete to groundwork_app
  using (clinic_id = (select sec.clinic()) and (select sec.role()) in ('admin', 'counselor'));
-- Whoever is in the clinic may be asked it; it holds nothing of anybody.
create policy clinic_homework_read on clinic_homework for select to groundwork_app, groundwork_worker using (clinic_id = (select sec.clinic()));

-- Another clinic's homework can be given to nobody here, whatever a request names.
create policy assignment_own_homework on assignment as restrictive for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and exists (select from homework h where h.id = homework_id and h.version = homework_version));
create policy task_own_homework on task as restrictive for insert to groundwork_app, groundwork_worker
  with check (clinic_id = (select sec.clinic()) and exists (select from homework h where h.id = homework_id and h.version = homework_version));
create policy tool_entry_own_homework on tool_entry as restrictive for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and exists (select from homework h where h.id = homework_id and h.version = homework_version));
`;

/** A version is published whole, by somebody of the clinic, under an id that is nobody else's, after the version before it. Nothing of it is ever changed. */
const publishing = `
create function sec.publish_own(new_row jsonb, whole text, from_id text, from_version int) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  home uuid := ctx[2];
  own_id text := new_row ->> 'id';
  own_version int := (new_row ->> 'version')::int;
begin
  if ctx is null or ctx[3] not in ('admin', 'counselor') then raise exception 'counselors and admins only' using errcode = '42501'; end if;
  if own_id !~ '^C-[A-Z0-9]{8}$' then raise exception 'not an id of a clinic' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(7206, hashtext(own_id));
  if exists (select from public.homework h where h.id = own_id and h.clinic_id is distinct from home) then raise exception 'not of this clinic' using errcode = '42501'; end if;
  if own_version is distinct from 1 + coalesce((select max(h.version) from public.homework h where h.id = own_id), 0) then
    raise exception 'another version was published meanwhile' using errcode = '23505', constraint = 'homework_pkey';
  end if;
  perform sec.publish_homework(jsonb_build_array(new_row));
  update public.homework set clinic_id = home where id = own_id and version = own_version;
  update public.homework_part set clinic_id = home where homework_id = own_id and homework_version = own_version;
  update public.homework_response set clinic_id = home where homework_id = own_id and homework_version = own_version;
  insert into public.clinic_homework (clinic_id, homework_id, homework_version, definition, source_id, source_version, published_by)
    values (home, own_id, own_version, whole, from_id, from_version, ctx[1]::uuid);
end $$;
alter function sec.publish_own owner to groundwork_definer;
grant execute on function sec.publish_own to groundwork_app;
`;
