import type { SharedEntry } from '@groundwork/contract';
import { byAuthor, firstWords, nextUnreviewed, unreviewedFirst } from './review-order';

function entry(id: string, day: number, more: Partial<SharedEntry> = {}): SharedEntry {
  const submittedAt = `2026-03-${String(day).padStart(2, '0')}T18:00:00.000Z`;
  return {
    id,
    authorId: 'zoe',
    homeworkId: 'S25',
    homeworkVersion: 1,
    title: 'Check-in',
    kind: 'checkin',
    submittedAt,
    parts: [],
    reviewedAt: null,
    replies: [],
    exchange: null,
    ...more,
  };
}
const seen = { reviewedAt: '2026-03-20T09:00:00.000Z' };
const ids = (entries: readonly SharedEntry[]) => entries.map(({ id }) => id);

describe('going through what was shared', () => {
  test('what waits comes first, the newest on top', () => {
    expect(ids(unreviewedFirst([entry('old', 2), entry('seen', 9, seen), entry('new', 8)]))).toEqual(['new', 'old', 'seen']);
  });

  test('side by side, the order runs down one partner and then the other', () => {
    const entries = [entry('z1', 9, seen), entry('t1', 8, { authorId: 'tomasz' }), entry('z2', 7)];
    expect(ids(byAuthor(entries, ['zoe', 'tomasz']))).toEqual(['z2', 'z1', 't1']);
  });

  test('the next one is the next that waits, and after the last it starts at the top', () => {
    const entries = [entry('a', 9), entry('b', 8, seen), entry('c', 7)];
    expect(nextUnreviewed(entries, null)?.id).toBe('a');
    expect(nextUnreviewed(entries, 'a')?.id).toBe('c');
    expect(nextUnreviewed(entries, 'c')?.id).toBe('a');
  });

  test('the one in hand is never its own next', () => {
    expect(nextUnreviewed([entry('a', 9), entry('b', 8, seen)], 'a')).toBeNull();
    expect(nextUnreviewed([], null)).toBeNull();
  });
});

describe('first words of an entry', () => {
  const mood = { field: 'mood', label: 'How is your mood?', value: '7 of 10', kind: 'rating' };
  const word = { field: 'word', label: 'One word for today', value: 'Careful', kind: 'text' };
  const note = { field: 'note', label: 'Anything to add?', value: 'A good walk after dinner.', kind: 'paragraph' };

  test('are what was written, the longer text before the word', () => {
    expect(
      firstWords({
        parts: [
          { key: 'ratings', label: '', rows: [mood] },
          { key: 'note', label: '', rows: [word, note] },
        ],
      }),
    ).toBe('A good walk after dinner.');
    expect(firstWords({ parts: [{ key: 'note', label: '', rows: [word] }] })).toBe('Careful');
  });

  test('are the first answer where only numbers were shared', () => {
    expect(firstWords({ parts: [{ key: 'ratings', label: '', rows: [mood] }] })).toBe('How is your mood? 7 of 10');
  });
});
