import type { Partner } from '@groundwork/contract';
import { findHomework, type Homework } from '@groundwork/homework';
import { assignmentOf, firstDraft, suited, wishes } from './assign-draft';

const zoe: Partner = { id: 'zoe', name: 'Zoë', roles: ['hurt'], status: 'active', email: 'zoe@example.org' };
const tomasz: Partner = { id: 'tomasz', name: 'Tomasz', roles: ['involved'], status: 'active', email: 'tomasz@example.org' };
const checkIn = findHomework('S25') as Homework;

describe('homework as it is offered to be assigned', () => {
  test('starts with both partners, the usual days, today and no end, so that one press is enough', () => {
    expect(firstDraft(checkIn, [zoe, tomasz], '2026-03-04')).toEqual({
      partnerIds: ['zoe', 'tomasz'],
      schedule: { kind: 'weekly', days: ['MO', 'WE', 'FR'] },
      begins: 'day',
      startsOn: '2026-03-04',
      after: { assignmentId: '', days: 0 },
      until: 'open',
      endsOn: '',
      note: '',
      gateReason: '',
      requestedSharing: [],
    });
  });

  test('what is for one role is offered for that partner only; somebody with both roles has it too', () => {
    expect(suited({ roles: 'hurt' }, [zoe, tomasz])).toEqual([zoe]);
    expect(suited({ roles: 'hurt' }, [{ ...tomasz, roles: ['hurt', 'involved'] }])).toHaveLength(1);
  });

  test('only what can be shared at all can be wished for', () => {
    expect(wishes(checkIn)).toEqual(['counselor', 'partner', 'report']);
    expect(wishes(findHomework('S83') as Homework)).toEqual(['counselor']);
  });

  test('an empty last day is open, an empty note is none', () => {
    const draft = { ...firstDraft(checkIn, [zoe], '2026-03-04'), note: '  ' };
    expect(assignmentOf(draft, checkIn)).toMatchObject({ homeworkId: 'S25', homeworkVersion: 1, endsOn: null, note: null });
    expect(assignmentOf({ ...draft, until: 'day', endsOn: '2026-05-01', note: 'Two minutes is enough.' }, checkIn)).toMatchObject({
      endsOn: '2026-05-01',
      note: 'Two minutes is enough.',
    });
  });

  test('what was chosen for another way of beginning or ending is not sent', () => {
    const draft = firstDraft(checkIn, [zoe], '2026-03-04');
    const left = assignmentOf({ ...draft, after: { assignmentId: 'a1', days: 2 }, endsOn: '2026-05-01' }, checkIn);
    expect(left).not.toHaveProperty('after');
    expect(left).toMatchObject({ endsOn: null });
    expect(assignmentOf({ ...draft, begins: 'after', after: { assignmentId: 'a1', days: 2 } }, checkIn)).toMatchObject({
      after: { assignmentId: 'a1', days: 2 },
    });
    expect(assignmentOf({ ...draft, until: 'session', schedule: { kind: 'once' } }, checkIn)).not.toHaveProperty('untilNextSession');
  });
});
