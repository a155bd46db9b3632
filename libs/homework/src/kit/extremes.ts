import type { Answer, Answers, Field, Fields } from './fields';
import type { Rule } from './logic';
import { isForRole, visibleFields } from './visible';
import type { PersonRole } from './vocabulary';

const someId = '00000000-0000-4000-8000-000000000001';

/** Exactly `max` characters, beyond ASCII and beyond 16 bits. */
function longText(max: number): string {
  return `${Array.from('Żółć ἀγάπη мир 😀 '.normalize('NFC').repeat(max))
    .slice(0, max - 1)
    .join('')}.`;
}

function extreme(field: Field, size: 'smallest' | 'largest', today: string, role?: PersonRole): Answer {
  const small = size === 'smallest';
  switch (field.kind) {
    case 'text':
    case 'paragraph':
      return small ? 'x' : longText(field.max);
    case 'rating':
    case 'integer':
    case 'minutes':
      return small ? field.min : field.max;
    case 'choice':
      return field.initial ?? Object.keys(field.options)[0] ?? '';
    case 'choices':
      return Object.keys(field.options).slice(0, small ? (field.min ?? 1) : (field.max ?? undefined));
    case 'yesNo':
      return true;
    case 'date':
      return today;
    case 'dateTime':
      return `${today}T12:00:00Z`;
    case 'reference':
      return someId;
    case 'group':
      return Array.from({ length: small ? (field.min ?? 1) : field.max }, (_, index) => {
        const item = extremeOf(field, size, today, role);
        const each = field.perOption === undefined ? undefined : field.fields[field.perOption];
        if (field.perOption === undefined || each?.kind !== 'choice') return item;
        return { ...item, [field.perOption]: Object.keys(each.options)[index] ?? '' };
      });
  }
}

/** What the smallest answers hold: what has to be answered, one of each set of which one is enough, and something at all. */
function needed(fields: Fields, rules: readonly Rule[], own: readonly string[]): readonly string[] {
  const oneOfEach = rules.flatMap((rule) => (rule.kind === 'oneOf' ? rule.fields.slice(0, 1) : []));
  const names = own.filter((name) => fields[name]?.optional !== true || oneOfEach.includes(name));
  return names.length > 0 ? names : own.slice(0, 1);
}

function extremeOf(
  { fields, rules = [] }: { readonly fields: Fields; readonly rules?: readonly Rule[] },
  size: 'smallest' | 'largest',
  today: string,
  role?: PersonRole,
): Answers {
  const own = Object.entries(fields).flatMap(([name, field]) => (isForRole(field, role) ? [name] : []));
  const names = size === 'largest' ? own : needed(fields, rules, own);
  const asked = Object.entries(fields).filter(([name]) => names.includes(name));
  const answers = Object.fromEntries(asked.map(([name, field]) => [name, extreme(field, size, today, role)] as const));
  const shown = visibleFields(fields, answers, role);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => shown.includes(name)));
}

/**
 * Answers at the edge of what a definition takes: the least it asks for, or every field at its fullest (longest texts, most items).
 * For tests of everything derived from definitions: schemas, forms, documents. `today` is `YYYY-MM-DD`.
 */
export function extremeAnswers(
  definition: { readonly fields: Fields; readonly rules?: readonly Rule[] },
  size: 'smallest' | 'largest',
  today: string,
  role?: PersonRole,
): Answers {
  return extremeOf(definition, size, today, role);
}
