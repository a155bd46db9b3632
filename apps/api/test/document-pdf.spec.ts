import { createHash } from 'node:crypto';
import { homeworkDone } from '@groundwork/chart';
import { fileNameOf } from '../src/document/pdf';
import { renderSummary } from '../src/document/pdf/render-summary';
import { bare, summary, trend } from './document-pdf-model';
import { flat, readDocument, type ReadDocument } from './document-pdf-reader';

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('the joint session summary', () => {
  let document: ReadDocument;
  let bytes: Buffer;
  const progress: number[] = [];

  beforeAll(async () => {
    const rendered = await renderSummary(summary, (percent) => progress.push(percent));
    bytes = rendered.bytes;
    document = await readDocument(bytes);
    expect(rendered.pages).toBe(document.pages);
    expect(rendered.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
  afterAll(() => document.close());

  it('says its parts in order: who and when, work, agreements, homework, own words, pictures, milestones, next, help, notice', () => {
    const headings = flat(document.tags.flat()).filter(({ role }) => /^H[12]$/.test(role));
    expect(headings.map(({ text }) => text)).toEqual([
      'Session summary',
      'What we worked on',
      'Agreements and boundaries',
      'Until next time',
      'In your own words',
      'Shared pictures',
      'Milestones',
      'Next meeting',
      'Help at any hour',
      'About this document',
    ]);
  });

  it('prints Polish, Greek and Cyrillic names as they are written', () => {
    const text = oneLine(document.text.join(' '));
    for (const name of ['Zoë Łukasiewicz', 'Μάρκος Παπαδόπουλος', 'Dr. Ana Papadopoúlou, LMFT', 'Жанна']) expect(text).toContain(name);
    expect(text).not.toContain('\ufffd');
  });

  it('tells the session’s day and hour in the clinic’s zone', () => {
    const text = oneLine(document.text[0] ?? '');
    expect(text).toContain('Wednesday, 4 March 2026');
    expect(text).toContain('14:30, 50 minutes');
    expect(oneLine(document.text.join(' '))).toContain('Wednesday, 18 March 2026 · 14:30 · By video');
  });

  it('prints each released answer under its question, with its author, day and homework version', () => {
    const tags = flat(document.tags.flat());
    const at = tags.findIndex(({ text }) => text === 'Zoë · I-statement builder');
    expect(tags.slice(at, at + 5).map(({ role, text }) => [role, text])).toEqual([
      ['H3', 'Zoë · I-statement builder'],
      ['P', 'Written 27 February 2026 · homework version 1'],
      ['L', ''],
      ['LI', ''],
      ['Lbl', 'When'],
    ]);
    expect(tags[at + 5]?.text).toBe('the call comes an hour later than we said');
  });

  it('has on every page practice, kind, couple code, date of service, page of pages, time of making and both notices', () => {
    document.text.forEach((page, index) => {
      const text = oneLine(page);
      for (const words of [
        'Lindenhof Practice for Couples',
        'Joint session summary · Couple C-2041 · 4 March 2026',
        `Page ${index + 1} of ${document.pages}`,
        'Made 4 March 2026 at 17:20 CET · Document 7F3K · Log 9F3A1C-07B2D4',
        'This document contains information about two people. Please do not pass it on without both agreeing.',
        'Self-report and counselling information. Not a diagnosis, not a custody or legal assessment.',
      ])
        expect(text).toContain(words);
    });
  });

  it('keeps head and foot away from reading aids', () => {
    const read = flat(document.tags.flat()).map(({ text }) => text);
    expect(read.some((text) => text.includes('Page 1 of'))).toBe(false);
    expect(read.some((text) => text.includes('Couple C-2041'))).toBe(false);
  });

  it('holds figures as vectors with a sentence for those who cannot see them, and a table of their values', () => {
    const tags = flat(document.tags.flat());
    expect(tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(summary.figures.map(({ sentence }) => sentence));
    const titles = tags.filter(({ role }) => role === 'TH').map(({ text }) => text.trim());
    for (const { table } of summary.figures) for (const title of table.head) expect(titles).toContain(title.trim());
    expect(tags.filter(({ role }) => role === 'TR').length).toBeGreaterThanOrEqual(2 + trend.table.rows.length);
    expect(bytes.includes('/Subtype /Image')).toBe(false);
  });

  it('embeds its own fonts and no other', () => {
    expect([...document.fonts.keys()].map((name) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'NotoSans-Light',
      'NotoSans-Regular',
      'NotoSans-SemiBold',
    ]);
    expect([...document.fonts.values()]).toEqual([true, true, true]);
  });

  it('is marked as accessible, in its language, with a neutral title and nothing about people in its properties', () => {
    expect(document.info).toMatchObject({
      Language: 'en-GB',
      Title: 'Session summary',
      Creator: 'Groundwork',
      Producer: 'Groundwork',
      CreationDate: 'D:20260304162000Z',
    });
    const raw = bytes.toString('latin1');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/DisplayDocTitle true');
    const xml = raw.slice(raw.indexOf('<?xpacket begin'), raw.lastIndexOf('<?xpacket end'));
    for (const word of ['Zoë', 'Lindenhof', 'C-2041', '@']) expect(xml).not.toContain(word);
  });

  it('rises to a hundred per cent', () => {
    expect(progress.at(-1)).toBe(100);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  });

  it('makes the same bytes of the same model, whatever was printed before', async () => {
    await renderSummary({ ...summary, practice: 'Αnother Рractice' });
    expect((await renderSummary(summary)).bytes.equals(bytes)).toBe(true);
  });
});

describe('what a summary leaves out', () => {
  it('leaves no heading and no word where a section has nothing', async () => {
    const document = await readDocument((await renderSummary(bare)).bytes);
    expect(document.pages).toBe(1);
    expect(
      flat(document.tags.flat())
        .filter(({ role }) => role.startsWith('H'))
        .map(({ text }) => text),
    ).toEqual(['Session summary', 'About this document']);
    expect(oneLine(document.text.join(' '))).not.toMatch(/none|nothing|empty|not shared|withdrawn|null|undefined/i);
    await document.close();
  });

  it('refuses a figure that compares the partners’ homework', async () => {
    const done = homeworkDone({
      theme: 'print',
      from: '2026-02-01',
      to: '2026-03-01',
      sessions: [],
      partners: [{ label: 'Zoë', tasks: [{ due: '2026-02-03', submitted: null }] }],
    });
    await expect(renderSummary({ ...summary, figures: done ? [done] : [] })).rejects.toThrow(RangeError);
  });

  it('names a file by date and code only', () => {
    expect(fileNameOf('2026-03-04', '7F3K')).toBe('summary-2026-03-04-7F3K.pdf');
    expect(() => fileNameOf('2026-03-04', 'Zoë')).toThrow(RangeError);
    expect(() => fileNameOf('../../etc', '7F3K')).toThrow(RangeError);
  });
});
