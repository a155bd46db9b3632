import { paintSvg } from '../src/document/pdf/paint-svg';
import { taggedDocument } from '../src/document/pdf/tagged-document';
import { coreTrend } from '@groundwork/chart';
import { renderSvg } from '@groundwork/chart-svg';

describe('a figure painted into a document', () => {
  const paint = (svg: string) =>
    paintSvg(taggedDocument({ paper: 'a4', language: 'en', title: 'Figure', created: new Date(0) }).addPage(), svg, (text) => text);

  it.each([
    '<image href="x"/>',
    '<text>ok</text><circle r="1"></circle>',
    '<path d="M0 0L1 1" transform="skewX(3)" stroke="#000000"></path>',
    '<rect fill="#FF0000"></rect>',
  ])('refuses what it does not know rather than leave it out: %s', (svg) =>
    expect(() => paint(`<svg>${svg}</svg>`)).toThrow(/cannot be drawn/),
  );

  it('paints paths, dashes, clipped groups and texts', () => {
    const svg =
      '<svg><g clip-path="url(#c)"><path d="M0 0L9 9" stroke="#234843" stroke-dasharray="6,4" fill="none" transform="translate(5 5) scale(2,2)"></path></g>' +
      '<text style="font-size:11px;font-weight:600;" text-anchor="end" dominant-baseline="central" fill="#2B2A28">a &lt; b</text>' +
      '<defs ><clipPath id="c"><path d="M0 0h9v9Z"></path></clipPath></defs></svg>';
    expect(() => paint(svg)).not.toThrow();
  });
});

describe('a figure drawn on the server', () => {
  const entries = ['2026-02-02', '2026-02-04', '2026-02-06'].map((date) => ({ date, values: { trust: 4 } }));
  const figure = coreTrend({
    theme: 'print',
    from: '2026-02-01',
    to: '2026-02-28',
    measures: ['trust'],
    partners: [{ label: 'Zoë Łukasiewicz', entries, reader: 'counselor' }],
    marks: [{ date: '2026-02-11', kind: 'session' }],
  });

  it('is one SVG of the size asked for that names the partner, the rating and the days', () => {
    const svg = renderSvg(figure?.option ?? {}, 628, figure?.height ?? 0);
    expect(svg).toMatch(/^<svg width="628" height="\d+"/);
    for (const words of ['Zoë Łukasiewicz', 'Trust', 'Session', 'Feb 1']) expect(svg).toContain(`>${words}</text>`);
  });

  it('carries a partner’s label as text, whatever it holds', () => {
    const option = coreTrend({
      theme: 'light',
      from: '2026-02-01',
      to: '2026-02-28',
      measures: ['mood'],
      partners: [{ label: '<script>{a} & "b"', entries: [{ date: '2026-02-03', values: { mood: 5 } }], reader: 'author' }],
    })?.option;
    expect(renderSvg(option ?? {}, 400, 200)).toContain('&lt;script&gt;{a} &amp; &quot;b&quot;');
  });
});
