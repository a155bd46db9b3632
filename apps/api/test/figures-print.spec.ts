import { renderSvg } from '@groundwork/chart-svg';
import { exampleFigures, library } from '@groundwork/homework';
import { paintSvg } from '../src/document/pdf/paint-svg';
import { taggedDocument } from '../src/document/pdf/tagged-document';

/** What every figure draws, documents can paint: shapes, dashes and letters that paper knows. */
describe('figures on paper', () => {
  const document = taggedDocument({ paper: 'a4', language: 'en', title: 'Figures', created: new Date(0) });
  const figures = library().flatMap((homework) => exampleFigures(homework, 'print'));

  it('are there', () => expect(figures.length).toBeGreaterThan(60));

  it.each(figures.map((figure) => [figure.id, figure] as const))('%s is painted whole', (_, figure) => {
    const svg = renderSvg(figure.option, 628, figure.height);
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(() => paintSvg(document.addPage(), svg, (text) => text)).not.toThrow();
  });
});
