import type { Answers, Homework } from '@groundwork/homework';

/** Most characters of a preview. */
const longest = 80;

/** The first words of an entry, for lists: its name where the homework has one, else the first text written; empty when there is none. */
export function previewOf({ fields, list }: Pick<Homework, 'fields' | 'list'>, answers: Answers): string {
  const texts = Object.entries(fields).filter(([, { kind }]) => kind === 'text' || kind === 'paragraph');
  const names = [...(list ? [list.name] : []), ...texts.map(([name]) => name)];
  const found = names
    .map((name) => (Object.hasOwn(answers, name) ? answers[name] : undefined))
    .find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? firstWords(found) : '';
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= longest) return line;
  const cut = letters.slice(0, longest).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
