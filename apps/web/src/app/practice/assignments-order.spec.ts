import type { Assignment } from '@groundwork/contract';
import { inUse } from './assignments-order';

function assignment(title: string, more: Partial<Assignment> = {}): Assignment {
  return {
    id: title,
    homeworkId: 'S25',
    homeworkVersion: 1,
    title,
    partnerIds: ['zoe'],
    schedule: { kind: 'daily' },
    startsOn: '2026-02-01',
    endsOn: null,
    after: null,
    untilNextSession: false,
    note: null,
    gateReason: null,
    requestedSharing: [],
    endedAt: null,
    version: 1,
    progress: [{ partnerId: 'zoe', done: 0, due: 1, nextDueOn: null, beginsOn: '2026-02-01', lastOn: null }],
    ...more,
  };
}
const titles = (list: readonly Assignment[]) => list.map(({ title }) => title);

test('homework in use stands apart from what is over', () => {
  const once = { schedule: { kind: 'once' } } as const;
  const { now, before } = inUse(
    [
      assignment('Check-in'),
      assignment('Card, not read yet', once),
      assignment('Card, read', { ...once, progress: [{ partnerId: 'zoe', done: 1, due: 1, nextDueOn: null, beginsOn: '2026-02-01', lastOn: null }] }),
      assignment('Card of next week', { ...once, progress: [{ partnerId: 'zoe', done: 0, due: 0, nextDueOn: '2026-03-09', beginsOn: '2026-03-09', lastOn: null }] }),
      assignment('Ended', { endedAt: '2026-03-01T10:00:00Z' }),
      assignment('Had its last day', { endsOn: '2026-03-03' }),
    ],
    '2026-03-04',
  );
  expect(titles(now)).toEqual(['Check-in', 'Card, not read yet', 'Card of next week']);
  expect(titles(before)).toEqual(['Card, read', 'Ended', 'Had its last day']);
});
