import type { FigureTable } from '@groundwork/chart';
import { columnWidths } from './column-widths';
import type { Sheet } from './sheet';
import { ink, styles, type TextStyle } from './style';
import type { Element } from './tagged-document';

const PAD = { x: 5, y: 3.5 };

/** A cell no wider than this stays in one line when it can. */
const SHORT = 62;

interface Column {
  x: number;
  width: number;
}

function columnsOf(sheet: Sheet, table: FigureTable): Column[] {
  const wishes = table.head.map((title, index) => {
    const cells = [{ text: title, style: styles.cellHead }, ...table.rows.map((row) => ({ text: row[index] ?? '', style: styles.cell }))];
    const distinct = [...new Map(cells.map((cell) => [cell.text, cell])).values()];
    const widths = distinct.map(({ text, style }) => sheet.widthOf(text, style));
    const words = distinct.flatMap(({ text, style }) => text.split(/[\s/-]+/).map((word) => sheet.widthOf(word, style)));
    const [word, best, padding] = [Math.max(...words), Math.max(...widths), 2 * PAD.x + 1];
    return [word + padding, Math.min(best, Math.max(word, SHORT)) + padding, best + padding] as const;
  });
  let x = sheet.full.x;
  return columnWidths(wishes, sheet.full.width).map((width) => {
    const column = { x, width };
    x += width;
    return column;
  });
}

type Cells = string[][];

const layOut = (sheet: Sheet, columns: readonly Column[], texts: readonly string[], style: TextStyle): Cells =>
  columns.map(({ width }, index) => sheet.lines(texts[index] ?? '', style, width - 2 * PAD.x));

const heightOf = (cells: Cells, style: TextStyle): number => Math.max(1, ...cells.map((lines) => lines.length)) * style.leading + 2 * PAD.y;

function paintHead(sheet: Sheet, columns: readonly Column[], cells: Cells, tag: (index: number, draw: () => void) => void): void {
  const height = heightOf(cells, styles.cellHead);
  sheet.decorate(() => sheet.doc.rect(sheet.full.x, sheet.y, sheet.full.width, height).fill(ink.tint));
  columns.forEach(({ x }, index) => tag(index, () => sheet.draw(cells[index] ?? [], styles.cellHead, x + PAD.x, sheet.y + PAD.y)));
  sheet.y += height;
  sheet.rule(sheet.y, sheet.full, ink.teal);
}

/** Paints one row with `keep` points after it, on as many pages as its longest cell takes; calls `onBreak` after each page break. */
function paintRow(sheet: Sheet, table: Element, columns: readonly Column[], cells: Cells, keep: number, onBreak: () => void): void {
  if (sheet.y + heightOf(cells, styles.cell) + keep > sheet.bottom) {
    sheet.newPage();
    onBreak();
  }
  const row = sheet.add(table, 'TR');
  const elements = columns.map((_, index) => sheet.add(row, index === 0 ? 'TH' : 'TD', undefined, index === 0 ? { scope: 'Row' } : {}));
  const longest = Math.max(1, ...cells.map((lines) => lines.length));
  for (let at = 0; at < longest;) {
    const room = Math.max(1, Math.floor((sheet.bottom - sheet.y - 2 * PAD.y) / styles.cell.leading));
    const until = Math.min(longest, at + room);
    elements.forEach((element, index) => {
      const lines = (cells[index] ?? []).slice(at, until);
      if (lines.length > 0 || at === 0)
        element.add(() => sheet.draw(lines, styles.cell, (columns[index]?.x ?? 0) + PAD.x, sheet.y + PAD.y));
    });
    sheet.y += (until - at) * styles.cell.leading + 2 * PAD.y;
    sheet.rule(sheet.y);
    at = until;
    if (at < longest) {
      sheet.newPage();
      onBreak();
    }
  }
  row.end();
}

/** A figure's values as a tagged table; its head is painted again on each page, as an artifact. */
export function drawTable(sheet: Sheet, parent: Element, content: FigureTable): void {
  const columns = columnsOf(sheet, content);
  const head = layOut(sheet, columns, content.head, styles.cellHead);
  const rows = content.rows.map((row) => layOut(sheet, columns, row, styles.cell));
  const first = rows.slice(0, 2).reduce((sum, row) => sum + heightOf(row, styles.cell), 0);
  const caption = sheet.lines(content.caption, styles.label, sheet.full.width).length * styles.label.leading + 4;
  sheet.need(caption + heightOf(head, styles.cellHead) + first);
  const table = sheet.add(parent, 'Table');
  sheet.text(table, 'Caption', content.caption, styles.label);
  sheet.y += 4;
  const titles = sheet.add(table, 'TR');
  paintHead(sheet, columns, head, (_, draw) => sheet.add(titles, 'TH', draw, { scope: 'Column' }));
  titles.end();
  const again = () => paintHead(sheet, columns, head, (_, draw) => sheet.decorate(draw));
  // The last two rows stay together, so that none stands alone under a repeated head.
  rows.forEach((row, index) => {
    const last = index === rows.length - 2 ? rows[index + 1] : undefined;
    paintRow(sheet, table, columns, row, last ? heightOf(last, styles.cell) : 0, again);
  });
  table.end();
}
