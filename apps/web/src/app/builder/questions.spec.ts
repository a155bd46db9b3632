import { blankHomework, catalog, definitionPlaces, type Homework } from '@groundwork/homework';
import { withLines } from './drawing';
import { optionsFrom } from './new-field';
import { inPart, partOf, withCopy, withMoved, withoutQuestion, withQuestion } from './questions';

const blank = blankHomework('C-AAAAAAAA', '2026-11-22');
const three = (['rating', 'yesNo', 'text'] as const).reduce(
  (homework, kind) => withQuestion(homework, kind, 'Your answers').homework,
  blank,
);

it('puts the first question into a part that only the counselor may ever read', () => {
  const { homework, name } = withQuestion(blank, 'rating', 'Your answers');
  expect(name).toBe('q1');
  expect(homework.parts).toEqual({
    answers: { label: 'Your answers', fields: ['q1'], ceiling: { counselor: true, partner: false, report: 'never' } },
  });
});

it('puts what is added, copied and moved where it belongs', () => {
  expect(Object.keys(three.fields)).toEqual(['q1', 'q2', 'q3']);
  const copied = withCopy(three, 'q1');
  expect([Object.keys(copied.homework.fields), partOf(copied.homework, copied.name)]).toEqual([['q1', 'q4', 'q2', 'q3'], 'answers']);
  expect(Object.keys(withMoved(three, 'q3', -1).fields)).toEqual(['q1', 'q3', 'q2']);
  const two = { ...three, parts: { ...three.parts, kept: { ...three.parts['answers']!, fields: [] } } };
  expect(inPart(two, 'q3', 'kept').parts).toMatchObject({ answers: { fields: ['q1', 'q2'] }, kept: { fields: ['q3'] } });
});

it('takes a question out with everything that only speaks of it', () => {
  const drawn = withLines(
    { ...three, fields: { ...three.fields, q3: { ...three.fields['q3']!, showIf: { field: 'q1', atLeast: 3 } } } },
    ['q1'],
    'Calm',
  );
  expect(drawn).toMatchObject({
    scores: { q1: { kind: 'value', field: 'q1', unit: 'of 10' } },
    pictures: [{ kind: 'lines', scores: ['q1'] }],
  });
  const without = withoutQuestion(drawn, 'q1');
  expect(without).toMatchObject({ scores: {}, pictures: [], parts: { answers: { fields: ['q2', 'q3'] } } });
  expect(without.fields['q3']).not.toHaveProperty('showIf');
});

it.each(
  catalog
    .filter(({ tool, match, pace, turns, agreement, blockedBy }) => !tool && !match && !pace && !turns && !agreement && !blockedBy)
    .map((homework) => [homework.id, homework] as const),
)('leaves no score, picture or page of %s that reads a question which is gone', (_, homework: Homework) => {
  for (const name of Object.keys(homework.fields)) {
    const places = definitionPlaces(withoutQuestion(homework, name)).filter(({ pointer }) =>
      /^\/(scores|pictures|pages|rules)/u.test(pointer),
    );
    expect(places).toEqual([]);
  }
});

it('keeps the keys of answers whose lines were moved or mended', () => {
  const before = { yes: 'Yes', no: 'No' };
  expect(optionsFrom(['No', 'Yes', 'Not yet'], before)).toEqual({ no: 'No', yes: 'Yes', not_yet: 'Not yet' });
  expect(optionsFrom(['Yes!', 'No', ''], before)).toEqual({ yes: 'Yes!', no: 'No' });
  expect(optionsFrom(['Über uns', '1', '1'], {})).toEqual({ uber_uns: 'Über uns', answer: '1' });
});
