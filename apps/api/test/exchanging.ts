import { randomUUID } from 'node:crypto';
import { findHomework } from '@groundwork/homework';
import type { Answer, Person } from './world';
import { openWorld } from './world';
import { shared, Writing } from './writing';

/** Shared with both, as joint parts have to be. */
export const joint = shared('counselor', 'partner');

/** A promise as Ben might make it. */
export const promise = (due: Date, words = 'I send the letter to the bank') => ({ promise: words, due: due.toISOString(), size: 'small' });
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** A couple that writes on each other's entries. */
export class Exchanging extends Writing {
  /** Gives homework to both at once, as one assignment due on one day. @returns the task of each */
  async giveBoth(
    homeworkId: string,
    dueOn = new Date().toISOString().slice(0, 10),
    couple = this.couple,
  ): Promise<{ anna: string; ben: string }> {
    const version = findHomework(homeworkId)?.version;
    const [assignment, anna, ben] = [randomUUID(), randomUUID(), randomUUID()];
    const { owner } = this.world;
    const [clinic, day] = [this.clinic.id, dueOn];
    await owner.query('alter table assignment_partner disable trigger check_gate');
    await owner.query(
      `insert into assignment (clinic_id, id, couple_id, homework_id, homework_version, schedule, starts_on, assigned_by) values ($1, $2, $3, $4, $5, '{"kind":"once"}', $6, $7)`,
      [clinic, assignment, couple.id, homeworkId, version, day, this.dana.id],
    );
    for (const [task, person] of [
      [anna, couple.anna],
      [ben, couple.ben],
    ] as const) {
      await owner.query('insert into assignment_partner (clinic_id, assignment_id, couple_id, account_id) values ($1, $2, $3, $4)', [
        clinic,
        assignment,
        couple.id,
        person.id,
      ]);
      await owner.query(
        'insert into task (clinic_id, id, assignment_id, couple_id, account_id, homework_id, homework_version, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [clinic, task, assignment, couple.id, person.id, homeworkId, version, day],
      );
    }
    await owner.query('alter table assignment_partner enable trigger check_gate');
    return { anna, ben };
  }

  /** Begins and submits an entry of a given task. */
  async fill(taskId: string, answers: unknown, sharing: unknown, person = this.anna): Promise<string> {
    const { body } = await this.start(taskId, person);
    expect(await this.submit(body.id, body.version, answers, sharing, person)).toMatchObject({ status: 200 });
    return body.id;
  }

  /** A promise of Ben's, due at that moment. */
  async promise(due = inDays(0), person = this.ben): Promise<string> {
    const { body } = await this.start((await this.giveBoth('S30'))[person === this.ben ? 'ben' : 'anna'], person);
    expect(await this.submit(body.id, body.version, promise(due), { promise: joint }, person)).toMatchObject({ status: 200 });
    return body.id;
  }

  respond(id: string, form: string, answers: unknown, person: Person, on: string | null = null, headers = {}): Promise<Answer> {
    return this.world.as(person).post(`/entries/${id}/responses`, { form, on, answers }, headers);
  }

  /** What hangs on an entry, for its author or for somebody else. */
  async exchange(id: string, person: Person, author = this.ben): Promise<Answer['body']> {
    return (await this.world.as(person).get(`/entries/${id}${person === author ? '' : '/shared'}`)).body.exchange;
  }

  release(id: string, revision: number, decision = 'release', person = this.dana): Promise<Answer> {
    return this.world.as(person).put(`/entries/${id}/release`, { revision, decision });
  }

  /** Sets a moment of an entry to so many hours from now: what time does, done at once. */
  async shift(id: string, column: 'closes_at' | 'forget_at', hours: number): Promise<void> {
    const { owner } = this.world;
    await owner.query('alter table entry disable trigger check_closing');
    await owner.query(`update entry set ${column} = now() + make_interval(hours => $2) where id = $1`, [id, hours]);
    if (column === 'forget_at')
      for (const table of ['entry_part', 'response'])
        await owner.query(`update ${table} set forget_at = now() + make_interval(hours => $2) where entry_id = $1`, [id, hours]);
    await owner.query('alter table entry enable trigger check_closing');
  }
}

/** Opens a world with a couple whose homework passes between them; call `close()` when done. */
export async function openExchanging(): Promise<Exchanging> {
  const world = await openWorld();
  const clinic = await world.clinic();
  const dana = await clinic.counselor();
  return new Exchanging(world, clinic, dana, await clinic.couple(dana));
}
