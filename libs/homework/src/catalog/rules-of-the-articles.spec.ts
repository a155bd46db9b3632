import * as kit from '../kit';
import { catalog } from './index';

const withId = (id: string): kit.Homework => {
  const found = catalog.findLast((homework) => homework.id === id);
  if (!found) throw new Error(`${id} is in the catalog`);
  return found;
};
const figuresOf = (id: string) => withId(id).figures.map(({ figure }) => figure);
const saying = (pattern: RegExp) =>
  catalog.flatMap((homework) =>
    Object.entries(kit.textsOf(homework))
      .filter(([, text]) => pattern.test(text))
      .map(([key]) => `${homework.id} ${key}`),
  );

/** The table, 1.9: rules the articles themselves imply. What a couple sees on a screen or a chart is held elsewhere; here is what the homework says. */
describe('rules of the articles', () => {
  it('RS-1: nothing counts up or down: no runs of days, ranks, prizes or days clean', () => {
    expect(saying(/\b(days clean|days in a row|leaderboard|ranking|countdown|badges?|rewards?|trophy|high score)\b/i)).toEqual([]);
    expect(saying(/\b(you (?:are|were) late|deadline passed|too late)\b/i)).toEqual([]);
  });

  it('RS-2: words are not actions: the statement shares no figure with promises and small reliable things', () => {
    const actions = [...figuresOf('S30'), ...figuresOf('S31')];
    // F1 counts only that homework was done, by date.
    expect(figuresOf('S04').filter((figure) => figure !== 'F1' && actions.includes(figure))).toEqual([]);
    expect(
      ['F4', 'F5'].flatMap((figure) => catalog.filter(({ figures }) => figures.some((one) => one.figure === figure)).map(({ id }) => id)),
    ).toEqual(['S30', 'S30']);
  });

  it('RS-2, RS-3: trust is one answer of the person who feels it, never made up of anything', () => {
    const scores = catalog.flatMap(({ id, fields, scores: all }) => Object.values<kit.Score>(all).map((score) => ({ id, score, fields })));
    const trusting = scores.filter(({ score }) => /trust/i.test(score.label));
    expect(trusting.map(({ id, score }) => [id, score.kind])).toEqual([['S25', 'value']]);
    expect(withId('S25').fields['trust']?.kind).toBe('rating');
    const mixed = scores.filter(({ score }) => 'fields' in score && score.fields.includes('trust'));
    expect(mixed).toEqual([]);
  });

  it('RS-4: every agreement, boundary and review comes with a day to look at it again, within 90 days', () => {
    for (const { id, agreement, fields, rules = [] } of catalog.filter((homework) => homework.agreement !== undefined)) {
      const on = agreement?.reviewOn;
      if (on === undefined) expect([id, (agreement?.reviewDays ?? 1000) <= 90]).toEqual([id, true]);
      else {
        expect([id, fields[on]?.kind, fields[on]?.optional === true]).toEqual([id, 'date', false]);
        expect([
          id,
          rules.some((rule) => rule.kind === 'notAfter' && rule.field === on && 'days' in rule && (rule.days ?? 0) <= 90),
        ]).toEqual([id, true]);
      }
    }
    expect(withId('S55').fields['review_on']?.optional === true).toBe(false);
    expect(withId('S55').rules).toContainEqual(expect.objectContaining({ kind: 'notAfter', field: 'review_on', days: 90 }));
    for (const id of ['S12', 'S56']) expect(withId(id).schedule.default.kind).toBe('every');
  });

  it('RS-5: nobody is told to be behind, or ahead of, the other', () => {
    expect(
      saying(/\b(behind your partner|behind the other|ahead of your partner|faster than your partner|slower than your partner)\b/i),
    ).toEqual([]);
    expect(saying(/\bcatch(?:ing)? up with\b/i)).toEqual([]);
  });

  it('RS-6: a setback is a mark with its moment on the core lines, and sets nothing back to the start', () => {
    expect(withId('S36').figures).toContainEqual({ figure: 'F2', fields: ['happened'] });
    expect(saying(/\b(start(?:ing)? over|back to (?:zero|square one)|from scratch|reset)\b/i)).toEqual([]);
  });

  it('RS-7: at first more is asked of the involved partner; the hurt partner steadies and names needs', () => {
    const involved = ['S04', 'S06', 'S09', 'S10', 'S23', 'S30', 'S34'];
    const hurt = ['S14', 'S16', 'S42', 'S43', 'S44', 'S49'];
    expect(involved.filter((id) => !kit.suits(withId(id).roles, 'involved') || withId(id).stage !== 1)).toEqual([]);
    expect(hurt.filter((id) => !kit.suits(withId(id).roles, 'hurt') || withId(id).stage !== 1)).toEqual([]);
    // Nothing asks the hurt partner to feel with the other before the third stage and before they were heard.
    const before = withId('S82').onlyAfter?.filter((one) => one.for === 'hurt') ?? [];
    expect(before).toEqual([
      { for: 'hurt', stage: 3 },
      { for: 'hurt', accepted: { homework: 'S04', response: 'heard' } },
    ]);
  });
});

describe('what the articles get wrong', () => {
  it('no question asks for a password, a code or a place that can be followed (SA-20, SA-21)', () => {
    const asked = catalog.flatMap(({ id, fields }) =>
      Object.entries<kit.Field>(fields)
        .filter(([, { label }]) => /password|pin\b|passcode|location|gps/i.test(kit.worded(label)))
        .map(([key]) => `${id} ${key}`),
    );
    expect(asked).toEqual([]);
  });

  it('openness is offered by the involved partner, ends within 90 days, is looked at within 30, and may be stopped by either (SA-23 to SA-26)', () => {
    const { agreement, rules = [], roles, gate } = withId('S11');
    expect([agreement?.proposedBy, agreement?.maxDays, agreement?.acknowledged, roles, gate]).toEqual([
      'involved',
      90,
      true,
      'involved',
      true,
    ]);
    const breaks = (more: object) =>
      kit
        .problems(withId('S11'), { ...withId('S11').examples[1]?.answers, ...more }, 'involved', { today: '2026-01-15' })
        .map(({ field }) => field);
    expect([breaks({}), breaks({ ends: '2026-04-21' }), breaks({ review_on: '2026-02-20' }), breaks({ either_may_stop: false })]).toEqual([
      [],
      ['ends'],
      ['review_on'],
      ['either_may_stop'],
    ]);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('the content of a disclosure has no field, on either side (S08)', () => {
    const { fields, tool } = withId('S08');
    const kinds = [...Object.values<kit.Field>(fields), ...Object.values<kit.Field>(tool?.fields ?? {})].map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['text', 'paragraph', 'group'].includes(kind))).toEqual([]);
  });

  it('forgiving is never a step to be reached (S81)', () => {
    expect(catalog.filter(({ onlyAfter = [] }) => onlyAfter.some(({ accepted }) => accepted?.homework === 'S81'))).toEqual([]);
    expect(withId('S81').figures.map(({ figure }) => figure)).toEqual(['F1']);
  });
});
