import type { Homework } from '@groundwork/homework';

/** One sentence about how a homework works: a message, and what goes into it. `role` and `kind` are named by the clinic's labels and other messages. */
export interface Sentence {
  key: string;
  values?: Record<string, unknown>;
  role?: 'hurt' | 'involved';
}

const w = (key: string, values: Record<string, unknown> = {}, role?: 'hurt' | 'involved'): Sentence => ({
  key: `library.works.${key}`,
  values,
  ...(role && { role }),
});

/** How a homework works, in plain sentences, from its definition alone: what it asks for first, what can hang on an entry, what ends it. */
export function howItWorks(homework: Homework): Sentence[] {
  return [
    ...before(homework),
    ...sending(homework),
    ...ledgerOf(homework),
    ...agreementOf(homework),
    ...exercises(homework),
    ...afterwards(homework),
  ];
}

function before({ gate, onlyAfter = [], blockedBy, carries, hard, schedule }: Homework): Sentence[] {
  return [
    ...(gate === true ? [w('gate')] : gate === false ? [] : [w('gateFor', {}, gate)]),
    ...onlyAfter.flatMap((rule) => [
      ...(rule.stage === undefined ? [] : [rule.for ? w('stageFor', { stage: rule.stage }, rule.for) : w('stage', { stage: rule.stage })]),
      ...(rule.accepted ? [rule.for ? w('acceptedFor', {}, rule.for) : w('accepted')] : []),
    ]),
    ...(schedule.open === true ? [w('open')] : []),
    ...(carries && carries.length > 0 ? [w('carries')] : []),
    ...(blockedBy ? [w('blocked')] : []),
    ...(hard === true ? [w('hard')] : []),
  ];
}

function sending({ parts, match }: Homework): Sentence[] {
  const all = Object.values(parts);
  const reaches = new Set(all.map((part) => part.reaches));
  return [
    ...(all.some(({ joint }) => joint === true) ? [w('joint')] : []),
    ...(reaches.has('released') ? [w('released')] : []),
    ...(reaches.has('together') ? [w('together')] : []),
    ...(match || reaches.has('match') ? [w('match')] : []),
    ...(all.some(({ cappedWhen }) => cappedWhen !== undefined) ? [w('capped')] : []),
  ];
}

function ledgerOf({ ledger }: Homework): Sentence[] {
  if (!ledger) return [];
  return [
    ...(ledger.maxOpen === undefined ? [] : [w('maxOpen', { count: ledger.maxOpen })]),
    ...(ledger.closes ? [w('closes', { count: ledger.closes.days })] : []),
    ...(ledger.forgetAfterHours === undefined ? [] : [w('forget', { hours: ledger.forgetAfterHours })]),
  ];
}

function agreementOf({ agreement }: Homework): Sentence[] {
  if (!agreement) return [];
  return [
    agreement.proposedBy === 'both' ? w('proposedByEither') : w('proposedBy', {}, agreement.proposedBy),
    w('signatures', { mine: agreement.mine, theirs: agreement.theirs }),
    ...(agreement.acknowledged === true ? [w('acknowledged')] : []),
    ...(agreement.reviewDays === undefined
      ? agreement.reviewOn
        ? [w('reviewOn')]
        : []
      : [w('reviewDays', { count: agreement.reviewDays })]),
    ...(agreement.maxDays === undefined ? [] : [w('maxDays', { count: agreement.maxDays })]),
    w('endedByEither'),
  ];
}

function exercises({ pace, turns }: Homework): Sentence[] {
  return [
    ...(pace ? [w('pace', { steps: pace.steps.map(({ label, seconds }) => `${label} (${seconds})`).join(', ') })] : []),
    ...(turns ? [w('turns', { count: turns.turns.length })] : []),
  ];
}

function afterwards({ flags, tool, kind }: Homework): Sentence[] {
  return [...(flags && flags.length > 0 ? [w('flags')] : []), ...(tool || kind === 'tool' ? [w('tool')] : [])];
}

/** What can be written on an entry after it was sent: by whom, and who reads it. */
export interface ResponseLine {
  key: string;
  label: string;
  by: string;
  seen: string;
  many: boolean;
}

/** The responses of a homework, as messages for a list. */
export function responsesOf({ responses = {} }: Homework): ResponseLine[] {
  return Object.entries(responses).map(([key, { label, by, seen, many }]) => ({
    key,
    label: typeof label === 'string' ? label : label.any,
    by: `library.response.by.${by}`,
    seen: `library.response.seen.${seen}`,
    many: many === true,
  }));
}

/** How far a part can ever go, as messages: to the counselor, to the other partner, into a session document. */
export interface CeilingRow {
  key: string;
  label: string;
  counselor: string;
  partner: string;
  report: string;
}

/** Who may ever read what, part by part. Nobody reads anything before its author says so; a joint part is read by both once it is sent. */
export function ceilingsOf({ parts }: Pick<Homework, 'parts'>): CeilingRow[] {
  const c = (word: string) => `library.ceiling.${word}`;
  return Object.entries(parts).map(([key, { label, ceiling, joint, reaches, cappedWhen }]) => ({
    key,
    label,
    counselor: joint ? c('joint') : !ceiling.counselor ? c('never') : reaches === 'together' ? c('together') : c('may'),
    partner: joint
      ? c('joint')
      : reaches === 'match'
        ? c('match')
        : !ceiling.partner
          ? c('never')
          : reaches === 'released'
            ? c('released')
            : reaches === 'together'
              ? c('together')
              : cappedWhen
                ? c('mayUnless')
                : c('may'),
    report:
      ceiling.report === 'never' ? c('never') : ceiling.report === 'aggregate' ? c('aggregate') : cappedWhen ? c('mayUnless') : c('may'),
  }));
}

/** Sections of the articles in words, such as "A: small, B3". */
export function sectionsOf({ source }: Pick<Homework, 'source'>): { article: string; sections: string }[] {
  const byArticle = Map.groupBy(source.codes, (code) => code.slice(0, 1));
  return [...byArticle].map(([article, codes]) => ({
    article: `library.article.${article}`,
    sections: codes.map((code) => code.slice(1).replace(/^\./, '')).join(', '),
  }));
}
