import { measures } from './registry';
import { rangeOf } from './scoring';

it('knows the measures that may be offered, and none that may not', () => {
  expect(measures.map(({ key }) => key)).toEqual(
    'PHQ8 PHQ9 PHQ4 GAD7 PCL5 IESR CSI4 CSI16 CSI32 KMSS RAS RDAS TRUST DTS TRIM18 HARK HITS EHITS WAST PVS ASQ'.split(' '),
  );
});

it('passes on the items of public measures alone (M-2)', () => {
  const withItems = measures.filter(({ items }) => items !== undefined).map(({ key }) => key);
  expect(withItems).toEqual(['PHQ8', 'PHQ9', 'PHQ4', 'GAD7', 'PCL5', 'ASQ']);
  for (const { items, licence } of measures) expect(items !== undefined).toBe(licence.state === 'bundle');
});

it('lets a total of these be typed, because nothing of them may be passed on', () => {
  expect(measures.filter(({ licence }) => licence.state === 'score_only').map(({ key }) => key)).toEqual([
    'RDAS',
    'HITS',
    'EHITS',
    'WAST',
    'PVS',
  ]);
});

it('has every screen for violence and suicide asked by the counselor, alone (SA-33)', () => {
  const asked = measures.filter(({ administration }) => administration === 'counselor').map(({ key }) => key);
  expect(asked).toEqual(['HARK', 'HITS', 'EHITS', 'WAST', 'PVS', 'ASQ']);
  for (const { key, audienceLimit } of measures)
    if (['HARK', 'HITS', 'EHITS', 'WAST', 'PVS'].includes(key)) expect(audienceLimit).toContain('never clears a couple');
});

it('waits to the days of M-7', () => {
  expect(Object.fromEntries(measures.map(({ key, minIntervalDays }) => [key, minIntervalDays]))).toMatchObject({
    PHQ9: 14,
    PHQ8: 14,
    GAD7: 14,
    PCL5: 28,
    CSI16: 28,
    CSI32: 28,
    CSI4: 7,
    PHQ4: 7,
    RAS: 28,
    HARK: 90,
    PVS: 90,
  });
});

it('says never more than a count or trend in a report, and the hardest in none', () => {
  const trends = measures.filter(({ report }) => report === 'aggregate').map(({ key }) => key);
  expect(trends).toEqual(['PHQ8', 'PHQ4', 'GAD7', 'CSI4', 'CSI16', 'CSI32', 'KMSS', 'RAS']);
});

describe.each(measures.map((measure) => [measure.key, measure] as const))('%s', (_, measure) => {
  const { itemsCount, items, options, totalRange, totalOf, reverse, subscales, bands } = measure;
  const every = Array.from({ length: itemsCount }, (__, index) => index + 1);

  it('names only items it has', () => {
    expect(
      [...reverse, ...Object.values(subscales).flatMap((one) => one.items), ...measure.safetyItems].filter((item) => !every.includes(item)),
    ).toEqual([]);
    if (items) expect(items).toHaveLength(itemsCount);
  });

  it('has a total range that is the sum of its items', () => {
    const scored = totalOf ?? every;
    const sum = (side: 0 | 1) => scored.reduce((total, item) => total + rangeOf(measure, item)[side], 0);
    expect([sum(0), sum(1)]).toEqual(totalRange);
  });

  it('has bands without gap or overlap, if any', () => {
    if (bands.length > 0) expect([bands[0]?.from, bands.at(-1)?.to]).toEqual(totalRange);
    for (const [index, { from }] of bands.entries()) if (index > 0) expect(from).toBe((bands[index - 1]?.to ?? NaN) + 1);
  });

  it('offers every answer of an item that is here', () => {
    for (const [index, item] of (items ?? []).entries()) {
      const [min, max] = rangeOf(measure, index + 1);
      expect((item.options ?? options).map(({ value }) => value)).toEqual(Array.from({ length: max - min + 1 }, (__, step) => min + step));
    }
  });

  it('says on what its numbers rest', () => {
    expect(measure.attribution.length).toBeGreaterThan(5);
    expect(measure.licence.text.length).toBeGreaterThan(5);
    for (const one of [measure.cutoff, measure.reliableChange, ...(measure.otherCutoffs ?? [])])
      expect(one === null || one.source !== '').toBe(true);
  });
});
