/**
 * The text a person agrees to when sharing (CC-06). A grant records version and language, so a changed text is a new version and the
 * old one stays here. The hash that goes with it is made over `consentText`.
 */
export const consentWordingVersion = '2026-1';

/** English wording of `consentWordingVersion`. */
export const consentWording = {
  counselor: 'Your counselor can read these answers from now on. Your partner cannot, and they are in no document.',
  partner: 'Your partner can read these answers from now on, until you take it back.',
  report: 'Your counselor may put these answers into session documents from now on, until you take it back. You can see which documents they are in.',
  past: 'Only this is shared. Nothing you wrote before is included.',
  withdraw: 'You can take this back at any time, with one tap and without a reason. It holds from the next time someone looks.',
  cannotUndo: 'Taking it back does not remove what was already read, noted or printed. You can see the documents that were made.',
  choice: 'You can keep all of this private. Your counselling goes on just the same.',
} as const;

/** The whole text in one string with its version, for the hash that a grant keeps. */
export function consentText(): string {
  return [consentWordingVersion, ...Object.values(consentWording)].join('\n');
}
