import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as kit from '../kit';
import { catalog } from './index';

const today = '2026-01-15';
const golden = JSON.parse(readFileSync(join(__dirname, '../../golden.json'), 'utf8')) as Record<string, string>;
const files = readdirSync(__dirname).filter((name) => /^[A-Z]\d+(\.v\d+)?\.ts$/.test(name));

it('has one file for each definition, named after it', () => {
  const expected = catalog.map(({ id, version }) => (version === 1 ? `${id}.ts` : `${id}.v${version}.ts`));
  expect([...files].sort()).toEqual([...expected].sort());
});

it('refers only to homework it has', () => {
  const ids = new Set(catalog.map(({ id }) => id));
  const named = catalog.flatMap(({ fields, onlyAfter, blockedBy }) =>
    Array.from(JSON.stringify([fields, onlyAfter, blockedBy]).matchAll(/"(?:to|homework)":"([A-Z]\d+)"/g), ([, id]) => id ?? ''),
  );
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

const named = (homework: kit.Homework) => [`${homework.id}@${homework.version}`, homework] as const;

describe.each(catalog.map(named))('%s', (key, homework) => {
  it('is a sound definition, all its texts filled', () => {
    expect(kit.definitionProblems(homework)).toEqual([]);
  });

  it('is what was published', () => {
    expect({ [key]: createHash('sha256').update(kit.canonicalJson(homework)).digest('hex') }).toEqual({ [key]: golden[key] });
  });

  it('survives the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(homework))).toEqual(homework);
  });

  it('speaks kindly', () => {
    const unkind = /\b(victim|cheater|betrayer|failed|failure|overdue|streak|score against)\b/i;
    expect(Object.entries(kit.textsOf(homework)).filter(([, text]) => unkind.test(text))).toEqual([]);
  });
});

// The counselor's own forms ask a partner nothing; what they ask is held in exchange.spec.ts.
describe.each(catalog.filter(({ kind }) => kind !== 'tool').map(named))('%s as a partner does it', (_, homework) => {
  const roles = ['hurt', 'involved', 'both', undefined] as const;

  it.each(homework.examples.map((example) => [example.name, example] as const))('takes and scores "%s" exactly as stated', (_, example) => {
    expect(kit.problems(homework, example.answers, example.role, { today })).toEqual([]);
    const kept = kit.answersSchema(homework, example.role, { today }).parse(example.answers);
    expect(kept).toEqual(example.answers);
    expect(kit.scoreAnswers(homework, kept)).toEqual(example.scores);
    expect(kit.isEmpty(homework, kept)).toBe(false);
  });

  it.each(homework.examples.map((example) => [example.name, example] as const))(
    'tells "%s" in words, part by part as in whole',
    (_, example) => {
      const lookup = () => 'No hard talks after ten';
      const options = { ...(example.role && { role: example.role }), lookup };
      const rows = kit.describe(homework, example.answers, options);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect([row.label.trim(), row.value.trim()]).not.toContain('');
      const byPart = Object.entries(kit.splitIntoParts(homework, example.answers)).flatMap(([part, own]) =>
        kit.describe(homework, own, options, part),
      );
      expect(new Set(byPart)).toEqual(new Set(rows));
    },
  );

  it.each(['smallest', 'largest'] as const)('stays valid and finite at its %s', (size) => {
    for (const role of roles) {
      const answers = kit.extremeAnswers(homework, size, today, role);
      expect(kit.problems(homework, answers, role, { today })).toEqual([]);
      expect(kit.draftSchema(homework).safeParse(answers).success).toBe(true);
      for (const score of Object.values(kit.scoreAnswers(homework, answers))) expect(score === null || Number.isFinite(score)).toBe(true);
      expect(kit.describe(homework, answers).length).toBeGreaterThan(0);
    }
  });

  it('accepts its own example answer, as far as it goes', () => {
    expect(kit.draftSchema(homework).safeParse(homework.exampleAnswer ?? {}).error).toBeUndefined();
  });

  it('puts every field of a role on exactly one screen', () => {
    for (const role of roles) {
      const asked = Object.entries(homework.fields).filter(
        ([, field]) => kit.worded(field.label, role) !== '' && (!field.onlyFor || !role || role === 'both' || field.onlyFor === role),
      );
      const shown = kit.pages(homework, role).flatMap((page) => page.fields.map(({ key: name }) => name));
      expect([...shown].sort()).toEqual(asked.map(([name]) => name).sort());
    }
  });

  it('counts nothing, and only initial values, as empty work', () => {
    expect(kit.isEmpty(homework, {})).toBe(true);
    expect(kit.isEmpty(homework, kit.initialAnswers(homework))).toBe(true);
    expect(kit.answersSchema(homework).safeParse({}).success).toBe(false);
  });
});
