import type { Homework } from '@groundwork/homework';
import type { Answer, Person, World } from './world';

/** A five-question check-in as a counselor makes it between two appointments; the last answer can go to nobody but its author and the counselor. */
export const evening = {
  kind: 'checkin',
  roles: 'both',
  title: 'Evening check-in',
  summary: 'Three questions before you sleep.',
  intro: 'It helps to look back for a moment.',
  aim: 'A line of calm evenings.',
  notFor: 'Not while one of you feels watched.',
  howToIntroduce: 'Do it once together.',
  debrief: 'Ask what made a good evening good.',
  source: { codes: [], words: 'Made in this clinic' },
  minutes: 2,
  stage: 1,
  gate: false,
  fields: {
    calm: { kind: 'rating', min: 0, max: 10, low: 'not calm', high: 'very calm', label: 'How calm was the evening?' },
    talked: { kind: 'yesNo', label: 'Did you talk?' },
    about: { kind: 'text', max: 200, label: 'What about?', showIf: { field: 'talked', is: [true] }, optional: true },
    alone: { kind: 'paragraph', max: 500, label: 'What you keep to yourself', optional: true },
  },
  parts: {
    answers: { label: 'Your evening', fields: ['calm', 'talked', 'about'], ceiling: { counselor: true, partner: true, report: 'full' } },
    kept: { label: 'What you keep', fields: ['alone'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { answers: { audiences: ['counselor'] }, kept: { audiences: [] } },
  schedule: { suggested: 'every evening', default: { kind: 'daily' } },
  scores: { calm: { kind: 'value', field: 'calm', label: 'Calm', unit: 'of 10' } },
  figures: [{ figure: 'F1' }],
  pictures: [{ kind: 'lines', title: 'Calm evenings', scores: ['calm'] }],
  examples: [],
} as const satisfies Omit<Homework, 'id' | 'version' | 'publishedOn'>;

type Definition = Omit<Homework, 'id' | 'version' | 'publishedOn'>;

/** What somebody does in the builder. */
export class Workshop {
  constructor(private readonly world: World) {}

  begin(who: Person, from: { homeworkId: string; homeworkVersion: number } | null = null, asNew = false): Promise<Answer> {
    return this.world.as(who).post('/homework-drafts', { from, asNew });
  }
  save(who: Person, id: string, version: number, definition: unknown): Promise<Answer> {
    return this.world.as(who).put(`/homework-drafts/${id}`, { definition }, { 'if-match': `"${version}"` });
  }
  publish(who: Person, id: string, version: number): Promise<Answer> {
    return this.world.as(who).post(`/homework-drafts/${id}/publication`, undefined, { 'if-match': `"${version}"` });
  }
  /** From nothing to a published version. @returns its id */
  async make(who: Person, definition: Definition = evening as Definition): Promise<string> {
    const { body } = await this.begin(who);
    expect((await this.save(who, body.id, 1, { ...body.definition, ...definition })).body.places).toEqual([]);
    const done = await this.publish(who, body.id, 2);
    expect(done.status).toBe(201);
    return done.body.homeworkId as string;
  }
}
