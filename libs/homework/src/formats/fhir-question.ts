import type { Field, SimpleField } from '../kit/fields';
import { conditionOf } from './fhir-condition';
import { type Names, namesFor, optionsOf } from './fhir-names';
import { parsePatch, patched } from './fhir-patch';
import { type FlatItem, itemSchema } from './fhir-schema';
import { controlOf, found, urls } from './fhir-urls';
import { plainMessage, shapePlaces } from './plain-words';
import { type Place, pointerTo } from './place';

type Keyed = Record<string, unknown>;

/** Collects what is wrong, and where each question of the homework was read from. */
export interface Reading {
  readonly places: Place[];
  readonly origins: Map<string, string>;
}

/** An item, and where it stands in the file. */
export interface Placed {
  readonly item: FlatItem;
  readonly pointer: string;
}

/** Items of one level; those that are none are noted. */
export function itemsOf(raw: readonly unknown[] | undefined, pointer: string, { places }: Pick<Reading, 'places'>): readonly Placed[] {
  return (raw ?? []).flatMap((one, index): readonly Placed[] => {
    const at = `${pointer}/item/${index}`;
    const parsed = itemSchema.safeParse(one, { error: plainMessage, reportInput: true });
    if (parsed.success) return [{ item: parsed.data, pointer: at }];
    places.push(...shapePlaces(parsed.error).map((place) => ({ ...place, pointer: at + place.pointer })));
    return [];
  });
}

const limit = (item: FlatItem, url: string) => found(item, url)?.valueInteger;

function whole(item: FlatItem, texts: (code: string) => string | undefined): Keyed {
  const [min, max] = [limit(item, urls.minValue), limit(item, urls.maxValue)];
  const initial = item.initial?.[0]?.valueInteger;
  const start = initial === undefined ? {} : { initial };
  if (controlOf(item) === 'slider')
    return { kind: 'rating', min: min ?? 0, max: max ?? 10, low: texts('lower') ?? 'low', high: texts('upper') ?? 'high' };
  const unit = found(item, urls.unit)?.valueCoding;
  if (unit?.code === 'min') return { kind: 'minutes', min: min ?? 0, max: max ?? 600, ...start };
  return { kind: 'integer', min: min ?? 0, max: max ?? 1000, ...(unit?.display !== undefined && { unit: unit.display }), ...start };
}

function chosen(item: FlatItem): Keyed {
  const listed = optionsOf(item);
  const options = Object.fromEntries(listed.map(({ key, label }) => [key, label]));
  if (item.repeats === true) {
    const [min, max] = [limit(item, urls.minOccurs), limit(item, urls.maxOccurs)];
    return { kind: 'choices', options, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  }
  const start = listed[item.answerOption?.findIndex((option) => option.initialSelected === true) ?? -1];
  return { kind: 'choice', options, ...(start && { initial: start.key }) };
}

function kindOf(item: FlatItem, texts: (code: string) => string | undefined): Keyed | string {
  switch (item.type) {
    case 'string':
      return { kind: 'text', max: item.maxLength ?? 300 };
    case 'text':
      return { kind: 'paragraph', max: item.maxLength ?? 2000 };
    case 'integer':
      return whole(item, texts);
    case 'choice':
      return item.answerOption ? chosen(item) : 'names its answers elsewhere: list them in answerOption';
    case 'boolean': {
      const initial = item.initial?.[0]?.valueBoolean;
      return { kind: 'yesNo', ...(initial !== undefined && { initial }) };
    }
    case 'date':
    case 'dateTime':
      return { kind: item.type };
    case 'reference':
      return { kind: 'reference', to: '' };
    default:
      return `cannot be asked here: a question of type “${item.type.slice(0, 40)}”`;
  }
}

/** The display items within a question: its help, and the words at the ends of a scale. */
function textsWithin(children: readonly Placed[]) {
  const displays = children.filter(({ item }) => item.type === 'display');
  return (code: string): string | undefined => displays.find(({ item }) => (controlOf(item) ?? 'help') === code)?.item.text;
}

function groupOf(item: FlatItem, inner: readonly Placed[], reading: Reading, path: readonly string[]): Keyed {
  const min = limit(item, urls.minOccurs);
  return {
    kind: 'group',
    fields: readFields(inner, reading, [...path, 'fields']),
    ...(min !== undefined && { min }),
    max: limit(item, urls.maxOccurs) ?? 20,
    item: (item.text ?? '').slice(0, 60),
  };
}

/** Reads one question as far as FHIR itself says it, and then what our own extension adds. */
function readField({ item, pointer }: Placed, names: Names, reading: Reading, path: readonly string[]): Field | undefined {
  const children = itemsOf(item.item, pointer, reading);
  const inner = children.filter((child) => child.item.type !== 'display');
  const texts = textsWithin(children);
  const wrong = (message: string, at = '') => void reading.places.push({ pointer: `${pointer}${at}`, message });
  reading.origins.set(pointerTo(path), pointer);
  const isGroup = item.type === 'group' && item.repeats === true;
  if (!isGroup && inner.length > 0) wrong('has questions inside a question, which cannot be kept: put them beside it', '/item');
  if (isGroup && path.length > 2) {
    wrong('is a group inside a repeated group, which cannot be kept', '/type');
    return undefined;
  }
  const own = isGroup ? groupOf(item, inner, reading, path) : kindOf(item, texts);
  if (typeof own === 'string') {
    wrong(own, '/type');
    return undefined;
  }
  const showIf = conditionOf(item, names);
  if (typeof showIf === 'string') wrong(showIf, '/enableWhen');
  const help = texts('help');
  const field = {
    label: item.text ?? '',
    ...(help !== undefined && { help }),
    ...own,
    ...(item.required !== true && { optional: true }),
    ...(typeof showIf === 'object' && { showIf }),
  };
  const beyond = found(item, urls.question)?.valueString;
  return (beyond === undefined ? field : patched(field, parsePatch(beyond))) as unknown as Field;
}

/** Reads the questions of one form. What comes of it is checked against the schema afterwards. @throws SyntaxError when an extension of ours holds no JSON */
export function readFields(items: readonly Placed[], reading: Reading, path: readonly string[]): Record<string, SimpleField> {
  const names = namesFor(items.map(({ item }) => item));
  const read = items.flatMap((placed) => {
    const name = names.get(placed.item.linkId)?.name ?? '';
    const field = readField(placed, names, reading, [...path, name]);
    return field ? [[name, field as SimpleField] as const] : [];
  });
  return Object.fromEntries(read);
}

/** What a reader who knows nothing of our extensions gets of a question that was written here. */
export function plainField(item: unknown, names: Names): Keyed {
  const reading: Reading = { places: [], origins: new Map() };
  const [placed] = itemsOf([item], '', reading);
  return placed ? { ...readField(placed, names, reading, ['fields', 'question']) } : {};
}
