import * as kit from '../kit';
import { catalog } from './index';

const today = '2026-01-15';
const sizes = ['smallest', 'largest'] as const;

interface Form {
  readonly name: string;
  readonly fields: kit.Fields;
  readonly rules?: readonly kit.Rule[];
}

const responses = catalog.flatMap(({ id, responses: forms = {} }) =>
  Object.entries(forms).map(([key, form]): Form & { form: kit.ResponseForm } => ({ name: `${id} ${key}`, form, ...form })),
);
const tools = catalog.flatMap(({ id, tool }): (Form & { tool: kit.Tool })[] => (tool ? [{ name: `${id} tool`, tool, ...tool }] : []));

describe.each([...responses, ...tools].map((form) => [form.name, form] as const))('%s', (_, form) => {
  const asks = Object.keys(form.fields).length > 0;

  it.each(sizes)('takes its %s answers and tells them in words', (size) => {
    const answers = kit.extremeAnswers(form, size, today);
    expect(kit.problems(form, answers, undefined, { today })).toEqual([]);
    const rows = kit.describe({ fields: form.fields, parts: {} }, answers);
    expect(rows.length > 0).toBe(asks);
    for (const row of rows) expect([row.label.trim(), row.value.trim()]).not.toContain('');
  });

  it('takes no empty answer, unless sending it says everything', () => {
    expect(kit.answersSchema(form).safeParse({}).success).toBe(!asks);
  });
});

it('has responses with something on their button, and notes no other than the two partners', () => {
  for (const { name, form } of responses) {
    for (const role of ['hurt', 'involved', undefined] as const) expect([name, kit.worded(form.label, role).trim()]).not.toContain('');
    expect(['author', 'other', 'either']).toContain(form.by);
  }
});

it('answers another response only of the other person: nobody acknowledges their own', () => {
  for (const { responses: forms = {} } of catalog) {
    for (const form of Object.values(forms)) {
      const answered = form.on === undefined ? undefined : forms[form.on];
      if (answered) expect([answered.by, form.by].includes('either') || answered.by !== form.by).toBe(true);
    }
  }
});

it('waits for signatures only where something is signed', () => {
  const waiting = catalog.filter(({ responses: forms = {} }) => Object.values(forms).some(({ needs }) => needs === 'signed'));
  expect(waiting.filter(({ agreement }) => !agreement)).toEqual([]);
});

const agreements = catalog.filter(({ agreement }) => agreement !== undefined);

describe.each(agreements.map((homework) => [homework.id, homework] as const))('the agreement of %s', (_, homework) => {
  const { agreement } = homework;

  it.each(sizes)('has a text to be signed at its %s, and words that say what each signature means', (size) => {
    const answers = kit.extremeAnswers(homework, size, today, 'both');
    const rows = Object.keys(homework.parts).flatMap((part) =>
      kit.describe(homework, kit.splitIntoParts(homework, answers)[part] ?? {}, {}, part),
    );
    expect(rows.map(({ value }) => value.trim())).not.toEqual([]);
    expect([agreement?.mine.trim(), agreement?.theirs.trim()].filter(Boolean)).toHaveLength(2);
    if (agreement?.acknowledged) expect(agreement.counselorText?.length).toBeGreaterThan(200);
  });

  it('never says that the other believes, forgives or trusts', () => {
    expect(agreement?.theirs.replace('It does not mean that I believe it.', '')).not.toMatch(/believe|forgive|trust/i);
  });
});

it('suggests both readers for what is read by both by nature, to a side that is asked something in it', () => {
  for (const { id, parts, sharing, fields } of catalog) {
    for (const [key, part] of Object.entries(parts).filter(([, { joint }]) => joint === true)) {
      expect([id, key, [...(sharing[key]?.audiences ?? [])].sort()]).toEqual([id, key, ['counselor', 'partner']]);
      expect([id, part.fields.some((name) => fields[name] !== undefined)]).toEqual([id, true]);
    }
  }
});

/** A value of this field for which the condition holds. */
function reaching(field: kit.Field | undefined, when: kit.Condition): kit.Answer {
  const one = (value: string | number | boolean): kit.Answer => (field?.kind === 'choices' ? [String(value)] : value);
  if ('is' in when) return one(when.is[0] ?? '');
  if ('atLeast' in when) return when.atLeast;
  if ('isNot' in when && field && 'options' in field) return one(Object.keys(field.options).find((key) => !when.isNot.includes(key)) ?? '');
  return true;
}

const flagged = catalog.flatMap((homework) =>
  (homework.flags ?? []).map((flag) => [`${homework.id} ${flag.kind}`, homework, flag] as const),
);

it.each(flagged)('%s: the flag can be reached by answers, in a part the counselor may read', (_, homework, { when }) => {
  const field = homework.fields[when.field];
  for (const size of sizes) {
    const role = field?.onlyFor ?? 'both';
    const answers = { ...kit.extremeAnswers(homework, size, today, role), [when.field]: reaching(field, when) };
    expect(kit.problems(homework, answers, role, { today })).toEqual([]);
    expect(kit.holds(when, answers)).toBe(true);
  }
  const part = Object.values(homework.parts).find(({ fields }) => fields.includes(when.field));
  expect(part?.ceiling.counselor).toBe(true);
});

it('raises flags for pressure where safety asks for them, and on nothing that only its author can read (SA-34, SA-38)', () => {
  const kinds = (id: string) => catalog.find((homework) => homework.id === id)?.flags?.map(({ kind }) => kind) ?? [];
  expect(kinds('S12')).toEqual(['pressure']);
  const at = (pressed: number) =>
    catalog.find(({ id }) => id === 'S12')?.flags?.some(({ when }) => kit.holds(when, { felt_pressured: pressed }));
  expect([at(6), at(7), at(10)]).toEqual([false, true, true]);
});

it('draws cards for both of a round only where both do it, and has enough to draw from', () => {
  for (const { id, roles, fields } of catalog) {
    for (const field of Object.values<kit.Field>(fields)) {
      if (field.kind !== 'choice' || field.deck === undefined) continue;
      expect([id, field.deck === 'own' || roles === 'both', Object.keys(field.options).length >= 8]).toEqual([id, true, true]);
    }
  }
});

it('stops a question by an answer of the same name elsewhere, for each topic that can be chosen (S20 by S59)', () => {
  const stopped = catalog.filter(({ blockedBy }) => blockedBy !== undefined);
  expect(stopped.map(({ id }) => id)).toEqual(['S20']);
  for (const { blockedBy, fields } of stopped) {
    const elsewhere = catalog.findLast(({ id }) => id === blockedBy?.homework);
    const by = fields[blockedBy?.by ?? ''];
    if (by?.kind !== 'choice' || !elsewhere || !blockedBy) throw new Error('it is blocked by a choice, and by homework there is');
    expect(Object.keys(by.options).sort()).toEqual(Object.keys(elsewhere.fields).sort());
    for (const topic of Object.keys(by.options)) {
      const field = elsewhere.fields[topic];
      expect(field?.kind === 'choice' && blockedBy.values.every((value) => Object.hasOwn(field.options, value))).toBe(true);
    }
  }
});

it('comes only after homework that can be accepted', () => {
  for (const { accepted } of catalog.flatMap(({ onlyAfter = [] }) => onlyAfter)) {
    if (!accepted) continue;
    const before = catalog.findLast(({ id }) => id === accepted.homework);
    const form = before?.responses?.[accepted.response];
    expect([form?.by, form?.accepts !== undefined]).toEqual(['other', true]);
    expect(Object.values(before?.parts ?? {}).some(({ reaches }) => reaches === 'released')).toBe(true);
  }
});

it('has a statement that counts as heard only when the other says so (S04)', () => {
  const accepts = catalog.find(({ id }) => id === 'S04')?.responses?.['heard']?.accepts;
  if (!accepts) throw new Error('S04 can be accepted');
  expect(['heard', 'partly', 'not_yet', 'in_session'].map((heard) => kit.holds(accepts, { heard }))).toEqual([true, false, false, false]);
});
