import { findHomework, type Homework } from '@groundwork/homework';
import type { CoupleFrame } from '../src/document/couple-frame';
import { jointGrid } from '../src/document/joint-grid';
import type { OpenPart } from '../src/document/open-part';
import { type Desk, Office } from './document-desk';
import { boundary, shared } from './writing';

const anna = { id: 'anna', name: 'Anna Berg', role: undefined };
const ben = { id: 'ben', name: 'Ben Berg', role: undefined };
const frame = { partners: [anna, ben] } as unknown as CoupleFrame;

function part(homeworkId: string, key: string, entryId: string, authorId: string, day: string, answers: OpenPart['answers']): OpenPart {
  const at = new Date(`${day}T12:00:00Z`);
  const definition = findHomework(homeworkId) as Homework;
  return { id: entryId, entryId, authorId, definition, key, revision: 1, submittedAt: at, day, answers, reportSince: at };
}

const texts = ['Phones stay in the hall', 'No hard talks after ten', 'Letters stay private'];
const boundaries = texts.map((text, index) => part('S55', 'boundary', `b${index}`, 'anna', '2026-01-02', { text }));
const known = new Map(boundaries.map((one) => [one.entryId, one]));

/** A released review of these boundaries, by number. */
function review(authorId: string, day: string, about: readonly number[], respected = 'mostly'): OpenPart {
  const items = about.map((number) => ({ boundary: `b${number}`, respected, still_fits: 'keep' }));
  return part('S56', 'review', `${authorId}-${day}`, authorId, day, { boundaries: items });
}

describe('the boundary reviews of both partners as one picture', () => {
  it('shows each boundary in the words of its author, a panel for each, and rests on reviews and boundaries', () => {
    const grid = jointGrid([review('anna', '2026-02-03', [0, 1, 2]), review('ben', '2026-02-20', [0, 1, 2], 'always')], known, frame);
    expect(grid?.figure.id).toBe('F10');
    expect(grid?.figure.table.rows).toEqual([
      ['Phones stay in the hall', 'Anna Berg', 'Mostly'],
      ['No hard talks after ten', 'Anna Berg', 'Mostly'],
      ['Letters stay private', 'Anna Berg', 'Mostly'],
      ['Phones stay in the hall', 'Ben Berg', 'Always'],
      ['No hard talks after ten', 'Ben Berg', 'Always'],
      ['Letters stay private', 'Ben Berg', 'Always'],
    ]);
    expect(grid?.parts.map(({ id }) => id).sort()).toEqual(['anna-2026-02-03', 'b0', 'b1', 'b2', 'ben-2026-02-20']);
  });

  it('leaves out months in which only one of them looked back', () => {
    const grid = jointGrid(
      [review('anna', '2026-02-03', [0, 1, 2]), review('anna', '2026-03-03', [0, 1, 2], 'no'), review('ben', '2026-02-20', [0, 1, 2])],
      known,
      frame,
    );
    expect(grid?.figure.table.head).toEqual(['Boundary', expect.any(String), 'Feb 2026']);
    expect(grid?.parts.map(({ id }) => id)).not.toContain('anna-2026-03-03');
  });

  it('is not there with fewer than three answers of one, nor without the words of the boundaries', () => {
    const reviews = [review('anna', '2026-02-03', [0, 1, 2]), review('ben', '2026-02-20', [0, 1])];
    expect(jointGrid(reviews, known, frame)).toBeNull();
    const both = [review('anna', '2026-02-03', [0, 1, 2]), review('ben', '2026-02-20', [0, 1, 2])];
    expect(jointGrid(both, new Map([...known].slice(0, 2)), frame)).toBeNull();
    expect(jointGrid([review('anna', '2026-02-03', [0, 1, 2]), review('ben', '2026-03-01', [0, 1, 2])], known, frame)).toBeNull();
  });
});

describe('the same in a document', () => {
  let office: Office;
  let desk: Desk;
  beforeAll(async () => {
    office = await Office.open();
    desk = await office.desk();
  });
  afterAll(() => office.close());

  it('can be chosen once both released their reviews, and is drawn with the values under it', async () => {
    const { writing } = desk;
    const open = { boundary: shared('counselor', 'partner', 'report') };
    const ids: string[] = [];
    for (const text of texts) ids.push((await writing.write('S55', { ...boundary, text }, open)).id);
    const answers = { boundaries: ids.map((id) => ({ boundary: id, respected: 'always', still_fits: 'keep' })) };
    await writing.write('S56', answers, { review: shared('counselor', 'report') });
    const figures = async () => (await desk.lines()).filter(({ section }) => section === 'figures');
    expect(await figures()).toEqual([]);
    const { id } = await writing.write('S56', answers, { review: shared('counselor') }, writing.ben);
    expect(await figures()).toMatchObject([{ key: 'figure:F10', selectable: false, rows: [], consent: { report: false, since: null } }]);
    await writing.turn(id, 'review', 'report', true, writing.ben);
    expect(await figures()).toMatchObject([{ key: 'figure:F10', selectable: true, ownerId: null, consent: { report: true } }]);
    const asked = await desk.ask(['figure:F10']);
    const made = await desk.make(asked.body.id);
    expect([made.state, made.manifest.length]).toEqual(['ready', 5]);
    expect(await desk.text(made.id)).toContain('Letters stay private Anna Berg Always');
    await writing.turn(id, 'review', 'report', false, writing.ben);
    expect((await desk.document(made.id)).stale).toBe(true);
  });
});
