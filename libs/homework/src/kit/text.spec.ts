import * as fc from 'fast-check';
import { S15, S25, S48 } from '../catalog';
import { draftSchema, problems } from './answers';
import { textFault, textLength, tidyText } from './text';

const line = { multiline: false, trim: true };
const lines = { multiline: true, trim: true };
const note = (text: string) =>
  problems(S25, { mood: 5, trust: 5, safety: 5, connection: 5, note: text }).map(({ field, message }) => [field, message]);

describe('text rules', () => {
  it('bring text to one form: NFC, line feeds, tabs as spaces, trimmed', () => {
    expect(tidyText('  Zoe\u0308 \r\n\tŁukasiewicz\u2028end ', lines)).toBe('Zoë \n Łukasiewicz\nend');
    expect(tidyText('one\nline\tonly', line)).toBe('one line only');
  });

  it('keep white space in a draft, because someone may be in mid-sentence', () => {
    expect(draftSchema(S15).parse({ when: 'You came ' })).toEqual({ when: 'You came ' });
  });

  it('count characters as readers do', () => {
    expect([textLength('Zoë'), textLength('😀😀'), textFault('😀'.repeat(40), 40), textFault('😀'.repeat(41), 40)]).toEqual([
      3,
      2,
      null,
      'tooLong',
    ]);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['bell', 'a\u0007b'],
    ['delete', 'a\u007fb'],
    ['a C1 control', 'a\u0085b'],
    ['a lone high surrogate', 'a\ud83d'],
    ['a lone low surrogate', '\ude00a'],
  ])('refuse %s, in drafts too', (_, text) => {
    expect(note(text)).toEqual([['note', 'There is a hidden character in this text that cannot be saved. Please type that part again.']]);
    expect(draftSchema(S25).safeParse({ note: text }).success).toBe(false);
  });

  it('say by how much a text is too long', () => {
    expect(note('a'.repeat(801))).toEqual([['note', 'This is 1 character too long. There is room for 800.']]);
    expect(draftSchema(S25).safeParse({ note: 'a'.repeat(900) }).error?.issues[0]?.message).toBe(
      'This is 100 characters too long. There is room for 800.',
    );
  });

  it('refuse a megabyte without trouble', () => {
    expect(note('ż'.repeat(1_000_000))[0]?.[1]).toBe('This is 999200 characters too long. There is room for 800.');
  });

  it('are stable: what was stored once is stored the same again, and nothing forbidden gets through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const parsed = draftSchema(S48).safeParse({ what: text });
        if (!parsed.success) return textFault(tidyText(text, { multiline: true, trim: false }), 600) !== null;
        const kept = parsed.data.what ?? '';
        return (
          kept === kept.normalize('NFC') &&
          kept.isWellFormed() &&
          !/[\0\r\t]/u.test(kept) &&
          (draftSchema(S48).parse({ what: kept }).what ?? '') === kept
        );
      }),
    );
  });
});
