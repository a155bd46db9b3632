import { Injectable } from '@nestjs/common';
import type { NewDocument, SessionDocument } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { enqueue } from '../platform/jobs/jobs';
import { readFrame } from './couple-frame';
import { documentCode } from './document-code';
import { documentColumns, type DocumentRow, documentView, type ManifestRow } from './document.view';
import { LineService } from './line.service';
import { fileNameOf } from './pdf';
import type { Candidate } from './part-candidates';
import { storedLines } from './stored-lines';

const most = 500;
import { DocumentEntity } from './document.entity';

/** Documents of a couple: asked for, listed. They are made by the worker. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly lines: LineService,
  ) {}

  /** Asks for a joint summary of one session. @throws ProblemError `invalid` naming each line that cannot stand in it, `conflict` when the couple isn't active (CC-46) */
  ask(viewer: Viewer, sessionId: string, body: z.infer<typeof NewDocument>, key?: string): Promise<SessionDocument> {
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.add(viewer, id, sessionId, body),
      (id) => this.get(viewer, id),
    );
  }

  private add(viewer: Viewer, id: string, sessionId: string, body: z.infer<typeof NewDocument>): Promise<SessionDocument> {
    return this.db.write(viewer, async (tx) => {
      const { frame, facts, candidates } = await this.lines.choice(tx, sessionId, body, '/');
      if (!frame.active) throw new ProblemError('conflict', { detail: 'Documents for both partners are made while the couple is active.' });
      const chosen = chosenOf(body.lines, candidates);
      const code = documentCode(this.clock.id());
      const { clinicId, coupleId } = frame;
      await tx.manager.insert(DocumentEntity, {
        clinicId,
        id,
        coupleId,
        sessionId,
        code,
        fileName: fileNameOf(facts.day, code),
        paper: body.paper,
        periodFrom: body.from,
        periodTo: body.to,
        lines: storedLines(chosen),
        requestedBy: viewer.id,
      });
      await audit(tx, this.clock, 'document.ask', id, frame.coupleId);
      await enqueue(tx, 'render_document', { clinicId: frame.clinicId, documentId: id }, `document:${id}`);
      return this.one(tx, id);
    });
  }

  /** Newest first. */
  list(viewer: Viewer, coupleId: string): Promise<{ items: SessionDocument[] }> {
    return this.db.read(viewer, async (tx) => {
      if (!(await readFrame(tx, tx.viewer.clinicId, coupleId))) throw new ProblemError('not_found');
      const rows = await tx.query<DocumentRow>(
        `select ${documentColumns} from document d where d.clinic_id = $1 and d.couple_id = $2 order by d.requested_at desc, d.id limit ${most}`,
        [tx.viewer.clinicId, coupleId],
      );
      const manifest = await manifestOf(tx, rows);
      return { items: rows.map((row) => documentView(row, manifest)) };
    });
  }

  get(viewer: Viewer, id: string): Promise<SessionDocument> {
    return this.db.read(viewer, (tx) => this.one(tx, id));
  }

  private async one(tx: Tx, id: string): Promise<SessionDocument> {
    const rows = await tx.query<DocumentRow>(`select ${documentColumns} from document d where d.clinic_id = $1 and d.id = $2`, [
      tx.viewer.clinicId,
      id,
    ]);
    const [row] = rows;
    if (!row) throw new ProblemError('not_found');
    return documentView(row, await manifestOf(tx, rows));
  }
}

async function manifestOf(tx: Tx, documents: readonly DocumentRow[]): Promise<ManifestRow[]> {
  if (documents.length === 0) return [];
  return tx.query<ManifestRow>(
    `select m.document_id, m.part_id, m.entry_id, m.author_id, m.revision, m.granted_at, p.homework_id, p.homework_version, p.key
       from document_part m left join entry_part p on p.clinic_id = m.clinic_id and p.id = m.part_id
      where m.clinic_id = $1 and m.document_id = any ($2::uuid[]) order by m.granted_at, m.part_id`,
    [tx.viewer.clinicId, documents.map(({ id }) => id)],
  );
}

function chosenOf(keys: readonly string[], candidates: readonly Candidate[]): Candidate[] {
  const known = new Map(candidates.map((candidate) => [candidate.line.key, candidate]));
  const errors = keys.flatMap((key, index) => {
    const candidate = known.get(key);
    if (!candidate) return [{ pointer: `/lines/${index}`, message: 'is not a line of this period' }];
    return candidate.line.selectable ? [] : [{ pointer: `/lines/${index}`, message: 'is not released for documents' }];
  });
  if (errors.length > 0) throw new ProblemError('invalid', { errors });
  return candidates.filter(({ line }) => keys.includes(line.key));
}
