import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The accounts of the demo clinic say who belongs to whom, so that whoever tries it out finds the other side of what they did. */
export class DemoCouples0021 implements MigrationInterface {
  readonly name = 'DemoCouples9700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

const accounts = `
drop function sec.demo_accounts();
-- codes: of the couple of a partner, of the couples of a counselor. The team first, then couple by couple.
create function sec.demo_accounts() returns table (account uuid, name text, role text, email text, codes text[], partner text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.name, a.role, p.email,
      array(select o.code from public.couple o where o.clinic_id = c.id and o.status <> 'closed' and (o.id = m.couple_id
        or exists (select from public.couple_counselor l where l.clinic_id = c.id and l.couple_id = o.id and l.account_id = a.id and l.until is null)) order by o.code) as codes,
      other.name
    from public.clinic c join public.account a on a.clinic_id = c.id
    join public.account_private p on p.clinic_id = a.clinic_id and p.account_id = a.id
    left join public.couple_partner m on m.clinic_id = c.id and m.account_id = a.id
    left join public.couple own on own.clinic_id = c.id and own.id = m.couple_id
    left join public.couple_partner n on n.clinic_id = c.id and n.couple_id = m.couple_id and n.account_id <> a.id
    left join public.account other on other.clinic_id = c.id and other.id = n.account_id
   where c.demo and p.status = 'active' order by a.role, own.opened_at, own.code, m.side, p.email
$$;
alter function sec.demo_accounts owner to groundwork_definer;
grant execute on function sec.demo_accounts to groundwork_app;
`;
