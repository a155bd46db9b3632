import { blocksOf } from './answer-blocks';

const cell = (number: number, label: string, value: string) => ({
  field: `areas.${number - 1}.${label}`,
  label: `Area ${number}: ${label}`,
  value,
  kind: 'choice',
  item: { name: 'Area', number, label },
});

describe('answers to repeated questions', () => {
  test('stand as a table, a line for each item and an empty cell where nothing was answered', () => {
    const rows = [cell(1, 'Which area?', 'Sleep'), cell(1, 'How strongly?', '3 of 4'), cell(2, 'Which area?', 'Work')];
    expect(blocksOf(rows)).toEqual([
      {
        kind: 'grid',
        item: 'Area',
        head: ['Which area?', 'How strongly?'],
        lines: [
          { number: 1, cells: ['Sleep', '3 of 4'] },
          { number: 2, cells: ['Work', ''] },
        ],
      },
    ]);
  });

  test('stay rows where there is one item, or where somebody wrote at length', () => {
    expect(blocksOf([cell(1, 'Which area?', 'Sleep')]).map(({ kind }) => kind)).toEqual(['rows']);
    const long = 'I wake at four and cannot find my way back to sleep for a long time.';
    expect(blocksOf([cell(1, 'What changed?', long), cell(2, 'What changed?', 'Nothing')]).map(({ kind }) => kind)).toEqual(['rows']);
  });

  test('keep their place among the others', () => {
    const note = { field: 'note', label: 'Anything else?', value: 'No', kind: 'paragraph' };
    expect(blocksOf([note, cell(1, 'Which area?', 'Sleep'), cell(2, 'Which area?', 'Work')]).map(({ kind }) => kind)).toEqual([
      'rows',
      'grid',
    ]);
  });
});
