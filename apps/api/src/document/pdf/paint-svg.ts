import type { Weight } from './fonts';
import type { Pdf } from './tagged-document';

type Attributes = Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decode = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const attributesOf = (text: string): Attributes =>
  Object.fromEntries(Array.from(text.matchAll(/([\w:-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]));

const number = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number.parseFloat(text));

/** Applies `translate(5 5) scale(2.5,2.5)` and the like. */
function transform(doc: Pdf, text: string): void {
  for (const [, kind = '', list = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = list.split(/[\s,]+/).map(Number);
    if (kind === 'translate') doc.translate(a, b ?? 0);
    else if (kind === 'scale') doc.scale(a, b ?? a);
    else if (kind === 'rotate') doc.rotate(a, { origin: [b ?? 0, c] });
    else if (kind === 'matrix') doc.transform(a, b ?? 0, c, d, e, f);
    else throw new Error('A figure is turned in a way that cannot be drawn.');
  }
}

const painted = (colour: string | undefined, opacity: number): colour is string =>
  colour !== undefined && colour !== 'none' && colour !== 'transparent' && opacity > 0;

function paintPath(doc: Pdf, attributes: Attributes): void {
  const { d = '', fill = '#000000', stroke } = attributes;
  const whole = number(attributes['opacity'], 1);
  const fillOpacity = whole * number(attributes['fill-opacity'], 1);
  const strokeOpacity = whole * number(attributes['stroke-opacity'], 1);
  const width = number(attributes['stroke-width'], 1);
  const fills = painted(fill, fillOpacity);
  const strokes = painted(stroke, strokeOpacity) && width > 0;
  if (!fills && !strokes) return;
  doc.save();
  transform(doc, attributes['transform'] ?? '');
  doc.path(d);
  if (fills) doc.fillColor(fill, fillOpacity);
  if (strokes) {
    doc.lineWidth(width).strokeColor(stroke, strokeOpacity);
    doc.lineCap((attributes['stroke-linecap'] ?? 'butt') as 'butt' | 'round' | 'square');
    doc.lineJoin((attributes['stroke-linejoin'] ?? 'miter') as 'miter' | 'round' | 'bevel');
    const dashes = (attributes['stroke-dasharray'] ?? '')
      .split(/[\s,]+/)
      .map(Number)
      .filter((dash) => dash > 0);
    if (dashes.length > 0) doc.addContent(`[${dashes.join(' ')}] 0 d`);
  }
  if (fills && strokes) doc.fillAndStroke();
  else if (fills) doc.fill();
  else doc.stroke();
  doc.restore();
}

const ANCHOR: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

function paintText(doc: Pdf, attributes: Attributes, text: string): void {
  const style = attributes['style'] ?? '';
  const weight: Weight = /font-weight:(?:bold|[6-9]00)/.test(style) ? 'semibold' : 'regular';
  doc.save();
  transform(doc, attributes['transform'] ?? '');
  doc.font(weight, number(/font-size:([\d.]+)px/.exec(style)?.[1], 12)).fillColor(attributes['fill'] ?? '#000000');
  const x = number(attributes['x'], 0) - doc.widthOfString(text) * (ANCHOR[attributes['text-anchor'] ?? 'start'] ?? 0);
  const baseline = attributes['dominant-baseline'] === 'central' ? 'svg-central' : 'alphabetic';
  doc.text(text, x, number(attributes['y'], 0), { lineBreak: false, baseline });
  doc.restore();
}

const TOKEN = /<(\/?)(\w+)([^>]*)>([^<]*)/g;

/**
 * Paints the SVG that the chart library writes, at the current position and scale: paths, one-line texts, groups with a clipping path. Nothing
 * else occurs in it, and anything else is refused, so that no part of a figure is lost without being noticed.
 * @param clean makes a text printable
 * @throws Error for an element that it does not know; the message quotes nothing of the figure
 */
export function paintSvg(doc: Pdf, svg: string, clean: (text: string) => string): void {
  const clips = new Map(
    Array.from(svg.matchAll(/<clipPath id="([^"]*)">\s*<path d="([^"]*)"/g), ([, id = '', d = '']) => [`url(#${id})`, d]),
  );
  const body = svg.replace(/<defs\s*>[\s\S]*?<\/defs>/g, '').replace(/<style\s*>[\s\S]*?<\/style>/g, '');
  for (const [, closing, tag = '', rest = '', text = ''] of body.matchAll(TOKEN)) {
    if (closing) {
      if (tag === 'g') doc.restore();
      continue;
    }
    const attributes = attributesOf(rest);
    if (tag === 'path') paintPath(doc, attributes);
    else if (tag === 'text') paintText(doc, attributes, clean(decode(text)));
    else if (tag === 'g') {
      doc.save();
      transform(doc, attributes['transform'] ?? '');
      const clip = clips.get(attributes['clip-path'] ?? '');
      if (clip !== undefined) doc.path(clip).clip();
    } else if (tag !== 'svg' && !(tag === 'rect' && attributes['fill'] === 'none'))
      throw new Error('A figure holds something that cannot be drawn.');
  }
}
