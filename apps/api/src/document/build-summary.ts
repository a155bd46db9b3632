import type { Figure } from '@groundwork/chart';
import { agreementOf, isDraft } from './boundary-line';
import type { CoupleFrame } from './couple-frame';
import { jointGrid } from './joint-grid';
import { isReview, jointForm } from './joint-rules';
import { jointTrend } from './joint-trend';
import type { OpenPart } from './open-part';
import { byTime, gridKey, trendKey } from './part-candidates';
import { namable, wordsOf } from './part-words';
import { type Dates, datesIn } from './pdf/dates';
import type { SharedItem, SummaryModel } from './pdf';
import { homeworkKey, sectionKeys } from './section-candidates';
import type { SessionFacts } from './session-facts';

/** Names what the file was made with (DOC-2); grows when its content or look changes. */
export const template = 'joint_summary/1';

/** Everything one document may be made of, read under the report's rights. */
export interface SummarySource {
  code: string;
  paper: 'a4' | 'letter';
  period: { from: string; to: string };
  /** Keys of the lines chosen. */
  lines: ReadonlySet<string>;
  frame: CoupleFrame;
  facts: SessionFacts;
  counselor: string;
  sessionDays: readonly string[];
  /** Released parts of the chosen lines and those they rest on. */
  parts: readonly OpenPart[];
  generatedAt: Date;
  /** Code of the newest head of the clinic's log. */
  log: string | undefined;
}

/** What is printed, and the parts it really holds: the manifest. */
export interface Summary {
  model: SummaryModel;
  used: OpenPart[];
}

/** Puts a joint summary together (documents 5.6). What is not among the chosen lines, or not released any more, leaves no trace. */
export function buildSummary(source: SummarySource): Summary {
  const { frame, facts, lines, parts } = source;
  const used = new Set<OpenPart>();
  const dates = datesIn('en', frame.timeZone);
  const nameOf = (id: string) => frame.partners.find((partner) => partner.id === id)?.name ?? '';
  const boundaries = parts.filter((part) => lines.has(part.id) && jointForm(part.definition, part.key) === 'boundary' && !isDraft(part));
  for (const part of boundaries) used.add(part);
  const model: SummaryModel = {
    language: 'en',
    paper: source.paper,
    timeZone: frame.timeZone,
    generatedAt: source.generatedAt.toISOString(),
    code: source.code,
    ...(source.log !== undefined && { log: source.log }),
    practice: frame.practice,
    couple: frame.code,
    session: {
      startsAt: facts.startsAt.toISOString(),
      minutes: facts.minutes,
      place: facts.place,
      counselor: source.counselor,
      attendees: frame.partners.filter(({ id }) => facts.attendees.includes(id)).map(({ name }) => name),
    },
    topics: lines.has(sectionKeys.topics) ? facts.topics : [],
    summary: lines.has(sectionKeys.summary) ? facts.summary : '',
    agreements: boundaries.map((part) => agreementOf(part, nameOf(part.authorId))),
    homework: facts.homework
      .filter(({ partnerId }) => lines.has(homeworkKey(partnerId)))
      .map(({ partnerId, titles }) => ({ partner: nameOf(partnerId), titles })),
    shared: sharedItems(source, dates, nameOf, used),
    figures: figures(source, used),
    milestones: [],
    next: lines.has(sectionKeys.next) && facts.next ? { startsAt: facts.next.startsAt.toISOString(), place: facts.next.place } : null,
    help: frame.help,
  };
  return { model, used: [...used] };
}

function sharedItems(
  { frame, lines, parts }: SummarySource,
  dates: Dates,
  nameOf: (id: string) => string,
  used: Set<OpenPart>,
): SharedItem[] {
  const known = namable(parts);
  const chosen = parts.filter((part) => lines.has(part.id) && jointForm(part.definition, part.key) === 'words');
  const byEntry = Map.groupBy(chosen, (part) => part.entryId);
  const order = frame.partners.map(({ id }) => id);
  const items = [...byEntry.values()].flatMap((entry) => {
    const [first] = entry;
    if (!first) return [];
    const rows = [...entry].sort(byTime).flatMap((part) => {
      const words = wordsOf(part, frame, dates, known);
      if (words.rows.length > 0) for (const one of [part, ...words.uses]) used.add(one);
      return words.rows.map(({ label, value }) => ({ label, value }));
    });
    return rows.length > 0 ? [{ first, rows }] : [];
  });
  return items
    .sort((a, b) => order.indexOf(a.first.authorId) - order.indexOf(b.first.authorId) || byTime(a.first, b.first))
    .map(({ first, rows }) => ({
      owner: nameOf(first.authorId),
      homework: first.definition.title,
      version: first.definition.version,
      date: first.day,
      rows,
    }));
}

function figures({ frame, lines, parts, period, sessionDays }: SummarySource, used: Set<OpenPart>): Figure[] {
  const ratings = parts.filter((part) => jointForm(part.definition, part.key) === 'trend');
  const reviews = parts.filter((part) => isReview(part.definition, part.key));
  const chosen = [
    lines.has(trendKey) ? jointTrend(ratings, frame, period, sessionDays) : null,
    lines.has(gridKey) ? jointGrid(reviews, namable(parts), frame) : null,
  ];
  return chosen.flatMap((joint) => {
    if (!joint) return [];
    for (const part of joint.parts) used.add(part);
    return [joint.figure];
  });
}
