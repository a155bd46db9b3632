import type { DocumentLine } from '@groundwork/contract';
import { consentState, paperOf, sectionsOf, stillThere, toggled } from './line-groups';

const zoe = 'a5eff7d3-2c4a-449a-85d0-be6e62badb73';
const tomasz = '970448c7-48ed-4698-9965-0900c6da0ea3';
const agreed = { report: true, since: '2026-03-04T10:00:00.000Z' };
const nobodyAsked = { report: true, since: null };
const private_ = { report: false, since: null };

function line(key: string, changes: Partial<DocumentLine>): DocumentLine {
  return { key, section: 'shared', ownerId: zoe, title: 'I-statement', at: null, rows: [], consent: agreed, selectable: true, ...changes };
}

const lines = [
  line('summary', { section: 'summary', ownerId: null, consent: nobodyAsked }),
  line('homework', { section: 'homework', consent: nobodyAsked }),
  line('one', {}),
  line('kept', { consent: private_, selectable: false }),
  line('two', { ownerId: tomasz }),
  line('trend', { section: 'figures', ownerId: null, consent: private_, selectable: false }),
];

describe('the lines of a preview', () => {
  test('stand by section and owner, in the order of the document', () => {
    expect(sectionsOf(lines).map(({ name, groups }) => [name, groups.map((group) => group.lines.map(({ key }) => key))])).toEqual([
      ['summary', [['summary']]],
      ['homework', [['homework']]],
      ['shared', [['one', 'kept'], ['two']]],
      ['figures', [['trend']]],
    ]);
  });

  test('“select all” takes only what may be included', () => {
    expect(sectionsOf(lines).map(({ selectable }) => selectable)).toEqual([['summary'], ['homework'], ['one', 'two'], []]);
    expect(toggled(['summary'], ['one', 'two'], true)).toEqual(['summary', 'one', 'two']);
    expect(toggled(['summary', 'one', 'two'], ['one', 'two'], false)).toEqual(['summary']);
  });

  test('what is no longer there, or no longer released, is no longer chosen', () => {
    expect(stillThere(['two', 'kept', 'gone', 'one'], lines)).toEqual(['one', 'two']);
  });

  test('say how their consent stands', () => {
    expect(lines.map(consentState)).toEqual(['yours', 'titles', 'agreed', 'notReleased', 'agreed', 'notReleasedByBoth']);
    expect(consentState(line('trend', { section: 'figures', ownerId: null }))).toBe('bothAgreed');
  });
});

test('paper is Letter in America and A4 elsewhere', () => {
  expect(['America/New_York', 'Europe/Rome', 'Pacific/Honolulu', 'Asia/Kolkata'].map(paperOf)).toEqual(['letter', 'a4', 'letter', 'a4']);
});
