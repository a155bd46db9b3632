import type { DocumentLine } from '@groundwork/contract';

export type SectionName = DocumentLine['section'];
/** Sections in the order of the printed document. */
export const sectionNames = ['topics', 'summary', 'boundaries', 'homework', 'shared', 'figures', 'next'] as const satisfies SectionName[];

/** Lines of one owner within a section; `ownerId` is null for the clinic's and both partners'. */
export interface LineGroup {
  ownerId: string | null;
  lines: DocumentLine[];
}

export interface LineSection {
  name: SectionName;
  groups: LineGroup[];
  /** Keys of the lines that may be included. */
  selectable: string[];
}

/** Lines by section and owner, each in the order the server gave. */
export function sectionsOf(lines: readonly DocumentLine[]): LineSection[] {
  return sectionNames.flatMap((name) => {
    const own = lines.filter(({ section }) => section === name);
    if (own.length === 0) return [];
    const owners = [...new Set(own.map(({ ownerId }) => ownerId))];
    return [
      {
        name,
        groups: owners.map((ownerId) => ({ ownerId, lines: own.filter((line) => line.ownerId === ownerId) })),
        selectable: own.filter(({ selectable }) => selectable).map(({ key }) => key),
      },
    ];
  });
}

/** The chosen keys that are still there to choose, in the order of the lines. */
export function stillThere(chosen: readonly string[], lines: readonly DocumentLine[]): string[] {
  return lines.filter(({ key, selectable }) => selectable && chosen.includes(key)).map(({ key }) => key);
}

/** Adds or takes away keys. */
export function toggled(chosen: readonly string[], keys: readonly string[], on: boolean): string[] {
  const others = chosen.filter((key) => !keys.includes(key));
  return on ? [...others, ...keys] : others;
}

/** How the consent of a line stands, as a message key. */
export type ConsentState = 'agreed' | 'bothAgreed' | 'notReleased' | 'notReleasedByBoth' | 'yours' | 'titles';

export function consentState({ section, ownerId, consent, selectable }: DocumentLine): ConsentState {
  if (section === 'figures') return selectable ? 'bothAgreed' : 'notReleasedByBoth';
  if (!selectable || !consent.report) return 'notReleased';
  if (consent.since !== null) return 'agreed';
  return section === 'homework' && ownerId !== null ? 'titles' : 'yours';
}

/** Paper people have where the clinic is: Letter in America, A4 elsewhere. */
export function paperOf(timeZone: string): 'a4' | 'letter' {
  return timeZone.startsWith('America/') || timeZone.startsWith('US/') || timeZone === 'Pacific/Honolulu' ? 'letter' : 'a4';
}
