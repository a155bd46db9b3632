import type { DocumentLine } from '@groundwork/contract';
import { lineTexts } from './line-texts.en';
import type { Candidate } from './part-candidates';
import type { Dates } from './pdf/dates';
import { textsOf } from './pdf/texts';
import type { SessionFacts } from './session-facts';

/** Keys of the lines that are whole sections. */
export const sectionKeys = { topics: 'section:topics', summary: 'section:summary', next: 'section:next' } as const;
/** Key of one partner's homework until next time. */
export const homeworkKey = (partnerId: string) => `homework:${partnerId}`;

const printed = textsOf('en');
const noConsentNeeded: DocumentLine['consent'] = { report: true, since: null };

function candidate(line: Omit<DocumentLine, 'consent' | 'selectable'>): Candidate {
  return { line: { ...line, consent: noConsentNeeded, selectable: true }, uses: [] };
}

/** Topics and summary of the session, when there are any. */
export function openingCandidates(facts: SessionFacts): Candidate[] {
  return [
    ...(facts.topics.length > 0
      ? [
          candidate({
            key: sectionKeys.topics,
            section: 'topics',
            ownerId: null,
            title: printed.sections.topics,
            at: null,
            rows: facts.topics.map((topic) => ({ field: topic, label: '', value: printed.topic[topic], kind: 'choice' })),
          }),
        ]
      : []),
    ...(facts.summary !== ''
      ? [
          candidate({
            key: sectionKeys.summary,
            section: 'summary',
            ownerId: null,
            title: lineTexts.summary,
            at: null,
            rows: [{ field: 'summary', label: '', value: facts.summary, kind: 'paragraph' }],
          }),
        ]
      : []),
  ];
}

/** Homework until next time, a line per partner who has some. */
export function homeworkCandidates(facts: SessionFacts): Candidate[] {
  return facts.homework
    .filter(({ titles }) => titles.length > 0)
    .map(({ partnerId, titles }) =>
      candidate({
        key: homeworkKey(partnerId),
        section: 'homework',
        ownerId: partnerId,
        title: printed.sections.homework,
        at: null,
        rows: titles.map((value) => ({ field: 'title', label: lineTexts.homework, value, kind: 'text' })),
      }),
    );
}

/** The next meeting, when one is planned. */
export function nextCandidates({ next }: SessionFacts, dates: Dates): Candidate[] {
  if (!next) return [];
  const startsAt = next.startsAt.toISOString();
  const value = `${dates.weekday(startsAt)} · ${dates.time(startsAt)} · ${printed.place[next.place]}`;
  return [
    candidate({
      key: sectionKeys.next,
      section: 'next',
      ownerId: null,
      title: printed.sections.next,
      at: startsAt,
      rows: [{ field: 'next', label: lineTexts.when, value, kind: 'dateTime' }],
    }),
  ];
}
