import { randomUUID } from 'node:crypto';
import { add, ago, coupleRows, day } from './couple-rows.mjs';
import { dist } from './dist.mjs';
import { cpuOf } from './interleave.mjs';
import { requestText, run } from './client.mjs';

const { sealJson } = dist('apps/api/src/platform/crypto/vault.js');
const { findHomework } = dist('libs/homework/src/index.js');

const DAYS = 728;

/** What a busy couple does for two years: homework, every how many days, by which sides, and which responses with which answers. */
const diary = /** @type {const} */ ([
  { id: 'S25', every: 2.33, sides: [0, 1] },
  { id: 'S01', every: 14, sides: [0, 1] },
  { id: 'S42', every: 3.5, sides: [0] },
  { id: 'S36', every: 30, sides: [1] },
  { id: 'S61', every: 7, sides: [0, 1] },
  { id: 'S48', every: 3.5, sides: [0, 1] },
  { id: 'S15', every: 7, sides: [0, 1] },
  { id: 'S41', every: 14, sides: [0, 1] },
  { id: 'S44', every: 7, sides: [0] },
  { id: 'S76', every: 30, sides: [0] },
  { id: 'GAD7', every: 30, sides: [0, 1] },
  { id: 'S16', every: 14, sides: [0], responses: [{ form: 'reply', by: 1, answers: [{ reply: 'yes' }, { reply: 'not_now' }] }] },
  {
    ...{ id: 'S30', every: 4, sides: [1] },
    responses: [
      { form: 'self_mark', by: 1, answers: [{ mark: 'kept' }, { mark: 'kept' }, { mark: 'missed' }] },
      { form: 'partner_mark', by: 0, answers: [{ mark: 'kept' }, { mark: 'not_kept' }] },
    ],
  },
]);

/** @typedef {{ coupleId: string, counselor: import('./couple-rows.mjs').Person, entries: number }} LongCouple */

/**
 * A couple of two years, everything shared with the counselor: check-ins, promises with both marks, talks rated by both, waves, measures, sessions every two weeks.
 * @param {import('./couple-rows.mjs').Rows} rows @param {import('./couple-rows.mjs').Clinic} clinic
 * @param {{ number: number, counselor: import('./couple-rows.mjs').Person, partners: import('./couple-rows.mjs').Person[] }} order
 * @returns {LongCouple}
 */
export function twoYears(rows, clinic, { number, counselor, partners }) {
  const { clinicId, wrapped, vault } = clinic;
  const { coupleId } = coupleRows(rows, clinic, { number, counselor, partners, entries: 0, drafts: 0 });
  const here = { clinic_id: clinicId, couple_id: coupleId };
  const owned = /** @type {{ owner_id: string, wrapped: Buffer }[]} */ (/** @type {unknown} */ (rows['data_key'] ?? []));
  const keys = partners.map(({ id }) => vault.dataKey(owned.find(({ owner_id }) => owner_id === id)?.wrapped, wrapped, clinicId, id));
  for (let n = 14; n < DAYS; n += 14)
    add(rows, 'session', {
      ...here,
      id: randomUUID(),
      starts_at: ago(n),
      minutes: 50,
      place: 'in_person',
      state: 'held',
      planned_by: counselor.id,
    });
  let entries = 0;
  /** @param {string} homeworkId @param {0 | 1} side @param {number} daysAgo @param {number} turn */
  const write = (homeworkId, side, daysAgo, turn) => {
    entries += 1;
    return entryRows(rows, { here, counselor, author: partners[side], key: keys[side], homeworkId, side, daysAgo, turn });
  };
  for (const { id, every, sides, ...rest } of diary)
    for (const side of /** @type {(0 | 1)[]} */ (sides))
      for (let turn = 0; turn * every < DAYS; turn++) {
        const daysAgo = DAYS - turn * every;
        const entry = write(id, side, daysAgo, turn);
        for (const { form, by, answers } of 'responses' in rest ? rest.responses : [])
          respond(rows, entry, {
            form,
            by: partners[by],
            key: keys[by],
            daysAgo: Math.max(0, daysAgo - 1),
            answers: answers[turn % answers.length] ?? {},
          });
      }
  const talks = write('S17', 0, DAYS, 0);
  for (let n = 0; n < DAYS; n += 4)
    for (const side of [0, 1]) {
      const answers = { held: true, ended_on_time: n % 3 > 0, felt_heard: (n + side) % 11, overwhelm: n % 7 };
      respond(rows, talks, { form: 'after', by: partners[side], key: keys[side], daysAgo: DAYS - n, answers });
    }
  return { coupleId, counselor, entries };
}

/** One entry with all its parts. @param {import('./couple-rows.mjs').Rows} rows @param {any} order */
function entryRows(rows, { here, counselor, author, key, homeworkId, side, daysAgo, turn }) {
  const homework = findHomework(homeworkId);
  const role = side === 0 ? 'hurt' : 'involved';
  const examples = homework.examples.filter((/** @type {{ role?: string }} */ example) => [undefined, 'both', role].includes(example.role));
  const { answers } = examples[turn % examples.length] ?? homework.examples[0];
  const work = { ...here, homework_id: homeworkId, homework_version: homework.version };
  const [assignment_id, task_id, id, at] = [randomUUID(), randomUUID(), randomUUID(), ago(daysAgo)];
  add(rows, 'assignment', {
    ...work,
    id: assignment_id,
    schedule: '{"kind":"once"}',
    starts_on: day(daysAgo),
    assigned_by: counselor.id,
    tasks_until: 'infinity',
  });
  add(rows, 'assignment_partner', { ...here, assignment_id, account_id: author.id });
  add(rows, 'task', { ...work, id: task_id, assignment_id, account_id: author.id, due_on: day(daysAgo), state: 'done', done_at: at });
  const shared = { for_counselor: true, for_partner: false, for_report: false };
  add(rows, 'entry', { ...work, id, task_id, author_id: author.id, revision: 1, submitted_at: at, ...shared });
  for (const [name, part] of Object.entries(/** @type {Record<string, { fields: string[] }>} */ (homework.parts))) {
    const own = Object.fromEntries(Object.entries(answers).filter(([field]) => part.fields.includes(field)));
    const partId = randomUUID();
    const sealed = sealJson(key, dated(homework, own, at), `entry_part|${partId}|1`);
    add(rows, 'entry_part', {
      ...work,
      id: partId,
      entry_id: id,
      author_id: author.id,
      key: name,
      revision: 1,
      sealed,
      submitted_at: at,
      ...shared,
    });
  }
  return { ...work, entry_id: id, entry_author_id: author.id, homework };
}

/** Days and moments move to when it was written. @param {any} homework @param {Record<string, unknown>} answers @param {string} at */
function dated(homework, answers, at) {
  /** @type {Record<string, string>} */
  const moved = { date: at.slice(0, 10), dateTime: at };
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, moved[homework.fields[name]?.kind] ?? value]));
}

/** @param {import('./couple-rows.mjs').Rows} rows @param {any} entry @param {any} order */
function respond(rows, { homework, ...entry }, { form, by, key, daysAgo, answers }) {
  const id = randomUUID();
  const { many, seen } = homework.responses[form];
  add(rows, 'response', {
    ...entry,
    id,
    by_id: by.id,
    form,
    slot: many ? id : form,
    seen,
    sealed: sealJson(key, answers, `response|${id}|1`),
    at: ago(daysAgo),
  });
}

/**
 * Asks for all figures of that couple over two years, one after the other.
 * @param {LongCouple} couple @param {import('./ground.mjs').Ground} ground @param {number} requests
 */
export async function measureFigures({ coupleId, counselor, entries }, { api, token }, requests) {
  const headers = { authorization: `Bearer ${token(counselor, 'counselor')}` };
  const path = `/api/couples/${coupleId}/figures?weeks=104`;
  const answer = await fetch(`http://127.0.0.1:${api.port}${path}`, { headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  const figures = JSON.parse(text).items.length;
  const request = requestText('GET', path, headers);
  const asked = (/** @type {number} */ count) => run({ port: api.port, connections: 1, requests: count, request: () => request });
  await asked(Math.ceil(requests / 4));
  const before = cpuOf(api.pid);
  const measured = await asked(requests);
  const after = cpuOf(api.pid);
  return {
    ...measured,
    entries,
    figures,
    bytes: text.length,
    cpu: before === undefined || after === undefined ? undefined : (after - before) / requests,
  };
}
