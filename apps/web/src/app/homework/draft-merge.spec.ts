import { S15, S55 } from '@groundwork/homework';
import { differences, merged } from './draft-merge';

const before = { when: 'You came home late', because: 'Waiting' };

describe('two devices', () => {
  test('differ only in the questions whose answers differ, in the order of the form', () => {
    const mine = { ...before, i_need: 'A message', because: 'Waiting without a word' };
    const theirs = { ...before, because: 'It wakes the old fear', i_feel: ['sad'] };
    expect(differences(S15.fields, before, mine, theirs).map(({ field, newer }) => [field, newer])).toEqual([
      ['i_feel', 'theirs'],
      ['because', null],
      ['i_need', 'mine'],
    ]);
  });

  test('offer both texts together where there is room, and never a mixture of choices', () => {
    const mine = { because: 'Waiting', i_feel: ['sad'] };
    const theirs = { because: 'Fear', i_feel: ['angry'] };
    expect(differences(S15.fields, {}, mine, theirs).map(({ field, both }) => [field, both])).toEqual([
      ['i_feel', null],
      ['because', 'Fear Waiting'],
    ]);
    const [long] = differences(S55.fields, {}, { text: 'x'.repeat(200) }, { text: 'y'.repeat(200) });
    expect(long?.both).toBeNull();
  });

  test('end with what was chosen, question by question', () => {
    const mine = { when: 'At nine', because: 'Waiting', i_need: 'A message' };
    const theirs = { when: 'Late', because: 'Fear', i_feel: ['sad'] };
    const found = differences(S15.fields, {}, mine, theirs);
    expect(merged(mine, found, { when: 'theirs', because: 'both', i_feel: 'theirs', i_need: 'theirs' })).toEqual({
      when: 'Late',
      because: 'Fear Waiting',
      i_feel: ['sad'],
    });
    expect(merged(mine, found, { when: 'mine', because: 'mine', i_feel: 'mine', i_need: 'mine' })).toEqual(mine);
  });
});
