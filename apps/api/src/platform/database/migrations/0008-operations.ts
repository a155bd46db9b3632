import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit, rate limits and the door to the job queue. Jobs carry ids only. */
export class Operations0008 implements MigrationInterface {
  readonly name = 'Operations0008700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(audit);
    await runner.query(limits);
    await runner.query(jobs);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const audit = `
create table audit_event (
  clinic_id uuid not null references clinic,
  id uuid not null,
  at timestamptz not null default now(),
  actor_id uuid not null,
  action text not null,
  subject_id uuid,
  couple_id uuid,
  primary key (clinic_id, id)
);
create index on audit_event (clinic_id, at desc);
alter table audit_event enable row level security;
alter table audit_event force row level security;
grant select, insert (clinic_id, id, actor_id, action, subject_id, couple_id) on audit_event to groundwork_app;
create policy audit_event_read on audit_event for select to groundwork_app
  using (clinic_id = (select sec.clinic()) and (((select sec.role()) = 'admin' and couple_id is null) or couple_id = any ((select sec.counseled())::uuid[])));
create policy audit_event_add on audit_event for insert to groundwork_app
  with check (clinic_id = (select sec.clinic()) and actor_id = (select sec.uid()) and (couple_id is null or couple_id = any ((select sec.couples())::uuid[])));
`;

/** The table of rate-limiter-flexible; keys are keyed hashes, so neither an address nor a network address is kept. */
const limits = `
create table rate_limit (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
);
alter table rate_limit enable row level security;
alter table rate_limit force row level security;
grant select, insert, update, delete on rate_limit to groundwork_app;
create policy rate_limit_read on rate_limit for select to groundwork_app using (key like 'limit%');
create policy rate_limit_add on rate_limit for insert to groundwork_app with check (key like 'limit%');
create policy rate_limit_change on rate_limit for update to groundwork_app using (key like 'limit%') with check (key like 'limit%');
create policy rate_limit_drop on rate_limit for delete to groundwork_app using (key like 'limit%');
`;

const jobs = `
create function sec.enqueue(task text, payload json, job_key text default null) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('send_mail', 'password_reset', 'make_tasks', 'render_document') then
    raise exception 'no such job' using errcode = '22023';
  end if;
  perform graphile_worker.add_job(task, payload, job_key => job_key, max_attempts => 12);
end $$;
alter function sec.enqueue owner to groundwork_definer;
grant execute on function sec.enqueue to groundwork_app, groundwork_worker;
`;
