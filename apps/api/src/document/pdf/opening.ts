import { ink, styles } from './style';
import { fill } from './texts';
import type { Writing } from './writing';

const PAD = 16;
const GAP = 14;

/** Title, date and a quiet panel with how long, where, who (documents 5.6, 1). */
export function writeOpening({ sheet, model, texts, dates }: Writing): void {
  const { session } = model;
  sheet.y += 8;
  sheet.text(sheet.root, 'H1', texts.title, styles.title);
  sheet.y += 4;
  sheet.text(sheet.root, 'P', dates.weekday(session.startsAt), styles.subtitle);
  sheet.y += 12;
  sheet.decorate(() => sheet.doc.rect(sheet.full.x, sheet.y, 40, 2.5).fill(ink.clay));
  sheet.y += 18;

  const start = dates.time(session.startsAt);
  const facts = [
    { label: texts.facts.when, value: session.minutes === null ? start : fill(texts.minutes, { start, minutes: session.minutes }) },
    { label: texts.facts.where, value: session.place === null ? '' : texts.place[session.place] },
    { label: texts.facts.present, value: session.attendees.join('\n') },
    { label: texts.facts.counselor, value: session.counselor },
  ].filter(({ value }) => value !== '');
  const { x, width } = sheet.full;
  const column = (width - 2 * PAD - GAP) / 2;
  const laidOut = facts.map(({ label, value }) => ({ label, lines: sheet.lines(value, styles.body, column) }));
  const heights = laidOut.map(({ lines }) => styles.label.leading + lines.length * styles.body.leading);
  const rowHeight = (row: number) => Math.max(heights[2 * row] ?? 0, heights[2 * row + 1] ?? 0);
  const rows = Math.ceil(facts.length / 2);
  const height = Array.from({ length: rows }, (_, row) => rowHeight(row)).reduce((sum, one) => sum + one, 0) + (rows - 1) * GAP + 2 * PAD;

  sheet.need(height);
  const top = sheet.y;
  sheet.decorate(() => sheet.doc.roundedRect(x, top, width, height, 6).fill(ink.tint));
  const list = sheet.add(sheet.root, 'L');
  laidOut.forEach(({ label, lines }, index) => {
    const row = index >> 1;
    const left = x + PAD + (index % 2) * (column + GAP);
    const y = top + PAD + Array.from({ length: row }, (_, before) => rowHeight(before) + GAP).reduce((sum, one) => sum + one, 0);
    const item = sheet.add(list, 'LI');
    sheet.add(item, 'Lbl', () => sheet.draw(sheet.lines(label, styles.label, column), styles.label, left, y));
    sheet.add(item, 'LBody', () => sheet.draw(lines, styles.body, left, y + styles.label.leading));
    item.end();
  });
  list.end();
  sheet.y = top + height;
}
