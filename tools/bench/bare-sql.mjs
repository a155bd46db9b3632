/**
 * The statements of the bare server: the same rows as the API's answers, past row security, with the consent flags as plain conditions. One statement per request.
 * What it leaves out, each row of the table says.
 */
export const statements = {
  list: `
select e.id, e.author_id, e.homework_id, e.homework_version, e.submitted_at, p.id as part_id, p.key, p.revision, encode(p.sealed, 'base64') as answers,
  (select r.at from review r where r.clinic_id = $1 and r.entry_id = e.id and r.counselor_id = $3) as reviewed_at,
  (select json_agg(json_build_object('id', y.id, 'by', a.name, 'sealed', encode(y.sealed, 'base64'), 'at', y.at) order by y.at)
     from reply y left join account a on a.clinic_id = y.clinic_id and a.id = y.by_id where y.clinic_id = $1 and y.entry_id = e.id) as replies
  from (select * from entry where clinic_id = $1 and couple_id = $2 and submitted_at is not null and for_counselor order by submitted_at desc, id limit 50) e
  join entry_part p on p.clinic_id = $1 and p.entry_id = e.id and p.for_counselor
 order by e.submitted_at desc, e.id`,

  tasks: `
select t.id, t.assignment_id, t.homework_id, t.homework_version, t.due_on::text, t.state, t.done_at, encode(a.note_sealed, 'base64') as note, a.requested,
  (select json_agg(json_build_object('id', e.id, 'submittedAt', e.submitted_at)) from entry e where e.clinic_id = $1 and e.task_id = t.id) as entries
  from (
    select * from task where clinic_id = $1 and account_id = $2 and state = 'open' and due_on <= current_date + 14
    union all
    select * from task where clinic_id = $1 and account_id = $2 and state = 'done' and done_at >= now() - interval '14 days'
  ) t join assignment a on a.clinic_id = $1 and a.id = t.assignment_id
 order by t.due_on, t.homework_id, t.id`,

  caseload: `
select c.id, c.code, c.status, p.partners, p.open, p.done, n.starts_at as next_at, l.starts_at as last_at, u.unread, r.parts
  from couple c
  join couple_counselor h on h.clinic_id = $1 and h.couple_id = c.id and h.account_id = $2 and h.until is null
 cross join lateral (
   select json_agg(json_build_object('id', a.id, 'name', a.name) order by cp.side) as partners, sum(o.n)::int as open, sum(d.n)::int as done
     from couple_partner cp join account a on a.clinic_id = $1 and a.id = cp.account_id
    cross join lateral (select count(*) as n from task t where t.clinic_id = $1 and t.account_id = cp.account_id and t.state = 'open' and t.due_on <= current_date) o
    cross join lateral (select count(*) as n from task t where t.clinic_id = $1 and t.account_id = cp.account_id and t.state = 'done' and t.done_at >= now() - interval '28 days') d
    where cp.clinic_id = $1 and cp.couple_id = c.id
 ) p
  left join lateral (select starts_at from session s where s.clinic_id = $1 and s.couple_id = c.id and s.state = 'planned' and s.starts_at >= now() order by s.starts_at limit 1) n on true
  left join lateral (select starts_at from session s where s.clinic_id = $1 and s.couple_id = c.id and s.state = 'held' and s.starts_at <= now() order by s.starts_at desc limit 1) l on true
 cross join lateral (
   select count(distinct p.entry_id)::int as unread from entry_part p
    where p.clinic_id = $1 and p.couple_id = c.id and p.for_counselor and p.submitted_at > coalesce(l.starts_at, '-infinity')
      and not exists (select from review r where r.clinic_id = $1 and r.entry_id = p.entry_id and r.revision >= p.revision)
 ) u
 cross join lateral (
   select string_agg(p.id || ' ' || p.revision, ',') as parts from entry_part p
    where p.clinic_id = $1 and p.couple_id = c.id and p.homework_id = 'S25' and p.key = 'ratings' and p.for_counselor and p.submitted_at >= now() - interval '12 weeks'
 ) r
 where c.clinic_id = $1
 order by n.starts_at nulls last, c.code`,

  submit: `
with e as (
  update entry set revision = 1, submitted_at = now(), for_counselor = true, for_report = true where clinic_id = $1 and id = $2 and revision = 0 returning id, couple_id, author_id, task_id
), p as (
  insert into entry_part (clinic_id, id, entry_id, couple_id, author_id, homework_id, homework_version, key, revision, sealed, submitted_at, for_counselor, for_report, report_since)
    select $1, v.id, e.id, e.couple_id, e.author_id, 'S25', 1, v.key, 1, convert_to(v.answers, 'UTF8'), now(), true, v.report, case when v.report then now() end
      from e, (values ($3::uuid, 'ratings', $4::text, true), ($5::uuid, 'note', $6::text, false)) v(id, key, answers, report)
), d as (
  update entry_draft set version = version + 1, changed = false, saved_at = now() where clinic_id = $1 and entry_id = $2
), t as (
  update task set state = 'done', done_at = now() from e where task.clinic_id = $1 and task.id = e.task_id
) select id from e`,

  credential: `
select p.account_id, c.password_hash from account_private p join credential c on c.clinic_id = p.clinic_id and c.account_id = p.account_id where p.email = $1 and p.status = 'active'`,

  signIn: `insert into sign_in (clinic_id, id, account_id, device, expires_at) values ($1, $2, $3, 'Bench', now() + interval '12 hours')`,
};
