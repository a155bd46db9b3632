import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What both said yes to. */
export class Match0016 implements MigrationInterface {
  readonly name = 'Match9700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(matching);
  }

  async down(): Promise<void> {
    throw new Error('Groundwork goes forward only: restore a backup instead');
  }
}

/** Steps to which both said yes (S60): tokens made with the couple's key. Each sees own rows; what is common comes from one function, while both have opted in. */
const matching = `
create table match_yes (
  clinic_id uuid not null,
  entry_id uuid not null,
  couple_id uuid not null,
  author_id uuid not null,
  token bytea not null check (length(token) = 32),
  primary key (clinic_id, entry_id, token),
  foreign key (clinic_id, entry_id, author_id, couple_id) references entry (clinic_id, id, author_id, couple_id) on delete cascade
);
alter table match_yes enable row level security;
alter table match_yes force row level security;
grant select, insert, delete on match_yes to groundwork_app;
grant select, delete on match_yes to groundwork_definer;
create policy match_yes_read on match_yes for select to groundwork_app using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy match_yes_add on match_yes for insert to groundwork_app with check (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));
create policy match_yes_drop on match_yes for delete to groundwork_app using (clinic_id = (select sec.clinic()) and author_id = (select sec.uid()));

-- Tokens in the latest entries of both; nothing unless both opted in and the couple shares.
create function sec.matches(of_homework text) returns setof bytea language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ctx text[] := sec.context();
  me uuid := nullif(ctx[1], '');
  home uuid := ctx[2];
  mine uuid[] := sec.partnered();
begin
  if me is null or ctx[3] <> 'partner' then return; end if;
  return query
    with latest as (
      select distinct on (e.author_id) e.author_id, e.id from public.entry e
       where e.clinic_id = home and e.couple_id = any (mine) and e.homework_id = of_homework and e.submitted_at is not null
       order by e.author_id, e.submitted_at desc
    ), open as (
      select l.author_id, l.id from latest l where exists (select from public.entry_part p
        join public.homework_part h on h.homework_id = p.homework_id and h.homework_version = p.homework_version and h.key = p.key
       where p.clinic_id = home and p.entry_id = l.id and h.reaches = 'match' and p.partner_wanted)
    )
    select m.token from public.match_yes m join open o on o.id = m.entry_id where m.clinic_id = home group by m.token having count(distinct o.author_id) = 2 and bool_or(o.author_id = me);
end $$;
alter function sec.matches owner to groundwork_definer;
grant execute on function sec.matches to groundwork_app;
`;
