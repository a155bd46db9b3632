import { StandardSchemaValidationError } from '@angular/forms/signals';
import { ClinicSettings, ForgotPassword, NewPassword, PersonName } from '@groundwork/contract';
import type * as z from 'zod';
import { fieldWords } from './field-words';

/** What is said about the first thing wrong with a value. */
function saidAbout(schema: z.ZodType, value: unknown) {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) throw new Error('nothing is wrong with it');
  return fieldWords(new StandardSchemaValidationError(issue));
}

describe('what is said about a field', () => {
  test('an empty name asks to be filled in', () => expect(saidAbout(PersonName, ' ').key).toBe('ui.field.empty'));
  test('a short password says how many characters it needs', () =>
    expect(saidAbout(NewPassword, 'short')).toEqual({ key: 'ui.field.short', values: { size: 10 } }));
  test('a long name says how many characters it can have', () =>
    expect(saidAbout(PersonName, 'x'.repeat(121))).toEqual({ key: 'ui.field.long', values: { size: 120 } }));
  test('a mail address without an at sign shows an example', () =>
    expect(saidAbout(ForgotPassword.shape.email, 'maya').key).toBe('ui.field.email'));
  test('an exit address that is no https address says so', () =>
    expect(saidAbout(ClinicSettings.shape.exitUrl, 'http://x.example').key).toBe('ui.field.url'));
  test('a remark of the server is passed on', () =>
    expect(fieldWords({ kind: 'server', message: 'is used by another account' })).toEqual({
      key: 'ui.field.server',
      values: { message: 'is used by another account' },
    }));
});
