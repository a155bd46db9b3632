import { grantDays } from './grants';

/**
 * The text a person agrees to when sharing (CC-06). A grant records version, language and hash, so a changed text is a new version and the old one stays here.
 * The hash is made over `consentText`; what a clinic may set stands in it by name, and in the grant by its end.
 */
export const consentWordingVersion = '2026-2';

/** The words of a version, by what they are about. */
type Wording = Readonly<Record<'counselor' | 'partner' | 'report' | 'past' | 'withdraw' | 'cannotUndo' | 'choice', string>> & {
  readonly reportOnce?: string;
  readonly known?: string;
};

/** Every version that was ever agreed to, in English. */
export const consentWordings: Readonly<Record<string, Wording>> = {
  '2026-1': {
    counselor: 'Your counselor can read these answers from now on. Your partner cannot, and they are in no document.',
    partner: 'Your partner can read these answers from now on, until you take it back.',
    report:
      'Your counselor may put these answers into session documents from now on, until you take it back. You can see which documents they are in.',
    past: 'Only this is shared. Nothing you wrote before is included.',
    withdraw: 'You can take this back at any time, with one tap and without a reason. It holds from the next time someone looks.',
    cannotUndo: 'Taking it back does not remove what was already read, noted or printed. You can see the documents that were made.',
    choice: 'You can keep all of this private. Your counselling goes on just the same.',
  },
  '2026-2': {
    counselor:
      'Your counselor can read these answers from now on, until you take it back or your counselling ends. Your partner cannot, and they are in no document.',
    partner:
      'Your partner can read these answers from now on, until you take it back, and for {partnerDays} days at most. You are asked before that. If you say nothing, it ends.',
    report:
      'Your counselor may put these answers into session documents from now on, until you take it back, and for {reportDays} days at most. You can see which documents they are in.',
    reportOnce:
      'Your counselor may put these answers into one session document, within {reportDays} days and unless you take it back. You can see which document they are in.',
    known: 'Your counselor can see which parts you share with your partner, by their names and never in your words.',
    past: 'Only this is shared. Nothing you wrote before is included.',
    withdraw: 'You can take this back at any time, with one tap and without a reason. It holds from the next time someone looks.',
    cannotUndo: 'Taking it back does not remove what was already read, noted or printed. You can see the documents that were made.',
    choice: 'You can keep all of this private. Your counselling goes on just the same.',
  },
};

/** What a clinic sets of the text: how long grants last, in days, and whether one for documents is for one alone (CC-07). */
export interface ConsentTerms {
  readonly partnerDays: number;
  readonly reportDays: number;
  readonly reportOnce: boolean;
}

export const usualTerms: ConsentTerms = { partnerDays: grantDays.partner ?? 0, reportDays: grantDays.report ?? 0, reportOnce: false };

/** The text of today with the clinic's terms in it, as it is shown. */
export function consentWords(
  terms: ConsentTerms,
): Record<'counselor' | 'partner' | 'report' | 'known' | 'past' | 'withdraw' | 'cannotUndo' | 'choice', string> {
  const words = current();
  const filled = (text: string) =>
    text.replace('{partnerDays}', String(terms.partnerDays)).replace('{reportDays}', String(terms.reportDays));
  const { counselor, partner, report, reportOnce = report, known = '', past, withdraw, cannotUndo, choice } = words;
  return {
    counselor,
    partner: filled(partner),
    report: filled(terms.reportOnce ? reportOnce : report),
    known,
    past,
    withdraw,
    cannotUndo,
    choice,
  };
}

/** The text of today with the usual terms. */
export const consentWording = consentWords(usualTerms);

/** The whole text in one string with its version, for the hash that a grant keeps. */
export function consentText(): string {
  return [consentWordingVersion, ...Object.values(current())].join('\n');
}

function current(): Wording {
  const words = consentWordings[consentWordingVersion];
  if (!words) throw new Error('the version of today has no words');
  return words;
}
