import type { Sheet, Place } from './sheet';
import { ink, styles, type TextStyle } from './style';
import type { Element } from './tagged-document';

const INDENT = 15;

/** A list with dots; each item may have a quiet line under it. Items keep their first two lines together. */
export function bulletList(
  sheet: Sheet,
  parent: Element,
  items: readonly { text: string; quiet?: string }[],
  place: Place = sheet.full,
): void {
  const list = sheet.add(parent, 'L');
  for (const { text, quiet } of items) {
    sheet.need(2 * styles.body.leading);
    const item = sheet.add(list, 'LI');
    sheet.add(item, 'Lbl', () => sheet.draw(['•'], { ...styles.body, colour: ink.clay }, place.x + 2, sheet.y));
    const body = sheet.add(item, 'LBody');
    const inside = { x: place.x + INDENT, width: place.width - INDENT };
    sheet.text(body, 'P', text, styles.body, inside);
    if (quiet) sheet.text(body, 'P', quiet, styles.quiet, inside);
    item.end();
    sheet.y += 4;
  }
  list.end();
}

/** How high `bulletList` would be if it stood on one page. */
export function heightOfList(sheet: Sheet, items: readonly { text: string; quiet?: string }[], width: number): number {
  const tall = (text: string | undefined, style: TextStyle) => (text ? sheet.lines(text, style, width - INDENT).length * style.leading : 0);
  return items.reduce((sum, { text, quiet }) => sum + 4 + tall(text, styles.body) + tall(quiet, styles.quiet), 0);
}
