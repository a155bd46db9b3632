import { libraryPlans } from './plan-library';
import type { ActorName, Stage } from './stage';
import { exchangePlans } from './exchange-plan';
import { statement } from './stage';

/** What is tried on one route, and who should get what. */
export interface Plan {
  path: (stage: Stage) => string;
  body?: (stage: Stage) => unknown;
  headers?: Record<string, string>;
  /** Status for those who rightfully call it. */
  ok: number;
  /** Rightful callers; left out: every caller of a role the route is for. */
  rightful?: ActorName[];
  /** Statuses that differ from the rule for a stated reason. */
  but?: Partial<Record<ActorName, number>>;
}

const couple = (rest = '') => ({ path: ({ couple: { id } }: Stage) => `/couples/${id}${rest}`, rightful: ['assigned'] as ActorName[] });
const session = (rest = '') => ({ path: ({ sessionId }: Stage) => `/sessions/${sessionId}${rest}`, rightful: ['assigned'] as ActorName[] });
const workshop = (rest = '') => ({
  path: ({ homeworkDraftId }: Stage) => `/homework-drafts/${homeworkDraftId}${rest}`,
  rightful: ['admin', 'assigned', 'colleague'] as ActorName[],
});
const draft = (rest = '') => ({ path: ({ draftId }: Stage) => `/entries/${draftId}${rest}`, rightful: ['anna'] as ActorName[] });
const newcomer = { name: 'Nils', email: 'nils@example.org', roles: ['hurt'] };
const period = '?from=2026-01-01&to=2026-03-31';
const assignment = {
  homeworkId: 'S15',
  homeworkVersion: 2,
  schedule: { kind: 'once' },
  startsOn: '2027-01-04',
  endsOn: null,
  note: null,
  requestedSharing: [],
};
const unknownLink = { token: 'not-a-link-that-was-ever-made' };
const plain = (path: string, ok: number, more: Partial<Plan> = {}): Plan => ({ path: () => path, ok, ...more });

/** Every route of the application by method and path. */
export const plans: Record<string, Plan> = {
  'GET /health/live': plain('/health/live', 200),
  'GET /health/ready': plain('/health/ready', 200),
  'GET /setup': plain('/setup', 200),
  'POST /setup': plain('/setup', 409, {
    body: () => ({ clinicName: 'Again', timeZone: 'UTC', name: 'Eve', email: 'eve@example.org', password: 'long enough words' }),
  }),
  'POST /sign-in': plain('/sign-in', 401, { body: () => ({ email: 'nobody@example.org', password: 'a guess' }) }),
  'POST /sign-in/refresh': plain('/sign-in/refresh', 204),
  'GET /sign-in/demo': plain('/sign-in/demo', 200),
  'POST /sign-in/demo': plain('/sign-in/demo', 404, { body: () => ({ key: 'alma' }) }),
  'POST /password/forgot': plain('/password/forgot', 202, { body: () => ({ email: 'nobody@example.org' }) }),
  'POST /password/reset': plain('/password/reset', 410, { body: () => ({ ...unknownLink, password: 'long enough words' }) }),
  'POST /invitations/read': plain('/invitations/read', 410, { body: () => unknownLink }),
  'POST /invitations/accept': plain('/invitations/accept', 410, {
    body: () => ({ ...unknownLink, name: 'Eve', password: 'long enough words' }),
  }),
  'POST /sign-out': plain('/sign-out', 204),
  'POST /sign-out/everywhere': plain('/sign-out/everywhere', 204),

  'GET /me': plain('/me', 200),
  'PATCH /me': plain('/me', 200, { body: () => ({ language: 'en' }) }),
  'PUT /me/password': plain('/me/password', 422, { body: () => ({ current: 'a guess', next: 'long enough words' }) }),
  'GET /me/sign-ins': plain('/me/sign-ins', 200),
  'DELETE /me/sign-ins/:id': { path: ({ actors }) => `/me/sign-ins/${actors.anna.signInId}`, ok: 204, rightful: ['anna'] },

  'GET /clinic': plain('/clinic', 200),
  'PUT /clinic': plain('/clinic', 412, {
    headers: { 'if-match': '"999"' },
    body: () => ({ name: 'R', timeZone: 'UTC', roleLabels: { hurt: 'h', involved: 'i' }, exitUrl: 'https://www.wikipedia.org/', help: [] }),
  }),
  'GET /clinic/counts': plain('/clinic/counts', 200),
  'GET /clinic/mails': plain('/clinic/mails', 200),
  'GET /clinic/accounts': plain('/clinic/accounts', 200),
  'POST /clinic/accounts': plain('/clinic/accounts', 201, { body: () => ({ name: 'New', email: 'new@example.org', role: 'counselor' }) }),
  'POST /clinic/accounts/:id/invitation': { path: ({ invitedId }) => `/clinic/accounts/${invitedId}/invitation`, ok: 204 },
  'DELETE /clinic/accounts/:id/invitation': { path: ({ invitedId }) => `/clinic/accounts/${invitedId}/invitation`, ok: 204 },
  'POST /clinic/accounts/:id/deactivate': { path: ({ actors }) => `/clinic/accounts/${actors.elsewhere.id}/deactivate`, ok: 404 },
  'POST /clinic/accounts/:id/reactivate': { path: ({ actors }) => `/clinic/accounts/${actors.elsewhere.id}/reactivate`, ok: 404 },
  'POST /clinic/accounts/:id/transfer': {
    path: ({ actors }) => `/clinic/accounts/${actors.elsewhere.id}/transfer`,
    body: ({ actors }) => ({ to: actors.assigned.id }),
    ok: 404,
  },

  'GET /clinic/measures': plain('/clinic/measures', 200),
  'PUT /clinic/measures/:key/permission': plain('/clinic/measures/PHQ8/permission', 422, {
    body: () => ({ grantedBy: 'R. Rogge', grantedOn: '2026-01-01', note: null, changePoints: null }),
  }),
  'DELETE /clinic/measures/:key/permission': plain('/clinic/measures/CSI4/permission', 204),
  'PUT /clinic/measures/:key/items': plain('/clinic/measures/CSI4/items', 422, {
    body: () => ({ options: [], items: [{ text: 'One?' }] }),
  }),

  'GET /couples': plain('/couples', 200),
  'POST /couples': plain('/couples', 201, { body: () => ({ partners: [] }) }),
  'GET /couples/:id': { ...couple(), ok: 200 },
  'POST /couples/:id/partners': { ...couple('/partners'), body: () => newcomer, ok: 409 },
  'PATCH /couples/:id/partners/:partnerId': {
    path: ({ couple: { id, ben } }) => `/couples/${id}/partners/${ben.id}`,
    body: () => ({ roles: ['involved'] }),
    ok: 200,
    rightful: ['assigned'],
  },
  'POST /couples/:id/partners/:partnerId/invitation': {
    path: ({ couple: { id, ben } }) => `/couples/${id}/partners/${ben.id}/invitation`,
    ok: 409,
    rightful: ['assigned'],
  },
  ...libraryPlans,
  'GET /homework-drafts': plain('/homework-drafts', 200),
  'POST /homework-drafts': plain('/homework-drafts', 201, { body: () => ({ from: null }) }),
  'GET /homework-drafts/:id': { ...workshop(), ok: 200 },
  'PUT /homework-drafts/:id': { ...workshop(), headers: { 'if-match': '"999"' }, body: () => ({ definition: {} }), ok: 412 },
  // Of nobody's, so that it is there for the next to ask.
  'DELETE /homework-drafts/:id': { path: ({ entryId }) => `/homework-drafts/${entryId}`, ok: 404 },
  'POST /homework-drafts/:id/publication': { ...workshop('/publication'), headers: { 'if-match': '"999"' }, ok: 412 },
  'POST /homework-imports': plain('/homework-imports', 422, { body: () => ({ format: 'json', content: {} }) }),
  'GET /homework/:homeworkId/:version/export': plain('/homework/S15/1/export', 200),
  // Ben has an answer of Anna's to read, so its form too.
  'GET /homework/:homeworkId/:version': plain('/homework/S15/2', 200, { rightful: ['assigned', 'colleague', 'elsewhere', 'anna', 'ben'] }),
  'GET /couples/:id/assignments': { ...couple('/assignments'), ok: 200 },
  'POST /couples/:id/assignments': {
    ...couple('/assignments'),
    body: ({ couple: { anna } }) => ({ ...assignment, partnerIds: [anna.id] }),
    ok: 201,
  },
  'PATCH /assignments/:id': {
    path: ({ assignmentId }) => `/assignments/${assignmentId}`,
    headers: { 'if-match': '"1"' },
    body: () => ({ schedule: { kind: 'once' }, endsOn: null, note: 'Whenever it suits you' }),
    ok: 200,
    rightful: ['assigned'],
  },
  'POST /assignments/:id/end': { path: ({ assignmentId }) => `/assignments/${assignmentId}/end`, ok: 204, rightful: ['assigned'] },
  'GET /couples/:id/entries': { ...couple('/entries'), ok: 200 },
  'GET /entries/:id/shared': { path: ({ entryId }) => `/entries/${entryId}/shared`, ok: 200, rightful: ['assigned', 'ben'] },
  'POST /entries/:id/replies': {
    path: ({ entryId }) => `/entries/${entryId}/replies`,
    body: () => ({ text: 'Thank you for writing this.' }),
    ok: 201,
    rightful: ['assigned'],
  },
  'PUT /entries/:id/reviewed': { path: ({ entryId }) => `/entries/${entryId}/reviewed`, ok: 204, rightful: ['assigned'] },
  'GET /couples/:id/figures': { ...couple('/figures'), ok: 200 },
  'GET /couples/:id/consent-matrix': { ...couple('/consent-matrix'), ok: 200 },
  'GET /couples/:id/before-session': { ...couple('/before-session'), ok: 200 },
  'GET /figures/own': plain('/figures/own?homeworkId=S25', 200),
  'GET /couples/:id/boundaries': { ...couple('/boundaries'), ok: 200 },
  'GET /couples/:id/measures': { ...couple('/measures'), ok: 200 },
  'POST /couples/:id/measures': {
    ...couple('/measures'),
    body: ({ couple: { anna } }) => ({ partnerId: anna.id, measure: 'RDAS', on: '2026-03-01', total: 40 }),
    ok: 201,
  },
  'DELETE /measure-totals/:id': plain('/measure-totals/00000000-0000-4000-8000-000000000001', 404),
  'GET /measures/own': plain('/measures/own', 200),
  'GET /couples/:id/sessions': { ...couple('/sessions'), ok: 200 },
  'POST /couples/:id/sessions': {
    ...couple('/sessions'),
    body: () => ({ startsAt: '2027-03-04T10:00:00Z', minutes: 50, place: 'video' }),
    ok: 201,
  },
  'GET /sessions/:id': { ...session(), ok: 200 },
  'PUT /sessions/:id': {
    ...session(),
    headers: { 'if-match': '"1"' },
    body: () => ({
      startsAt: '2026-03-04T10:00:00Z',
      minutes: 50,
      place: 'video',
      attendees: [],
      topics: [],
      summary: 'We met.',
      state: 'held',
    }),
    ok: 200,
  },
  'GET /sessions/:id/lines': { ...session(`/lines${period}`), ok: 200 },
  'POST /sessions/:id/documents': { ...session('/documents'), body: () => ({ from: '2026-01-01', to: '2026-03-31', lines: [] }), ok: 202 },
  'GET /couples/:id/documents': { ...couple('/documents'), ok: 200 },
  'GET /documents/:id': { path: ({ documentId }) => `/documents/${documentId}`, ok: 200, rightful: ['assigned'] },
  'GET /documents/:id/file': { path: ({ documentId }) => `/documents/${documentId}/file`, ok: 409, rightful: ['assigned'] },

  'GET /couples/:id/safety': { ...couple('/safety'), ok: 200 },
  'PUT /couples/:id/safety': { ...couple('/safety'), body: () => ({ gate: 'caution', stage: 2 }), ok: 200 },
  'POST /couples/:id/contacts': {
    ...couple('/contacts'),
    body: ({ couple: { ben } }) => ({ partnerId: ben.id, seenOn: '2026-03-04', how: 'private_call' }),
    ok: 201,
  },
  'PUT /couples/:id/pause': { ...couple('/pause'), body: () => ({ paused: false }), ok: 200 },
  'POST /flags/:id/acknowledgement': {
    path: ({ flagId }) => `/flags/${flagId}/acknowledgement`,
    body: () => ({ action: 'Called her alone' }),
    ok: 200,
    rightful: ['assigned'],
  },
  'GET /couples/:id/tools': { ...couple('/tools'), ok: 200 },
  'POST /couples/:id/tools': {
    ...couple('/tools'),
    body: ({ couple: { ben } }) => ({ homeworkId: 'S08', homeworkVersion: 1, partnerId: ben.id, answers: { setting: 'session' } }),
    ok: 201,
  },
  'PUT /tools/:id': {
    path: ({ toolId }) => `/tools/${toolId}`,
    headers: { 'if-match': '"1"' },
    body: () => ({ answers: { betrayal_kind: ['lies'], pattern: 'single', came_out: 'told', ongoing: 'no' } }),
    ok: 200,
    rightful: ['assigned'],
  },

  ...exchangePlans,

  'GET /audit': plain('/audit', 200),
  'GET /audit/reads': plain(`/audit/reads${period}`, 200),
  'GET /audit/heads': plain('/audit/heads', 200),
  'GET /audit/check': plain('/audit/check', 200),

  'GET /tasks': plain('/tasks', 200),
  'GET /tasks/:id': { path: ({ taskId }) => `/tasks/${taskId}`, ok: 200, rightful: ['anna'] },
  'POST /tasks/:id/entries': {
    path: ({ taskId }) => `/tasks/${taskId}/entries`,
    headers: { 'idempotency-key': 'route-matrix-key' },
    ok: 201,
    rightful: ['anna'],
  },
  'POST /tasks/:id/done': { path: ({ doneTaskId }) => `/tasks/${doneTaskId}/done`, ok: 204, rightful: ['anna'] },
  'GET /entries': plain('/entries', 200),
  'GET /entries/:id': { path: ({ entryId }) => `/entries/${entryId}`, ok: 200, rightful: ['anna'] },
  'PUT /entries/:id/draft': { ...draft('/draft'), headers: { 'if-match': '"1"' }, body: () => ({ answers: { when: 'When' } }), ok: 200 },
  'POST /entries/:id/submit': {
    ...draft('/submit'),
    headers: { 'if-match': '"2"', 'idempotency-key': 'route-matrix-submit' },
    body: () => ({ answers: statement, sharing: {} }),
    ok: 200,
  },
  'PUT /entries/:id/sharing': {
    path: ({ entryId }) => `/entries/${entryId}/sharing`,
    body: () => ({ part: 'statement', audience: 'report', granted: false }),
    ok: 200,
    rightful: ['anna'],
  },
  'DELETE /entries/:id': { ...draft(), ok: 409 },
  'GET /references/:homeworkId': plain('/references/S55', 200),
  'GET /shared': plain('/shared', 200),
};
