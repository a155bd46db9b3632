import * as z from 'zod';
import { utcToday } from './dates';
import { absentMessage, fieldSchema, isNeeded } from './field-schema';
import type { AnswersOf, Fields } from './fields';
import type { Rule } from './logic';
import { brokenRules } from './rules';
import { isEmpty, type Mode, tidyAnswers } from './tidy';
import { answerAt, isForRole, isRecord, openOptions, visibleFields } from './visible';
import type { PersonRole } from './vocabulary';
import { englishWords, type Words } from './words';

/** What a form needs to be checked; every `Homework` is one, and so is a group. */
export interface Form<F extends Fields = Fields> {
  readonly fields: F;
  readonly rules?: readonly Rule[];
}

/**
 * `today` is the day in the clinic's zone, `YYYY-MM-DD` (UTC's when left out); `now` tells the moment of checking in milliseconds since 1970;
 * `words` are the sentences of another language.
 */
export interface CheckOptions {
  readonly today?: string;
  readonly now?: () => number;
  readonly words?: Words;
}

/** What is wrong, in plain words. `path` goes into groups (`['boundaries', 0, 'respected']`); an empty path is about the whole. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly field: string | null;
  readonly message: string;
}

interface Setting {
  readonly mode: Mode;
  readonly role: PersonRole | undefined;
  readonly today: string;
  readonly now: () => number;
  readonly words: Words;
}

function shapeOf(fields: Fields, setting: Setting): Record<string, z.ZodType> {
  const { mode, role, words } = setting;
  const asked = Object.entries(fields).filter(([, field]) => isForRole(field, role));
  return Object.fromEntries(
    asked.map(([name, field]) => {
      const schema = field.kind === 'group' ? itemsSchema(field, setting) : fieldSchema(field, mode, words);
      const open = mode === 'draft' || !isNeeded(field) || (field.onlyFor !== undefined && role === undefined);
      return [name, open ? schema.optional() : schema];
    }),
  );
}

function itemsSchema(field: Fields[string] & { kind: 'group' }, setting: Setting): z.ZodType {
  const { mode, words } = setting;
  const least = mode === 'draft' ? 0 : (field.min ?? 1);
  return z
    .array(formSchema(field, setting), { error: (issue) => (issue.input === undefined ? absentMessage(field, words) : words.wrongShape) })
    .min(least, { error: words.itemsAtLeast(least) })
    .max(field.max, { error: words.itemsAtMost(field.max) })
    .superRefine((items, context) => {
      const { perOption } = field;
      if (mode === 'draft' || perOption === undefined) return;
      const chosen = items.map((item) => (isRecord(item) ? answerAt(item, perOption) : undefined));
      for (const [index, option] of chosen.entries())
        if (option !== undefined && chosen.indexOf(option) < index)
          context.addIssue({ code: 'custom', path: [index, perOption], message: words.chosenTwice });
    });
}

function formSchema(form: Form, setting: Setting): z.ZodType {
  const { mode, role, today, now, words } = setting;
  const object = z.strictObject(shapeOf(form.fields, setting), {
    error: (issue) => (issue.code === 'unrecognized_keys' ? words.unknownField(String(issue['keys']).slice(0, 40)) : words.wrongShape),
  });
  if (mode === 'draft') return object;
  return object.superRefine(
    (answers, context) => {
      for (const name of visibleFields(form.fields, answers, role)) {
        const field = form.fields[name];
        const value = answerAt(answers, name);
        if (
          field?.kind === 'choice' &&
          typeof value === 'string' &&
          Object.hasOwn(field.options, value) &&
          !openOptions(field, answers).includes(value)
        )
          context.addIssue({ code: 'custom', path: [name], message: words.notAnOption });
        const missing = field?.showIf !== undefined && field.optional !== true && value === undefined;
        if (missing) context.addIssue({ code: 'custom', path: [name], message: absentMessage(field, words) });
      }
      for (const { field, message } of brokenRules(form.rules ?? [], answers, today, now()))
        context.addIssue({ code: 'custom', path: [field], message });
    },
    { when: ({ value }) => isRecord(value) },
  );
}

function wholeSchema(form: Form, setting: Setting): z.ZodType {
  const schema = z.preprocess((raw) => tidyAnswers(form.fields, raw, setting.mode, setting.role), formSchema(form, setting));
  if (setting.mode === 'draft') return schema;
  return schema.superRefine((answers, context) => {
    // A response that asks nothing ("seen", a signal) is answered by sending it.
    const asks = Object.keys(form.fields).length > 0;
    if (asks && isRecord(answers) && isEmpty(form, answers)) context.addIssue({ code: 'custom', message: setting.words.nothingYet });
  });
}

// Making a schema costs a hundred times what parsing with it does, and drafts are saved as people type.
const made = new WeakMap<Fields, Map<string, { readonly form: Form; readonly setting: Setting; readonly schema: z.ZodType }>>();

function schemaFor(form: Form, setting: Setting): z.ZodType {
  const ofForm = made.get(form.fields) ?? new Map<string, { form: Form; setting: Setting; schema: z.ZodType }>();
  made.set(form.fields, ofForm);
  const key = `${setting.mode} ${setting.role ?? ''}`;
  const known = ofForm.get(key);
  if (
    known &&
    known.form.rules === form.rules &&
    known.setting.today === setting.today &&
    known.setting.now === setting.now &&
    known.setting.words === setting.words
  )
    return known.schema;
  const schema = wholeSchema(form, setting);
  ofForm.set(key, { form, setting, schema });
  return schema;
}

function setting(
  mode: Mode,
  role: PersonRole | undefined,
  { today = utcToday(), now = Date.now, words = englishWords }: CheckOptions,
): Setting {
  return { mode, role, today, now, words };
}

/**
 * The schema of finished answers: strict (unknown names refused), texts trimmed and in NFC, conditions and rules applied, empty work refused.
 * Blank and hidden answers are left out of the result. With a role, fields of the other side are unknown names.
 */
export function answersSchema<F extends Fields>(form: Form<F>, role?: PersonRole, options: CheckOptions = {}): z.ZodType<AnswersOf<F>> {
  return schemaFor(form, setting('submit', role, options)) as z.ZodType<AnswersOf<F>>;
}

/** The schema of a draft: every field may be missing, but what is there has its type and fits its length. White space is kept. */
export function draftSchema<F extends Fields>(form: Form<F>, options: CheckOptions = {}): z.ZodType<Partial<AnswersOf<F>>> {
  return schemaFor(form, setting('draft', undefined, options)) as z.ZodType<Partial<AnswersOf<F>>>;
}

/** Everything that keeps these answers from being submitted, in the order of the form; empty when they can be. */
export function problems(form: Form, answers: unknown, role?: PersonRole, options: CheckOptions = {}): readonly Problem[] {
  const issues = answersSchema(form, role, options).safeParse(answers).error?.issues ?? [];
  const order = Object.keys(form.fields);
  return issues
    .map(({ path, message }) => ({ path: path.map((step) => (typeof step === 'number' ? step : String(step))), message }))
    .map(({ path, message }) => ({ path, field: path.length ? String(path[0]) : null, message }))
    .filter((one, index, all) => all.findIndex((other) => other.path.join() === one.path.join()) === index)
    .sort((a, b) => order.indexOf(a.field ?? '') - order.indexOf(b.field ?? ''));
}
