import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import pixelmatch from 'pixelmatch';
import { renderSummary } from '../src/document/pdf/render-summary';
import { bare, summary } from './document-pdf-model';
import { readDocument } from './document-pdf-reader';

const folder = join(__dirname, 'golden');
/** Set to paint new pictures after looking at every page: `UPDATE_GOLDEN=1`. */
const update = process.env['UPDATE_GOLDEN'] === '1';
/** Other processors round the edges of letters differently; a moved line changes far more. */
const SHARE = 0.002;

async function golden(file: string) {
  const image = await loadImage(readFileSync(file));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

describe.each([
  ['summary', summary],
  ['bare', bare],
])('the look of %s', (name, model) => {
  it('is that of the pictures kept', async () => {
    const document = await readDocument((await renderSummary(model)).bytes);
    for (let page = 1; page <= document.pages; page += 1) {
      const { data, width, height, png } = await document.picture(page);
      const file = join(folder, `${name}-${page}.png`);
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, png);
      }
      const kept = await golden(file);
      expect({ width: kept.width, height: kept.height }).toEqual({ width, height });
      const different = pixelmatch(new Uint8Array(kept.data), new Uint8Array(data), undefined, width, height, { threshold: 0.2 });
      expect(different / (width * height)).toBeLessThan(SHARE);
    }
    expect(existsSync(join(folder, `${name}-${document.pages + 1}.png`))).toBe(false);
    await document.close();
  });
});
