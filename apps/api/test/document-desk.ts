import { Test, type TestingModule } from '@nestjs/testing';
import type { DocumentLine, Session, SessionDocument } from '@groundwork/contract';
import { DocumentJobsModule } from '../src/document/document-jobs.module';
import { renderSummary } from '../src/document/pdf/render-summary';
import { type Render, RenderDocument } from '../src/document/render-document';
import { SourceService } from '../src/document/source.service';
import { Clock } from '../src/platform/clock';
import { Vault } from '../src/platform/crypto/vault';
import { Db } from '../src/platform/database/db';
import { runJobs } from '../src/platform/jobs/run-jobs';
import { PlatformModule } from '../src/platform/platform.module';
import { readDocument } from './document-pdf-reader';
import { openWorld, type Answer, type Person, type World } from './world';
import { Writing } from './writing';

/** An I-statement whose every text has a word to look for. */
export const statementOf = (mark: string) => ({
  when: `Moment ${mark}`,
  i_feel: ['worried'],
  because: `Reason ${mark}`,
  i_need: `Need ${mark}`,
});

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A world and a worker in this process; each desk has a clinic, a counselor and a couple of its own. */
export class Office {
  private constructor(
    readonly world: World,
    private readonly worker: TestingModule,
  ) {}

  static async open(): Promise<Office> {
    const world = await openWorld();
    const worker = await Test.createTestingModule({
      imports: [PlatformModule.for(world.config, world.urls.workerUrl), DocumentJobsModule],
    }).compile();
    worker.useLogger(false);
    return new Office(world, await worker.init());
  }

  /** Dana's desk: a couple that writes, and a session held today with topics and a summary. */
  async desk(): Promise<Desk> {
    const { world } = this;
    const clinic = await world.clinic();
    const dana = await clinic.counselor();
    const couple = await clinic.couple(dana);
    const at = { startsAt: new Date().toISOString(), minutes: 60, place: 'video' };
    const planned = (await world.as(dana).post(`/couples/${couple.id}/sessions`, at)).body as Session;
    const held = {
      ...at,
      attendees: [couple.anna.id, couple.ben.id],
      topics: ['communication'],
      summary: 'We looked at calm evenings.',
      state: 'held',
    };
    expect((await world.as(dana).put(`/sessions/${planned.id}`, held, { 'if-match': '"1"' })).status).toBe(200);
    return new Desk(new Writing(world, clinic, dana, couple), planned.id, this.worker);
  }

  /** The worker takes jobs of documents from the queue. */
  work() {
    return runJobs(this.worker, [RenderDocument], this.world.config);
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.world.close();
  }
}

export class Desk {
  /** The last week until tomorrow. */
  readonly period = { from: day(-7), to: day(1) };

  constructor(
    readonly writing: Writing,
    readonly sessionId: string,
    private readonly worker: TestingModule,
  ) {}

  /** Every line of the preview. */
  async lines(period = this.period): Promise<DocumentLine[]> {
    const answer = await this.writing.world
      .as(this.writing.dana)
      .get(`/sessions/${this.sessionId}/lines?from=${period.from}&to=${period.to}`);
    expect(answer.status).toBe(200);
    return (answer.body as { items: DocumentLine[] }).items;
  }

  ask(lines: readonly string[], by: Person = this.writing.dana, more: object = {}): Promise<Answer> {
    return this.writing.world.as(by).post(`/sessions/${this.sessionId}/documents`, { ...this.period, lines, ...more });
  }

  /** Asks for a document of all lines that can be chosen. */
  async askForAll(): Promise<SessionDocument> {
    const answer = await this.ask((await this.lines()).filter((line) => line.selectable).map((line) => line.key));
    expect(answer.status).toBe(202);
    return answer.body as SessionDocument;
  }

  /** Runs the worker's job of a document. `meanwhile` happens while it is being drawn. */
  async make(id: string, meanwhile?: () => Promise<unknown>): Promise<SessionDocument> {
    const render: Render = async (model, note) => {
      await meanwhile?.();
      return renderSummary(model, note);
    };
    await this.job(render).render_document({ clinicId: this.writing.clinic.id, documentId: id });
    return this.document(id);
  }

  /** The worker's job with another way to draw. */
  job(render: Render): RenderDocument {
    const { worker } = this;
    return new RenderDocument(worker.get(Db), worker.get(Vault), worker.get(Clock), worker.get(SourceService), render);
  }

  /** Another run of the job that reads and writes its manifest, then is cut off. */
  async begin(id: string): Promise<void> {
    const cut = new Error('cut off');
    const { worker } = this;
    let steps = 0;
    const db = {
      job: (...call: Parameters<Db['job']>) => (steps++ === 0 ? worker.get(Db).job(...call) : Promise.reject(cut)),
    } as unknown as Db;
    const job = new RenderDocument(db, worker.get(Vault), worker.get(Clock), worker.get(SourceService), (model) => renderSummary(model));
    await expect(job.render_document({ clinicId: this.writing.clinic.id, documentId: id })).rejects.toBe(cut);
  }

  async document(id: string): Promise<SessionDocument> {
    return (await this.writing.world.as(this.writing.dana).get(`/documents/${id}`)).body as SessionDocument;
  }

  /** The file as downloaded. */
  async file(id: string, by: Person = this.writing.dana) {
    const { world } = this.writing;
    return world.app.inject({ method: 'GET', url: `/api/documents/${id}/file`, headers: { authorization: `Bearer ${world.token(by)}` } });
  }

  /** All text of the file, on one line. */
  async text(id: string): Promise<string> {
    const read = await readDocument((await this.file(id)).rawPayload);
    await read.close();
    return read.text.join(' ').replace(/\s+/g, ' ');
  }
}
