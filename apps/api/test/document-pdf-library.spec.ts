import { catalog, describe as describeAnswers, extremeAnswers, type Homework, measureHomeworks } from '@groundwork/homework';
import type { SharedItem } from '../src/document/pdf';
import { printable } from '../src/document/pdf/printable';
import { renderSummary } from '../src/document/pdf/render-summary';
import { margin, papers } from '../src/document/pdf/style';
import { bare } from './document-pdf-model';
import { flat, readDocument, type Tag } from './document-pdf-reader';

const day = '2026-03-04';
/** Lines are broken at spaces and after hyphens, which reading back can't tell apart. */
const closed = (text: string) => text.replace(/\s/g, '');
/** What only the counselor's own form holds asks nothing here. */
const asking = [...catalog, ...measureHomeworks].filter(({ fields }) => Object.keys(fields).length > 0);

/** The most that can be answered, in the words of a document; whoever has both roles is asked everything. */
function largest(homework: Homework): SharedItem {
  const rows = describeAnswers(homework, extremeAnswers(homework, 'largest', day, 'both'), {
    role: 'both',
    lookup: () => 'No hard talks after ten',
  });
  return {
    owner: 'Zoë',
    homework: homework.title,
    version: homework.version,
    date: day,
    rows: rows.map(({ label, value }) => ({ label, value })),
  };
}

/** What stands on paper under one tag; a text that goes on over a page has a piece on each. */
const printed = (tags: readonly Tag[], role: string) => closed(tags.map((tag) => (tag.role === role ? tag.text : '')).join(''));
const asked = (texts: readonly string[]) => closed(texts.map(printable).join(''));

describe('the largest answers of every homework, on paper', () => {
  it.each(asking.map((homework) => [`${homework.id} v${homework.version} ${homework.title}`, homework] as const))(
    '%s',
    async (_, homework) => {
      const item = largest(homework);
      const { bytes, pages } = await renderSummary({ ...bare, shared: [item] });
      const document = await readDocument(bytes);
      try {
        const all = flat(document.tags.flat());
        const tags = all.slice(
          all.findIndex(({ role }) => role === 'H3'),
          all.findIndex(({ text }) => text === 'About this document'),
        );
        expect(tags[0]?.text).toBe(`Zoë · ${homework.title}`);
        expect(item.rows.length).toBeGreaterThan(0);
        expect(printed(tags, 'Lbl')).toBe(asked(item.rows.map(({ label }) => label)));
        expect(printed(tags, 'LBody')).toBe(asked(item.rows.map(({ value }) => value)));
        const [width, height] = papers[bare.paper];
        expect(document.extents.filter((page) => page.right <= page.left)).toEqual([]);
        // Half a point: what a letter may hang over its own width.
        expect(document.extents.filter((page) => page.left < margin.side - 0.5 || page.right > width - margin.side + 0.5)).toEqual([]);
        expect(document.extents.filter((page) => page.bottom > height - margin.bottom + 0.5)).toEqual([]);
        expect(document.pages).toBe(pages);
      } finally {
        await document.close();
      }
    },
  );
});
