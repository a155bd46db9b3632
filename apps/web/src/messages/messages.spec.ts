import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { wordsInTemplate, templatesOf } from './template-words';

const app = join(__dirname, '../app');
const files = (readdirSync(app, { recursive: true }) as string[]).map((name) => join(app, name));
const sources = files
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => ({ name: relative(app, name), text: readFileSync(name, 'utf8') }));
const pages = files
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name: relative(app, name), text: readFileSync(name, 'utf8') }));
const rooms = readdirSync(join(__dirname, 'en'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

function keysOf(tree: unknown, path: string): string[] {
  if (typeof tree === 'string') return [path];
  return Object.entries(tree as object).flatMap(([name, inner]) => keysOf(inner, `${path}.${name}`));
}

const messages = rooms.flatMap((room) => keysOf(JSON.parse(readFileSync(join(__dirname, 'en', `${room}.json`), 'utf8')) as unknown, room));
const code = [...sources, ...pages]
  .map((file) => file.text)
  .join('\n')
  .replace(/\/\*\*.*?\*\//gs, '');
/** Everything in quotes that begins like a key, with `${…}` cut off: a whole key, or the beginning of a family of keys. */
const named = new Set([...code.matchAll(new RegExp(`['"\`]((?:${rooms.join('|')})\\.[\\w.]*)`, 'g'))].map((match) => match[1] ?? ''));
const plural = /\.(zero|one|two|few|many|other)$/;

describe('messages', () => {
  test('no template holds text of its own', () => {
    const templates = [...pages, ...sources.flatMap((file) => templatesOf(file.text).map((text) => ({ name: file.name, text })))];
    const found = templates.flatMap((template) => wordsInTemplate(template.text).map((words) => `${template.name}: ${words}`));
    expect(templates.length).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });

  test('every key that a screen names has a message', () => {
    const known = new Set([...messages, ...messages.map((key) => key.replace(plural, ''))]);
    const missing = [...named].filter(
      (name) => !known.has(name) && !messages.some((key) => key.startsWith(name) && (name.endsWith('.') || key.startsWith(`${name}.`))),
    );
    expect(missing).toEqual([]);
  });

  test('every message is used by a screen', () => {
    const used = (key: string) =>
      named.has(key) || named.has(key.replace(plural, '')) || [...named].some((name) => name.endsWith('.') && key.startsWith(name));
    expect(messages.filter((key) => !used(key))).toEqual([]);
  });

  test('words that scold or label people are in no message', () => {
    const all = rooms.map((room) => readFileSync(join(__dirname, 'en', `${room}.json`), 'utf8')).join('\n');
    expect(all).not.toMatch(/\b(victim|cheater|failed|overdue|unfaithful)\b/i);
  });
});
