import { aboveSection, group, section } from './section';
import { ink, styles } from './style';
import type { SharedItem } from './summary-model';
import { drawTable } from './table';
import { fill } from './texts';
import { drawVector, heightOfVector } from './vector';
import type { Writing } from './writing';

const INDENT = 14;
const BAR = 1;
/** Answers up to this part of a page are not torn apart. */
const TOGETHER = 4;

function writeItem({ sheet, texts, dates }: Writing, parent: ReturnType<typeof section>, item: SharedItem, colour: string): void {
  const place = { x: sheet.full.x + INDENT, width: sheet.full.width - INDENT };
  const beginning = ({ label }: SharedItem['rows'][number]) =>
    sheet.lines(label, styles.label, place.width).length * styles.label.leading + 2 * styles.body.leading;
  const heading = styles.group.leading + styles.quiet.leading;
  const whole = item.rows.reduce((sum, row) => {
    const lines = sheet.lines(row.label, styles.label, place.width).length * styles.label.leading;
    return sum + 6 + lines + sheet.lines(row.value, styles.body, place.width).length * styles.body.leading;
  }, heading);
  const [first] = item.rows;
  // A short answer stays together; a long one begins where there is room for its beginning.
  sheet.need(whole <= (sheet.bottom - sheet.top) / TOGETHER ? whole : heading + 6 + (first ? beginning(first) : 0));
  const article = sheet.add(parent, 'Sect');
  sheet.startBar(sheet.full.x + BAR, colour);
  sheet.text(article, 'H3', `${item.owner} · ${item.homework}`, styles.group, place);
  sheet.text(article, 'P', fill(texts.written, { date: dates.day(item.date), version: item.version }), styles.quiet, place);
  const list = sheet.add(article, 'L');
  for (const row of item.rows) {
    sheet.y += 6;
    sheet.need(beginning(row));
    const line = sheet.add(list, 'LI');
    sheet.text(line, 'Lbl', row.label, styles.label, place);
    sheet.text(line, 'LBody', row.value, styles.body, place);
    line.end();
  }
  list.end();
  article.end();
  sheet.endBar();
  sheet.y += 16;
}

/** What each partner released, in their own words; one colour and place per partner. */
export function writeShared(writing: Writing): void {
  const { sheet, model, texts } = writing;
  if (model.shared.length === 0) return;
  const parent = section(sheet, texts.sections.shared, 100);
  sheet.text(parent, 'P', texts.sharedIntro, styles.quiet);
  sheet.y += 12;
  const owners = [...new Set(model.shared.map(({ owner }) => owner))];
  for (const item of model.shared) writeItem(writing, parent, item, owners.indexOf(item.owner) === 0 ? ink.teal : ink.clay);
  sheet.y -= 16;
  parent.end();
}

/** Shared figures as vectors, each with its values as a table under it (DOC-6). */
export function writeFigures({ sheet, model, texts }: Writing): void {
  model.figures.forEach((figure, index) => {
    const lines = sheet.lines(figure.sentence, styles.body, sheet.full.width).length;
    const words = styles.group.leading + lines * styles.body.leading + 10;
    const picture = heightOfVector(sheet, figure, words + (index === 0 ? aboveSection : 0));
    const height = words + picture;
    const parent = index === 0 ? section(sheet, texts.sections.figures, height) : sheet.add(sheet.root, 'Sect');
    if (index > 0) sheet.y += 24;
    group(sheet, parent, figure.title, height - styles.group.leading);
    sheet.text(parent, 'P', figure.sentence, styles.body);
    sheet.y += 10;
    drawVector(sheet, parent, figure, picture);
    sheet.y += 10;
    drawTable(sheet, parent, figure.table);
    parent.end();
  });
}
