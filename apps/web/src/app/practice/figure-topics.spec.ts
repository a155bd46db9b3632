import type { BeforeSession, PlacedFigure } from '@groundwork/contract';
import { listsBefore, newsBefore } from './before-lists';
import { byTopic } from './figure-topics';

const figure = (id: string, topic: PlacedFigure['topic']) => ({ id, topic }) as PlacedFigure;

describe('figures by topic', () => {
  it('stand in the order of the page, and topics without any are not there', () => {
    const sections = byTopic([
      figure('S66-0', 'closeness'),
      figure('F4', 'reliability'),
      figure('F1', 'overview'),
      figure('F5', 'reliability'),
    ]);
    expect(sections.map(({ topic, figures }) => [topic, figures.map(({ id }) => id)])).toEqual([
      ['overview', ['F1']],
      ['reliability', ['F4', 'F5']],
      ['closeness', ['S66-0']],
    ]);
  });
});

describe('the page before a session', () => {
  const page: BeforeSession = {
    since: null,
    next: null,
    news: [{ partnerId: 'zoe', homeworkId: 'S25', title: 'Check-in', entries: 2, unreviewed: 1 }],
    questions: [],
    needs: [{ entryId: 'n', authorId: 'zoe', homeworkId: 'S16', title: 'Needs', words: 'Rest in the evening', on: '2026-03-04' }],
    reviews: [{ entryId: 'r', authorId: 'ben', homeworkId: 'S11', title: 'Openness', words: 'Openness', on: '2026-03-20', due: 'end' }],
    dates: [],
  };

  it('holds the lists that have something, each row with what its day means', () => {
    expect(listsBefore(page).map(({ key, items }) => [key, items.map(({ words, note }) => `${words}, ${note}`)])).toEqual([
      ['needs', ['Rest in the evening, written']],
      ['reviews', ['Openness, end']],
    ]);
    expect(listsBefore(undefined)).toEqual([]);
  });

  it('names a partner only with something new, and says nothing of the other', () => {
    const partners = [
      { id: 'zoe', name: 'Zoë' },
      { id: 'ben', name: 'Ben' },
    ];
    expect(newsBefore(page, partners).map(({ name, second, rows }) => [name, second, rows.length])).toEqual([['Zoë', false, 1]]);
  });
});
