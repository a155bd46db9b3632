import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const file = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const font = create(readFileSync(file));

/**
 * The same amount of work with pdfkit alone: six pages, one font parsed once, a hundred rows of text, three charts of some hundred lines. No tags, no wrapping, no layout.
 * @returns {Promise<number>} bytes
 */
export function renderBare() {
  const doc = new PDFDocument({ size: 'A4', autoFirstPage: false });
  let bytes = 0;
  doc.on('data', (chunk) => (bytes += chunk.length));
  const ended = new Promise((resolve) => doc.once('end', resolve));
  doc.registerFont('text', /** @type {any} */ (font));
  for (let page = 0; page < 6; page++) {
    doc.addPage().font('text').fontSize(10);
    if (page % 2 === 0) chart(doc);
    else
      for (let row = 0; row < 34; row++)
        for (let column = 0; column < 4; column++)
          doc.text(`${row} of 34, ${column}`, 60 + column * 110, 60 + row * 20, { lineBreak: false });
  }
  doc.end();
  return ended.then(() => bytes);
}

/** @param {InstanceType<typeof PDFDocument>} doc */
function chart(doc) {
  for (let line = 0; line < 2; line++) {
    doc.moveTo(60, 400);
    for (let x = 0; x < 120; x++) doc.lineTo(60 + x * 4, 300 + line * 40 + Math.sin(x / 5) * 60);
    doc.stroke();
    for (let x = 0; x < 120; x++) doc.circle(60 + x * 4, 300 + line * 40 + Math.sin(x / 5) * 60, 2).fill();
  }
}
