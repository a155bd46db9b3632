import { cautionsOf } from '../src/session/cautions';

const names = ['Anna Berg', 'Zoë Łukasiewicz', 'Dana Counselor'];
const wordsOf = (text: string) => cautionsOf(text, names).map((caution) => caution.words);

it.each([
  ['He had an affair with a colleague.', 'affair with'],
  ['There were suicidal thoughts.', 'suicidal'],
  ['A violent evening.', 'violent'],
  ['He was abusive.', 'abusive'],
  ['A diagnosis was named.', 'diagnosis'],
  ['She lied about it.', 'lied'],
  ['He feels guilty.', 'guilty'],
  ['The guilty party.', 'guilty party'],
  ['They will recover soon.', 'will recover'],
])('warns on: %s', (text, words) => {
  expect(wordsOf(text)).toContain(words);
});

it.each([
  'We looked at the weekly plan and agreed on two evenings without phones.',
  'They believed each other on Tuesday, and relied on the list. Anna spoke first.',
  'On Sunday Zoë and Anna cooked; in March they try Zoë’s idea again.',
  'They went for a walk whither the path led. A white house.',
  '',
])('has nothing to say about: %s', (text) => {
  expect(wordsOf(text)).toEqual([]);
});

it('finds a name that is nobody’s of the couple, once', () => {
  expect(wordsOf('They met with Maria. Later Anna told Maria about it. The idea was Łucja’s.')).toEqual(['Maria', 'Łucja']);
});

it('finds words in quotation marks', () => {
  expect(cautionsOf('Anna said “it was too much for me” and left early.', names)).toEqual([
    {
      words: 'it was too much for me',
      message: 'Words in quotation marks may come from a private entry. Say it in your own words, or add the shared line.',
    },
  ]);
});

it('says at most twenty things, also about the longest summary', () => {
  expect(
    cautionsOf(Array.from({ length: 600 }, (_, index) => `then Name${String.fromCharCode(97 + (index % 26))}x`).join(', '), names),
  ).toHaveLength(20);
});
