import type { Answer, Answers, Field, FieldKind, Fields } from './fields';
import type { Homework } from './homework';
import { visibleFields } from './visible';
import { type PersonRole, worded } from './vocabulary';
import { englishWords, type Words } from './words';

/**
 * One line of a preview, a review or a PDF. `path` is the field name, inside groups `group.0.name`. Labels in groups name their item
 * ("Boundary 1: Was it respected?"); `item` has the same in pieces, counted from 1, for those who show items as blocks.
 */
export interface Row {
  readonly field: string;
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly kind: FieldKind;
  readonly item?: { readonly name: string; readonly number: number; readonly label: string };
}

export interface DescribeOptions {
  /** Whose wording the labels use: the author's. */
  readonly role?: PersonRole;
  /** The words of a referenced entry; undefined where the reader may not see it. */
  readonly lookup?: (id: string) => string | undefined;
  /** Formats `YYYY-MM-DD` or an ISO moment for the reader. Without it they are shown as stored. */
  readonly formatDate?: (iso: string, kind: 'date' | 'dateTime') => string;
  readonly words?: Words;
}

function optionLabel(field: Field, value: unknown): string {
  const key = String(value);
  return 'options' in field && Object.hasOwn(field.options, key) ? (field.options[key] ?? key) : key;
}

function valueText(field: Field, value: Answer, options: DescribeOptions): string {
  const words = options.words ?? englishWords;
  if (value === null) return words.skipped;
  switch (field.kind) {
    case 'rating':
      return field.min === 0 || field.min === 1
        ? words.ofMax(Number(value), field.max)
        : words.between(Number(value), field.min, field.max);
    case 'integer':
      return field.unit === undefined ? String(value) : `${String(value)} ${field.unit}`;
    case 'minutes':
      return words.minutes(Number(value));
    case 'choice':
      return optionLabel(field, value);
    case 'choices':
      return Array.isArray(value) ? value.map((one) => optionLabel(field, one)).join(', ') : optionLabel(field, value);
    case 'yesNo':
      return value === true ? (field.yes ?? words.yes) : (field.no ?? words.no);
    case 'date':
    case 'dateTime':
      return options.formatDate?.(String(value), field.kind) ?? String(value);
    case 'reference':
      return options.lookup?.(String(value)) ?? words.anEntry;
    case 'text':
    case 'paragraph':
    case 'group':
      return String(value);
  }
}

function rowsOf(
  fields: Fields,
  answers: Answers,
  options: DescribeOptions,
  at: { prefix: string; item?: { name: string; number: number } },
): readonly Row[] {
  return visibleFields(fields, answers).flatMap((name): readonly Row[] => {
    const field = fields[name];
    const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (!field || value === undefined) return [];
    const path = `${at.prefix}${name}`;
    if (field.kind === 'group') {
      const items = (Array.isArray(value) ? value : []) as readonly Answers[];
      return items.flatMap((item, index) =>
        rowsOf(field.fields, item, options, { prefix: `${path}.${index}.`, item: { name: field.item, number: index + 1 } }),
      );
    }
    const row = { field: name, path, label: worded(field.label, options.role), value: valueText(field, value, options), kind: field.kind };
    const { item } = at;
    if (!item) return [row];
    const words = options.words ?? englishWords;
    return [{ ...row, label: words.inItem(item.name, item.number, row.label), item: { ...item, label: row.label } }];
  });
}

type Described = Pick<Homework, 'fields' | 'parts'>;

/** A page of entries asks for the same few fields a hundred times. */
const shown = new WeakMap<Described, Map<string | undefined, Fields>>();

/** Conditions may read fields of another part, which the reader may not see: within one part every answer present is shown. */
function shownFields(definition: Described, partKey: string | undefined): Fields {
  const known = shown.get(definition) ?? new Map<string | undefined, Fields>();
  shown.set(definition, known);
  const before = known.get(partKey);
  if (before) return before;
  const own = partKey === undefined ? undefined : (definition.parts[partKey]?.fields ?? []);
  const fields = Object.fromEntries(
    Object.entries(definition.fields)
      .filter(([name]) => own === undefined || own.includes(name))
      .map(([name, { showIf: _, ...field }]) => [name, field as Field]),
  );
  known.set(partKey, fields);
  return fields;
}

/**
 * The answers in human words ("7 of 10", labels instead of keys), in the order of the definition; the same rows in preview, review and PDF.
 * With `partKey` only that part. What was left out has no row; a skipped rating says so. Pass only parts the reader may see.
 */
export function describe(definition: Described, answers: Answers, options: DescribeOptions = {}, partKey?: string): readonly Row[] {
  return rowsOf(shownFields(definition, partKey), answers, options, { prefix: '' });
}

/** The words that name an entry in lists and references: its `list.name` field (of a choice, the option's label), else the homework's title. */
export function nameOf(definition: Pick<Homework, 'title' | 'list' | 'fields'>, answers: Answers): string {
  const { list, fields, title } = definition;
  const value = list && Object.hasOwn(answers, list.name) ? answers[list.name] : undefined;
  if (!list || typeof value !== 'string' || value === '') return title;
  const field = fields[list.name];
  return field ? optionLabel(field, value) : value;
}
