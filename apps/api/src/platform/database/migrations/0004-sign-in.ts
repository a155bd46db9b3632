import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the API may do about sign-ins before, during and after somebody is known. Each function checks its own right: a proof, a token only its holder has, or the context. */
export class SignIn0004 implements MigrationInterface {
  readonly name = 'SignIn0004700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(founding);
    await runner.query(signIns);
    await runner.query(tickets);
    await runner.query(accounts);
    await runner.query(owners);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const founding = `
create function sec.setup_needed() returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select not exists (select from public.clinic) $$;

-- First run only: the clinic, its key and its first admin.
create function sec.found_clinic(clinic uuid, clinic_name text, zone text, labels jsonb, exit_to text, help_rows jsonb, wrapped_key bytea, admin uuid, admin_name text, admin_email text, hash text)
returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7202);
  if exists (select from public.clinic) then raise exception 'already set up' using errcode = '23505'; end if;
  insert into public.clinic (id, name, time_zone, role_labels, exit_url, help) values (clinic, clinic_name, zone, labels, exit_to, help_rows);
  insert into public.clinic_key values (clinic, wrapped_key);
  insert into public.account (clinic_id, id, role, name) values (clinic, admin, 'admin', admin_name);
  insert into public.account_private (clinic_id, account_id, email, status) values (clinic, admin, admin_email, 'active');
  insert into public.credential (clinic_id, account_id, password_hash) values (clinic, admin, hash);
end $$;

create function sec.demo_accounts() returns table (account uuid, name text, role text, email text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.name, a.role, p.email from public.clinic c join public.account a on a.clinic_id = c.id
    join public.account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id
   where c.demo and p.status = 'active' order by a.role, p.email
$$;
`;

const signIns = `
-- The hash to verify a password against; no row for unknown, invited and deactivated alike.
create function sec.credential_of(address text, issued bigint, proof bytea) returns table (account uuid, clinic uuid, hash text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sec.check_proof('credential_of|' || address, issued, proof);
  return query select p.account_id, p.clinic_id, c.password_hash from public.account_private p
    join public.credential c on c.clinic_id = p.clinic_id and c.account_id = p.account_id where p.email = address and p.status = 'active';
end $$;

-- How long a sign-in lives without a sign of life depends on the role: partners use phones that others pick up (SA-43).
create function sec.idle_of(person_role text, idle_partner interval, idle_team interval) returns interval language sql immutable as $$
  select case person_role when 'partner' then idle_partner else idle_team end
$$;

-- Begins a sign-in of an active account; its role.
create function sec.begin_sign_in(who uuid, sid uuid, device_words text, token bytea, idle_partner interval, idle_team interval, whole interval, issued bigint, proof bytea) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  in_clinic uuid;
  its_role text;
begin
  perform sec.check_proof('begin_sign_in|' || who || '|' || sid, issued, proof);
  update public.account_private set last_sign_in_at = now() where account_id = who and status = 'active' returning clinic_id into in_clinic;
  if in_clinic is null then raise exception 'not active' using errcode = '28000'; end if;
  select role into its_role from public.account where clinic_id = in_clinic and id = who;
  -- Tokens are kept to notice that one comes back; those of a sign-in that is over say nothing any more.
  delete from public.refresh_token t using public.sign_in s where s.clinic_id = in_clinic and s.account_id = who and (s.ended_at is not null or s.expires_at <= now())
    and t.clinic_id = s.clinic_id and t.sign_in_id = s.id;
  insert into public.sign_in (clinic_id, id, account_id, device, expires_at)
    values (in_clinic, sid, who, device_words, now() + least(sec.idle_of(its_role, idle_partner, idle_team), whole));
  insert into public.refresh_token (clinic_id, token_hash, sign_in_id) values (in_clinic, token, sid);
  return its_role;
end $$;

-- Swaps a refresh token for the next one. 'ok'; 'gone' when unknown, ended or over; 'reused' when it was used more than ten seconds ago: then the whole sign-in ends.
create function sec.rotate(old_token bytea, new_token bytea, idle_partner interval, idle_team interval, whole interval, out result text, out sid uuid, out uid uuid, out role text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  t public.refresh_token;
  s public.sign_in;
begin
  select * into t from public.refresh_token where token_hash = old_token for update;
  if not found then result := 'gone'; return; end if;
  select * into s from public.sign_in where clinic_id = t.clinic_id and id = t.sign_in_id for update;
  if s.ended_at is not null or s.expires_at <= now()
    or not exists (select from public.account_private p where p.clinic_id = s.clinic_id and p.account_id = s.account_id and p.status = 'active') then
    result := 'gone'; return;
  end if;
  if t.used_at < now() - interval '10 seconds' then
    update public.sign_in set ended_at = now() where clinic_id = s.clinic_id and id = s.id;
    result := 'reused'; return;
  end if;
  update public.refresh_token set used_at = coalesce(used_at, now()) where token_hash = old_token;
  insert into public.refresh_token (clinic_id, token_hash, sign_in_id) values (t.clinic_id, new_token, t.sign_in_id);
  select a.role into role from public.account a where a.clinic_id = s.clinic_id and a.id = s.account_id;
  update public.sign_in set last_seen_at = now(), expires_at = least(now() + sec.idle_of(role, idle_partner, idle_team), started_at + whole) where clinic_id = s.clinic_id and id = s.id;
  result := 'ok';
  sid := s.id;
  uid := s.account_id;
end $$;

-- Ends the sign-in a refresh token belongs to; for signing out with nothing but the cookie.
create function sec.end_by_token(token bytea) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.sign_in s set ended_at = now() from public.refresh_token t
   where t.token_hash = token and s.clinic_id = t.clinic_id and s.id = t.sign_in_id and s.ended_at is null
$$;
`;

const tickets = `
create function sec.read_invitation(token bytea) returns table (clinic_name text, name text, role text) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.name, a.name, a.role from public.ticket t join public.clinic c on c.id = t.clinic_id
    join public.account a on a.clinic_id = t.clinic_id and a.id = t.account_id
    join public.account_private p on p.clinic_id = t.clinic_id and p.account_id = t.account_id
   where t.token_hash = token and t.kind = 'invitation' and t.used_at is null and t.expires_at > now() and p.status = 'invited'
$$;

-- Uses a ticket up; the account, or NULL when the link is not valid (unknown, used, over, or the account is not in the state it was made for).
create function sec.use_ticket(token bytea, ticket_kind text, hash text, new_name text) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  t public.ticket;
begin
  select * into t from public.ticket where token_hash = token and kind = ticket_kind and used_at is null and expires_at > now() for update;
  if not found then return null; end if;
  update public.account_private set status = 'active' where clinic_id = t.clinic_id and account_id = t.account_id
    and status = case ticket_kind when 'invitation' then 'invited' else 'active' end;
  if not found then return null; end if;
  update public.ticket set used_at = now() where clinic_id = t.clinic_id and account_id = t.account_id and used_at is null;
  insert into public.credential (clinic_id, account_id, password_hash) values (t.clinic_id, t.account_id, hash)
    on conflict (clinic_id, account_id) do update set password_hash = excluded.password_hash, changed_at = now();
  update public.sign_in set ended_at = now() where clinic_id = t.clinic_id and account_id = t.account_id and ended_at is null;
  if new_name is not null then update public.account set name = new_name where clinic_id = t.clinic_id and id = t.account_id; end if;
  return t.account_id;
end $$;

-- For the mail job: a reset ticket and its mail, when the address belongs to an active account; nothing otherwise.
create function sec.add_reset(address text, ticket_id uuid, token bytea, mail_id uuid, sealed_body bytea, lives interval) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  p public.account_private;
begin
  select * into p from public.account_private where email = address and status = 'active';
  if not found then return null; end if;
  insert into public.ticket (clinic_id, id, account_id, kind, token_hash, expires_at) values (p.clinic_id, ticket_id, p.account_id, 'password_reset', token, now() + lives);
  insert into public.mail (clinic_id, id, account_id, kind, sealed) values (p.clinic_id, mail_id, p.account_id, 'password_reset', sealed_body);
  return p.clinic_id;
end $$;
`;

const accounts = `
-- Deactivating ends the person's sign-ins, so their next request is refused. The last active admin stays.
create function sec.deactivate(who uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null or ctx[3] <> 'admin' then raise exception 'admins only' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(7203, hashtext(ctx[2]));
  if not exists (select from public.account a join public.account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id
      where a.clinic_id = ctx[2]::uuid and a.role = 'admin' and p.status = 'active' and a.id <> who) then
    raise exception 'the last admin' using errcode = '23514';
  end if;
  update public.account_private set status = 'deactivated' where clinic_id = ctx[2]::uuid and account_id = who and status = 'active';
  if not found then return false; end if;
  update public.sign_in set ended_at = now() where clinic_id = ctx[2]::uuid and account_id = who and ended_at is null;
  return true;
end $$;

create function sec.reactivate(who uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null or ctx[3] <> 'admin' then raise exception 'admins only' using errcode = '42501'; end if;
  update public.account_private set status = 'active' where clinic_id = ctx[2]::uuid and account_id = who and status = 'deactivated';
  return found;
end $$;

-- Takes back an invitation to the team that nobody accepted: the account goes with it.
create function sec.cancel_invitation(who uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null or ctx[3] <> 'admin' then raise exception 'admins only' using errcode = '42501'; end if;
  -- Locks in the order in which accepting takes them; whoever has joined meanwhile stays.
  perform from public.ticket where clinic_id = ctx[2]::uuid and account_id = who for update;
  perform from public.account_private where clinic_id = ctx[2]::uuid and account_id = who and status = 'invited' for update;
  if not found then return false; end if;
  delete from public.account where clinic_id = ctx[2]::uuid and id = who and role <> 'partner';
  return found;
end $$;

create function sec.own_hash(issued bigint, proof bytea) returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null then raise exception 'nobody' using errcode = '28000'; end if;
  perform sec.check_proof('own_hash|' || ctx[1], issued, proof);
  return (select password_hash from public.credential where clinic_id = ctx[2]::uuid and account_id = ctx[1]::uuid);
end $$;

-- A new password ends every other sign-in of the person, and every link to choose another one.
create function sec.change_password(hash text, keep uuid, issued bigint, proof bytea) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
begin
  if ctx is null then raise exception 'nobody' using errcode = '28000'; end if;
  perform sec.check_proof('change_password|' || ctx[1], issued, proof);
  update public.credential set password_hash = hash, changed_at = now() where clinic_id = ctx[2]::uuid and account_id = ctx[1]::uuid;
  update public.sign_in set ended_at = now() where clinic_id = ctx[2]::uuid and account_id = ctx[1]::uuid and id <> keep and ended_at is null;
  update public.ticket set used_at = now() where clinic_id = ctx[2]::uuid and account_id = ctx[1]::uuid and kind = 'password_reset' and used_at is null;
end $$;
`;

const owners = `
do $$
declare f text;
begin
  foreach f in array array['setup_needed', 'idle_of', 'found_clinic', 'demo_accounts', 'credential_of', 'begin_sign_in', 'rotate', 'end_by_token', 'read_invitation', 'use_ticket',
      'deactivate', 'reactivate', 'cancel_invitation', 'own_hash', 'change_password'] loop
    execute format('alter function sec.%I owner to groundwork_definer', f);
    execute format('grant execute on function sec.%I to groundwork_app', f);
  end loop;
end $$;
alter function sec.add_reset owner to groundwork_definer;
grant execute on function sec.add_reset to groundwork_worker;
grant execute on function sec.setup_needed to groundwork_worker;
`;
