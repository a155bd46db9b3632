import type { HomeworkDraft } from '@groundwork/contract';
import { blankHomework, type Homework } from '@groundwork/homework';
import { type Problem, ProblemError } from '../api/problem';
import { DraftSaving } from './draft-saving';

const blank = blankHomework('C-AAAAAAAA', '2026-11-22');
const draftOf = (definition: Homework, version: number): HomeworkDraft => ({
  id: '7d1f0c1e-7a53-4a1c-9a7e-0a5b6c7d8e9f',
  homeworkId: 'C-AAAAAAAA',
  publishesAs: 1,
  source: null,
  definition: { ...definition },
  places: [],
  changedAt: '2026-11-22T10:00:00Z',
  changedBy: 'Dana',
  version,
});

/** A server that takes the version it expects. */
function keeping() {
  let current = draftOf(blank, 1);
  let down: Problem | null = null;
  const saving = new DraftSaving(current, (definition, version) => {
    if (down) return Promise.reject(new ProblemError(down));
    if (version !== current.version) return Promise.reject(new ProblemError({ code: 'changed_elsewhere', title: '', current }));
    current = draftOf(definition, version + 1);
    return Promise.resolve(current);
  });
  const elsewhere = (title: string) => (current = draftOf({ ...blank, title }, current.version + 1));
  return { saving, elsewhere, server: () => current, fall: (problem: Problem | null) => (down = problem) };
}

test('what is typed is saved, and said to be', async () => {
  const { saving, server } = keeping();
  saving.write({ ...blank, title: 'Evenings' });
  expect(saving.isUnsaved()).toBe(true);
  expect(await saving.flush()).toBe(true);
  expect([server().definition['title'], saving.saved().state, saving.isUnsaved()]).toEqual(['Evenings', 'saved', false]);
});

test.each([
  ['mine', 'Evenings'],
  ['theirs', 'Nights'],
] as const)('when a colleague saved it too, %s can go on', async (whose, title) => {
  const { saving, elsewhere, server } = keeping();
  elsewhere('Nights');
  saving.write({ ...blank, title: 'Evenings' });
  expect(await saving.flush()).toBe(false);
  expect(saving.elsewhere()?.definition['title']).toBe('Nights');
  expect(await saving.settle(whose)).toBe(true);
  expect([server().definition['title'], saving.definition().title]).toEqual([title, title]);
});

test('while the server cannot be reached it waits, and what it refuses is said', async () => {
  const { saving, fall } = keeping();
  fall({ code: 'unavailable', title: '' });
  saving.write({ ...blank, title: 'Kept' });
  expect(await saving.flush()).toBe(false);
  expect([saving.saved().state, saving.isUnsaved()]).toEqual(['waiting', true]);
  saving.stop();
  fall({ code: 'invalid', title: '', errors: [{ pointer: '/definition/title', message: 'is too long' }] });
  expect(await saving.flush()).toBe(false);
  expect(saving.refused()?.errors).toHaveLength(1);
  saving.stop();
});
