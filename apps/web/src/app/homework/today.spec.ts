import type { Task } from '@groundwork/contract';
import { addressOf, partOfDay, sortToday } from './today';

const day = '2026-03-14';
const task = (id: string, dueOn: string, more: Partial<Task> = {}): Task => ({
  id,
  assignmentId: more.assignmentId ?? `assignment of ${id}`,
  homeworkId: 'S25',
  homeworkVersion: 1,
  title: id,
  summary: '',
  kind: 'checkin',
  minutes: 2,
  dueOn,
  state: 'open',
  started: false,
  note: null,
  requestedSharing: [],
  entries: [],
  ...more,
});
const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id);

describe('today', () => {
  test('names one next step: what was begun, else what is due now', () => {
    const today = [task('journal', '2026-03-12'), task('check-in', day)];
    expect(sortToday({ today, later: [], lately: [], day }).next?.id).toBe('check-in');
    const begun = [...today, task('I-statement', '2026-03-10', { started: true })];
    const sorted = sortToday({ today: begun, later: [], lately: [], day });
    expect([sorted.next?.id, ids(sorted.rest)]).toEqual(['I-statement', ['check-in', 'journal']]);
  });

  test('asks for the newest of what repeats, and folds away the ones before', () => {
    const each = ['2026-03-09', '2026-03-11', '2026-03-13'].map((dueOn) => task(dueOn, dueOn, { assignmentId: 'check-ins' }));
    const sorted = sortToday({ today: each, later: [], lately: [], day });
    expect([sorted.next?.id, ids(sorted.rest), ids(sorted.before)]).toEqual(['2026-03-13', [], ['2026-03-09', '2026-03-11']]);
  });

  test('welcomes somebody back after some days, and only then', () => {
    const waiting = [task('check-in', '2026-03-05')];
    expect(sortToday({ today: waiting, later: [], lately: [], day }).isReturn).toBe(true);
    const lately = [
      task('journal', '2026-03-13', {
        state: 'done',
        entries: [{ id: 'e', state: 'submitted', updatedAt: '2026-03-13T08:00:00.000Z', preview: '' }],
      }),
    ];
    expect(sortToday({ today: waiting, later: [], lately, day }).isReturn).toBe(false);
    expect(sortToday({ today: [task('check-in', day)], later: [], lately: [], day }).isReturn).toBe(false);
  });

  test('groups what comes later by day', () => {
    const later = [task('b', '2026-03-17'), task('a', '2026-03-15'), task('c', '2026-03-17')];
    expect(sortToday({ today: [], later, lately: [], day }).later.map((group) => [group.day, ids(group.tasks)])).toEqual([
      ['2026-03-15', ['a']],
      ['2026-03-17', ['b', 'c']],
    ]);
  });

  test('opens what was begun where it was left, and lists at the list', () => {
    const entries = [{ id: 'e', state: 'draft', updatedAt: '2026-03-13T08:00:00.000Z', preview: '' }] as const;
    expect(addressOf(task('t', day, { started: true, entries: [...entries] }))).toEqual(['/write', 'e']);
    expect(addressOf(task('t', day, { started: true, kind: 'list', entries: [...entries] }))).toEqual(['/tasks', 't']);
    expect(addressOf(task('t', day))).toEqual(['/tasks', 't']);
  });

  test('greets by the hour', () => {
    expect([3, 4, 11, 12, 17, 18, 23].map((hour) => partOfDay(new Date(2026, 2, 14, hour)))).toEqual([
      'evening',
      'morning',
      'morning',
      'afternoon',
      'afternoon',
      'evening',
      'evening',
    ]);
  });
});
