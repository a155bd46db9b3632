import type { Plan } from './plan';

/** Routes of what passes between the two: answers to entries, releases, agreements. */
export const exchangePlans: Record<string, Plan> = {
  'POST /entries/:id/responses': {
    path: ({ needId }) => `/entries/${needId}/responses`,
    body: () => ({ form: 'reply', on: null, answers: { reply: 'not_now' } }),
    ok: 201,
    rightful: ['anna'],
    // His own need is for her to answer.
    but: { ben: 422 },
  },
  'PUT /responses/:id': {
    path: ({ responseId }) => `/responses/${responseId}`,
    body: () => ({ answers: { reply: 'yes_with_change' } }),
    ok: 200,
    rightful: ['anna'],
  },
  'DELETE /responses/:id': { path: ({ responseId }) => `/responses/${responseId}`, ok: 204, rightful: ['anna'] },
  'PUT /entries/:id/release': {
    path: ({ statementId }) => `/entries/${statementId}/release`,
    body: () => ({ revision: 1, decision: 'release' }),
    ok: 200,
    rightful: ['assigned'],
  },
  'GET /together': { path: () => '/together', ok: 200 },
  'GET /matches/:homeworkId': { path: () => '/matches/S60', ok: 200 },
  'GET /agreements': { path: () => '/agreements', ok: 200 },
  'GET /couples/:id/agreements': { path: ({ couple: { id } }) => `/couples/${id}/agreements`, ok: 200, rightful: ['assigned'] },
  'GET /entries/:id/agreement': {
    path: ({ proposedId }) => `/entries/${proposedId}/agreement`,
    ok: 200,
    rightful: ['assigned', 'anna', 'ben'],
  },
  'POST /entries/:id/signature': {
    path: ({ proposedId }) => `/entries/${proposedId}/signature`,
    body: () => ({ revision: 1, textHash: 'a'.repeat(64), name: 'Anna Berg' }),
    ok: 412,
    rightful: ['anna', 'ben'],
  },
  'POST /entries/:id/discussion': {
    path: ({ proposedId }) => `/entries/${proposedId}/discussion`,
    body: () => ({ revision: 1 }),
    ok: 200,
    rightful: ['anna', 'ben'],
  },
  'POST /agreements/:id/review': {
    path: ({ agreementId }) => `/agreements/${agreementId}/review`,
    body: () => ({ reviewOn: '2020-01-01' }),
    ok: 422,
    rightful: ['assigned', 'anna', 'ben'],
  },
  'POST /agreements/:id/acknowledgement': {
    path: ({ agreementId }) => `/agreements/${agreementId}/acknowledgement`,
    ok: 409,
    rightful: ['assigned'],
  },
  // The first of them ends it; then there is nothing left to end.
  'POST /agreements/:id/end': {
    path: ({ endedId }) => `/agreements/${endedId}/end`,
    ok: 409,
    rightful: ['assigned', 'anna', 'ben'],
  },
};
