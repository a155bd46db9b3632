import type { Homework } from './homework';

const textual = new Set(
  'title summary intro contentNote aim notFor howToIntroduce debrief words suggested label help low high unit yes no message item heading text mine theirs counselorText'.split(
    ' ',
  ),
);
const notTexts = new Set(['examples', 'id', 'kind', 'publishedOn', 'codes', 'list']);

type Change = (key: string, text: string) => string;

function isWording(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'any' in value && typeof value.any === 'string';
}

function mapNode(node: unknown, path: string, name: string, inTexts: boolean, change: Change): unknown {
  if (typeof node === 'string') return inTexts || textual.has(name) ? change(path, node) : node;
  if (Array.isArray(node)) return node.map((one: unknown, index) => mapNode(one, `${path}.${index}`, '', false, change));
  if (typeof node !== 'object' || node === null) return node;
  const holdsTexts = name === 'options' || (textual.has(name) && isWording(node));
  // A field may itself be called "options" or "label": what stands under `fields` are names, not meanings.
  const meaning = (key: string) => (name === 'fields' ? '' : key);
  const mapped = Object.entries(node).map(
    ([key, value]) => [key, mapNode(value, `${path}.${key}`, meaning(key), holdsTexts, change)] as const,
  );
  return Object.fromEntries(mapped);
}

/**
 * The same definition with every text passed through `change`, which gets a stable key (`fields.mood.label`, `parts.note.label`).
 * This is how a translation is laid over the English file; ids, keys, limits and logic cannot be reached by it.
 */
export function mapTexts<H extends Homework>(definition: H, change: Change): H {
  const mapped = Object.entries(definition).map(([key, value]: [string, unknown]) => {
    if (notTexts.has(key)) return [key, value] as const;
    if (key === 'exampleAnswer') return [key, mapExample(definition, value, change)] as const;
    return [key, mapNode(value, key, key, false, change)] as const;
  });
  return Object.fromEntries(mapped) as unknown as H;
}

function mapExample(definition: Homework, example: unknown, change: Change): unknown {
  if (typeof example !== 'object' || example === null) return example;
  const isWritten = (name: string) => ['text', 'paragraph'].includes(definition.fields[name]?.kind ?? '');
  const mapped = Object.entries(example).map(([name, value]: [string, unknown]) =>
    typeof value === 'string' && isWritten(name) ? ([name, change(`exampleAnswer.${name}`, value)] as const) : ([name, value] as const),
  );
  return Object.fromEntries(mapped);
}

/** Every text of a definition by its stable key: what a translator gets, and what a test finds empty. */
export function textsOf(definition: Homework): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  mapTexts(definition, (key, text) => (found[key] = text));
  return found;
}
