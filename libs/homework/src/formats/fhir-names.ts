import type { FlatItem } from './fhir-schema';

const plain = /^[a-z][a-z0-9_]{0,39}$/u;

function slug(text: string): string {
  const letters = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .slice(0, 30);
  return /^[a-z]/u.test(letters) && letters !== 'constructor' ? letters : `q_${letters}`.replace(/_$/u, '');
}

/** A plain name for something that other systems call anything: its own where it is plain, and none twice. */
export function plainName(given: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const base = plain.test(given) && given !== 'constructor' ? given : slug(given);
  let name = base;
  for (let count = 2; used.has(name); count += 1) name = `${base.slice(0, 34)}_${count}`;
  return name;
}

/** How questions and their answers are called in a homework, by link id and by code. */
export type Names = ReadonlyMap<string, { readonly name: string; readonly codes: ReadonlyMap<string, string> }>;

function codeOf(option: NonNullable<FlatItem['answerOption']>[number], index: number): string {
  return String(option.valueCoding?.code ?? option.valueString ?? option.valueInteger ?? option.valueCoding?.display ?? index);
}

/** The answers of a question: stored key and label, in order. */
export function optionsOf(item: FlatItem): readonly { readonly code: string; readonly key: string; readonly label: string }[] {
  const found: { code: string; key: string; label: string }[] = [];
  for (const [index, option] of (item.answerOption ?? []).entries()) {
    const code = codeOf(option, index);
    const key = plainName(
      code,
      found.map((one) => one.key),
    );
    found.push({ code, key, label: option.valueCoding?.display ?? code });
  }
  return found;
}

/** Names for the questions of one form. */
export function namesFor(items: readonly FlatItem[]): Names {
  const names = new Map<string, { name: string; codes: ReadonlyMap<string, string> }>();
  for (const item of items) {
    const taken = [...names.values()].map(({ name }) => name);
    const last = item.linkId.split('.').at(-1) ?? '';
    const name = plainName(plain.test(last) ? last : item.linkId, taken);
    names.set(item.linkId, { name, codes: new Map(optionsOf(item).map(({ code, key }) => [code, key] as const)) });
  }
  return names;
}
