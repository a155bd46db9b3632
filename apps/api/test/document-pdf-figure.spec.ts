import { coreTrend } from '@groundwork/chart';
import { renderSvg } from '@groundwork/chart-svg';

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
