import type { Homework } from '../kit/homework';

/** A homework that asks nothing yet: the cautious answer to everything that can be chosen later. */
export function blankHomework(id: string, publishedOn: string): Homework {
  return {
    id,
    version: 1,
    publishedOn,
    kind: 'form',
    roles: 'both',
    title: '',
    summary: '',
    intro: '',
    aim: '',
    notFor: '',
    howToIntroduce: '',
    debrief: '',
    source: { codes: [], words: 'Made in this clinic' },
    minutes: 5,
    stage: 1,
    gate: false,
    fields: {},
    parts: {},
    sharing: {},
    schedule: { suggested: 'once', default: { kind: 'once' } },
    scores: {},
    figures: [{ figure: 'F1' }],
    examples: [],
  };
}
