import type { OwnEntry } from '@groundwork/contract';
import { type Answer, openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

/** A check-in as Anna might write it. */
export const checkIn = { mood: 6, trust: 4, safety: 5, connection: 5, hope: 6, word: 'Hopeful', note: 'A good walk after dinner.' };

/** A boundary of one's own, to be looked at again today. */
export const boundary = {
  category: 'digital',
  text: 'Phones stay in the hall at dinner',
  whose: 'mine',
  if_crossed: 'I say that I would like to talk',
  status: 'agreed',
  review_on: new Date().toISOString().slice(0, 10),
};

/** Switches with those named on. */
export function shared(...audiences: ('counselor' | 'partner' | 'report')[]) {
  return { counselor: audiences.includes('counselor'), partner: audiences.includes('partner'), report: audiences.includes('report') };
}

interface Written {
  id: string;
  taskId: string;
}

/** A world with one couple that writes: Anna and Ben, their counselor Dana. */
export class Writing {
  constructor(
    readonly world: World,
    readonly clinic: TestClinic,
    readonly dana: Person,
    readonly couple: TestCouple,
  ) {}

  get anna(): Person {
    return this.couple.anna;
  }
  get ben(): Person {
    return this.couple.ben;
  }

  /** Begins an entry from a task of its own. */
  async begin(homeworkId: string, person = this.anna, couple = this.couple): Promise<{ entry: OwnEntry; taskId: string }> {
    const { taskId } = await this.clinic.task(couple, person, homeworkId);
    const answer = await this.start(taskId, person);
    expect(answer.status).toBe(201);
    return { entry: answer.body as OwnEntry, taskId };
  }

  start(taskId: string, person = this.anna, key = this.world.key()): Promise<Answer> {
    return this.world.as(person).post(`/tasks/${taskId}/entries`, undefined, { 'idempotency-key': key });
  }

  save(id: string, version: number, answers: unknown, person = this.anna): Promise<Answer> {
    return this.world.as(person).put(`/entries/${id}/draft`, { answers }, { 'if-match': `"${version}"` });
  }

  submit(
    id: string,
    version: number,
    answers: unknown,
    sharing: unknown = {},
    person = this.anna,
    key = this.world.key(),
  ): Promise<Answer> {
    return this.world
      .as(person)
      .post(`/entries/${id}/submit`, { answers, sharing }, { 'if-match': `"${version}"`, 'idempotency-key': key });
  }

  /** Begins and submits. */
  async write(homeworkId: string, answers: unknown, sharing: unknown = {}, person = this.anna, couple = this.couple): Promise<Written> {
    const { entry, taskId } = await this.begin(homeworkId, person, couple);
    const done = await this.submit(entry.id, entry.version, answers, sharing, person);
    expect(done.status).toBe(200);
    return { id: entry.id, taskId };
  }

  /** Turns one switch of an own part. */
  async turn(id: string, part: string, audience: string, granted: boolean, person = this.anna): Promise<Answer> {
    return this.world.as(person).put(`/entries/${id}/sharing`, { part, audience, granted });
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

/** Opens a world with a couple that writes; call `close()` when done. */
export async function openWriting(): Promise<Writing> {
  const world = await openWorld();
  const clinic = await world.clinic();
  const dana = await clinic.counselor();
  return new Writing(world, clinic, dana, await clinic.couple(dana));
}
