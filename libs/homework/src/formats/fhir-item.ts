import { isNeeded } from '../kit/field-schema';
import type { Field, Fields } from '../kit/fields';
import type { Condition } from '../kit/logic';
import { worded, type Wording } from '../kit/vocabulary';
import type { Names } from './fhir-names';
import { plainField } from './fhir-question';
import { patchBetween } from './fhir-patch';
import type { EnableWhen, Extension, QuestionnaireItem } from './fhir-schema';
import { control, integer, urls } from './fhir-urls';

/** Where a question stands: its form, and what stands before its name in a link id. */
export interface Scope {
  readonly fields: Fields;
  readonly prefix: string;
  /** Code system of its answers. */
  readonly system: string;
}

const types = {
  text: 'string',
  paragraph: 'text',
  rating: 'integer',
  integer: 'integer',
  minutes: 'integer',
  choice: 'choice',
  choices: 'choice',
  yesNo: 'boolean',
  date: 'date',
  dateTime: 'dateTime',
  reference: 'reference',
  group: 'group',
} as const satisfies Record<Field['kind'], string>;

export function displayItem(linkId: string, text: Wording, extension?: Extension): QuestionnaireItem {
  return { linkId, type: 'display', text: worded(text), ...(extension && { extension: [extension] }) };
}

function answerTo(field: Field | undefined, value: string | number | boolean, system: string): Partial<EnableWhen> {
  if (typeof value === 'boolean') return { answerBoolean: value };
  if (typeof value === 'number') return { answerInteger: value };
  return field && 'options' in field ? { answerCoding: { system, code: value } } : { answerString: value };
}

/** In FHIR a question is shown when its `enableWhen` hold. */
function enabled(condition: Condition | undefined, { fields, prefix, system }: Scope): Partial<QuestionnaireItem> {
  const field = condition && Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined;
  if (!condition || !field) return {};
  const question = `${prefix}${condition.field}`;
  const of = (operator: EnableWhen['operator'], values: readonly (string | number | boolean)[]) =>
    values.map((value) => ({ question, operator, ...answerTo(field, value, `${system}/${condition.field}`) }));
  if ('answered' in condition) return { enableWhen: of('exists', [condition.answered]) };
  if ('atLeast' in condition) return { enableWhen: of('>=', [condition.atLeast]) };
  const when = 'is' in condition ? of('=', condition.is) : of('!=', condition.isNot);
  if (when.length === 0) return {};
  return { enableWhen: when, ...(when.length > 1 && { enableBehavior: 'is' in condition ? 'any' : 'all' }) };
}

function limits(field: Field): readonly Extension[] {
  switch (field.kind) {
    case 'rating':
      return [...integer(urls.minValue, field.min), ...integer(urls.maxValue, field.max), control('slider')];
    case 'integer':
      return [
        ...integer(urls.minValue, field.min),
        ...integer(urls.maxValue, field.max),
        ...(field.unit === undefined ? [] : [{ url: urls.unit, valueCoding: { display: field.unit } }]),
      ];
    case 'minutes':
      return [
        ...integer(urls.minValue, field.min),
        ...integer(urls.maxValue, field.max),
        { url: urls.unit, valueCoding: { system: 'http://unitsofmeasure.org', code: 'min', display: 'minutes' } },
      ];
    case 'choices':
    case 'group':
      return [...integer(urls.minOccurs, field.min), ...integer(urls.maxOccurs, field.max)];
    default:
      return [];
  }
}

function asked(field: Field, system: string): Partial<QuestionnaireItem> {
  switch (field.kind) {
    case 'text':
    case 'paragraph':
      return { maxLength: field.max };
    case 'choice':
    case 'choices': {
      const start = field.kind === 'choice' ? field.initial : undefined;
      const answerOption = Object.entries(field.options).map(([code, display]) => ({
        valueCoding: { system, code, display },
        ...(code === start && { initialSelected: true }),
      }));
      return { answerOption, ...(field.kind === 'choices' && { repeats: true }) };
    }
    case 'yesNo':
      return field.initial === undefined ? {} : { initial: [{ valueBoolean: field.initial }] };
    case 'integer':
    case 'minutes':
      return field.initial === undefined ? {} : { initial: [{ valueInteger: field.initial }] };
    case 'group':
      return { repeats: true };
    default:
      return {};
  }
}

function within(field: Field, linkId: string, system: string): readonly QuestionnaireItem[] {
  const ends = field.kind === 'rating' ? (['low', 'high'] as const) : [];
  return [
    ...(field.help === undefined ? [] : [displayItem(`${linkId}-help`, field.help, control('help'))]),
    ...ends.map((end) =>
      displayItem(`${linkId}-${end}`, field.kind === 'rating' ? field[end] : '', control(end === 'low' ? 'lower' : 'upper')),
    ),
    ...(field.kind === 'group' ? fieldItems(Object.keys(field.fields), { fields: field.fields, prefix: `${linkId}.`, system }) : []),
  ];
}

/** Our own names are link ids already. */
function namesIn({ fields, prefix }: Scope): Names {
  const known = Object.entries(fields).map(([name, field]) => {
    const keys = 'options' in field ? Object.keys(field.options) : [];
    return [`${prefix}${name}`, { name, codes: new Map(keys.map((key) => [key, key])) }] as const;
  });
  return new Map(known);
}

function fieldItem(name: string, field: Field, scope: Scope): QuestionnaireItem {
  const linkId = `${scope.prefix}${name}`;
  const system = `${scope.system}/${name}`;
  const nested = within(field, linkId, system);
  const maySkip = field.kind === 'rating' && field.skip !== false;
  const plain: QuestionnaireItem = {
    linkId,
    text: worded(field.label),
    type: types[field.kind],
    ...(field.optional !== true && !maySkip && { required: isNeeded(field) || field.showIf !== undefined }),
    ...asked(field, system),
    ...enabled(field.showIf, scope),
    ...(nested.length > 0 && { item: [...nested] }),
    extension: [...limits(field)],
  };
  const beyond = patchBetween(plainField(plain, namesIn(scope)), { ...field });
  if (beyond) plain.extension?.push({ url: urls.question, valueString: JSON.stringify(beyond) });
  if (plain.extension?.length === 0) delete plain.extension;
  return plain;
}

/** Questions as items of a Questionnaire, each with what FHIR cannot hold in an extension of ours. */
export function fieldItems(names: readonly string[], scope: Scope): readonly QuestionnaireItem[] {
  return names.flatMap((name) => {
    const field = Object.hasOwn(scope.fields, name) ? scope.fields[name] : undefined;
    return field ? [fieldItem(name, field, scope)] : [];
  });
}
