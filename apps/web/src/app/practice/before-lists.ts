import type { BeforeSession } from '@groundwork/contract';

/** What a row says of its day. */
type Note = 'written' | 'review' | 'end' | 'difficult' | 'mixed' | 'celebrate';

export interface BeforeList {
  key: 'questions' | 'needs' | 'reviews' | 'dates';
  items: { authorId: string; title: string; words: string; on: string; note: Note }[];
}

/** The lists of the page before a session that hold something, in the order in which they are used there. */
export function listsBefore(page: BeforeSession | undefined): BeforeList[] {
  if (!page) return [];
  const lists: BeforeList[] = [
    { key: 'questions', items: page.questions.map((item) => ({ ...item, note: 'written' })) },
    { key: 'needs', items: page.needs.map((item) => ({ ...item, note: 'written' })) },
    { key: 'reviews', items: page.reviews.map((item) => ({ ...item, note: item.due })) },
    { key: 'dates', items: page.dates.map((item) => ({ ...item, note: item.kind })) },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

/** What each partner shared since the last session; who shared nothing is not there. */
export function newsBefore(page: BeforeSession | undefined, partners: readonly { id: string; name: string }[]) {
  return partners
    .map(({ id, name }, index) => ({ id, name, second: index === 1, rows: page?.news.filter(({ partnerId }) => partnerId === id) ?? [] }))
    .filter(({ rows }) => rows.length > 0);
}
