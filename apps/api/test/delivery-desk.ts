import { NestFactory } from '@nestjs/core';
import { findHomework } from '@groundwork/homework';
import { TaskJob } from '../src/homework/task-job';
import { Clock } from '../src/platform/clock';
import { WorkerModule } from '../src/worker.module';
import type { Answer, Person, TestClinic, TestCouple, World } from './world';

const checkIn = { mood: 5, trust: 5, safety: 5, connection: 5 };

/** A couple of Dana's that is given homework, for specs about when it falls due. */
export class DeliveryDesk {
  constructor(
    readonly world: World,
    readonly clinic: TestClinic,
    readonly dana: Person,
    readonly couple: TestCouple,
    /** First day, unless said otherwise. */
    readonly startsOn: string,
  ) {}

  /** To Anna, once, from the first day. */
  body(homeworkId: string, change: object = {}): object {
    return {
      homeworkId,
      homeworkVersion: findHomework(homeworkId)?.version,
      partnerIds: [this.couple.anna.id],
      schedule: { kind: 'once' },
      startsOn: this.startsOn,
      endsOn: null,
      note: null,
      requestedSharing: [],
      ...change,
    };
  }

  assign(homeworkId: string, change: object = {}): Promise<Answer> {
    return this.world.as(this.dana).post(`/couples/${this.couple.id}/assignments`, this.body(homeworkId, change));
  }

  /** @returns the assignment's id */
  async give(homeworkId: string, change: object = {}): Promise<string> {
    const { status, body } = await this.assign(homeworkId, change);
    expect(status).toBe(201);
    return body.id;
  }

  async given(id: string) {
    const { body } = await this.world.as(this.dana).get(`/couples/${this.couple.id}/assignments`);
    return body.items.find((one: { id: string }) => one.id === id);
  }

  change(id: string, version: number, more: object): Promise<Answer> {
    const body = { schedule: { kind: 'once' }, endsOn: null, note: null, ...more };
    return this.world.as(this.dana).patch(`/assignments/${id}`, body, { 'if-match': `"${version}"` });
  }

  /** Days on which its tasks are due. */
  async due(id: string, person = this.couple.anna, state = 'open'): Promise<string[]> {
    const { rows } = await this.world.owner.query<{ due_on: string }>(
      'select due_on::text from task where assignment_id = $1 and account_id = $2 and state = $3 order by due_on',
      [id, person.id, state],
    );
    return rows.map(({ due_on }) => due_on);
  }

  /** Anna sends something in an open task of it, the first unless said otherwise; nobody else may read it. */
  async send(id: string, answers: object = checkIn, which: 'first' | 'last' = 'first'): Promise<void> {
    const { anna } = this.couple;
    const { rows } = await this.world.owner.query<{ id: string }>(
      `select id from task where assignment_id = $1 and account_id = $2 and state = 'open' order by due_on ${which === 'first' ? 'asc' : 'desc'} limit 1`,
      [id, anna.id],
    );
    const as = this.world.as(anna);
    const { body } = await as.post(`/tasks/${rows[0]?.id}/entries`, undefined, { 'idempotency-key': this.world.key() });
    const headers = { 'if-match': `"${body.version}"`, 'idempotency-key': this.world.key() };
    expect((await as.post(`/entries/${body.id}/submit`, { answers, sharing: {} }, headers)).status).toBe(200);
  }

  async plan(startsAt: string): Promise<{ id: string; version: number }> {
    const body = { startsAt, minutes: 50, place: 'in_person' };
    return (await this.world.as(this.dana).post(`/couples/${this.couple.id}/sessions`, body)).body;
  }

  async move(session: { id: string; version: number }, startsAt: string, state = 'planned'): Promise<{ id: string; version: number }> {
    const body = { startsAt, state, minutes: 50, place: 'in_person', attendees: [], topics: [], summary: '' };
    const answer = await this.world.as(this.dana).put(`/sessions/${session.id}`, body, { 'if-match': `"${session.version}"` });
    expect(answer.status).toBe(200);
    return answer.body;
  }

  /** The daily job, at a moment. */
  async nightly(moment: string): Promise<void> {
    const worker = await NestFactory.createApplicationContext(WorkerModule.for(this.world.config), { logger: false });
    jest.spyOn(worker.get(Clock), 'now').mockReturnValue(new Date(moment));
    await worker.get(TaskJob).make_tasks({ clinicId: this.clinic.id });
    await worker.close();
  }
}
