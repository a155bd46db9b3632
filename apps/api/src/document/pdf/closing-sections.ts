import { bulletList, heightOfList } from './list';
import { section } from './section';
import { ink, styles } from './style';
import type { Writing } from './writing';

const PAD = 14;

/** Milestones confirmed by both (5.6, 6). */
export function writeMilestones({ sheet, model, texts, dates }: Writing): void {
  if (model.milestones.length === 0) return;
  const parent = section(sheet, texts.sections.milestones, 2 * styles.body.leading);
  bulletList(
    sheet,
    parent,
    model.milestones.map(({ text, date }) => ({ text, quiet: dates.day(date) })),
  );
  parent.end();
}

/** The next meeting (5.6, 7). */
export function writeNext({ sheet, model, texts, dates }: Writing): void {
  const { next } = model;
  if (!next) return;
  const height = 2 * PAD + styles.body.leading;
  const parent = section(sheet, texts.sections.next, height);
  const { x, width } = sheet.full;
  const words = [dates.weekday(next.startsAt), dates.time(next.startsAt), next.place ? texts.place[next.place] : '']
    .filter((part) => part !== '')
    .join(' · ');
  const lines = sheet.lines(words, { ...styles.body, weight: 'semibold' }, width - 2 * PAD);
  const tall = height + (lines.length - 1) * styles.body.leading;
  sheet.decorate(() => sheet.doc.roundedRect(x, sheet.y, width, tall, 6).fill(ink.tint));
  sheet.add(parent, 'P', () => sheet.draw(lines, { ...styles.body, weight: 'semibold' }, x + PAD, sheet.y + PAD));
  sheet.y += tall;
  parent.end();
}

/** Help numbers: in every document, whatever it holds (5.6, 8). */
export function writeHelp({ sheet, model, texts }: Writing): void {
  if (model.help.length === 0) return;
  const items = model.help.map(({ purpose, contact }) => ({ text: contact, quiet: purpose }));
  const height = heightOfList(sheet, items, sheet.full.width);
  const parent = section(sheet, texts.sections.help, height < (sheet.bottom - sheet.top) / 2 ? height : 2 * styles.body.leading);
  bulletList(sheet, parent, items);
  parent.end();
}

/** What the document is and is not (5.6, 9; DOC-5, DOC-12). */
export function writeNotice({ sheet, model, texts }: Writing): void {
  const sentences = [texts.twoPeople, texts.notDiagnosis, ...(model.notices ?? []), ...(sheet.replaced ? [texts.unprintable] : [])];
  const parent = section(sheet, texts.sections.notice, sentences.length * styles.quiet.leading);
  for (const sentence of sentences) {
    sheet.text(parent, 'P', sentence, styles.quiet);
    sheet.y += 3;
  }
  parent.end();
}
