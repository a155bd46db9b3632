import { S25 } from '../catalog/S25';
import { S55 } from '../catalog/S55';
import { catalog } from '../catalog';
import { canonicalJson, watchedParts } from '../kit';
import { measureHomeworks } from '../measures';
import { canonicalOf, fromFhir, toFhir } from './fhir';
import type { QuestionnaireItem } from './fhir-schema';

/** What starts the self-harm path is in no file: a clinic could bring it back without the path. */
const all = [...catalog, ...measureHomeworks.filter((homework) => watchedParts(homework).length === 0)].map((homework) => [`${homework.id} v${homework.version}`, homework] as const);
const sent = (value: unknown) => JSON.parse(JSON.stringify(value)) as ReturnType<typeof JSON.parse>;
const items = (item: readonly QuestionnaireItem[] = []): readonly QuestionnaireItem[] => item.flatMap((one) => [one, ...items(one.item)]);
const asked = (homework: (typeof catalog)[number], linkId: string) => items(toFhir(homework).item).find((one) => one.linkId === linkId);

describe.each(all)('%s', (_, homework) => {
  it('comes back as it went', () => {
    const back = fromFhir(sent(toFhir(homework)));
    expect(back).toEqual({ ok: true, value: homework });
    if (back.ok) expect(canonicalJson(back.value)).toBe(canonicalJson(homework));
  });

  it('is a questionnaire by the rules of R4', () => {
    const every = items(toFhir(homework).item);
    expect(new Set(every.map(({ linkId }) => linkId)).size).toBe(every.length);
    for (const one of every) {
      if (one.type === 'display') expect([one.required, one.repeats, one.item]).toEqual([undefined, undefined, undefined]);
      if (one.type === 'group') expect(one.item?.length).toBeGreaterThan(0);
      if ((one.enableWhen?.length ?? 0) > 1) expect(one.enableBehavior).toBeDefined();
      if (one.answerOption) expect([one.type, one.initial]).toEqual(['choice', undefined]);
      for (const { question } of one.enableWhen ?? []) expect(every.map(({ linkId }) => linkId)).toContain(question);
    }
  });
});

describe('what another system reads without our extensions', () => {
  it('a questionnaire known by canonical and version', () => {
    expect(canonicalOf(S25)).toBe('urn:groundwork:homework:S25|1');
    expect(toFhir(S25)).toMatchObject({
      resourceType: 'Questionnaire',
      url: 'urn:groundwork:homework:S25',
      version: '1',
      title: 'Check-in',
      status: 'active',
    });
  });

  it('a scale with its ends, which may be skipped', () => {
    const mood = asked(S25, 'mood');
    expect(mood).toMatchObject({ type: 'integer', text: S25.fields.mood.label });
    expect(mood?.required).toBeUndefined();
    expect(mood?.extension).toEqual(
      expect.arrayContaining([
        { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
        { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 },
      ]),
    );
    expect(mood?.item?.map(({ text }) => text)).toEqual([S25.fields.mood.low, S25.fields.mood.high]);
  });

  it('a choice with its answers, which has to be answered', () => {
    expect(asked(S55, 'whose')).toMatchObject({
      type: 'choice',
      required: true,
      answerOption: [{ valueCoding: { code: 'mine', display: 'Mine' } }, { valueCoding: { code: 'ours', display: 'Ours' } }],
    });
    expect(asked(S55, 'status')?.answerOption?.[0]).toMatchObject({ initialSelected: true });
    expect(asked(S55, 'text')).toMatchObject({ type: 'string', maxLength: 300 });
    expect(asked(S55, 'review_on')).toMatchObject({ type: 'date' });
  });

  it('several answers and repeated questions', () => {
    const every = catalog.flatMap((homework) => items(toFhir(homework).item));
    expect(every.some((one) => one.type === 'choice' && one.repeats === true)).toBe(true);
    expect(every.some((one) => one.type === 'group' && one.repeats === true)).toBe(true);
  });

  it.each([
    [{ field: 'whose', is: ['mine', 'ours'] }, ['=', '='], 'any'],
    [{ field: 'whose', isNot: ['mine', 'ours'] }, ['!=', '!='], 'all'],
    [{ field: 'whose', answered: false }, ['exists'], undefined],
    [{ field: 'count', atLeast: 3 }, ['>='], undefined],
  ] as const)('a question shown by %j', (showIf, operators, behavior) => {
    const fields = {
      whose: S55.fields.whose,
      count: { kind: 'integer', min: 0, max: 9, unit: 'times', label: 'How often?' },
      more: { kind: 'text', max: 100, label: 'More?', showIf },
    } as const;
    const homework = { ...S55, fields } as unknown as (typeof catalog)[number];
    const more = asked(homework, 'more');
    expect(more?.enableWhen?.map(({ operator }) => operator)).toEqual(operators);
    expect(more?.enableBehavior).toBe(behavior);
    const back = fromFhir(sent(toFhir(homework)));
    expect(back.ok && back.value.fields).toEqual(fields);
  });
});
