import type { Session } from '@groundwork/contract';
import { type Problem, ProblemError } from '../api/problem';
import { sessionOf } from './session-example';
import { type Fields, fieldsIn } from './session-model';
import { SessionSaving } from './session-saving';

/** A server that takes every version it is told to expect, and what the screen was told to show. */
function keeping(start = sessionOf()) {
  let current = start;
  let down: Problem | null = null;
  const shown: Fields[] = [];
  const sent: Fields[] = [];
  const saving = new SessionSaving(
    start,
    (fields, version) => {
      sent.push(fields);
      if (down) return Promise.reject(new ProblemError(down));
      if (version !== current.version) return Promise.reject(new ProblemError({ code: 'changed_elsewhere', title: '', current }));
      current = { ...current, ...fields, summary: fields.summary.trim(), version: version + 1 };
      return Promise.resolve(current);
    },
    (fields) => shown.push(fields),
  );
  const write = (changes: Partial<Fields>) => saving.write({ ...fieldsIn(saving.session()), ...changes });
  const elsewhere = (changes: Partial<Session>) => (current = { ...current, ...changes, version: current.version + 1 });
  return { saving, write, elsewhere, shown, sent, server: () => current, fall: (problem: Problem | null) => (down = problem) };
}

describe('a session being written', () => {
  test('is saved, and said to be', async () => {
    const { saving, write, server } = keeping();
    write({ summary: 'Both named one thing that helps.' });
    expect(saving.isUnsaved).toBe(true);
    expect(await saving.flush()).toBe(true);
    expect(server()).toMatchObject({ summary: 'Both named one thing that helps.', version: 2 });
    expect(saving.saved().state).toBe('saved');
  });

  test('a blank at the end is not saved again and again', async () => {
    const { saving, write, sent } = keeping();
    write({ summary: 'Both named ' });
    expect(await saving.flush()).toBe(true);
    expect(await saving.flush()).toBe(true);
    expect(sent).toHaveLength(1);
  });

  test('what was changed elsewhere in other fields is taken in by itself', async () => {
    const { saving, write, elsewhere, server, shown } = keeping();
    elsewhere({ state: 'held' });
    write({ summary: 'We went slowly.' });
    expect(await saving.flush()).toBe(true);
    expect(server()).toMatchObject({ state: 'held', summary: 'We went slowly.', version: 3 });
    expect(shown.at(-1)).toMatchObject({ state: 'held', summary: 'We went slowly.' });
  });

  test('where both changed the same words, somebody chooses, and nothing goes until then', async () => {
    const { saving, write, elsewhere, server } = keeping();
    elsewhere({ summary: 'Written on the other device.' });
    write({ summary: 'Written here.', topics: ['goals'] });
    expect(await saving.flush()).toBe(false);
    expect(saving.elsewhere()?.fields).toEqual(['summary']);
    expect(server().summary).toBe('Written on the other device.');
    expect(await saving.settle({ summary: 'both' })).toBe(true);
    expect(server()).toMatchObject({ summary: 'Written on the other device.\n\nWritten here.', topics: ['goals'] });
    expect(saving.elsewhere()).toBeNull();
  });

  test('while the server cannot be reached it waits and keeps the words', async () => {
    const { saving, write, fall, server } = keeping();
    fall({ code: 'unavailable', title: '' });
    write({ summary: 'Kept.' });
    expect(await saving.flush()).toBe(false);
    expect([saving.saved().state, saving.isUnsaved]).toEqual(['waiting', true]);
    fall(null);
    expect(await saving.flush()).toBe(true);
    expect(server().summary).toBe('Kept.');
    saving.stop();
  });

  test('what the server refuses is said, until something is changed', async () => {
    const { saving, write, fall } = keeping();
    fall({ code: 'invalid', title: '' });
    write({ minutes: 60 });
    expect(await saving.flush()).toBe(false);
    expect(saving.refused()?.code).toBe('invalid');
    write({ minutes: 50 });
    expect(saving.refused()).toBeNull();
    saving.stop();
  });
});
