import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { SessionDocument } from '@groundwork/contract';
import { DocumentsApi } from '../api/documents-api';

/** Fetches the file with the sign-in and hands it to the browser under its neutral name. Nothing of it stays in the page. */
@Injectable({ providedIn: 'root' })
export class SaveFile {
  private readonly api = inject(DocumentsApi);
  private readonly page = inject(DOCUMENT);

  /** @throws ProblemError */
  async save({ id, fileName }: Pick<SessionDocument, 'id' | 'fileName'>): Promise<void> {
    const address = URL.createObjectURL(await this.api.file(id));
    const link = this.page.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    // The browser has taken the bytes by the next turn.
    setTimeout(() => URL.revokeObjectURL(address), 30_000);
  }
}
