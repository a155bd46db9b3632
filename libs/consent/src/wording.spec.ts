import { createHash } from 'node:crypto';
import { consentText, consentWords, consentWordings, consentWordingVersion, usualTerms } from './index';

it('a text that was agreed to never changes', () => {
  const hash = (version: string) =>
    createHash('sha256')
      .update(Object.values(consentWordings[version] ?? {}).join('\n'))
      .digest('hex')
      .slice(0, 16);
  expect(Object.keys(consentWordings).map((version) => [version, hash(version)])).toEqual([
    ['2026-1', 'a898e6fa7f62e9e6'],
    ['2026-2', 'eb3ccc7e5d6e9888'],
  ]);
});

it('the text of today says until when, and in which way a document is meant', () => {
  expect(consentWords(usualTerms).partner).toContain('for 90 days at most');
  expect(consentWords({ partnerDays: 60, reportDays: 14, reportOnce: true })).toMatchObject({
    partner: expect.stringContaining('60 days'),
    report: expect.stringContaining('one session document, within 14 days'),
  });
  expect(consentText().startsWith(`${consentWordingVersion}\n`)).toBe(true);
});
