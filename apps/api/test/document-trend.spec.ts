import { findHomework, type Homework } from '@groundwork/homework';
import type { CoupleFrame } from '../src/document/couple-frame';
import { jointTrend } from '../src/document/joint-trend';
import type { OpenPart } from '../src/document/open-part';

const anna = { id: 'anna', name: 'Anna Berg', role: undefined };
const ben = { id: 'ben', name: 'Ben Berg', role: undefined };
const frame = { partners: [anna, ben] } as unknown as CoupleFrame;
const period = { from: '2026-02-02', to: '2026-04-05' };
const definition = findHomework('S25', 1) as Homework;

/** A released check-in of each of these days. */
function checkIns(authorId: string, days: readonly string[], answers: OpenPart['answers'] = { trust: 4 }): OpenPart[] {
  return days.map((day) => ({
    id: `${authorId}-${day}`,
    entryId: `${authorId}-${day}`,
    authorId,
    definition,
    key: 'ratings',
    revision: 1,
    submittedAt: new Date(`${day}T12:00:00Z`),
    day,
    answers,
    reportSince: new Date(`${day}T12:00:00Z`),
  }));
}
const ofWeek = ['2026-02-02', '2026-02-04', '2026-02-06'];
const ofMonth = ['2026-02-02', '2026-02-12', '2026-02-24'];
const farApart = ['2026-02-02', '2026-03-06', '2026-04-04'];

describe('the picture of both partners', () => {
  it('takes weeks where both have three numbers in one', () => {
    const trend = jointTrend([...checkIns('anna', ofWeek), ...checkIns('ben', ofWeek)], frame, period, []);
    expect(trend?.figure.table.head[0]).toBe('Week from');
    expect(trend?.parts).toHaveLength(6);
  });

  it('takes four weeks together where single ones hold too little, so that no line is left out', () => {
    const trend = jointTrend([...checkIns('anna', ofWeek), ...checkIns('ben', ofMonth)], frame, period, []);
    expect(trend?.figure.table).toMatchObject({ head: ['Four weeks from', expect.any(String), expect.any(String)] });
    expect(trend?.figure.table.rows).toEqual([['Feb 2, 2026', '4 (3)', '4 (3)']]);
  });

  it('is not there when one partner would have no value in it, however many numbers they gave', () => {
    expect(jointTrend([...checkIns('anna', ofWeek), ...checkIns('ben', farApart)], frame, period, [])).toBeNull();
  });

  it('leaves out a rating that only one of them gave', () => {
    const parts = [...checkIns('anna', ofWeek, { trust: 4, hope: 5 }), ...checkIns('ben', ofWeek)];
    const sentence = jointTrend(parts, frame, period, [])?.figure.sentence ?? '';
    expect(sentence).toContain('Trust from 0 to 10');
    expect(sentence).not.toContain('Hope');
  });
});
