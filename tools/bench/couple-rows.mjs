import { randomUUID } from 'node:crypto';
import { dist } from './dist.mjs';

const { sealJson } = dist('apps/api/src/platform/crypto/vault.js');

/**
 * @typedef {{ id: string, sid: string, email: string }} Person somebody who is signed in
 * @typedef {Record<string, import('./fill.mjs').Row[]>} Rows by table
 * @typedef {{ clinicId: string, wrapped: Buffer, vault: any }} Clinic
 * @typedef {{ entryId: string, account: Person }} Draft an entry that can be submitted, version 1
 * @typedef {{ coupleId: string, sessionId: string, partners: Person[], drafts: Draft[] }} Couple
 */

/** The homework of every row here: the core check-in. */
const work = { homework_id: 'S25', homework_version: 1 };
export const words = { word: 'Tired', note: 'A good walk after dinner. The evening was harder.' };

/** Ratings that go up and down over the days. @param {number} n */
export const ratings = (n) => ({ mood: (n * 7) % 11, trust: (n * 3) % 11, safety: (n * 5) % 11, connection: n % 11, hope: 5 });

/**
 * Adds the rows of one couple: two sessions, one daily check-in for both, and per partner `entries` submitted ones (one a day until yesterday) and `drafts` that wait.
 * Ratings are shared with the counselor, every other one with the report too; every third note is shared.
 * @param {Rows} rows added to @param {Clinic} clinic
 * @param {{ number: number, counselor: Person, partners: Person[], entries: number, drafts: number }} order
 * @returns {Couple}
 */
export function coupleRows(rows, clinic, { number, counselor, partners, entries, drafts }) {
  const { clinicId, wrapped, vault } = clinic;
  const [coupleId, sessionId, assignmentId] = [randomUUID(), randomUUID(), randomUUID()];
  const here = { clinic_id: clinicId, couple_id: coupleId };
  add(rows, 'couple', { clinic_id: clinicId, id: coupleId, code: code(number), opened_by: counselor.id });
  add(rows, 'couple_counselor', { ...here, account_id: counselor.id });
  add(rows, 'data_key', { clinic_id: clinicId, owner_id: coupleId, wrapped: vault.newDataKey(wrapped, clinicId, coupleId) });
  for (const [id, starts, state] of /** @type {const} */ ([
    [sessionId, 3, 'held'],
    [randomUUID(), -4, 'planned'],
  ]))
    add(rows, 'session', { ...here, id, starts_at: ago(starts), minutes: 50, place: 'in_person', state, planned_by: counselor.id });
  add(rows, 'assignment', {
    ...{ ...here, ...work, id: assignmentId, schedule: '{"kind":"daily"}' },
    ...{ starts_on: day(400), assigned_by: counselor.id, tasks_until: 'infinity' },
  });
  /** @type {Draft[]} */
  const waiting = [];
  partners.forEach((partner, side) => {
    const key = partnerRows(rows, clinic, { coupleId, partner, side });
    add(rows, 'assignment_partner', { ...here, assignment_id: assignmentId, account_id: partner.id });
    const task = { ...here, ...work, assignment_id: assignmentId, account_id: partner.id };
    for (let n = 1; n <= entries; n++) submitted(rows, task, key, n);
    for (let n = 0; n < drafts; n++) waiting.push({ entryId: draft(rows, task, -n), account: partner });
  });
  return { coupleId, sessionId, partners, drafts: waiting };
}

/**
 * A partner with fifty open tasks, each with a note of the counselor: five assignments of ten days.
 * @param {Rows} rows @param {Clinic} clinic @param {{ coupleId: string, partner: Person, counselor: Person }} order
 */
export function fiftyOpenTasks(rows, { clinicId, wrapped, vault }, { coupleId, partner, counselor }) {
  const here = { clinic_id: clinicId, couple_id: coupleId };
  const couples = /** @type {{ owner_id: string, wrapped: Buffer }[]} */ (/** @type {unknown} */ (rows['data_key'] ?? []));
  const own = couples.find(({ owner_id }) => owner_id === coupleId)?.wrapped;
  const key = vault.dataKey(own, wrapped, clinicId, coupleId);
  for (let a = 0; a < 5; a++) {
    const id = randomUUID();
    const note_sealed = sealJson(key, 'Take the time that suits you.', `assignment_note|${id}`);
    add(rows, 'assignment', {
      ...{ ...here, ...work, id, schedule: '{"kind":"daily"}', note_sealed },
      ...{ starts_on: day(5), assigned_by: counselor.id, tasks_until: 'infinity' },
    });
    add(rows, 'assignment_partner', { ...here, assignment_id: id, account_id: partner.id });
    for (let n = -5; n < 5; n++)
      add(rows, 'task', { ...here, ...work, id: randomUUID(), assignment_id: id, account_id: partner.id, due_on: day(n), state: 'open' });
  }
}

/** @param {Rows} rows @param {Clinic} clinic @param {{ coupleId: string, partner: Person, side: number }} order @returns {Buffer} the partner's data key */
function partnerRows(rows, { clinicId, wrapped, vault }, { coupleId, partner, side }) {
  const place = side === 0 ? { side: 'a', roles: 'hurt' } : { side: 'b', roles: 'involved' };
  add(rows, 'couple_partner', { clinic_id: clinicId, couple_id: coupleId, account_id: partner.id, ...place });
  const own = vault.newDataKey(wrapped, clinicId, partner.id);
  add(rows, 'data_key', { clinic_id: clinicId, owner_id: partner.id, wrapped: own });
  return vault.dataKey(own, wrapped, clinicId, partner.id);
}

/** @param {Rows} rows @param {import('./fill.mjs').Row} task @param {Buffer} key @param {number} n days ago */
function submitted(rows, task, key, n) {
  const { assignment_id: _, account_id: author_id, ...here } = task;
  const [task_id, entry_id, at] = [randomUUID(), randomUUID(), ago(n)];
  const shared = { for_counselor: true, for_partner: false, for_report: n % 2 === 0 };
  add(rows, 'task', { ...task, id: task_id, due_on: day(n), state: 'done', done_at: at });
  add(rows, 'entry', { ...here, id: entry_id, task_id, author_id, revision: 1, submitted_at: at, ...shared });
  const part = (/** @type {string} */ name, /** @type {unknown} */ answers, /** @type {object} */ rest) => {
    const id = randomUUID();
    const sealed = sealJson(key, answers, `entry_part|${id}|1`);
    add(rows, 'entry_part', { ...here, id, entry_id, author_id, key: name, revision: 1, sealed, submitted_at: at, ...rest });
  };
  part('ratings', ratings(n), { ...shared, report_since: shared.for_report ? at : null });
  part('note', words, { for_counselor: n % 3 === 0, for_partner: false, for_report: false });
}

/** @param {Rows} rows @param {import('./fill.mjs').Row} task @param {number} daysAgo */
function draft(rows, task, daysAgo) {
  const { assignment_id: _, account_id: author_id, ...here } = task;
  const [task_id, id] = [randomUUID(), randomUUID()];
  add(rows, 'task', { ...task, id: task_id, due_on: day(daysAgo), state: 'open' });
  const unshared = { for_counselor: false, for_partner: false, for_report: false };
  add(rows, 'entry', { ...here, id, task_id, author_id, revision: 0, ...unshared });
  add(rows, 'entry_draft', {
    clinic_id: here['clinic_id'],
    entry_id: id,
    author_id,
    couple_id: here['couple_id'],
    version: 1,
    changed: true,
  });
  return id;
}

/** @param {Rows} rows @param {string} table @param {import('./fill.mjs').Row} row */
export function add(rows, table, row) {
  (rows[table] ??= []).push(row);
}

const code = (/** @type {number} */ number) => number.toString(36).toUpperCase().padStart(4, '0');
export const ago = (/** @type {number} */ days) => new Date(Date.now() - days * 86_400_000).toISOString();
export const day = (/** @type {number} */ daysAgo) => ago(daysAgo).slice(0, 10);
