import { randomUUID } from 'node:crypto';
import type { World, Person, TestClinic, TestCouple } from '../world';
import { fillAgreements } from './agreements';
import { fillAlerts, fillCover } from './alerts';
import { fillChoices, fillProgrammes } from './choices';
import { fillLog } from './log';
import { fillLeave, fillTotal } from './measures';
import { fillResponses } from './responses';
import { fillSafety } from './safety';
import { fillWorkshop } from './workshop';

/** A row of the database as the model sees it: facts only, no rule. */
export interface Row {
  table: string;
  /** SQL condition that finds this row alone. */
  where: string;
  clinic: string | null;
  couple?: string;
  /** The person the row is about or belongs to. */
  person?: string;
  role?: string;
  flags?: { counselor: boolean; partner: boolean; report: boolean };
  submitted?: boolean;
  open?: boolean;
  kind?: string;
  readerRole?: string;
  subject?: string;
  /** Sent to the counselor and hidden from its author's own pages. */
  hidden?: boolean;
}

export interface Case {
  clinic: TestClinic;
  couple: TestCouple;
  counselor: Person;
  former: Person;
  active: boolean;
}

const insert = async (world: World, table: string, values: Record<string, unknown>) => {
  const columns = Object.keys(values);
  await world.owner.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(values),
  );
};

/** Fills every table with rows of one couple: both partners, all eight combinations of consent. @returns what is there */
export async function fill(world: World, { clinic, couple, counselor, former }: Case): Promise<Row[]> {
  const rows: Row[] = [];
  const c = clinic.id;
  const add = (table: string, id: string, more: Partial<Row> = {}) =>
    rows.push({ table, where: `id = '${id}'`, clinic: c, couple: couple.id, ...more });
  await world.owner.query('insert into couple_counselor (clinic_id, couple_id, account_id, until) values ($1, $2, $3, now())', [
    c,
    couple.id,
    former.id,
  ]);
  add('couple', couple.id);
  for (const who of [counselor, former])
    rows.push({
      table: 'couple_counselor',
      where: `couple_id = '${couple.id}' and account_id = '${who.id}'`,
      clinic: c,
      couple: couple.id,
      person: who.id,
    });
  rows.push({ table: 'data_key', where: `owner_id = '${couple.id}'`, clinic: c, couple: couple.id });
  const session = randomUUID();
  await insert(world, 'session', {
    clinic_id: c,
    id: session,
    couple_id: couple.id,
    starts_at: '2026-03-04T10:00:00Z',
    minutes: 50,
    place: 'in_person',
    planned_by: counselor.id,
  });
  add('session', session);
  const document = randomUUID();
  const file = {
    clinic_id: c,
    id: document,
    couple_id: couple.id,
    session_id: session,
    code: 'ABCD',
    file_name: 'summary.pdf',
    paper: 'a4',
    period_from: '2026-01-01',
    period_to: '2026-03-01',
    lines: '{}',
    requested_by: counselor.id,
  };
  await insert(world, 'document', file);
  add('document', document, { subject: document });
  await insert(world, 'document_file', { clinic_id: c, document_id: document, couple_id: couple.id, sealed: 'x' });
  rows.push({ table: 'document_file', where: `document_id = '${document}'`, clinic: c, couple: couple.id, subject: document });
  const coupleEvent = randomUUID();
  await insert(world, 'audit_event', {
    clinic_id: c,
    id: coupleEvent,
    actor_id: counselor.id,
    action: 'couple.open',
    couple_id: couple.id,
  });
  add('audit_event', coupleEvent);
  rows.push(...(await fillProgrammes(world, c, couple, counselor)));
  for (const author of [couple.anna, couple.ben]) rows.push(...(await fillPerson(world, clinic, couple, author, counselor, document)));
  rows.push(...(await fillResponses(world, c, couple, rows)));
  rows.push(...(await fillAgreements(world, c, couple, rows)), ...(await fillSafety(world, c, couple, counselor, rows)));
  rows.push(...(await fillAlerts(world, clinic, couple, counselor)));
  return rows;
}

async function fillPerson(
  world: World,
  clinic: TestClinic,
  couple: TestCouple,
  author: Person,
  counselor: Person,
  document: string,
): Promise<Row[]> {
  const c = clinic.id;
  const rows: Row[] = [];
  const base = { clinic: c, couple: couple.id, person: author.id };
  const at = (table: string, where: string, more: Partial<Row> = {}) => rows.push({ table, where, ...base, ...more });
  at('couple_partner', `account_id = '${author.id}'`);
  at('account', `id = '${author.id}'`, { role: 'partner' });
  at('account_private', `account_id = '${author.id}'`, { role: 'partner' });
  at('sign_in', `id = '${author.signInId}'`);
  await insert(world, 'data_key', { clinic_id: c, owner_id: author.id, wrapped: 'x' });
  at('data_key', `owner_id = '${author.id}'`);
  const ticket = randomUUID();
  await insert(world, 'ticket', {
    clinic_id: c,
    id: ticket,
    account_id: author.id,
    kind: 'invitation',
    token_hash: ticket,
    expires_at: '2099-01-01',
  });
  at('ticket', `id = '${ticket}'`, { kind: 'invitation' });
  const mail = randomUUID();
  await insert(world, 'mail', { clinic_id: c, id: mail, account_id: author.id, kind: 'invitation', sealed: 'x' });
  at('mail', `id = '${mail}'`);
  rows.push(await fillTotal(world, c, couple, author, counselor));
  const open = await clinic.task(couple, author, 'S25', '2026-03-01');
  at('task', `id = '${open.taskId}'`, { open: true });
  for (let bits = 0; bits < 8; bits++) {
    const flags = { counselor: (bits & 1) > 0, partner: (bits & 2) > 0, report: (bits & 4) > 0 };
    const { assignmentId, taskId } = await clinic.task(couple, author, 'S25', `2026-02-0${bits + 1}`);
    await world.owner.query(`update task set state = 'done' where id = $1`, [taskId]);
    at('task', `id = '${taskId}'`, { open: false });
    if (bits === 0) {
      at('assignment', `id = '${assignmentId}'`);
      at('assignment_partner', `assignment_id = '${assignmentId}'`);
    }
    rows.push(...(await fillEntry(world, clinic, couple, author, counselor, taskId, flags, document)));
  }
  const draft = randomUUID();
  await insert(world, 'entry', {
    clinic_id: c,
    id: draft,
    task_id: open.taskId,
    couple_id: couple.id,
    author_id: author.id,
    homework_id: 'S25',
    homework_version: 1,
  });
  await insert(world, 'entry_draft', { clinic_id: c, entry_id: draft, author_id: author.id, couple_id: couple.id, sealed: 'x' });
  at('entry', `id = '${draft}'`, { flags: { counselor: false, partner: false, report: false }, submitted: false });
  at('entry_draft', `entry_id = '${draft}'`);
  for (const [reader, readerRole] of [
    [counselor, 'counselor'],
    [author === couple.anna ? couple.ben : couple.anna, 'partner'],
  ] as const) {
    const id = randomUUID();
    await insert(world, 'access_log', {
      clinic_id: c,
      id,
      reader_id: reader.id,
      reader_role: readerRole,
      couple_id: couple.id,
      author_id: author.id,
      entry_ids: `{${draft}}`,
    });
    at('access_log', `id = '${id}'`, { readerRole });
  }
  return rows;
}

async function fillEntry(
  world: World,
  clinic: TestClinic,
  couple: TestCouple,
  author: Person,
  counselor: Person,
  taskId: string,
  flags: NonNullable<Row['flags']>,
  document: string,
): Promise<Row[]> {
  const c = clinic.id;
  const rows: Row[] = [];
  const base = { clinic: c, couple: couple.id, person: author.id };
  const entry = randomUUID();
  await insert(world, 'entry', {
    clinic_id: c,
    id: entry,
    task_id: taskId,
    couple_id: couple.id,
    author_id: author.id,
    homework_id: 'S25',
    homework_version: 1,
    revision: 1,
    submitted_at: '2026-02-01T10:00:00Z',
  });
  const one = { clinic_id: c, entry_id: entry, couple_id: couple.id, author_id: author.id };
  const part = randomUUID();
  const partRow = { ...one, homework_id: 'S25', homework_version: 1, revision: 1, sealed: 'x', submitted_at: '2026-02-01T10:00:00Z' };
  await insert(world, 'entry_part', { ...partRow, id: part, key: 'ratings' });
  for (const [audience, granted] of Object.entries(flags)) {
    if (!granted) continue;
    const id = randomUUID();
    await insert(world, 'grant_event', { ...one, id, part_id: part, audience, granted, text_version: '1', part_revision: 1 });
    rows.push({ table: 'grant_event', where: `id = '${id}'`, ...base });
  }
  // A second part that stays private, so that an entry with something shared still holds something that is not.
  const kept = randomUUID();
  await insert(world, 'entry_part', { ...partRow, id: kept, key: 'note' });
  rows.push({ table: 'entry', where: `id = '${entry}'`, ...base, flags, submitted: true });
  rows.push({ table: 'entry_part', where: `id = '${part}'`, ...base, flags });
  rows.push({ table: 'entry_part', where: `id = '${kept}'`, ...base, flags: { counselor: false, partner: false, report: false } });
  await insert(world, 'entry_part_past', { ...one, part_id: part, revision: 0, sealed: 'x', submitted_at: '2026-02-01T10:00:00Z' });
  rows.push({ table: 'entry_part_past', where: `part_id = '${part}'`, ...base });
  const reply = randomUUID();
  await insert(world, 'reply', {
    clinic_id: c,
    id: reply,
    entry_id: entry,
    couple_id: couple.id,
    entry_author_id: author.id,
    by_id: counselor.id,
    sealed: 'x',
  });
  rows.push({ table: 'reply', where: `id = '${reply}'`, ...base });
  await insert(world, 'review', { clinic_id: c, entry_id: entry, couple_id: couple.id, counselor_id: counselor.id, revision: 1 });
  rows.push({ table: 'review', where: `entry_id = '${entry}'`, ...base, person: counselor.id });
  if (flags.report) {
    await insert(world, 'document_part', { ...one, document_id: document, part_id: part, revision: 1, granted_at: '2026-02-01T10:00:00Z' });
    rows.push({ table: 'document_part', where: `part_id = '${part}'`, ...base, subject: document });
  }
  return rows;
}

/** Rows of a clinic and its team, apart from couples. */
export async function fillClinic(world: World, clinic: TestClinic, team: readonly Person[]): Promise<Row[]> {
  const c = clinic.id;
  const rows: Row[] = [
    { table: 'clinic', where: `id = '${c}'`, clinic: c },
    { table: 'clinic_key', where: `clinic_id = '${c}'`, clinic: c },
  ];
  for (const { id, role, signInId } of team) {
    rows.push({ table: 'account', where: `id = '${id}'`, clinic: c, person: id, role });
    rows.push({ table: 'account_private', where: `account_id = '${id}'`, clinic: c, person: id, role });
    rows.push({ table: 'sign_in', where: `id = '${signInId}'`, clinic: c, person: id });
    await insert(world, 'credential', { clinic_id: c, account_id: id, password_hash: 'x' });
    rows.push({ table: 'credential', where: `account_id = '${id}'`, clinic: c, person: id });
  }
  rows.push(...(await fillLeave(world, c, clinic.admin)), ...(await fillChoices(world, c, team)), ...(await fillWorkshop(world, c, clinic.admin)));
  const event = randomUUID();
  await insert(world, 'audit_event', { clinic_id: c, id: event, actor_id: clinic.admin.id, action: 'account.invite' });
  rows.push({ table: 'audit_event', where: `id = '${event}'`, clinic: c }, ...(await fillLog(world, c, event)));
  rows.push(...(await fillCover(world, c, team)));
  return rows;
}
