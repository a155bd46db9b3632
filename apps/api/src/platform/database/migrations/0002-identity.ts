import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clinic, accounts and sign-ins. What the other partner must not see of a person (address, status, last sign-in: CC-31, CC-48, SA-27) is in `account_private`, apart from the
 * name; password hashes are in `credential`, which no login role may read.
 */
export class Identity0002 implements MigrationInterface {
  readonly name = 'Identity0002700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
    await runner.query(open);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const tables = `
create table clinic (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  time_zone text not null,
  role_labels jsonb not null,
  exit_url text not null,
  help jsonb not null,
  demo boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create table clinic_key (
  clinic_id uuid primary key references clinic,
  wrapped bytea not null
);
create table account (
  clinic_id uuid not null references clinic,
  id uuid not null,
  role text not null check (role in ('admin', 'counselor', 'partner')),
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null default now(),
  primary key (clinic_id, id),
  unique (id)
);
-- Who may be named to whom (sec.people) must not grow with the clinic.
create index on account (clinic_id) where role = 'counselor';
create table account_private (
  clinic_id uuid not null,
  account_id uuid not null,
  email text not null unique check (email = lower(email)),
  status text not null default 'invited' check (status in ('invited', 'active', 'deactivated')),
  language text not null default 'en',
  exit_intro_seen boolean not null default false,
  invited_at timestamptz not null default now(),
  last_sign_in_at timestamptz,
  primary key (clinic_id, account_id),
  foreign key (clinic_id, account_id) references account on delete cascade
);
create table credential (
  clinic_id uuid not null,
  account_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  primary key (clinic_id, account_id),
  foreign key (clinic_id, account_id) references account on delete cascade
);
-- One data key per person, and one per couple for what the counselor writes; wrapped by the clinic's key, which the master key wraps.
create table data_key (
  clinic_id uuid not null references clinic,
  owner_id uuid not null,
  wrapped bytea not null,
  primary key (clinic_id, owner_id)
);
create table sign_in (
  clinic_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  device text not null,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (clinic_id, id),
  unique (id),
  foreign key (clinic_id, account_id) references account on delete cascade
);
create index on sign_in (clinic_id, account_id);
create table refresh_token (
  clinic_id uuid not null,
  token_hash bytea not null primary key,
  sign_in_id uuid not null,
  issued_at timestamptz not null default now(),
  used_at timestamptz,
  foreign key (clinic_id, sign_in_id) references sign_in (clinic_id, id) on delete cascade
);
create index on refresh_token (clinic_id, sign_in_id);
create table ticket (
  clinic_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('invitation', 'password_reset')),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, account_id) references account on delete cascade
);
create index on ticket (clinic_id, account_id);
create table mail (
  clinic_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('invitation', 'password_reset')),
  sealed bytea not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text,
  primary key (clinic_id, id),
  foreign key (clinic_id, account_id) references account on delete cascade
);
create index on mail (clinic_id, created_at desc);
`;

const policies = `
grant select, update (name, time_zone, role_labels, exit_url, help, version) on clinic to groundwork_app;
grant select on clinic to groundwork_worker;
grant select on clinic_key to groundwork_app, groundwork_worker;
grant select, insert (clinic_id, id, role, name), update (name) on account to groundwork_app;
grant select on account to groundwork_worker;
grant select, insert (clinic_id, account_id, email), update (language, exit_intro_seen) on account_private to groundwork_app;
grant select on account_private to groundwork_worker;
grant select, insert on data_key to groundwork_app;
grant select on data_key to groundwork_worker;
grant select (clinic_id, id, account_id, device, started_at, last_seen_at, expires_at, ended_at), update (ended_at) on sign_in to groundwork_app;
grant select (clinic_id, id, account_id, kind, created_at, expires_at, used_at), insert (clinic_id, id, account_id, kind, token_hash, expires_at), delete on ticket to groundwork_app;
grant insert on ticket to groundwork_worker;
grant select, insert (clinic_id, id, account_id, kind, sealed) on mail to groundwork_app;
grant select, insert (clinic_id, id, account_id, kind, sealed), update (sent_at, attempts, last_error) on mail to groundwork_worker;
grant select, insert, update, delete on clinic, clinic_key, account, account_private, credential, data_key, sign_in, refresh_token, ticket, mail to groundwork_definer;

do $$
declare t text;
begin
  foreach t in array array['clinic', 'clinic_key', 'account', 'account_private', 'credential', 'data_key', 'sign_in', 'refresh_token', 'ticket', 'mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy clinic_read on clinic for select to groundwork_app, groundwork_worker using (id = (select sec.clinic()));
create policy clinic_change on clinic for update to groundwork_app using (id = (select sec.clinic()) and (select sec.role()) = 'admin');
create policy clinic_key_read on clinic_key for select to groundwork_app, groundwork_worker using (clinic_id = (select sec.clinic()));
`;

/** Opening a transaction for a person (\`sec.open\`) or for a job (\`sec.open_job\`). */
const open = `
-- With who and acting the sign-in must be that account's, and the account of that role: what a token said when it was signed.
create function sec.open(sid uuid, who uuid default null, acting text default null, out uid uuid, out clinic uuid, out role text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  select a.id, a.clinic_id, a.role into uid, clinic, role
    from public.sign_in s
    join public.account a on a.clinic_id = s.clinic_id and a.id = s.account_id
    join public.account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id
   where s.id = sid and s.ended_at is null and s.expires_at > now() and p.status = 'active';
  if uid is null or uid <> who or role <> acting then
    raise exception 'sign-in is over' using errcode = '28000';
  end if;
  perform sec.put_context(uid::text, clinic::text, role, 'person', '');
end $$;
alter function sec.open owner to groundwork_definer;
grant execute on function sec.open to groundwork_app;

-- Narrower than any person: 'tasks' makes tasks, 'mail' sends mails, 'report' reads what one document may hold (subject: its id).
create function sec.open_job(purpose text, clinic uuid, subject uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if purpose not in ('tasks', 'mail', 'report') then
    raise exception 'no such purpose' using errcode = '22023';
  end if;
  perform sec.put_context('', clinic::text, 'job', purpose, coalesce(subject::text, ''));
end $$;
alter function sec.open_job owner to groundwork_definer;
grant execute on function sec.open_job to groundwork_worker;

create function sec.clinics() returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select id from public.clinic $$;
alter function sec.clinics owner to groundwork_definer;
grant execute on function sec.clinics to groundwork_worker;
`;
