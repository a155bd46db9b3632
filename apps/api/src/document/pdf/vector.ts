import type { Figure } from '@groundwork/chart';
import { renderSvg } from '@groundwork/chart-svg';
import { paintSvg } from './paint-svg';
import type { Sheet } from './sheet';
import type { Element } from './tagged-document';

/** Points of one CSS pixel. */
const PIXEL = 0.75;

/** Height of a figure's picture on the sheet; a tall one is drawn smaller, so that it stands on one page with its words. @param words height of heading and sentence above it */
export const heightOfVector = (sheet: Sheet, figure: Figure, words: number): number =>
  Math.min(figure.height * PIXEL, sheet.bottom - sheet.top - words - 1);

/**
 * Draws a figure as vectors under one Figure element whose alternative text is the figure's sentence.
 * @param height points, from `heightOfVector`
 * @throws Error when the picture holds something that cannot be drawn
 */
export function drawVector(sheet: Sheet, parent: Element, figure: Figure, height: number): void {
  const { x, width } = sheet.full;
  const scale = height / figure.height;
  sheet.need(height);
  const { y } = sheet;
  const svg = renderSvg(figure.option, Math.round(width / scale), figure.height);
  const paint = () => {
    sheet.doc.save().translate(x, y).scale(scale);
    paintSvg(sheet.doc, svg, (text) => sheet.clean(text));
    sheet.doc.restore();
  };
  sheet.add(parent, 'Figure', paint, { alt: sheet.clean(figure.sentence), bbox: [x, y, x + width, y + height], placement: 'Block' });
  sheet.y += height;
}
