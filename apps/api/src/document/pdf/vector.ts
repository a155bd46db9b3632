import type { Figure } from '@groundwork/chart';
import { renderSvg } from '@groundwork/chart-svg';
import { paintSvg } from './paint-svg';
import type { Sheet } from './sheet';
import type { Element } from './tagged-document';

/** Points of one CSS pixel. */
const PIXEL = 0.75;

/** Height of a figure's picture on the sheet. */
export const heightOfVector = (figure: Figure): number => figure.height * PIXEL;

/**
 * Draws a figure as vectors under one Figure element whose alternative text is the figure's sentence.
 * @throws Error when the picture holds something that cannot be drawn
 */
export function drawVector(sheet: Sheet, parent: Element, figure: Figure): void {
  const { x, width } = sheet.full;
  const height = heightOfVector(figure);
  sheet.need(height);
  const { y } = sheet;
  const svg = renderSvg(figure.option, Math.round(width / PIXEL), figure.height);
  const paint = () => {
    sheet.doc.save().translate(x, y).scale(PIXEL);
    paintSvg(sheet.doc, svg, (text) => sheet.clean(text));
    sheet.doc.restore();
  };
  sheet.add(parent, 'Figure', paint, { alt: sheet.clean(figure.sentence), bbox: [x, y, x + width, y + height], placement: 'Block' });
  sheet.y += height;
}
