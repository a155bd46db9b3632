import { printable, UNPRINTABLE } from './printable';
import { ink, margin, papers, type TextStyle } from './style';
import { taggedDocument, type DocumentSettings, type Element, type Pdf } from './tagged-document';
import { wrap } from './wrap';

/** Where a block stands between the margins. */
export interface Place {
  x: number;
  width: number;
}

/** The paper with a writing position: wraps and measures text, breaks pages, and tags what it draws. All measures in points, y downwards. */
export class Sheet {
  readonly doc: Pdf;
  readonly root: Element;
  readonly full: Place;
  readonly top = margin.top;
  readonly bottom: number;
  y: number = margin.top;
  /** Whether a sign had to be replaced because no embedded font has it. */
  replaced = false;
  private bar: { x: number; colour: string; from: number } | null = null;

  constructor(settings: DocumentSettings) {
    this.doc = taggedDocument(settings);
    const [width, height] = papers[settings.paper];
    this.full = { x: margin.side, width: width - 2 * margin.side };
    this.bottom = height - margin.bottom;
    this.doc.addPage();
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Text as it can be printed; remembers whether a sign was replaced. */
  clean(text: string): string {
    const clean = printable(text);
    this.replaced ||= clean.includes(UNPRINTABLE);
    return clean;
  }

  /** The text's lines in this style and width; cleans it first. */
  lines(text: string, style: TextStyle, width: number): string[] {
    this.doc.font(style.weight, style.size);
    return wrap(this.clean(text).trim(), width, (piece) => this.doc.widthOfString(piece));
  }

  widthOf(text: string, style: TextStyle): number {
    return this.doc.font(style.weight, style.size).widthOfString(this.clean(text));
  }

  /** Draws lines at the position given, without moving on and without a tag of their own. */
  draw(lines: readonly string[], style: TextStyle, x: number, y: number): void {
    this.doc.font(style.weight, style.size).fillColor(style.colour);
    lines.forEach((line, index) => this.doc.text(line, x, y + index * style.leading, { lineBreak: false }));
  }

  /** Starts a new page unless `height` still fits; a page that is still empty is kept whatever the height. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > this.top) this.newPage();
  }

  newPage(): void {
    this.closeBar();
    this.doc.addPage();
    this.y = this.top;
    if (this.bar) this.bar.from = this.top;
  }

  /** Adds a tagged element; what `draw` paints is its content. */
  add(parent: Element, tag: string, draw?: () => void, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
    const element = this.doc.struct(tag, options);
    parent.add(element);
    if (draw) {
      element.add(draw);
      element.end();
    }
    return element;
  }

  /** Paints something that carries no meaning of its own (PDF artifact). Never inside an element's drawing. */
  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    this.doc.save();
    draw();
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  /** A text under one tag that goes on over pages, never leaving one line alone before or after a page's end. */
  text(parent: Element, tag: string, text: string, style: TextStyle, place: Place = this.full): void {
    const lines = this.lines(text, style, place.width);
    const element = this.add(parent, tag);
    for (let at = 0; at < lines.length;) {
      const left = lines.length - at;
      const room = Math.floor((this.bottom - this.y) / style.leading + 0.01);
      const fits = left <= room ? left : Math.min(room, left - 2);
      if (fits < Math.min(2, left) && this.y > this.top) {
        this.newPage();
        continue;
      }
      const part = lines.slice(at, at + Math.max(1, fits));
      element.add(() => this.draw(part, style, place.x, this.y));
      this.y += part.length * style.leading;
      at += part.length;
    }
    element.end();
  }

  /** Begins an upright line at `x` that runs beside everything until `endBar`, over pages. */
  startBar(x: number, colour: string): void {
    this.bar = { x, colour, from: this.y };
  }

  endBar(): void {
    this.closeBar();
    this.bar = null;
  }

  private closeBar(): void {
    const { bar, y } = this;
    if (!bar || y - bar.from < 1) return;
    this.decorate(() => this.doc.moveTo(bar.x, bar.from).lineTo(bar.x, y).lineWidth(2).strokeColor(bar.colour).stroke());
  }

  /** A hair line across the text. */
  rule(y: number, { x, width }: Place = this.full, colour: string = ink.rule): void {
    this.decorate(() =>
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.75)
        .strokeColor(colour)
        .stroke(),
    );
  }
}
