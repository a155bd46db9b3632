import type { Session } from '@groundwork/contract';

/** A session of Zoë and Tomasz in New York, for specs. */
export function sessionOf(changes: Partial<Session> = {}): Session {
  return {
    id: '8b907d49-cf5c-4dda-9214-d3b989da6aeb',
    coupleId: '087f936e-09e9-404d-9d92-45358fd6b4cd',
    startsAt: '2026-11-10T22:00:00.000Z',
    minutes: 50,
    place: 'in_person',
    attendees: [],
    topics: [],
    summary: '',
    state: 'planned',
    version: 1,
    cautions: [],
    ...changes,
  };
}
