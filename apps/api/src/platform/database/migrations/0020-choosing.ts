import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Favourites of a counselor, what a clinic approved or retired, and programmes adapted for a couple. */
export class Choosing0020 implements MigrationInterface {
  readonly name = 'Choosing9700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
create table favourite_homework (
  clinic_id uuid not null,
  account_id uuid not null,
  homework_id text not null,
  since timestamptz not null default now(),
  primary key (clinic_id, account_id, homework_id),
  foreign key (clinic_id, account_id) references account
);
-- What the clinic says of a homework; retired it is not given any more, and what runs stays.
create table library_decision (
  clinic_id uuid not null references clinic,
  homework_id text not null,
  decision text not null check (decision in ('approved', 'retired')),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (clinic_id, homework_id),
  foreign key (clinic_id, decided_by) references account
);
-- A programme adapted for a couple: what is in it, with its notes, is sealed. Once sent it stays as it is.
create table programme_copy (
  clinic_id uuid not null,
  id uuid not null,
  couple_id uuid not null,
  programme_id text not null,
  programme_version int not null,
  sealed bytea not null,
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  sent_at timestamptz,
  assignment_ids uuid[] not null default '{}',
  primary key (clinic_id, id),
  foreign key (clinic_id, couple_id) references couple,
  foreign key (clinic_id, made_by) references account
);
create index on programme_copy (clinic_id, couple_id, made_at desc);
`;

const policies = `
do $$
declare t text;
begin
  foreach t in array array['favourite_homework', 'library_decision', 'programme_copy'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
grant select, insert (clinic_id, account_id, homework_id), delete on favourite_homework to groundwork_app;
grant select, insert (clinic_id, homework_id, decision, decided_by, decided_at), update (decision, decided_by, decided_at), delete on library_decision to groundwork_app;
grant select, insert (clinic_id, id, couple_id, programme_id, programme_version, sealed, made_by), update (sealed, version, changed_at, sent_at, assignment_ids), delete on programme_copy to groundwork_app;

create policy favourite_homework_read on favourite_homework for select to groundwork_app using (clinic_id = (select sec.clinic()) and account_id = (select sec.uid()));
create policy favourite_homework_add on favourite_homework for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and account_id = (select sec.uid()) and (select sec.role()) = 'counselor');
create policy favourite_homework_drop on favourite_homework for delete to groundwork_app using (clinic_id = (select sec.clinic()) and account_id = (select sec.uid()));
create policy library_decision_read on library_decision for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and (select sec.role()) in ('admin', 'counselor'));
create policy library_decision_add on library_decision for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin' and decided_by = (select sec.uid()));
create policy library_decision_change on library_decision for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin') with check (clinic_id = (select sec.clinic()) and decided_by = (select sec.uid()));
create policy library_decision_drop on library_decision for delete to groundwork_app using (clinic_id = (select sec.clinic()) and (select sec.role()) = 'admin');
create policy programme_copy_read on programme_copy for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
create policy programme_copy_add on programme_copy for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and made_by = (select sec.uid()));
create policy programme_copy_change on programme_copy for update to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and sent_at is null)
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]));
create policy programme_copy_drop on programme_copy for delete to groundwork_app
  using (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and sent_at is null);

drop policy assignment_add on assignment;
create policy assignment_add on assignment for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and couple_id = any ((select sec.counseled())::uuid[]) and assigned_by = (select sec.uid())
    and not exists (select from library_decision d where d.clinic_id = assignment.clinic_id and d.homework_id = assignment.homework_id and d.decision = 'retired'));
`;
