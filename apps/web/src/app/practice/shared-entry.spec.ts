import type { SharedEntry as Entry } from '@groundwork/contract';
import { SharedEntriesApi } from '../api/shared-entries-api';
import { open, sharedEntry } from './practice-example';
import { ReviewDesk } from './review-desk';
import { SharedEntry } from './shared-entry';

async function shown(entry: Entry, more: readonly Entry[] = []) {
  const asked: string[] = [];
  const api = {
    markReviewed: (id: string) => (asked.push(`reviewed ${id}`), Promise.resolve()),
    reply: (id: string, { text }: { text: string }) => (
      asked.push(`${id}: ${text}`),
      Promise.resolve({ id: 'r', by: 'Dana', text, at: entry.submittedAt })
    ),
  };
  const page = await open(SharedEntry, { entry, author: 'Zoë' }, [ReviewDesk, { provide: SharedEntriesApi, useValue: api }]);
  const desk = page.fixture.componentRef.injector.get(ReviewDesk);
  desk.entries.set([entry, ...more]);
  return { page, desk, asked };
}

describe('one shared entry', () => {
  test('is a line with its first words, and opens in place', async () => {
    const { page } = await shown(sharedEntry('a'));
    const line = page.button('Check-in');
    expect([page.text(), line.getAttribute('aria-expanded')]).toEqual([expect.stringMatching(/^Check-in ?Words of a ?New/), 'false']);
    await page.press('Check-in');
    expect(line.getAttribute('aria-expanded')).toBe('true');
    expect([page.text('dt'), page.text('dd')]).toEqual(['Anything you want to add?', 'Words of a']);
  });

  test('is marked as reviewed, and the next that waits is opened', async () => {
    const { page, desk, asked } = await shown(sharedEntry('a'), [sharedEntry('b')]);
    await page.press('Check-in');
    await page.press('Reviewed, next');
    expect([asked, desk.isOpen('b'), desk.wanted()]).toEqual([['reviewed a'], true, 'b']);
  });

  test('the last one says nothing of a next', async () => {
    const { page } = await shown(sharedEntry('a'));
    await page.press('Check-in');
    expect(page.button('Mark as reviewed')).toBeTruthy();
  });

  test('an answer goes to its author and counts as having read it', async () => {
    const { page, asked } = await shown(sharedEntry('a'));
    await page.press('Check-in');
    await page.press('Answer');
    expect(page.text()).toContain('Only Zoë reads this, beside what they wrote.');
    await page.type('Answer Zoë', 'Thank you for this.');
    await page.press('Send');
    expect(asked).toEqual(['a: Thank you for this.', 'reviewed a']);
  });

  test('N goes on to the next, and is a letter while somebody types', async () => {
    const { page, desk } = await shown(sharedEntry('a'), [sharedEntry('b')]);
    const press = (on: HTMLElement) => on.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    await page.press('Check-in');
    await page.press('Answer');
    press(page.field('Answer Zoë'));
    expect(desk.isOpen('b')).toBe(false);
    press(page.button('Check-in'));
    expect(desk.isOpen('b')).toBe(true);
  });
});
