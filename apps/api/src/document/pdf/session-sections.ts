import { bulletList, heightOfList } from './list';
import { group, section } from './section';
import type { Sheet } from './sheet';
import { ink, styles } from './style';
import type { Agreement } from './summary-model';
import { fill } from './texts';
import type { Writing } from './writing';

const CHIP = { pad: 10, height: 22, gap: 7 };
const TWO_LINES = 2 * styles.body.leading;

/** Topics as quiet labels in a row; a list for a reader. */
function writeTopics(sheet: Sheet, parent: ReturnType<typeof section>, topics: readonly string[]): void {
  const list = sheet.add(parent, 'L');
  let { x } = sheet.full;
  for (const topic of topics) {
    const width = sheet.widthOf(topic, styles.body) + 2 * CHIP.pad;
    if (x + width > sheet.full.x + sheet.full.width && x > sheet.full.x) {
      x = sheet.full.x;
      sheet.y += CHIP.height + CHIP.gap;
    }
    const at = x;
    sheet.decorate(() =>
      sheet.doc
        .roundedRect(at, sheet.y, width, CHIP.height, CHIP.height / 2)
        .lineWidth(0.8)
        .strokeColor(ink.teal)
        .stroke(),
    );
    const item = sheet.add(list, 'LI');
    sheet.add(item, 'LBody', () => sheet.draw([sheet.clean(topic)], { ...styles.body, colour: ink.teal }, at + CHIP.pad, sheet.y + 3.5));
    item.end();
    x += width + CHIP.gap;
  }
  list.end();
  sheet.y += CHIP.height;
}

/** What was worked on, and the counselor's words about it (5.6, 2). */
export function writeWork({ sheet, model, texts }: Writing): void {
  const paragraphs = model.summary.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  if (model.topics.length === 0 && paragraphs.length === 0) return;
  const parent = section(sheet, texts.sections.topics, TWO_LINES);
  if (model.topics.length > 0)
    writeTopics(
      sheet,
      parent,
      model.topics.map((topic) => texts.topic[topic]),
    );
  if (model.topics.length > 0 && paragraphs.length > 0) sheet.y += 14;
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) sheet.y += 8;
    sheet.text(parent, 'P', paragraph, styles.body);
  });
  parent.end();
}

/** Agreements and boundaries by what happened to them (5.6, 3). */
export function writeAgreements({ sheet, model, texts, dates }: Writing): void {
  if (model.agreements.length === 0) return;
  const parent = section(sheet, texts.sections.agreements, styles.group.leading + TWO_LINES);
  const quiet = ({ owner, reviewOn }: Agreement) =>
    [owner ?? '', reviewOn ? fill(texts.reviewOn, { date: dates.day(reviewOn) }) : ''].filter((part) => part !== '').join(' · ');
  (['new', 'reviewed', 'ended'] as const)
    .map((state) => ({ state, items: model.agreements.filter((agreement) => agreement.state === state) }))
    .filter(({ items }) => items.length > 0)
    .forEach(({ state, items }, index) => {
      if (index > 0) sheet.y += 8;
      group(sheet, parent, texts.agreement[state], TWO_LINES);
      sheet.y += 3;
      bulletList(
        sheet,
        parent,
        items.map((item) => ({ text: item.text, quiet: quiet(item) })),
      );
    });
  parent.end();
}

const COLUMN_GAP = 24;

/** Homework until next time: titles, side by side while they fit on a page (5.6, 4). */
export function writeHomework({ sheet, model, texts }: Writing): void {
  const columns = model.homework
    .filter(({ titles }) => titles.length > 0)
    .map(({ partner, titles }) => ({ partner, items: titles.map((text) => ({ text })) }));
  if (columns.length === 0) return;
  const width = (sheet.full.width - COLUMN_GAP) / 2;
  const height = styles.group.leading + 3 + Math.max(...columns.map(({ items }) => heightOfList(sheet, items, width)));
  const beside = columns.length === 2 && height < (sheet.bottom - sheet.top) / 2;
  const parent = section(sheet, texts.sections.homework, beside ? height : styles.group.leading + TWO_LINES);
  const top = sheet.y;
  const ends = columns.map(({ partner, items }, index) => {
    const place = beside ? { x: sheet.full.x + index * (width + COLUMN_GAP), width } : sheet.full;
    if (beside) sheet.y = top;
    else if (index > 0) sheet.y += 10;
    if (!beside) sheet.need(styles.group.leading + TWO_LINES);
    sheet.text(parent, 'H3', partner, styles.group, place);
    sheet.y += 3;
    bulletList(sheet, parent, items, place);
    return sheet.y;
  });
  if (beside) sheet.y = Math.max(...ends);
  parent.end();
}
