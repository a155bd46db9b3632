import type { Administration, CoupleMeasures, MeasureInfo, MeasureSeries, OwnMeasures } from '@groundwork/contract';
import {
  battery,
  changeSince,
  findHomework,
  findMeasure,
  type Measure,
  nextDay,
  scoreItems,
  type Scored,
  scoreTotal,
  steadyBand,
  stressClusters,
} from '@groundwork/homework';
import { type Leave, stateOf, wordsOf } from '../platform/measure-leave';
import type { Given } from './measure-rows';

type Leaves = (key: string) => Leave;

/** What a counselor is told of a measure. */
export function infoOf(measure: Measure, leave: Leave): MeasureInfo {
  const { key, version, name, measures, title, itemsCount, better, recallPeriod, minIntervalDays, audienceLimit, attribution } = measure;
  const { cutoff, otherCutoffs = [], reliableChange, bands } = measure;
  const state = stateOf(measure, leave);
  const words = state === 'asked' ? wordsOf(measure, leave) : undefined;
  return {
    key,
    version,
    name,
    measures,
    title,
    state,
    itemsCount,
    range: [...measure.totalRange],
    better,
    bands: bands.map((band) => ({ ...band })),
    cutoff: cutoff && { ...cutoff },
    otherCutoffs: otherCutoffs.map((one) => ({ ...one })),
    change: reliableChange && {
      points: leave.permission?.changePoints ?? reliableChange.value,
      estimate: reliableChange.estimate,
      source: reliableChange.source,
    },
    recallPeriod,
    minIntervalDays,
    audienceLimit,
    attribution,
    onlyFor: measure.onlyFor ?? null,
    asksEvent: measure.asksEvent === true,
    questions: words
      ? {
          ...(words.stem !== undefined && { stem: words.stem }),
          options: words.options.map((option) => ({ ...option })),
          items: words.items.map(({ text, options }) => ({ text, ...(options && { options: options.map((option) => ({ ...option })) }) })),
        }
      : null,
  };
}

function scoredOf({ measure, answers, total }: Given): Scored {
  return answers ? scoreItems(measure, answers) : scoreTotal(measure, total);
}

/** One person's administrations of one measure, oldest first; change counts from the first completed (M-5). */
export function seriesOf(measure: Measure, given: readonly Given[], leave: Leave): MeasureSeries {
  const points = leave.permission?.changePoints ?? undefined;
  const scored = given.map((one) => ({ one, score: scoredOf(one) }));
  const first = scored.find(({ score }) => score.total !== null);
  const baseline = first?.score.total ?? null;
  const last = given.at(-1);
  return {
    key: measure.key,
    administrations: scored.map(({ one, score }): Administration => {
      const later = one !== first?.one && baseline !== null && score.total !== null;
      return {
        id: one.id,
        source: one.source,
        on: one.on,
        total: score.total,
        missing: score.missing.length,
        subscales: Object.entries(score.subscales).map(([key, value]) => ({
          key,
          label: measure.subscales[key]?.label ?? key,
          value,
          positive: score.positive.includes(key),
        })),
        band: score.band?.label ?? null,
        beyond: score.beyond,
        change: later ? changeSince(measure, baseline, score.total ?? 0, points) : null,
        clusters: measure.key === 'PCL5' && one.answers ? stressClusters(one.answers) : null,
      };
    }),
    steady: baseline === null ? null : steadyBand(measure, baseline, points),
    nextOn: last && measure.minIntervalDays > 0 ? nextDay(measure, last.on) : null,
  };
}

/** A partner's measures in the order of the registry; each measure apart, each person apart (M-8). */
export function personSeries(given: readonly Given[], personId: string, leaves: Leaves): MeasureSeries[] {
  const own = given.filter((one) => one.personId === personId);
  const keys = [...new Set(own.map(({ measure }) => measure.key))];
  return keys.flatMap((key) => {
    const measure = findMeasure(key);
    const ofIt = own.filter((one) => one.measure.key === key).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return measure ? [seriesOf(measure, ofIt, leaves(key))] : [];
  });
}

/** The default battery with, of each choice, the first that can be used in this clinic (M-9). */
export function suggestionsFor(leaves: Leaves): CoupleMeasures['suggestions'] {
  const usable = new Set(['assignable', 'typed', 'asked']);
  return battery.map(({ occasion, anyOf, for: whom }) => {
    const options = anyOf.map((id) => {
      const measure = findMeasure(id);
      return {
        id,
        name: measure?.name ?? findHomework(id)?.title ?? id,
        state: measure ? stateOf(measure, leaves(id)) : ('assignable' as const),
      };
    });
    const chosen = options.find(({ state }) => usable.has(state)) ?? options[0];
    return { occasion, id: chosen?.id ?? '', name: chosen?.name ?? '', state: chosen?.state ?? 'assignable', for: whom };
  });
}

/** A person's own totals, measure by measure: no band, no cut-off, no word of change (M-6). */
export function ownView(given: readonly Given[]): OwnMeasures {
  const byMeasure = Map.groupBy(given, ({ measure }) => measure);
  return {
    items: [...byMeasure].map(([{ key, title, totalRange }, times]) => ({
      key,
      title,
      range: [...totalRange],
      points: times.map((one) => ({ entryId: one.id, on: one.on, total: scoredOf(one).total })),
    })),
  };
}
