import type { SummaryModel } from '../src/document/pdf';
import { renderSummary } from '../src/document/pdf/render-summary';
import { columnWidths } from '../src/document/pdf/column-widths';
import { printable } from '../src/document/pdf/printable';
import { wrap } from '../src/document/pdf/wrap';
import { bare, summary, trend } from './document-pdf-model';
import { flat, readDocument } from './document-pdf-reader';

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Renders and reads back; what is asked of it happens before it is closed. */
async function reading<T>(model: SummaryModel, ask: (document: Awaited<ReturnType<typeof readDocument>>) => T): Promise<T> {
  const document = await readDocument((await renderSummary(model)).bytes);
  try {
    return ask(document);
  } finally {
    await document.close();
  }
}

describe('long documents', () => {
  const rows = Array.from({ length: 100 }, (_, index) => [
    `Day ${index + 1}`,
    String(index % 11),
    index % 7 === 0 ? 'a longer remark that takes two lines in its column '.repeat(3) : '',
  ]);

  it('carries a table of a hundred rows over pages with its head on each and no row lost or doubled', async () => {
    const figures = [{ ...trend, table: { caption: 'Day by day', head: ['Day', 'Value', 'Remark'], rows } }];
    await reading({ ...bare, figures }, (document) => {
      const first = flat(document.tags.flat()).filter(({ role, text }) => role === 'TH' && text.startsWith('Day '));
      expect(first.map(({ text }) => text)).toEqual(rows.map(([day]) => day));
      expect(document.pages).toBeGreaterThan(3);
      const withRows = document.text.filter((text) => /Day \d/.test(text));
      for (const text of withRows) expect(oneLine(text)).toContain('Day Value Remark');
      expect(flat(document.tags.flat()).filter(({ role, text }) => role === 'TH' && text.trim() === 'Remark')).toHaveLength(1);
      expect(withRows.at(-1)?.match(/Day \d+/g)?.length).toBeGreaterThan(1);
    });
  });

  it('carries a long text over pages, every word once', async () => {
    const words = Array.from({ length: 2500 }, (_, index) => `word${index}`);
    const shared = [
      { owner: 'Zoë', homework: 'Journal', version: 1, date: '2026-03-01', rows: [{ label: 'What I wrote', value: words.join(' ') }] },
    ];
    await reading({ ...bare, shared }, (document) => {
      expect(oneLine(document.text.join(' ')).match(/word\d+/g)).toEqual(words);
    });
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('never leaves a heading alone at the end of a page (%i more lines before it)', async (more) => {
    const text = Array.from({ length: 27 + more }, (_, line) => `Line ${line}`).join('\n');
    const model = { ...bare, paper: 'a4' as const, summary: text, agreements: summary.agreements, milestones: summary.milestones };
    await reading(model, (document) => {
      const pages = document.tags.map((tags) => flat(tags).filter(({ text: own }) => own.trim() !== ''));
      for (const page of pages.slice(0, -1)) expect(page.at(-1)?.role).not.toMatch(/^H/);
    });
  });
});

describe('signs', () => {
  it('shows visibly what the fonts do not have, and says so once', async () => {
    const shared = [
      { owner: 'Zoë', homework: 'Journal', version: 1, date: '2026-03-01', rows: [{ label: 'Text', value: 'Good 😀 שלום and on' }] },
    ];
    await reading({ ...bare, shared }, (document) => {
      const text = oneLine(document.text.join(' '));
      expect(text).toContain('Good \ufffd \ufffd\ufffd\ufffd\ufffd and on');
      expect(text).toContain('A sign that this document cannot print is shown as');
    });
  });

  it('drops signs that could turn a line around or hide in it, and mends broken ones', () => {
    expect(printable('safe\u202Etxt\u202C a\u0000b zero\u200bwidth')).toBe('safetxt ab zerowidth');
    expect(printable('broken \ud83d half')).toBe('broken \ufffd half');
    expect(printable('e\u0301te\u0301')).toBe('été');
    expect(printable('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
  });

  it('survives every plane of signs in every place', async () => {
    const odd = '\u0000\ud800 <b>&amp;"\'` {0} %s 漢字 مرحبا 🏳️‍🌈 नमस्ते \u2028 ' + '\uffff\u0378';
    const model: SummaryModel = {
      ...summary,
      practice: odd,
      couple: odd,
      code: '7F3K',
      summary: odd,
      session: { ...summary.session, counselor: odd, attendees: [odd] },
      agreements: [{ text: odd, state: 'new', owner: odd }],
      homework: [{ partner: odd, titles: [odd] }],
      shared: [{ owner: odd, homework: odd, version: 1, date: '2026-01-01', rows: [{ label: odd, value: odd }] }],
      figures: [{ ...trend, title: odd, sentence: odd, table: { caption: odd, head: [odd], rows: [[odd]] } }],
      milestones: [{ text: odd, date: '2026-01-01' }],
      help: [{ purpose: odd, contact: odd }],
    };
    await reading(model, (document) => expect(document.pages).toBeGreaterThan(1));
  });
});

describe('breaking lines', () => {
  const perSign = (text: string) => text.length;

  it('breaks at spaces, keeps the space for reading aids, and starts anew at a newline', () => {
    expect(wrap('we keep the talk short', 10, perSign)).toEqual(['we keep ', 'the talk ', 'short']);
    expect(wrap('one\n\ntwo', 10, perSign)).toEqual(['one ', ' ', 'two']);
    expect(wrap('', 10, perSign)).toEqual(['']);
  });

  it('breaks after a hyphen, never at a no-break space, and inside a word only when it is too wide', () => {
    expect(wrap('check-in today', 8, perSign)).toEqual(['check-in', 'today'].map((line, index) => (index === 0 ? `${line} ` : line)));
    expect(wrap('check-in', 6, perSign)).toEqual(['check-', 'in']);
    expect(wrap('at 10\u00a0Main St', 7, perSign)).toEqual(['at ', '10\u00a0Main ', 'St']);
    expect(wrap('abcdefghij kl', 4, perSign)).toEqual(['abcd', 'efgh', 'ij ', 'kl']);
  });
});

describe('column widths', () => {
  it('gives everybody what they like when it fits, and shares the rest', () => {
    expect(
      columnWidths(
        [
          [10, 20, 30],
          [10, 10, 50],
        ],
        100,
      ),
    ).toEqual([40, 60]);
  });

  it('keeps short cells whole before long ones, and words whole before that', () => {
    expect(
      columnWidths(
        [
          [10, 20, 20],
          [10, 30, 130],
        ],
        100,
      ),
    ).toEqual([20, 80]);
    expect(
      columnWidths(
        [
          [20, 40, 90],
          [20, 40, 90],
        ],
        60,
      ),
    ).toEqual([30, 30]);
    expect(
      columnWidths(
        [
          [60, 60, 60],
          [20, 40, 90],
        ],
        40,
      ),
    ).toEqual([30, 10]);
  });
});
