import { createCanvas } from '@napi-rs/canvas';

/** A node of the tag tree: its role, alternative text and the text it holds. */
export interface Tag {
  role: string;
  alt?: string;
  text: string;
  children: Tag[];
}

interface Node {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A finished document read back by another program than the one that wrote it. */
export interface ReadDocument {
  pages: number;
  info: Record<string, unknown>;
  /** Everything on each page, head and foot included, in the order it was written. */
  text: string[];
  /** What a reading aid sees, page by page. */
  tags: Tag[][];
  /** How far the tagged text of each page reaches, in points from its left and upper edge; head and foot are no part of it. */
  extents: Extent[];
  /** Fonts by name and whether their outlines are in the file. */
  fonts: Map<string, boolean>;
  /** A page's picture as PNG pixels. */
  picture(page: number): Promise<{ data: Uint8ClampedArray; width: number; height: number; png: Buffer }>;
  close(): Promise<void>;
}

function tagOf(node: Node, words: ReadonlyMap<string, string>): Tag {
  const children = (node.children ?? []).filter(({ role }) => role !== undefined).map((child) => tagOf(child, words));
  const own = (node.children ?? []).filter(({ type }) => type === 'content').map(({ id }) => words.get(id ?? '') ?? '');
  return { role: node.role ?? '', ...(node.alt ? { alt: node.alt } : {}), text: own.join(''), children };
}

export async function readDocument(bytes: Buffer): Promise<ReadDocument> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    verbosity: 0,
  });
  const file = await task.promise;
  const { info } = (await file.getMetadata()) as { info: Record<string, unknown> };
  const document: ReadDocument = {
    pages: file.numPages,
    info,
    text: [],
    tags: [],
    extents: [],
    fonts: new Map(),
    picture,
    close: () => task.destroy(),
  };

  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = new Map<string, string>();
    const open: string[] = [];
    let all = '';
    const height = page.getViewport({ scale: 1 }).height;
    const extent: Extent = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
    document.extents.push(extent);
    for (const item of items) {
      if ('str' in item) {
        const at = open.findLast((id) => id !== '') ?? '';
        words.set(at, (words.get(at) ?? '') + item.str);
        all += item.str + (item.hasEOL ? '\n' : '');
        if (at !== '' && item.str.trim() !== '') reach(extent, item, height);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
    }
    document.text.push(all);
    const tree = (await page.getStructTree()) as Node | null;
    document.tags.push(tree ? tagOf(tree, words).children : []);
    await page.getOperatorList();
    for (const id of fontIds(items)) {
      const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean; data?: unknown };
      document.fonts.set(font.name, font.missingFile !== true && font.data !== undefined);
    }
  }
  return document;

  async function picture(number: number) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    return { data: context.getImageData(0, 0, width, height).data, width, height, png: canvas.toBuffer('image/png') };
  }
}

/** A line's own height reaches from its base line up. */
function reach(extent: Extent, item: { transform: number[]; width: number; height: number; str: string }, pageHeight: number): void {
  const [, , , , x = 0, y = 0] = item.transform;
  extent.left = Math.min(extent.left, x);
  extent.right = Math.max(extent.right, x + item.width);
  extent.top = Math.min(extent.top, pageHeight - y - item.height);
  extent.bottom = Math.max(extent.bottom, pageHeight - y);
}

const fontIds = (items: readonly object[]): Set<string> =>
  new Set(items.flatMap((item) => ('fontName' in item && typeof item.fontName === 'string' ? [item.fontName] : [])));

/** Every tag of these trees, parents first. */
export const flat = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...flat(tag.children)]);
