import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Leave to use a measure and the items a clinic entered for it (M-2), and totals that a counselor typed or asked for. */
export class Measures0010 implements MigrationInterface {
  readonly name = 'Measures9700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
create table measure_permission (
  clinic_id uuid not null references clinic,
  id uuid not null,
  measure text not null,
  granted_by text not null check (length(granted_by) between 1 and 200),
  granted_on date not null,
  note text check (length(note) <= 1000),
  -- Points the clinic calls a reliable change, where there is only an estimate.
  change_points numeric check (change_points > 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, recorded_by) references account
);
create unique index measure_permission_in_force on measure_permission (clinic_id, measure) where ended_at is null;
-- What a clinic's questionnaire says, for those who answer it too. Never changed: new words are a new revision.
create table measure_items (
  clinic_id uuid not null references clinic,
  measure text not null,
  revision int not null,
  items text not null,
  entered_by uuid not null,
  entered_at timestamptz not null default now(),
  primary key (clinic_id, measure, revision),
  foreign key (clinic_id, entered_by) references account
);
-- Never changed either (M-3): a wrong one is taken out and typed anew.
create table measure_total (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  account_id uuid not null,
  measure text not null,
  measure_version int not null,
  done_on date not null,
  sealed bytea not null,
  entered_by uuid not null,
  entered_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, couple_id, account_id) references couple_partner,
  foreign key (clinic_id, entered_by) references account
);
create index on measure_total (clinic_id, couple_id, done_on) where removed_at is null;
`;

const policies = `
do $$
declare t text;
begin
  foreach t in array array['measure_permission', 'measure_items', 'measure_total'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
grant select, insert (clinic_id, id, measure, granted_by, granted_on, note, change_points, recorded_by), update (ended_at) on measure_permission to groundwork_app;
grant select, insert (clinic_id, measure, revision, items, entered_by) on measure_items to groundwork_app;
grant select on measure_items to groundwork_worker;
grant select, insert (clinic_id, id, couple_id, account_id, measure, measure_version, done_on, sealed, entered_by), update (removed_at) on measure_total to groundwork_app;

create policy measure_permission_read on measure_permission for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and (select sec.role()) in ('admin', 'counselor'));
create policy measure_permission_add on measure_permission for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin' and recorded_by = (select sec.uid()));
create policy measure_permission_end on measure_permission for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin' and ended_at is null)
  with check (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin' and ended_at is not null);

-- Whoever may be asked may read the questions; a report's job names them in what it prints.
create policy measure_items_read on measure_items for select to groundwork_app, groundwork_worker
  using (clinic_id = (select sec.clinic()) and ((select sec.uid()) is not null or (select sec.purpose()) = 'report'));
create policy measure_items_add on measure_items for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin' and entered_by = (select sec.uid())
    and exists (select from measure_permission p where p.clinic_id = measure_items.clinic_id and p.measure = measure_items.measure and p.ended_at is null));

-- The couple's counselors alone: among them are screens for violence (K6), of which no partner may learn.
create policy measure_total_read on measure_total for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
create policy measure_total_add on measure_total for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and entered_by = (select sec.uid()));
create policy measure_total_remove on measure_total for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and removed_at is null)
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and removed_at is not null);
`;
