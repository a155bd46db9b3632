import { requestText } from './client.mjs';
import { ratings, words } from './couple-rows.mjs';

/**
 * @typedef {import('./interleave.mjs').Duel & { key: string, aim: string, ours: import('./interleave.mjs').Side, met: (result: import('./interleave.mjs').Result) => boolean, bareLacks: string }} AimedDuel
 */

const connections = 16;
/** Submits per turn: each takes a draft of its own. */
export const submits = { ours: 1000, bare: 2500 };

/** What is measured, and what its bare twin leaves out. @param {import('./world.mjs').World} world @param {import('./ground.mjs').Ground['token']} token @returns {AimedDuel[]} */
export function duels(world, token) {
  const { clinicId, counselor, couple, busy } = world;
  const get = (/** @type {string} */ path, /** @type {string} */ bearer) => {
    const text = requestText('GET', `/api${path}`, { authorization: `Bearer ${bearer}` });
    return { connections, request: () => text };
  };
  const bare = (/** @type {string} */ path, /** @type {unknown} */ body) => {
    const text = requestText('POST', path, {}, body);
    return { connections, request: () => text };
  };
  const asCounselor = token(counselor, 'counselor');
  const ratio = (/** @type {number} */ least) => ({
    aim: `≥ ${least.toFixed(1)} of bare`,
    met: (/** @type {{ ratio: number }} */ result) => result.ratio >= least,
  });
  return [
    {
      ...{ key: 'list', name: 'Newest 50 entries of a couple, as their counselor', ...ratio(0.4) },
      bareLacks: 'sign-in, row security, decryption, words for every answer, access log',
      ours: get(`/couples/${couple.coupleId}/entries?limit=50`, asCounselor),
      bare: bare('/list', { clinicId, coupleId: couple.coupleId, counselorId: counselor.id }),
    },
    {
      ...{ key: 'submit', name: 'Submit an entry with three decisions who may read it, durable', ...ratio(0.3) },
      bareLacks: 'sign-in, row security, encryption, checks of the answers, decisions as events, audit, the entry as answer',
      ...submitDuel(world, token),
    },
    {
      ...{ key: 'tasks', name: 'Open tasks of a partner, 50', ...ratio(0.5) },
      bareLacks: 'sign-in, row security, decryption of notes',
      ours: get('/tasks', token(busy, 'partner')),
      bare: bare('/tasks', { clinicId, accountId: busy.id }),
    },
    {
      ...{ key: 'caseload', name: 'Caseload of 40 couples', aim: 'p95 < 60 ms', met: ({ ours }) => ours.p95 < 60 },
      bareLacks: 'sign-in, row security, trends',
      ours: get('/couples', asCounselor),
      bare: bare('/caseload', { clinicId, counselorId: counselor.id }),
    },
    {
      ...{
        key: 'caseload-alone',
        name: 'Caseload of 40 couples, one counselor at a time',
        aim: 'p95 < 60 ms',
        met: ({ ours }) => ours.p95 < 60,
      },
      bareLacks: 'sign-in, row security, trends',
      ours: { ...get('/couples', asCounselor), connections: 1 },
      bare: { ...bare('/caseload', { clinicId, counselorId: counselor.id }), connections: 1 },
    },
    {
      ...{ key: 'sign-in', name: 'Sign in', aim: 'the hash is the cost (≥ 0.9 of bare)', met: ({ ratio: reached }) => reached >= 0.9 },
      bareLacks: 'rate limits, tokens, refresh cookie, last sign-in, who one is as answer',
      ...signInDuel(world),
    },
  ];
}

/** @param {import('./world.mjs').World} world @param {import('./ground.mjs').Ground['token']} token */
function submitDuel({ clinicId, drafts }, token) {
  // Neighbours in the list are of one couple, whose decisions wait for one another: sixteen people at once are of different couples.
  const step = Math.max(1, Math.floor(drafts.length / 1009));
  const order = Array.from({ length: step }, (_, start) => drafts.filter((_draft, i) => i % step === start)).flat();
  const tokens = new Map(order.map(({ account }) => [account.id, token(account, 'partner')]));
  let taken = 0;
  const next = () => {
    const draft = order[taken++];
    if (!draft) throw new Error('There are no drafts left: make the world larger.');
    return draft;
  };
  const sharing = { ratings: { counselor: true, partner: false, report: true }, note: { counselor: true, partner: false, report: false } };
  return {
    ours: {
      connections,
      requests: submits.ours,
      request: () => {
        const { entryId, account } = next();
        const headers = { authorization: `Bearer ${tokens.get(account.id)}`, 'if-match': '"1"', 'idempotency-key': `bench-${entryId}` };
        return requestText('POST', `/api/entries/${entryId}/submit`, headers, { answers: { ...ratings(taken), ...words }, sharing });
      },
    },
    bare: {
      connections,
      requests: submits.bare,
      request: () => requestText('POST', '/submit', {}, { clinicId, entryId: next().entryId, ratings: ratings(taken), note: words }),
    },
  };
}

/** @param {import('./world.mjs').World} world */
function signInDuel({ clinicId, emails, password }) {
  const email = (/** @type {number} */ n) => emails[n % emails.length] ?? '';
  return {
    ours: { connections, request: (/** @type {number} */ n) => requestText('POST', '/api/sign-in', {}, { email: email(n), password }) },
    bare: {
      connections,
      request: (/** @type {number} */ n) => requestText('POST', '/sign-in', {}, { clinicId, email: email(n), password }),
    },
  };
}
