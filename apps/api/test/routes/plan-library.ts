import type { Plan } from './plan';
import type { ActorName, Stage } from './stage';

const rightful: ActorName[] = ['assigned'];
const couple = ({ couple: { id } }: Stage) => `/couples/${id}/programmes`;
const at = (path: string, ok: number): Plan => ({ path: () => path, ok });
const item = ({ couple: { anna } }: Stage) => ({
  key: 'S44',
  homeworkId: 'S44',
  included: true,
  part: 0,
  partnerIds: [anna.id],
  schedule: { kind: 'once' },
  startsOn: '2099-01-04',
  endsOn: null,
  after: null,
  untilNextSession: false,
  note: null,
});

/** The library, what a clinic decides about it, and programmes. */
export const libraryPlans: Record<string, Plan> = {
  'GET /library': at('/library', 200),
  'PUT /library/:homeworkId/favourite': at('/library/S15/favourite', 204),
  'DELETE /library/:homeworkId/favourite': at('/library/S15/favourite', 204),
  'GET /clinic/library': at('/clinic/library', 200),
  'PUT /clinic/library/:homeworkId': { ...at('/clinic/library/S80', 204), body: () => ({ decision: 'approved' }) },
  'GET /homework/:homeworkId/:version/example': at('/homework/S25/1/example?theme=dark', 200),
  'GET /programmes': at('/programmes', 200),
  'GET /couples/:id/programmes': { path: couple, rightful, ok: 200 },
  'POST /couples/:id/programmes': { path: couple, rightful, ok: 201, body: () => ({ programmeId: 'P01', startsOn: '2099-01-04' }) },
  'GET /programmes/:id': { path: ({ programmeId }) => `/programmes/${programmeId}`, rightful, ok: 200 },
  'PUT /programmes/:id': {
    path: ({ programmeId }) => `/programmes/${programmeId}`,
    rightful,
    ok: 200,
    headers: { 'if-match': '"1"' },
    body: (stage) => ({ items: [item(stage)] }),
  },
  'DELETE /programmes/:id': { path: ({ spareProgrammeId }) => `/programmes/${spareProgrammeId}`, rightful, ok: 204 },
  // Another version is there.
  'POST /programmes/:id/send': {
    path: ({ programmeId }) => `/programmes/${programmeId}/send`,
    rightful,
    ok: 412,
    headers: { 'if-match': '"9"' },
    body: () => ({}),
  },
};
