import PDFDocument from 'pdfkit';
import { fontOf, weights } from './fonts';
import { papers } from './style';

// The published types stop two versions short of the library.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      bbox?: [number, number, number, number];
      placement?: 'Block';
      scope?: 'Column' | 'Row';
    }
  }
}

export type Pdf = PDFKit.PDFDocument;
export type Element = ReturnType<Pdf['struct']>;

type Options = Omit<PDFKit.PDFDocumentOptions, 'subset' | 'font'> & { subset: 'PDF/UA'; font: null };

const TaggedDocument = PDFDocument as unknown as new (options: Options) => Pdf;

export interface DocumentSettings {
  paper: keyof typeof papers;
  language: string;
  /** Neutral: shown in the window's title. */
  title: string;
  created: Date;
}

/** An empty tagged document (PDF/UA) with the fonts registered by weight and without a page yet. */
export function taggedDocument({ paper, language, title, created }: DocumentSettings): Pdf {
  const doc = new TaggedDocument({
    size: [...papers[paper]],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    font: null,
    // The library writes the title into XML as it is.
    info: { Title: title.replace(/[<>&]/g, ''), Creator: 'Groundwork', Producer: 'Groundwork', CreationDate: created },
  });
  for (const weight of weights) doc.registerFont(weight, fontOf(weight) as unknown as string);
  return doc;
}

/** Ends the document and gives its bytes. */
export function bytesOf(doc: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}
