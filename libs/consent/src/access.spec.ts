import {
  accessTable,
  audiences,
  type CoupleStatus,
  dataClasses,
  expiryOf,
  grantable,
  type Granted,
  type GrantEvent,
  grantState,
  type Guarded,
  mayDecide,
  mayGrant,
  maySee,
  reportForm,
  reasons,
  suggested,
  viewers,
  type Waiting,
  whyVisible,
} from './index';

const everything = { counselor: true, partner: true, report: 'full' } as const;
const combinations = audiences.reduce<Granted[]>(
  (all, audience) =>
    all.flatMap((one) => [
      { ...one, [audience]: false },
      { ...one, [audience]: true },
    ]),
  [{}],
);

function entry(granted: Granted, more: Partial<Guarded> = {}): Guarded {
  return { dataClass: 'individual', granted, ceiling: everything, couple: 'active', ...more };
}

describe('one partner’s own entry', () => {
  it('is seen by its author and by nobody else until the author acts', () => {
    expect(viewers.filter((viewer) => maySee(viewer, entry({})))).toEqual(['author']);
  });

  it.each(combinations)('with %o opens exactly the audiences granted, none implying another (CC-03)', (granted) => {
    for (const audience of audiences) expect(maySee(audience, entry(granted))).toBe(granted[audience] === true);
    expect([maySee('admin', entry(granted)), maySee('colleague', entry(granted))]).toEqual([false, false]);
  });

  it('stays closed above its ceiling, whatever was written into the grants', () => {
    const all = { counselor: true, partner: true, report: true };
    expect(maySee('partner', entry(all, { ceiling: { ...everything, partner: false } }))).toBe(false);
    expect(maySee('report', entry(all, { ceiling: { ...everything, report: 'never' } }))).toBe(false);
    expect(maySee('counselor', entry(all, { ceiling: { ...everything, counselor: false } }))).toBe(false);
  });

  it.each<CoupleStatus>(['paused', 'separated', 'closed'])(
    'is closed to the partner while the couple is %s (CC-41), not to the counselor',
    (couple) => {
      const thing = entry({ partner: true, counselor: true }, { couple });
      expect([maySee('partner', thing), maySee('counselor', thing)]).toEqual([false, true]);
    },
  );

  it('is closed to the partner while the clinic has paused sharing (SA-32)', () => {
    expect(maySee('partner', entry({ partner: true }, { sharingPaused: true }))).toBe(false);
  });

  it('is seen by a colleague only while standing in, and only as far as the counselor sees it', () => {
    expect(maySee('colleague', entry({ counselor: true }, { covering: true }))).toBe(true);
    expect(maySee('colleague', entry({ counselor: false }, { covering: true }))).toBe(false);
  });
});

describe('why somebody can, or cannot, see something', () => {
  const partner = (granted: Granted, more: Partial<Guarded> = {}) => whyVisible('partner', entry(granted, more));
  const waiting = (reaches: Waiting['reaches'], more: Partial<Waiting> = {}): Waiting => ({
    reaches,
    released: false,
    kept: false,
    opened: false,
    ...more,
  });

  it('is said of each state of a consent', () => {
    expect((['none', 'granted', 'revoked', 'expired'] as const).map((partnerState) => partner({ partner: partnerState }).reason)).toEqual([
      'not_granted',
      'granted',
      'withdrawn',
      'expired',
    ]);
    expect(partner({ partner: true }, { couple: 'paused' })).toEqual({ sees: false, reason: 'apart' });
    expect(partner({ partner: true }, { capped: true }).reason).toBe('beyond_ceiling');
  });

  it('names what a grant still waits for', () => {
    const because = (one: Waiting) => partner({ partner: true }, { waiting: one }).reason;
    expect(because(waiting('released'))).toBe('not_released');
    expect(because(waiting('released', { released: true }))).toBe('granted');
    expect(because(waiting('released', { released: true, kept: true }))).toBe('not_released');
    expect([because(waiting('together')), because(waiting('together', { opened: true })), because(waiting('match'))]).toEqual([
      'not_opened',
      'granted',
      'only_matches',
    ]);
  });

  it('is the same answer as whether they may, for every reader and thing', () => {
    const states = [true, false, 'none', 'granted', 'revoked', 'expired'] as const;
    const seen = new Set<string>();
    for (const dataClass of dataClasses)
      for (const viewer of viewers)
        for (const state of states)
          for (const couple of ['active', 'separated'] as const)
            for (const reaches of [null, 'released', 'together', 'match'] as const) {
              const thing = entry(
                { counselor: state, partner: state, report: state },
                { dataClass, couple, otherGranted: { report: true }, waiting: waiting(reaches) },
              );
              const { sees, reason } = whyVisible(viewer, thing);
              expect(maySee(viewer, thing)).toBe(sees);
              expect(sees).toBe(reasons.indexOf(reason) < reasons.indexOf('never'));
              seen.add(reason);
            }
    expect(seen.size).toBeGreaterThan(10);
  });

  it('is suspended for what is both partners’ by nature too while the couple is apart', () => {
    expect(maySee('partner', entry({}, { dataClass: 'joint' }))).toBe(true);
    expect(maySee('partner', entry({}, { dataClass: 'joint', couple: 'paused' }))).toBe(false);
  });
});

describe('what both made together', () => {
  it('is in a report only when both agree (CC-09)', () => {
    const joint = (mine: boolean, theirs: boolean) => entry({ report: mine }, { dataClass: 'joint', otherGranted: { report: theirs } });
    expect([joint(true, true), joint(true, false), joint(false, true)].map((thing) => maySee('report', thing))).toEqual([
      true,
      false,
      false,
    ]);
    expect(maySee('report', { ...joint(true, true), couple: 'separated' })).toBe(false);
  });
});

describe('the access table', () => {
  it('shows an admin nothing (CC-19) and keeps process notes to their author (CC-27)', () => {
    expect(dataClasses.map((dataClass) => accessTable[dataClass].admin)).toEqual(dataClasses.map(() => 'no'));
    expect(viewers.filter((viewer) => accessTable.process[viewer] !== 'no')).toEqual(['author']);
  });

  it('shows safety data and counselor context to no partner and in no report, whatever is granted', () => {
    const all = { counselor: true, partner: true, report: true };
    for (const dataClass of ['safety', 'context', 'process', 'progress'] as const)
      expect([maySee('partner', entry(all, { dataClass })), maySee('report', entry(all, { dataClass }))]).toEqual([false, false]);
  });

  it('lets only the author decide (CC-04)', () => {
    expect(viewers.filter((viewer) => mayDecide(viewer, 'individual'))).toEqual(['author']);
    expect(mayDecide('author', 'progress')).toBe(false);
  });
});

describe('ceilings', () => {
  const trendOnly = { counselor: true, partner: true, report: 'aggregate' } as const;
  it('offer the report as a trend only, where the catalog says R-agg', () => {
    expect(mayGrant(trendOnly, 'report')).toBe(true);
    expect([reportForm(trendOnly, true), reportForm(trendOnly, false), reportForm(everything, true)]).toEqual([
      'aggregate',
      'nothing',
      'full',
    ]);
    expect(reportForm({ ...trendOnly, report: 'never' }, true)).toBe('nothing');
  });
  it('cut what is offered and suggested', () => {
    const counselorOnly = { counselor: true, partner: false, report: 'never' } as const;
    expect(grantable(counselorOnly)).toEqual(['counselor']);
    expect(suggested(counselorOnly, ['partner', 'counselor'])).toEqual(['counselor']);
  });
});

describe('consent over time', () => {
  const granted: GrantEvent = {
    audience: 'partner',
    decision: 'granted',
    at: '2026-03-01T10:00:00.000Z',
    expiresAt: expiryOf('partner', '2026-03-01T10:00:00.000Z'),
  };
  const revoked: GrantEvent = { ...granted, decision: 'revoked', at: '2026-03-05T10:00:00.000Z', expiresAt: null };

  it('starts with none, holds from the grant and ends with the withdrawal', () => {
    const events = [granted, revoked];
    expect(grantState(events, 'partner', '2026-02-28T00:00:00.000Z')).toBe('none');
    expect(grantState(events, 'partner', '2026-03-01T10:00:00.000Z')).toBe('granted');
    expect(grantState(events, 'partner', '2026-03-05T10:00:00.000Z')).toBe('revoked');
    expect(grantState(events, 'counselor', '2026-03-05T10:00:00.000Z')).toBe('none');
  });

  it('ends by itself after 90 days for the partner and 30 for a report, and never for the counselor (CC-07)', () => {
    expect(granted.expiresAt).toBe('2026-05-30T10:00:00.000Z');
    expect(grantState([granted], 'partner', '2026-05-30T10:00:00.000Z')).toBe('expired');
    expect(expiryOf('report', '2026-03-01T10:00:00.000Z')).toBe('2026-03-31T10:00:00.000Z');
    expect(expiryOf('counselor', '2026-03-01T10:00:00.000Z')).toBeNull();
  });
});
