import messages from '../../messages/en/practice.json';
import { type Scheduled, scheduleWords, weekdayName, weekdayOf } from './schedule-words';

/** As a counselor reads it. */
function said(schedule: Scheduled): string {
  const { key, values } = scheduleWords(schedule, 'en');
  const words: unknown = Object.entries(messages.schedule).find(([name]) => key === `practice.schedule.${name}`)?.[1];
  return String(words).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

describe('a schedule in words', () => {
  test.each<[Scheduled, string]>([
    [{ kind: 'once' }, 'Once'],
    [{ kind: 'daily' }, 'Every day'],
    [{ kind: 'weekly', days: ['FR', 'MO', 'WE'] }, 'Mon, Wed, and Fri'],
    [{ kind: 'weekly', days: ['TU', 'SA'] }, 'Tue and Sat'],
    [{ kind: 'weekly', days: ['SU'] }, 'Every Sunday'],
    [{ kind: 'weekly', days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] }, 'Every day'],
    [{ kind: 'every', days: 3 }, 'Every 3 days'],
    [{ kind: 'every', days: 7 }, 'Every week'],
    [{ kind: 'every', days: 28 }, 'Every 4 weeks'],
    [{ kind: 'monthly', day: 5 }, 'Each month on day 5'],
    [{ kind: 'monthly', day: 31 }, 'Each month on day 31, or the last day'],
  ])('%j is said as “%s”', (schedule, words) => {
    expect(said(schedule)).toBe(words);
  });

  test('weekdays are named in the language of the page', () => {
    expect([weekdayName('MO', 'en', 'long'), weekdayName('SU', 'de', 'long')]).toEqual(['Monday', 'Sonntag']);
  });

  test('a calendar day has its weekday wherever the browser is', () => {
    expect([weekdayOf('2026-03-02'), weekdayOf('2026-03-08')]).toEqual(['MO', 'SU']);
  });
});
