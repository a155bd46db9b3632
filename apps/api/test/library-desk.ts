import type { OwnEntry, Switches, Task } from '@groundwork/contract';
import { audiences, grantable, mayGrant } from '@groundwork/consent';
import {
  type Answers,
  cappedParts,
  extremeAnswers,
  findHomework,
  findMeasure,
  type Homework,
  library,
  referencesIn,
  type Role,
  splitIntoParts,
  suits,
} from '@groundwork/homework';
import { DateTime } from 'luxon';
import type { Person, TestCouple } from './world';
import { shared, type Writing } from './writing';

/** Everything a counselor can give, in the version given now. */
export const giveable: readonly Homework[] = library().filter(({ roles }) => roles !== 'counselor');
export const named = (homework: Homework) => [`${homework.id} ${homework.title}`, homework] as const;

/** Today where the test clinics are. */
export const today = DateTime.now().setZone('Europe/Rome').toISODate() ?? '';

/** A couple for one homework: seen alone, the gate clear, in the last stage, so that whatever the library has can be given. */
export class Desk {
  private constructor(
    readonly w: Writing,
    readonly couple: TestCouple,
    readonly homework: Homework,
  ) {}

  static async open(w: Writing, homework: Homework): Promise<Desk> {
    const couple = await w.clinic.couple(w.dana);
    const as = w.world.as(w.dana);
    for (const { id } of [couple.anna, couple.ben])
      await as.post(`/couples/${couple.id}/contacts`, { partnerId: id, seenOn: today, how: 'in_person' });
    expect((await as.put(`/couples/${couple.id}/safety`, { gate: 'clear', stage: 3 })).status).toBe(200);
    const desk = new Desk(w, couple, homework);
    await desk.bringForward();
    return desk;
  }

  /** The partners it is for. */
  get authors(): Person[] {
    return [this.couple.anna, this.couple.ben].filter((person) => suits(this.homework.roles, this.roleOf(person)));
  }
  /** Who does an example: the partner with that role. */
  doer(role?: string): Person {
    return role === 'involved' ? this.couple.ben : this.couple.anna;
  }
  other(person: Person): Person {
    return person === this.couple.anna ? this.couple.ben : this.couple.anna;
  }
  roleOf(person: Person): Role {
    return person === this.couple.anna ? 'hurt' : 'involved';
  }

  assign() {
    const { homework } = this;
    return this.w.world.as(this.w.dana).post(`/couples/${this.couple.id}/assignments`, {
      homeworkId: homework.id,
      homeworkVersion: homework.version,
      partnerIds: this.authors.map(({ id }) => id),
      schedule: homework.schedule.default,
      startsOn: today,
      endsOn: null,
      // Some measures ask about an event that the counselor has to name.
      note: findMeasure(homework.id)?.asksEvent ? 'The evening of 3 May' : null,
      requestedSharing: [],
    });
  }

  /** Begins what was assigned, as somebody does from their list of tasks. */
  async begin(author: Person): Promise<OwnEntry> {
    const { body } = await this.w.world.as(author).get('/tasks?laterDays=40');
    const task = [...body.today, ...body.later].find(({ homeworkId }: Task) => homeworkId === this.homework.id);
    const begun = await this.w.start(task?.id, author);
    expect(begun.status).toBe(201);
    return begun.body as OwnEntry;
  }

  /** The least or the most that the homework takes, on the cards drawn for both and with references that exist. */
  async extreme(author: Person, size: 'smallest' | 'largest', begun: OwnEntry): Promise<Answers> {
    const { fields } = this.homework;
    const answers = extremeAnswers(this.homework, size, today, this.roleOf(author));
    const cards = Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'choice' && field.deck === 'round' ? [[name, begun.answers[name]] as const] : [],
    );
    const pointed = new Map(referencesIn(fields, answers).map(({ id, to }) => [id, to]));
    let words = JSON.stringify({ ...answers, ...Object.fromEntries(cards) });
    for (const [id, to] of pointed) words = words.replaceAll(id, await this.target(to, author));
    return JSON.parse(words) as Answers;
  }

  /** Every part with an answer, shared as widely as its ceiling and these answers let its author. */
  widely(answers: Answers): Record<string, Switches> {
    const capped = cappedParts(this.homework, answers);
    return Object.fromEntries(
      Object.entries(this.homework.parts).map(([key, { ceiling }]) => [
        key,
        capped.includes(key) ? { ...shared(...grantable(ceiling)), partner: false, report: false } : shared(...grantable(ceiling)),
      ]),
    );
  }

  /** No more than sending it asks: what is for both by its nature. */
  barely(): Record<string, Switches> {
    const joint = Object.entries(this.homework.parts).filter(([, part]) => part.joint === true);
    return Object.fromEntries(joint.map(([key]) => [key, shared('counselor', 'partner')]));
  }

  /** The parts that hold an answer and are shared with this audience. */
  shownTo(audience: 'counselor' | 'partner', answers: Answers, sharing = this.widely(answers)): string[] {
    return Object.entries(splitIntoParts(this.homework, answers))
      .filter(([key, own]) => Object.keys(own).length > 0 && sharing[key]?.[audience] === true)
      .map(([key]) => key);
  }

  /** The parts that wait for nobody but their author. */
  atOnce(keys: readonly string[]): string[] {
    return keys.filter((key) => this.homework.parts[key]?.reaches === undefined);
  }

  async read(id: string, by: Person): Promise<string[]> {
    const { status, body } = await this.w.world.as(by).get(`/entries/${id}/shared`);
    return status === 404 ? [] : body.parts.map(({ key }: { key: string }) => key);
  }

  /** Audiences beyond the ceiling of each part. */
  beyond(): [part: string, audience: (typeof audiences)[number]][] {
    return Object.entries(this.homework.parts).flatMap(([key, { ceiling }]) =>
      audiences.filter((audience) => !mayGrant(ceiling, audience)).map((audience): [string, (typeof audiences)[number]] => [key, audience]),
    );
  }

  private async target(homeworkId: string, author: Person): Promise<string> {
    const [example] = findHomework(homeworkId)?.examples ?? [];
    const sharing = new Desk(this.w, this.couple, findHomework(homeworkId) ?? this.homework).barely();
    return (await this.w.write(homeworkId, example?.answers, sharing, author, this.couple)).id;
  }

  /** What has to be there first: an entry of another homework that the counselor released and the other accepted. */
  private async bringForward(): Promise<void> {
    for (const { accepted } of this.homework.onlyAfter ?? []) {
      const before = accepted && findHomework(accepted.homework);
      const condition = before?.responses?.[accepted?.response ?? '']?.accepts;
      if (!accepted || !before || !condition || !('is' in condition)) continue;
      const desk = new Desk(this.w, this.couple, before);
      const [example] = before.examples;
      const author = desk.doer(example?.role ?? (before.roles === 'involved' ? 'involved' : undefined));
      const { id } = await this.w.write(before.id, example?.answers, desk.widely(example?.answers ?? {}), author, this.couple);
      expect((await this.w.world.as(this.w.dana).put(`/entries/${id}/release`, { revision: 1, decision: 'release' })).status).toBe(200);
      const answers = { [condition.field]: condition.is[0] };
      const answer = await this.w.world
        .as(desk.other(author))
        .post(`/entries/${id}/responses`, { form: accepted.response, on: null, answers });
      expect(answer.status).toBe(201);
    }
  }
}
