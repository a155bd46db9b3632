import { definitionPlaces } from './definition-places';
import { fromFhir, toFhir } from './fhir';
import { S25 } from '../catalog/S25';

const control = (code: string) => [
  { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl', valueCodeableConcept: { coding: [{ code }] } },
];
/** As another system writes it. */
const foreign = {
  resourceType: 'Questionnaire',
  id: 'sleep',
  meta: { profile: ['http://example.org/p'] },
  url: 'http://example.org/Questionnaire/sleep-week',
  status: 'active',
  title: 'Sleep this week',
  item: [
    { linkId: '0', type: 'display', text: 'Please think of the last seven days.' },
    {
      linkId: '1',
      type: 'group',
      text: 'Nights',
      item: [
        { linkId: '1.1', type: 'boolean', text: 'Did you sleep badly?', required: true },
        {
          linkId: '1.2',
          type: 'choice',
          text: 'What kept you awake?',
          repeats: true,
          enableWhen: [{ question: '1.1', operator: '=', answerBoolean: true }],
          answerOption: [
            { valueCoding: { system: 'http://loinc.org', code: 'LA-1', display: 'Thoughts' } },
            { valueCoding: { code: 'LA-2', display: 'Noise' } },
            { valueString: 'The children' },
          ],
        },
        {
          linkId: '1.3',
          type: 'integer',
          text: 'How many nights?',
          item: [{ linkId: '1.3h', type: 'display', text: 'Of seven.', extension: control('help') }],
        },
      ],
    },
    { linkId: '2', type: 'text', text: 'Anything else?', enableWhen: [{ question: '1.2', operator: '=', answerCoding: { code: 'LA-2' } }] },
  ],
};
const changed = (item: object) => fromFhir({ ...foreign, item: [...foreign.item, item] });
const placesOf = (read: ReturnType<typeof fromFhir>) => (read.ok ? [] : read.places);

it('becomes a homework that only its counselor may ever read, with what is still to be filled in', () => {
  const read = fromFhir(foreign);
  if (!read.ok) throw new Error(JSON.stringify(read.places));
  const { value } = read;
  expect(value).toMatchObject({
    title: 'Sleep this week',
    intro: 'Please think of the last seven days.',
    pages: [{ title: 'Nights', fields: ['q_1_1', 'q_1_2', 'q_1_3'] }],
    fields: {
      q_1_1: { kind: 'yesNo', label: 'Did you sleep badly?' },
      q_1_2: {
        kind: 'choices',
        optional: true,
        options: { la_1: 'Thoughts', la_2: 'Noise', the_children: 'The children' },
        showIf: { field: 'q_1_1', is: [true] },
      },
      q_1_3: { kind: 'integer', help: 'Of seven.' },
      q_2: { kind: 'paragraph', showIf: { field: 'q_1_2', is: ['la_2'] } },
    },
    parts: { answers: { ceiling: { counselor: true, partner: false, report: 'never' } } },
  });
  expect(definitionPlaces(value).every(({ missing }) => missing)).toBe(true);
  expect(definitionPlaces(value).map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/notFor', '/debrief', '/examples']));
});

test.each<[string, object, object]>([
  [
    'a kind of question we do not have',
    { linkId: '9', type: 'attachment', text: 'A picture' },
    { pointer: '/item/3/type', message: 'cannot be asked here: a question of type “attachment”' },
  ],
  [
    'answers that stand elsewhere',
    { linkId: '9', type: 'choice', text: 'Which?' },
    { pointer: '/item/3/type', message: 'names its answers elsewhere: list them in answerOption' },
  ],
  [
    'questions inside a question',
    { linkId: '9', type: 'boolean', text: 'Did you?', item: [{ linkId: '9.1', type: 'date', text: 'When?' }] },
    { pointer: '/item/3/item' },
  ],
  [
    'a condition on two questions',
    {
      linkId: '9',
      type: 'date',
      text: 'When?',
      enableBehavior: 'all',
      enableWhen: [
        { question: '2', operator: 'exists', answerBoolean: true },
        { question: '1.1', operator: '=', answerBoolean: true },
      ],
    },
    { pointer: '/item/3/enableWhen', message: 'is shown by answers to several questions, and only one can be kept' },
  ],
  [
    'a condition on nothing',
    { linkId: '9', type: 'date', text: 'When?', enableWhen: [{ question: '8', operator: 'exists', answerBoolean: true }] },
    { pointer: '/item/3/enableWhen' },
  ],
  ['an item without link id', { type: 'date', text: 'When?' }, { pointer: '/item/3/linkId', message: 'is missing' }],
  [
    'a text too long for a question',
    { linkId: '9', type: 'date', text: 'x'.repeat(401) },
    { pointer: '/item/3', message: 'is too long: there is room for 400 characters' },
  ],
  [
    'a group in a group',
    {
      linkId: '9',
      type: 'group',
      repeats: true,
      text: 'Nights',
      item: [{ linkId: '9.1', type: 'group', repeats: true, text: 'Hours', item: [] }],
    },
    { pointer: '/item/3/item/0/type' },
  ],
])('says where it holds %s', (_, item, place) => {
  expect(placesOf(changed(item))).toContainEqual(expect.objectContaining(place));
});

it('refuses another resource, and broken words of our own', () => {
  expect(placesOf(fromFhir({ resourceType: 'Patient' }))).toEqual([{ pointer: '/resourceType', message: 'has to be “Questionnaire”' }]);
  const broken = { ...toFhir(S25), extension: [{ url: 'urn:groundwork:fhir:homework', valueString: '{' }] };
  expect(placesOf(fromFhir(broken))).toEqual([
    { pointer: '/extension', message: 'an extension of Groundwork holds no JSON that can be read' },
  ]);
});

it('keeps what another system changed in plain words', () => {
  const file = JSON.parse(JSON.stringify(toFhir(S25))) as ReturnType<typeof JSON.parse>;
  file.title = 'Daily check-in';
  const read = fromFhir(file);
  expect(read.ok && read.value.title).toBe('Daily check-in');
});

it('takes nothing nested without end', () => {
  const deep = Array.from({ length: 5000 }).reduce<object>(
    (item) => ({ linkId: 'g', type: 'group', repeats: true, text: 'g', item: [item] }),
    { linkId: 'q', type: 'date' },
  );
  expect(fromFhir({ ...foreign, item: [deep] }).ok).toBe(false);
});
