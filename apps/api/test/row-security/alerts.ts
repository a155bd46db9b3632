import { randomUUID } from 'node:crypto';
import type { Person, TestClinic, TestCouple, World } from '../world';
import type { Actor } from './model';
import type { Row } from './rows';
import { counselsSafety } from './safety';

type Values = Record<string, string | number | null>;

const insert = async (world: World, table: string, values: Values) => {
  await world.owner.query(
    `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.keys(values)
      .map((_, i) => `$${i + 1}`)
      .join(', ')})`,
    Object.values(values),
  );
};

/** Who is on call in a clinic, and a mail that told somebody to look. */
export async function fillCover(world: World, clinic: string, team: readonly Person[]): Promise<Row[]> {
  const counselor = team.find(({ role }) => role === 'counselor')?.id ?? '';
  const admin = team[0]?.id ?? '';
  const hours = '[{"day":1,"from":"09:00","to":"17:00"}]';
  await insert(world, 'on_call', {
    clinic_id: clinic,
    hours,
    people: `{${counselor}}`,
    lead_id: counselor,
    locales: '{US}',
    level1_minutes: 240,
    level2_minutes: 30,
    changed_by: admin,
  });
  const mail = randomUUID();
  await insert(world, 'mail', { clinic_id: clinic, id: mail, account_id: counselor, kind: 'dashboard', sealed: 'x' });
  return [
    { table: 'on_call', where: `clinic_id = '${clinic}'`, clinic },
    { table: 'mail', where: `id = '${mail}'`, clinic, person: counselor, kind: 'dashboard' },
  ];
}

/** An alert about Anna with a step, and an entry that she sent to the counselor and hid. */
export async function fillAlerts(world: World, clinic: TestClinic, couple: TestCouple, counselor: Person): Promise<Row[]> {
  const of = { clinic_id: clinic.id, couple_id: couple.id };
  const base = { clinic: clinic.id, couple: couple.id };
  const alert = randomUUID();
  await insert(world, 'risk_alert', { ...of, id: alert, partner_id: couple.anna.id, level: 2, source: 'help', at: '2026-03-01', wrapped: 'x' });
  const step = randomUUID();
  await insert(world, 'alert_step', { ...of, id: step, alert_id: alert, kind: 'told', at: '2026-03-01', to_id: counselor.id });
  return [
    { table: 'risk_alert', where: `id = '${alert}'`, ...base },
    { table: 'alert_step', where: `id = '${step}'`, ...base },
    ...(await fillHidden(world, clinic, couple, counselor)),
  ];
}

async function fillHidden(world: World, clinic: TestClinic, couple: TestCouple, counselor: Person): Promise<Row[]> {
  const author = couple.anna;
  const flags = { counselor: true, partner: false, report: false };
  const { taskId } = await clinic.task(couple, author, 'S25', '2026-01-20');
  await world.owner.query(`update task set state = 'done' where id = $1`, [taskId]);
  const [entry, part, grant, reply] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const base = { clinic_id: clinic.id, couple_id: couple.id, author_id: author.id };
  const pinned = { homework_id: 'S25', homework_version: 1 };
  const of = { ...base, entry_id: entry };
  const at = '2026-01-20T10:00:00Z';
  await insert(world, 'entry', { ...base, ...pinned, id: entry, task_id: taskId, revision: 2, submitted_at: at });
  await insert(world, 'entry_part', { ...of, ...pinned, id: part, key: 'note', revision: 2, sealed: 'x', submitted_at: at });
  await insert(world, 'entry_part_past', { ...of, part_id: part, revision: 1, sealed: 'x', submitted_at: at });
  await insert(world, 'grant_event', { ...of, id: grant, part_id: part, audience: 'counselor', granted: 'true', text_version: '1', part_revision: 2 });
  const answered = { clinic_id: clinic.id, couple_id: couple.id, entry_id: entry };
  await insert(world, 'reply', { ...answered, id: reply, entry_author_id: author.id, by_id: counselor.id, sealed: 'x' });
  await world.owner.query('update entry set hidden_at = now() where id = $1', [entry]);
  await world.owner.query('update entry_part set hidden_at = now() where id = $1', [part]);
  const rows: [string, string][] = [
    ['entry', `id = '${entry}'`],
    ['entry_part', `id = '${part}'`],
    ['entry_part_past', `part_id = '${part}'`],
    ['grant_event', `id = '${grant}'`],
    ['reply', `id = '${reply}'`],
  ];
  return rows.map(([table, where]) => ({
    table,
    where,
    clinic: clinic.id,
    couple: couple.id,
    person: author.id,
    submitted: true,
    hidden: true,
    ...(table.startsWith('entry') && { flags }),
  }));
}

/** On-call cover is the admin's and the counselors'; alerts and their steps the couple's counselors', whoever else was told. */
export function mayReadAlerts(actor: Actor, row: Row): boolean {
  if (row.table === 'on_call') return actor.role === 'admin' || actor.role === 'counselor';
  return counselsSafety(actor, row);
}

const nobody = () => false;

export const alertChanges: Record<string, { set: string; may: (actor: Actor, row: Row) => boolean }[]> = {
  on_call: [
    { set: 'changed_by = (select sec.uid())', may: (actor) => actor.role === 'admin' },
    { set: 'changed_by = gen_random_uuid()', may: nobody },
  ],
  risk_alert: [
    { set: 'closed_at = now()', may: nobody },
    { set: 'next_at = null', may: nobody },
  ],
  alert_step: [{ set: `kind = 'raised'`, may: nobody }],
};

export function newAlerts(
  actor: Actor,
  hook: { clinic: string; couple: string; author: string },
  as: string,
): [table: string, values: Values, may: boolean][] {
  const of = { clinic_id: hook.clinic, couple_id: hook.couple };
  const cover = { people: `{${hook.author}}`, lead_id: hook.author, locales: '{US}', level1_minutes: 240, level2_minutes: 30 };
  const mayCover = actor.clinic === hook.clinic && actor.role === 'admin' && as === actor.id;
  return [
    ['on_call', { clinic_id: hook.clinic, hours: '[{"day":1}]', ...cover, changed_by: as }, mayCover],
    ['risk_alert', { ...of, id: randomUUID(), partner_id: hook.author, level: 2, source: 'help', at: '2026-03-01', wrapped: 'x' }, false],
    ['alert_step', { ...of, id: randomUUID(), alert_id: randomUUID(), kind: 'told', at: '2026-03-01', to_id: as }, false],
  ];
}
