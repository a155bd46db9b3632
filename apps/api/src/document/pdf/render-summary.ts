import { createHash } from 'node:crypto';
import { writeHelp, writeMilestones, writeNext, writeNotice } from './closing-sections';
import { datesIn } from './dates';
import { writeOpening } from './opening';
import { paintPageFrames } from './page-frame';
import { writeAgreements, writeHomework, writeWork } from './session-sections';
import { writeFigures, writeShared } from './shared-sections';
import { Sheet } from './sheet';
import type { SummaryModel } from './summary-model';
import { bytesOf } from './tagged-document';
import { textsOf } from './texts';
import type { Writing } from './writing';

/** A finished file. */
export interface RenderedSummary {
  bytes: Buffer;
  pages: number;
  /** Hexadecimal; what the document's record stores (DOC-2). */
  sha256: string;
}

const sections: readonly ((writing: Writing) => void)[] = [
  writeOpening,
  writeWork,
  writeAgreements,
  writeHomework,
  writeShared,
  writeFigures,
  writeMilestones,
  writeNext,
  writeHelp,
  writeNotice,
];

/**
 * Renders a joint session summary (D1) as a tagged PDF. The same model makes the same bytes.
 * @param onProgress per cent, rising to 100
 * @throws RangeError for a figure that a document both partners read may not hold (documents 5.4, 8)
 */
export async function renderSummary(
  model: SummaryModel,
  onProgress: (percent: number) => void = () => undefined,
): Promise<RenderedSummary> {
  if (model.figures.some(({ id }) => id === 'F1'))
    throw new RangeError('Homework done (F1) compares the partners: not in a document both read.');
  const texts = textsOf(model.language);
  const dates = datesIn(model.language, model.timeZone);
  const sheet = new Sheet({ paper: model.paper, language: model.language, title: texts.title, created: new Date(model.generatedAt) });
  const writing = { sheet, model, texts, dates };
  sections.forEach((write, index) => {
    write(writing);
    onProgress(Math.round(((index + 1) / (sections.length + 1)) * 100));
  });
  sheet.root.end();
  const pages = paintPageFrames(writing);
  const bytes = await bytesOf(sheet.doc);
  onProgress(100);
  return { bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') };
}
