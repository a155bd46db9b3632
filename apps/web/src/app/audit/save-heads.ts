import { DOCUMENT, inject, Injectable } from '@angular/core';
import { AuditApi } from '../api/audit-api';

/** Hands the signed heads of the log to the browser as a file, to be kept where nobody who runs the server can change it. */
@Injectable({ providedIn: 'root' })
export class SaveHeads {
  private readonly api = inject(AuditApi);
  private readonly page = inject(DOCUMENT);

  /** @param day in the file's name @returns how many heads, and the key they are signed with @throws ProblemError */
  async save(day: string): Promise<{ count: number; key: string }> {
    const heads = await this.api.heads();
    const address = URL.createObjectURL(new Blob([JSON.stringify(heads, null, 1)], { type: 'application/json' }));
    const link = this.page.createElement('a');
    link.href = address;
    link.download = `log-heads-${day}.json`;
    link.click();
    // The browser has taken the bytes by the next turn.
    setTimeout(() => URL.revokeObjectURL(address), 30_000);
    return { count: heads.heads.length, key: heads.key };
  }
}
