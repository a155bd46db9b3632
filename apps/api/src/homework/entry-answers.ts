import { answersSchema, draftSchema, type Answers, type Form, type Homework, type PersonRole } from '@groundwork/homework';
import type { z } from 'zod';
import { ProblemError } from '../platform/http/problem-error';

/** A schema costs more to make than to use. Keys: homework version, role and day, so the number is small; it is emptied when it isn't. */
const made = new Map<string, z.ZodType>();

function schema(key: string, make: () => z.ZodType): z.ZodType {
  const known = made.get(key);
  if (known) return known;
  if (made.size > 2000) made.clear();
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/** Answers half done: what is there has its type and length. @throws ProblemError `invalid` with pointers such as `/answers/note` */
export function checkDraft(homework: Homework, answers: unknown): Answers {
  return checked(
    schema(`draft|${homework.id}|${homework.version}`, () => draftSchema(homework)),
    answers,
  );
}

/** Answers ready to be submitted; empty work is refused. @param today day in the clinic's zone @throws ProblemError `invalid` with pointers such as `/answers/note` */
export function checkAnswers(homework: Homework, role: PersonRole | undefined, today: string, answers: unknown): Answers {
  return checked(
    schema(`${homework.id}|${homework.version}|${role}|${today}`, () => answersSchema(homework, role, { today })),
    answers,
  );
}

/** The same for a form that hangs on an entry; its schema is kept by the library. @throws ProblemError `invalid` with pointers such as `/answers/mark` */
export function checkForm(form: Form, role: PersonRole | undefined, today: string, answers: unknown): Answers {
  return checked(answersSchema(form, role, { today }), answers);
}

function checked(using: z.ZodType, answers: unknown): Answers {
  const result = using.safeParse(answers);
  if (result.success) return result.data as Answers;
  const errors = result.error.issues.map(({ path, message }) => ({ pointer: answersPointer(path), message }));
  throw new ProblemError('invalid', {
    errors: errors.filter((one, index) => errors.findIndex(({ pointer }) => pointer === one.pointer) === index).slice(0, 50),
  });
}

/** JSON pointer of a place in the answers. */
export function answersPointer(path: readonly PropertyKey[]): string {
  return ['', 'answers', ...path.map((step) => String(step).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
