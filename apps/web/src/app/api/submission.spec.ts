import { inject, Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { InviteAccount } from '@groundwork/contract';
import { type Problem, ProblemError } from './problem';
import { Submission } from './submission';

/** The form with which an admin invites a counselor; the server answers what it is told. */
function invitation(email: string, answer: Problem | 'taken') {
  const sent: unknown[] = [];
  const made = TestBed.runInInjectionContext(() => {
    const model = signal({ name: 'Ingrid Solheim', email, role: 'counselor' as const });
    const fields = runInInjectionContext(inject(Injector), () => form(model, (path) => validateStandardSchema(path, InviteAccount)));
    const sending = new Submission(fields, () => {
      sent.push(model());
      return answer === 'taken' ? Promise.resolve() : Promise.reject(new ProblemError(answer));
    });
    return { fields, sending };
  });
  return { ...made, sent };
}

describe('sending a form', () => {
  test('what does not fit the schema is not sent, and the summary may show', async () => {
    const { sending, sent, fields } = invitation('ingrid', 'taken');
    expect(await sending.run()).toBe(false);
    expect([sent, sending.attempts(), fields.email().touched()]).toEqual([[], 1, true]);
  });

  test('what the server takes is done', async () => {
    const { sending, sent } = invitation('ingrid@example.org', 'taken');
    expect(await sending.run()).toBe(true);
    expect([sent.length, sending.problem(), sending.busy()]).toEqual([1, null, false]);
  });

  test('a remark of the server lands on its field', async () => {
    const { sending, fields } = invitation('ingrid@example.org', {
      code: 'invalid',
      title: '',
      errors: [{ pointer: '/email', message: 'is used by another account' }],
    });
    expect(await sending.run()).toBe(false);
    expect(fields.email().errors()[0]).toMatchObject({ kind: 'server', message: 'is used by another account' });
    expect(sending.problem()).toBeNull();
  });

  test('a problem about the whole form is kept for the note above it', async () => {
    const { sending } = invitation('ingrid@example.org', { code: 'unavailable', title: '' });
    expect(await sending.run()).toBe(false);
    expect(sending.problem()?.code).toBe('unavailable');
  });

  test('two clicks send once', async () => {
    const { sending, sent } = invitation('ingrid@example.org', 'taken');
    expect(await Promise.all([sending.run(), sending.run()])).toEqual([true, false]);
    expect(sent).toHaveLength(1);
  });
});
