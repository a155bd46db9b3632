import { TestBed } from '@angular/core/testing';
import { ProblemError } from '../api/problem';
import { SharedEntriesApi } from '../api/shared-entries-api';
import { sharedEntry } from './practice-example';
import { ReviewDesk } from './review-desk';

function desk(answer: () => Promise<unknown> = () => Promise.resolve()) {
  const asked: string[] = [];
  const api = {
    markReviewed: (id: string) => (asked.push(`reviewed ${id}`), answer()),
    reply: (id: string, { text }: { text: string }) => (
      asked.push(`${id}: ${text}`),
      answer().then(() => ({ id: 'r1', by: 'Dana', text, at: '2026-03-05T09:00:00.000Z' }))
    ),
  };
  TestBed.configureTestingModule({ providers: [ReviewDesk, { provide: SharedEntriesApi, useValue: api }] });
  const on = TestBed.inject(ReviewDesk);
  on.entries.set([sharedEntry('a'), sharedEntry('b'), sharedEntry('c')]);
  return { on, asked };
}
const refusal = (code: 'not_found' | 'unavailable') => () => Promise.reject(new ProblemError({ code, title: '' }));

describe('working through what was shared', () => {
  test('marking one leaves it in its place, as reviewed', async () => {
    const { on, asked } = desk();
    expect(await on.review('b')).toBe(true);
    expect(asked).toEqual(['reviewed b']);
    expect(on.entries().map(({ id, reviewedAt }) => [id, reviewedAt !== null])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
  });

  test('going on closes this one, opens the next that waits and takes the focus along', () => {
    const { on } = desk();
    on.toggle('a');
    on.goOn('a');
    expect([on.isOpen('a'), on.isOpen('b'), on.wanted()]).toEqual([false, true, 'b']);
  });

  test('after the last one the focus stays where the work was', async () => {
    const { on } = desk();
    for (const id of ['a', 'b', 'c']) await on.review(id);
    on.goOn('c');
    expect(on.wanted()).toBe('c');
  });

  test('entries of both partners can stand open side by side', () => {
    const { on } = desk();
    on.toggle('a');
    on.toggle('c');
    expect([on.isOpen('a'), on.isOpen('c')]).toEqual([true, true]);
  });

  test('an answer stands under the entry it answers', async () => {
    const { on, asked } = desk();
    expect(await on.reply('a', 'Thank you.')).toBe(true);
    expect(asked).toEqual(['a: Thank you.']);
    expect(on.entries()[0]?.replies).toEqual([{ id: 'r1', by: 'Dana', text: 'Thank you.', at: '2026-03-05T09:00:00.000Z' }]);
  });

  test('what can no longer be read leaves the page at once (CC-14)', async () => {
    const { on } = desk(refusal('not_found'));
    expect(await on.reply('a', 'Thank you.')).toBe(false);
    expect(on.entries().map(({ id }) => id)).toEqual(['b', 'c']);
    expect([on.gone(), on.problem()]).toEqual([true, null]);
  });

  test('when the server rests nothing is lost, and it is said', async () => {
    const { on } = desk(refusal('unavailable'));
    expect(await on.review('a')).toBe(false);
    expect([on.entries().length, on.problem()?.code]).toEqual([3, 'unavailable']);
  });
});
