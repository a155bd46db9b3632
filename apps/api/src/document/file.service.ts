import { Injectable, StreamableFile } from '@nestjs/common';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { open } from '../platform/crypto/seal';
import { Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';

/** Files of documents, opened for their counselor. */
@Injectable()
export class FileService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The PDF; each download is noted (DOC-11). A stale one stays the counselor's record copy (DOC-9). @throws ProblemError `conflict` while it is being made */
  download(viewer: Viewer, id: string): Promise<StreamableFile> {
    return this.db.write(viewer, async (tx) => {
      const [row] = await tx.query<{ couple_id: string; file_name: string; sealed: Buffer | null }>(
        `select d.couple_id, d.file_name, f.sealed from document d left join document_file f on f.clinic_id = d.clinic_id and f.document_id = d.id and d.state = 'ready' where d.clinic_id = $1 and d.id = $2`,
        [tx.viewer.clinicId, id],
      );
      if (!row) throw new ProblemError('not_found');
      if (!row.sealed) throw new ProblemError('conflict', { detail: 'This document is not ready yet.' });
      const key = (await this.vault.keys(tx, tx.viewer.clinicId, [row.couple_id])).get(row.couple_id);
      if (!key) throw new ProblemError('not_found');
      const bytes = open(key, row.sealed, `document_file|${id}`);
      await audit(tx, this.clock, 'document.download', id, row.couple_id);
      return new StreamableFile(bytes, {
        type: 'application/pdf',
        disposition: `attachment; filename="${row.file_name}"`,
        length: bytes.length,
      });
    });
  }
}
