declare module 'svg-to-pdfkit' {
  /** Draws SVG text into a document at a place, in points when `assumePt`. */
  function drawSvg(
    doc: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      width: number;
      height: number;
      precision?: number;
      fontCallback: (family: string, bold: boolean, italic: boolean, options: { fauxItalic: boolean; fauxBold: boolean }) => string;
      warningCallback: (warning: string) => void;
    },
  ): void;
  export = drawSvg;
}
