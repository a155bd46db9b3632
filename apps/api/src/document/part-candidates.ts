import type { DocumentLine } from '@groundwork/contract';
import { agreementOf, isDraft } from './boundary-line';
import type { CoupleFrame } from './couple-frame';
import { jointGrid } from './joint-grid';
import { isReview, jointForm } from './joint-rules';
import { type JointFigure, jointTrend } from './joint-trend';
import { lineTexts } from './line-texts.en';
import type { OpenPart } from './open-part';
import { namable, wordsOf } from './part-words';
import type { Dates } from './pdf/dates';
import { fill } from './pdf/texts';

/** A line the counselor may choose, and the parts beside its own that it rests on. */
export interface Candidate {
  line: DocumentLine;
  uses: readonly string[];
}

/** By time, and within an entry in the order of its homework. */
export function byTime(a: OpenPart, b: OpenPart): number {
  const place = ({ definition, key }: OpenPart) => Object.keys(definition.parts).indexOf(key);
  return a.submittedAt.getTime() - b.submittedAt.getTime() || a.entryId.localeCompare(b.entryId) || place(a) - place(b);
}

/** Keys of the lines for F2 and F10. */
export const trendKey = 'figure:F2';
export const gridKey = 'figure:F10';

/** What a part is called where its homework may have several. */
export function titleOf({ definition, key }: Pick<OpenPart, 'definition' | 'key'>): string {
  const part = definition.parts[key];
  return Object.keys(definition.parts).length > 1 && part
    ? fill(lineTexts.part, { homework: definition.title, part: part.label })
    : definition.title;
}

/**
 * One line per part that can stand in a document by its own words: boundaries in use, then shared words, by partner and time.
 * @param parts of the period, as the counselor sees them
 * @param others boundaries of any time that reviews of the period name
 */
export function partCandidates(parts: readonly OpenPart[], others: readonly OpenPart[], frame: CoupleFrame, dates: Dates): Candidate[] {
  const known = namable([...others, ...parts]);
  const drafts = new Set(
    [...parts, ...others]
      .filter((part) => jointForm(part.definition, part.key) === 'boundary' && isDraft(part))
      .map((part) => part.entryId),
  );
  const order = frame.partners.map(({ id }) => id);
  const candidates = parts
    .filter((part) => !drafts.has(part.entryId))
    .flatMap((part): (Candidate & { part: OpenPart })[] => {
      const form = jointForm(part.definition, part.key);
      if (form !== 'words' && form !== 'boundary') return [];
      const { rows, uses } = wordsOf(part, frame, dates, known);
      if (rows.length === 0) return [];
      const line: DocumentLine = {
        key: part.id,
        section: form === 'boundary' ? 'boundaries' : 'shared',
        ownerId: part.authorId,
        title: form === 'boundary' ? agreementOf(part, '').text : titleOf(part),
        at: part.submittedAt.toISOString(),
        rows: rows.map(({ path, label, value, kind }) => ({ field: path, label, value, kind })),
        consent: { report: part.reportSince !== null, since: part.reportSince?.toISOString() ?? null },
        selectable: part.reportSince !== null,
      };
      return [{ line, uses: uses.map(({ id }) => id), part }];
    });
  const bySection = (section: DocumentLine['section']) =>
    candidates
      .filter(({ line }) => line.section === section)
      .sort((a, b) => order.indexOf(a.part.authorId) - order.indexOf(b.part.authorId) || byTime(a.part, b.part))
      .map(({ line, uses }) => ({ line, uses }));
  return [...bySection('boundaries'), ...bySection('shared')];
}

/** The line of the check-ins of both: there when both partners' numbers would make a figure, to choose when both released them. */
export function trendCandidate(
  parts: readonly OpenPart[],
  frame: CoupleFrame,
  period: { from: string; to: string },
  days: readonly string[],
): Candidate[] {
  const ratings = parts.filter((part) => jointForm(part.definition, part.key) === 'trend');
  const draw = (of: readonly OpenPart[]) => jointTrend(of, frame, period, days);
  return figureCandidate(trendKey, draw(ratings.filter(isReleased)), draw(ratings));
}

/** The line of the boundary reviews of both. @param others boundaries of any time that reviews of the period name */
export function gridCandidate(parts: readonly OpenPart[], others: readonly OpenPart[], frame: CoupleFrame): Candidate[] {
  const reviews = parts.filter((part) => isReview(part.definition, part.key));
  const known = namable([...others, ...parts]);
  return figureCandidate(gridKey, jointGrid(reviews.filter(isReleased), known, frame), jointGrid(reviews, known, frame));
}

const isReleased = ({ reportSince }: OpenPart) => reportSince !== null;

/** Of what is not released nothing is shown but the title: that the counselor may ask. */
function figureCandidate(key: string, released: JointFigure | null, all: JointFigure | null): Candidate[] {
  const shown = released ?? all;
  if (!shown) return [];
  const since =
    released?.parts
      .map((part) => part.reportSince?.toISOString() ?? '')
      .sort()
      .at(-1) ?? null;
  const line: DocumentLine = {
    key,
    section: 'figures',
    ownerId: null,
    title: shown.figure.title,
    at: null,
    rows: released ? [{ field: shown.figure.id, label: lineTexts.shows, value: released.figure.sentence, kind: 'figure' }] : [],
    consent: { report: released !== null, since },
    selectable: released !== null,
  };
  return [{ line, uses: released?.parts.map(({ id }) => id) ?? [] }];
}
