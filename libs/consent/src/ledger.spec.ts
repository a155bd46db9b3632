import * as fc from 'fast-check';
import { audiences, couldSee, isAskedAgain, type LedgerEvent, type LedgerPart, standingAt, whyAt } from './index';

const full = { counselor: true, partner: true, report: 'full' } as const;
const part = (id: string, more: Partial<LedgerPart> = {}): LedgerPart => ({
  id,
  entry: 'entry',
  ceiling: full,
  joint: false,
  reaches: null,
  forgetAt: null,
  ...more,
});
const day = (number: number, time = '18:00:00') =>
  new Date(Date.parse(`2026-03-01T${time}.000Z`) + (number - 1) * 86_400_000).toISOString();
const granted = (at: string, audience: 'counselor' | 'partner' | 'report' = 'partner', expiresAt: string | null = null): LedgerEvent => ({
  kind: 'granted',
  at,
  part: 'words',
  audience,
  expiresAt,
  revision: 1,
});
const sees = (events: LedgerEvent[], at: string, of = part('words')) => couldSee([of], events, 'partner', at).length === 1;

describe('what could the other partner see on 14 March, 18:00?', () => {
  it('what was granted by then and not taken back by then', () => {
    const events: LedgerEvent[] = [granted(day(10)), { kind: 'revoked', at: day(20), part: 'words', audience: 'partner' }];
    expect([9, 10, 14, 20, 21].map((number) => sees(events, day(number)))).toEqual([false, true, true, false, false]);
  });

  it('nothing from the second on at which a grant ends, however long ago that was', () => {
    const events = [granted(day(1), 'partner', day(91))];
    const last = new Date(Date.parse(day(91)) - 1000).toISOString();
    expect([last, day(91), day(500)].map((at) => sees(events, at))).toEqual([true, false, false]);
    expect(standingAt([part('words')], events, day(91))[0]?.grants.partner.state).toBe('expired');
  });

  it('all the while when it was renewed in time; with a gap when it was not', () => {
    const renewed = [granted(day(1), 'partner', day(91)), granted(day(80), 'partner', day(170))];
    expect(standingAt([part('words')], renewed, day(120))[0]?.grants.partner).toEqual({
      state: 'granted',
      since: day(1),
      expiresAt: day(170),
    });
    const late = [granted(day(1), 'partner', day(91)), granted(day(95), 'partner', day(185))];
    expect([sees(late, day(93)), standingAt([part('words')], late, day(120))[0]?.grants.partner.since]).toEqual([false, day(95)]);
  });

  it('nothing while sharing rests, and what still stands after that', () => {
    const events: LedgerEvent[] = [granted(day(1)), { kind: 'apart', at: day(5) }, { kind: 'together', at: day(12) }];
    expect([4, 5, 11, 12].map((number) => sees(events, day(number)))).toEqual([true, false, false, true]);
  });

  it('what the counselor let through, in the words let through', () => {
    const of = part('words', { reaches: 'released' });
    const events: LedgerEvent[] = [
      granted(day(1)),
      { kind: 'released', at: day(3), entry: 'entry', revision: 1 },
      { kind: 'held', at: day(5), entry: 'entry' },
      { kind: 'released', at: day(7), entry: 'entry', revision: 1 },
      { ...granted(day(9)), revision: 2 } as LedgerEvent,
      { kind: 'released', at: day(11), entry: 'entry', revision: 2 },
    ];
    expect([2, 4, 6, 8, 10, 12].map((number) => sees(events, day(number), of))).toEqual([false, true, false, true, false, true]);
  });

  it('sealed answers only once both are open, and to the counselor too', () => {
    const of = part('words', { reaches: 'together' });
    const events: LedgerEvent[] = [granted(day(1)), granted(day(1), 'counselor'), { kind: 'opened', at: day(8), entry: 'entry' }];
    for (const audience of ['partner', 'counselor'] as const)
      expect([7, 9].map((number) => couldSee([of], events, audience, day(number)).length)).toEqual([0, 1]);
  });

  it('never the words of what is only compared, nor what is beyond a ceiling, nor what is forgotten', () => {
    expect(sees([granted(day(1))], day(2), part('words', { reaches: 'match' }))).toBe(false);
    expect(sees([granted(day(1))], day(2), part('words', { ceiling: { ...full, partner: false } }))).toBe(false);
    const of = part('words', { forgetAt: day(4) });
    expect([3, 4].map((number) => sees([granted(day(1))], day(number), of))).toEqual([true, false]);
  });

  it('nothing any more of what ended with the counselling, until it is granted anew', () => {
    const events: LedgerEvent[] = [
      granted(day(1), 'counselor'),
      { kind: 'ended', at: day(5), part: null, audience: 'counselor' },
      granted(day(9), 'counselor'),
    ];
    expect([4, 6, 10].map((number) => couldSee([part('words')], events, 'counselor', day(number)).length)).toEqual([1, 0, 1]);
  });
});

describe('asking again', () => {
  it('comes two weeks before a partner’s grant ends and one before a document’s, and never after', () => {
    const asked = (audience: 'partner' | 'report', days: number) =>
      isAskedAgain(audience, day(60), new Date(Date.parse(day(60)) - days * 86_400_000).toISOString());
    expect([15, 14, 1, 0, -1].map((days) => asked('partner', days))).toEqual([false, true, true, false, false]);
    expect([8, 7, 1].map((days) => asked('report', days))).toEqual([false, true, true]);
    expect(isAskedAgain('counselor', null, day(1))).toBe(false);
  });
});

/** The same said in the way of the database: switches that are set as things happen, and looked at in the end. */
class Flags {
  private readonly wanted = new Map<string, { until: number; revision: number }>();
  private released = 0;
  private held = false;
  private blocked = false;
  private opened = false;
  private apart = false;

  take(event: LedgerEvent): void {
    if (event.kind === 'granted')
      this.wanted.set(`${event.part}|${event.audience}`, {
        until: event.expiresAt ? Date.parse(event.expiresAt) : Infinity,
        revision: event.revision,
      });
    if (event.kind === 'revoked') this.wanted.delete(`${event.part}|${event.audience}`);
    if (event.kind === 'ended')
      for (const key of [...this.wanted.keys()])
        if (event.part === null ? key.split('|')[1] === event.audience : key === `${event.part}|${event.audience}`) this.wanted.delete(key);
    if (event.kind === 'released') [this.released, this.held] = [event.revision, false];
    if (event.kind === 'held') this.held = true;
    if (event.kind === 'blocked' || event.kind === 'unblocked') this.blocked = event.kind === 'blocked';
    if (event.kind === 'opened') this.opened = true;
    if (event.kind === 'apart' || event.kind === 'together') this.apart = event.kind === 'apart';
  }

  sees(of: LedgerPart, audience: string, at: number): boolean {
    const wish = this.wanted.get(`${of.id}|${audience}`);
    if (!wish || wish.until <= at || (of.reaches === 'together' && !this.opened) || (of.joint && audience === 'report')) return false;
    if (audience !== 'partner') return true;
    if (this.apart || this.blocked || of.reaches === 'match') return false;
    return of.reaches !== 'released' || (this.released >= wish.revision && !this.held);
  }
}

const moment = fc.integer({ min: 0, max: 400 }).map((hours) => new Date(Date.UTC(2026, 2, 1) + hours * 3_600_000).toISOString());
const names = fc.constantFrom('numbers', 'words');
const audience = fc.constantFrom(...audiences);
const entry = fc.constant('entry');
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('granted' as const),
    at: moment,
    part: names,
    audience,
    expiresAt: fc.option(moment),
    revision: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('revoked' as const), at: moment, part: names, audience }),
  fc.record({ kind: fc.constant('ended' as const), at: moment, part: fc.option(names), audience }),
  fc.record({ kind: fc.constant('released' as const), at: moment, entry, revision: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constantFrom('held' as const, 'blocked' as const, 'unblocked' as const, 'opened' as const), at: moment, entry }),
  fc.record({ kind: fc.constantFrom('apart' as const, 'together' as const), at: moment }),
);

describe('the ledger against a naive replay', () => {
  it('says the same of every part, audience and moment, whatever happened in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(happening, { maxLength: 25 }),
        moment,
        fc.constantFrom(null, 'released' as const, 'together' as const, 'match' as const),
        fc.boolean(),
        (list, at, reaches, joint) => {
          const events = [...list].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
          const parts = [part('numbers'), part('words', { reaches, joint })];
          const flags = new Flags();
          for (const event of events) if (Date.parse(event.at) <= Date.parse(at)) flags.take(event);
          for (const standing of standingAt(parts, events, at))
            for (const one of audiences) expect(whyAt(standing, one).sees).toBe(flags.sees(standing.part, one, Date.parse(at)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never changes what it said of a moment by what happens later', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 25 }), moment, (list, at) => {
        const events = [...list].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
        const parts = [part('numbers'), part('words')];
        const before = events.filter((event) => Date.parse(event.at) <= Date.parse(at));
        expect(standingAt(parts, events, at)).toEqual(standingAt(parts, before, at));
      }),
      { numRuns: 500 },
    );
  });
});
