import type { Field, Fields, GroupField, OptionGroup, SimpleField } from './fields';
import type { Homework } from './homework';
import type { Condition } from './logic';
import { isForRole, openOptions, type RawAnswers, visibleFields } from './visible';
import { type PersonRole, type Wording, worded } from './vocabulary';

export interface OptionView {
  readonly value: string;
  readonly label: string;
}

interface ViewBase {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  readonly optional: boolean;
  readonly sensitive: boolean;
  readonly hasHints: boolean;
  readonly showIf: Condition | null;
}

type Worded = 'label' | 'help' | 'optional' | 'sensitive' | 'hints' | 'showIf' | 'onlyFor' | 'options' | 'groups' | 'fields' | 'rules';
type ViewOf<F extends Field> = ViewBase &
  Omit<F, Worded> &
  (F extends { options: unknown } ? { readonly options: readonly OptionView[] } : unknown);
type SimpleView = { [K in SimpleField['kind']]: ViewOf<Extract<SimpleField, { kind: K }>> }[SimpleField['kind']];
type ChoicesView = SimpleView & { readonly kind: 'choices' };

/** Everything a renderer needs to draw one field with one switch over `kind`: words chosen for the role, options in order. */
export type FieldView =
  | Exclude<SimpleView, ChoicesView>
  | (ChoicesView & { readonly groups: readonly OptionGroup[] })
  | (ViewOf<GroupField> & { readonly fields: readonly FieldView[] });

/** One screen of a form. A page of one question has the question as title. */
export interface Page {
  readonly key: string;
  readonly title: string;
  readonly help: string | null;
  readonly fields: readonly FieldView[];
}

function fieldView(key: string, field: Field, role: PersonRole | undefined, answers: RawAnswers): FieldView {
  const { hints, showIf, onlyFor: _, rules: __, ...rest } = { rules: undefined, ...field };
  const view: Record<string, unknown> = {
    ...rest,
    key,
    label: worded(field.label, role),
    help: field.help === undefined ? null : worded(field.help, role),
    optional: field.optional === true,
    sensitive: field.sensitive === true,
    hasHints: hints !== undefined && hints.length > 0,
    showIf: showIf ?? null,
  };
  if ('options' in field) {
    const open = field.kind === 'choice' ? openOptions(field, answers) : Object.keys(field.options);
    view['options'] = open.map((value) => ({ value, label: field.options[value] ?? value }));
  }
  if (field.kind === 'choices') view['groups'] = field.groups ?? [];
  if (field.kind === 'group') view['fields'] = fieldViews(field.fields, Object.keys(field.fields), role);
  return view as unknown as FieldView;
}

/** The views of the named fields that this role is asked, in that order; with `answers`, choices offer what those leave open. */
export function fieldViews(fields: Fields, names: readonly string[], role?: PersonRole, answers: RawAnswers = {}): readonly FieldView[] {
  return names.flatMap((name) => {
    const field = fields[name];
    return field && isForRole(field, role) ? [fieldView(name, field, role, answers)] : [];
  });
}

/**
 * The screens of a form in order: those the definition names, then one for each field on none. With `answers`, screens whose every
 * field is hidden by its condition are left out. The screens for sharing and for checking answers are the app's own.
 */
export function pages(definition: Pick<Homework, 'fields' | 'pages'>, role?: PersonRole, answers?: RawAnswers): readonly Page[] {
  const named: readonly { title: Wording; help?: Wording; fields: readonly string[] }[] = definition.pages ?? [];
  const placed = new Set(named.flatMap((page) => page.fields));
  const single = Object.entries(definition.fields).flatMap(([name, { label }]) =>
    placed.has(name) ? [] : [{ title: label, fields: [name] }],
  );
  const shown = answers === undefined ? null : new Set(visibleFields(definition.fields, answers, role));
  return [...named, ...single].flatMap(({ title, fields, ...page }): readonly Page[] => {
    const views = fieldViews(definition.fields, fields, role, answers);
    if (!views.some(({ key }) => shown?.has(key) ?? true)) return [];
    const help = 'help' in page && page.help !== undefined ? worded(page.help, role) : null;
    return [{ key: fields.join('-'), title: worded(title, role), help, fields: views }];
  });
}

/** What a new draft starts with: the initial values of the fields this role is asked. */
export function initialAnswers(definition: Pick<Homework, 'fields'>, role?: PersonRole): Record<string, string | number | boolean> {
  const initial = Object.entries(definition.fields).flatMap(([name, field]) =>
    isForRole(field, role) && 'initial' in field && field.initial !== undefined ? [[name, field.initial] as const] : [],
  );
  return Object.fromEntries(initial);
}
