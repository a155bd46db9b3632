import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { seal } from '../platform/crypto/seal';
import { Vault } from '../platform/crypto/vault';
import { Db, type JobTx } from '../platform/database/db';
import type { JobHandlers, JobPayloads } from '../platform/jobs/jobs';
import { buildSummary, template } from './build-summary';
import { clearManifest, manifestStands, writeManifest } from './manifest';
import type { OpenPart } from './open-part';
import type { RenderedSummary, SummaryModel } from './pdf';
import { ProgressNotes } from './progress-notes';
import { type Order, SourceService } from './source.service';

/** Makes the file of a model; `note` hears per cent. */
export type Render = (model: SummaryModel, note: (percent: number) => void) => Promise<RenderedSummary>;
export const RENDER = Symbol('Render');

/** How often a document starts over because a consent or a text changed under it. */
const mostTries = 5;

/** What was read, and what is to be drawn from it. */
interface Reading {
  coupleId: string;
  model: SummaryModel;
  used: readonly OpenPart[];
}

type Begun = { state: 'done' | 'again' | 'impossible' } | ({ state: 'begun' } & Reading);

/**
 * Makes one document: reads under the report's rights and writes the manifest, renders outside any transaction, then files it only if every consent still stands (DOC-2, CC-24).
 * Each run starts over from the beginning, so one that was cut off leaves nothing behind.
 */
@Injectable()
export class RenderDocument implements JobHandlers {
  private readonly logger = new Logger('Documents');

  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly source: SourceService,
    @Inject(RENDER) private readonly render: Render,
  ) {}

  async render_document({ clinicId, documentId }: JobPayloads['render_document']): Promise<void> {
    const step = <T>(work: (tx: JobTx) => Promise<T>) => this.db.job('report', clinicId, documentId, work);
    for (let tries = 0; tries < mostTries; tries++) {
      const begun = await step((tx) => this.begin(tx, documentId));
      if (begun.state === 'done') return;
      if (begun.state === 'again') continue;
      if (begun.state !== 'begun') break;
      const file = await this.draw(begun.model, (percent) => step((tx) => this.progress(tx, documentId, percent)));
      if (!file) break;
      if (await step((tx) => this.finish(tx, documentId, begun, file))) return;
    }
    await step((tx) => this.fail(tx, documentId));
  }

  private async begin(tx: JobTx, documentId: string): Promise<Begun> {
    const [order] = await tx.query<Order>(
      `with begun as (
         update document set state = 'rendering', progress = 5, stale_at = null where clinic_id = $1 and id = $2 and state <> 'ready'
         returning id, couple_id, session_id, code, paper, period_from::text, period_to::text, lines, requested_by
       ) select * from begun`,
      [tx.clinicId, documentId],
    );
    if (!order) return { state: 'done' };
    await clearManifest(tx, documentId);
    const source = await this.source.read(tx, order, this.clock.now());
    if (!source) return { state: 'impossible' };
    const { model, used } = buildSummary(source);
    if (await writeManifest(tx, documentId, used)) return { state: 'begun', coupleId: order.couple_id, model, used };
    await clearManifest(tx, documentId);
    return { state: 'again' };
  }

  /** @returns undefined when it can't be rendered, which trying again would not change */
  private async draw(model: SummaryModel, write: (percent: number) => Promise<void>): Promise<RenderedSummary | undefined> {
    const notes = new ProgressNotes(write);
    try {
      return await this.render(model, (percent) => notes.note(percent));
    } catch (error) {
      // Not the message: it could quote what a person wrote.
      this.logger.error({ error: error instanceof Error ? error.name : typeof error }, 'a document could not be rendered');
      return undefined;
    } finally {
      await notes.settle();
    }
  }

  private async progress(tx: JobTx, documentId: string, percent: number): Promise<void> {
    await tx.query(`update document set progress = $3 where clinic_id = $1 and id = $2 and state = 'rendering'`, [
      tx.clinicId,
      documentId,
      percent,
    ]);
  }

  /** @returns false when a consent it rests on changed meanwhile */
  private async finish(tx: JobTx, documentId: string, { coupleId, used }: Reading, file: RenderedSummary): Promise<boolean> {
    if (!(await manifestStands(tx, documentId, used))) return false;
    const [couple] = await tx.query<{ status: string }>('select status from couple where clinic_id = $1 and id = $2', [
      tx.clinicId,
      coupleId,
    ]);
    const key = (await this.vault.keys(tx, tx.clinicId, [coupleId])).get(coupleId);
    if (couple?.status !== 'active' || !key) return false;
    await tx.query('insert into document_file (clinic_id, document_id, couple_id, sealed) values ($1, $2, $3, $4)', [
      tx.clinicId,
      documentId,
      coupleId,
      seal(key, file.bytes, `document_file|${documentId}`),
    ]);
    await tx.query(
      `update document set state = 'ready', progress = 100, pages = $3, sha256 = $4, template = $5, made_at = $6 where clinic_id = $1 and id = $2`,
      [tx.clinicId, documentId, file.pages, file.sha256, template, this.clock.now()],
    );
    return true;
  }

  private async fail(tx: JobTx, documentId: string): Promise<void> {
    await clearManifest(tx, documentId);
    await tx.query(`update document set state = 'failed' where clinic_id = $1 and id = $2 and state <> 'ready'`, [tx.clinicId, documentId]);
  }
}
