import { lineTexts } from './line-texts.en';
import type { OpenPart } from './open-part';
import type { Agreement } from './pdf';
import { fill } from './pdf/texts';

/** Whether a boundary (S55) is still its author's draft: nothing to talk about yet. */
export function isDraft(part: OpenPart): boolean {
  return part.answers['status'] === 'draft';
}

/** A boundary as a document names it. It stays its author's own, also when it is meant for both: "ours" counts once both have signed (S55). */
export function agreementOf(part: OpenPart, owner: string): Agreement {
  const { text, status, review_on } = part.answers as { text?: unknown; status?: unknown; review_on?: unknown };
  const words = String(text ?? '');
  return {
    text: status === 'proposed' ? fill(lineTexts.proposed, { text: words }) : words,
    state: status === 'retired' ? 'ended' : part.revision > 1 ? 'reviewed' : 'new',
    owner,
    ...(typeof review_on === 'string' && status !== 'retired' && { reviewOn: review_on }),
  };
}
