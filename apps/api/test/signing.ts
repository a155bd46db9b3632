import { DateTime } from 'luxon';
import { shared, type Writing } from './writing';
import type { Answer, Person, TestCouple } from './world';

/** A day so many days from today in the clinic. */
export const day = (days: number) => DateTime.now().setZone('Europe/Rome').plus({ days }).toISODate() ?? '';
/** How they pause (S19), as Ben might propose it. */
export const pause = { signal: 'A hand flat on the table', pause: 30, who_returns: 'caller' };
const both = { pause: shared('counselor', 'partner') };

/** A couple that proposes and signs: Anna and Ben, their counselor Dana. */
export class Signing {
  private constructor(
    readonly w: Writing,
    readonly dana: Person,
    readonly couple: TestCouple,
  ) {}

  /** A new couple in a world. */
  static async of(w: Writing): Promise<Signing> {
    const dana = await w.clinic.counselor('Dana');
    return new Signing(w, dana, await w.clinic.couple(dana));
  }

  /** Ben proposes how to pause. @returns the entry */
  async propose(answers: object = pause): Promise<string> {
    return (await this.w.write('S19', answers, both, this.couple.ben, this.couple)).id;
  }

  /** Ben sends other words, or the same again. */
  async reword(id: string, answers: object): Promise<void> {
    const { body } = await this.w.world.as(this.couple.ben).get(`/entries/${id}`);
    expect((await this.w.submit(id, body.version, answers, both, this.couple.ben)).status).toBe(200);
  }

  /** Ben proposes and both sign. */
  async signed(answers: object = pause) {
    const id = await this.propose(answers);
    await this.sign(id, this.couple.ben);
    const { body } = await this.sign(id, this.couple.anna);
    return { id, agreementId: body.agreementId as string, body };
  }

  /** The newest wording on an entry. */
  async look(id: string, by: Person) {
    return (await this.w.world.as(by).get(`/entries/${id}/agreement`)).body;
  }

  async list(by: Person) {
    return (await this.w.world.as(by).get(by.role === 'counselor' ? `/couples/${this.couple.id}/agreements` : '/agreements')).body.items;
  }

  /** Signs what is shown at that moment, or was `seen` before. */
  async sign(id: string, by: Person, seen?: { revision: number; textHash: string }): Promise<Answer> {
    const { revision, textHash } = seen ?? (await this.look(id, by));
    return this.w.world.as(by).post(`/entries/${id}/signature`, { revision, textHash, name: by.name });
  }

  act(agreementId: string, step: string, by: Person, body?: object): Promise<Answer> {
    return this.w.world.as(by).post(`/agreements/${agreementId}/${step}`, body);
  }

  /** Dana saw each alone, and the gate is clear. */
  async screen(): Promise<void> {
    const as = this.w.world.as(this.dana);
    for (const partner of [this.couple.anna, this.couple.ben])
      await as.post(`/couples/${this.couple.id}/contacts`, { partnerId: partner.id, seenOn: day(-1), how: 'in_person' });
    await as.put(`/couples/${this.couple.id}/safety`, { gate: 'clear', stage: 1 });
  }
}
