import { randomUUID } from 'node:crypto';
import { SealingService } from '../src/audit/sealing.service';
import { jobsOf } from './jobs';
import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

/** A clinic whose log fills: Dana with a couple, and the worker that seals. */
export class AuditDesk {
  private constructor(
    readonly world: World,
    readonly clinic: TestClinic,
    readonly dana: Person,
    readonly couple: TestCouple,
    readonly sealing: SealingService,
    private readonly jobs: AsyncDisposable,
  ) {}

  static async open(): Promise<AuditDesk> {
    const world = await openWorld();
    const clinic = await world.clinic('Riverside');
    const dana = await clinic.counselor('Dana');
    const couple = await clinic.couple(dana);
    const jobs = await jobsOf(world);
    return new AuditDesk(world, clinic, dana, couple, jobs.app.get(SealingService, { strict: false }), jobs);
  }

  async close(): Promise<void> {
    await this.jobs[Symbol.asyncDispose]();
    await this.world.close();
  }

  /** Acts of Dana, as rooms note them. @returns their ids */
  acts(count: number, action = 'session.plan', clinic = this.clinic.id): Promise<string[]> {
    return this.insert(
      count,
      (at) =>
        `insert into audit_event (clinic_id, id, at, actor_id, action, subject_id, couple_id) select '${clinic}', u.id, ${at}, '${this.dana.id}', '${action}', u.id, '${this.couple.id}'`,
    );
  }

  /** Reads of Anna's entries by Dana. @returns their ids */
  reads(count: number): Promise<string[]> {
    return this.insert(
      count,
      (at) =>
        `insert into access_log (clinic_id, id, at, reader_id, reader_role, couple_id, author_id, entry_ids) select '${this.clinic.id}', u.id, ${at}, '${this.dana.id}', 'counselor', '${this.couple.id}', '${this.couple.anna.id}', array[gen_random_uuid(), gen_random_uuid()]`,
    );
  }

  private async insert(count: number, select: (at: string) => string): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    await this.world.owner.query(
      `${select(`clock_timestamp() + u.place * interval '1 microsecond'`)} from unnest($1::uuid[]) with ordinality u (id, place)`,
      [ids],
    );
    return ids;
  }

  /** Rows sealed so far, in order. */
  async leaves(clinic = this.clinic.id): Promise<{ no: number; source: string; row_id: string }[]> {
    const { rows } = await this.world.owner.query<{ no: string; source: string; row_id: string }>(
      'select no, source, row_id from audit_leaf where clinic_id = $1 order by no',
      [clinic],
    );
    return rows.map((row) => ({ ...row, no: Number(row.no) }));
  }
}
