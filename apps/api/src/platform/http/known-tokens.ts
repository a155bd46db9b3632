import { hash } from 'node:crypto';
import type { Viewer } from '../database/db';

/** Tokens remembered; each lives five minutes. */
const most = 20_000;

/**
 * Access tokens whose signature was checked, until they expire: checking one costs more than most requests. Kept by their hash, so that no token lies in memory. That a token is
 * genuine is all that is remembered; whether its sign-in still holds, every transaction asks.
 */
export class KnownTokens {
  private readonly known = new Map<string, { viewer: Viewer; until: number }>();

  /** @param authorization the header as it came @returns undefined when it has to be checked */
  viewerOf(authorization: string | undefined): Viewer | undefined {
    if (authorization === undefined) return undefined;
    const found = this.known.get(hash('sha256', authorization));
    return found && Date.now() < found.until ? found.viewer : undefined;
  }

  /** Remembers a header that was checked just now. */
  remember(authorization: string | undefined, viewer: Viewer): void {
    if (authorization === undefined) return;
    const { exp } = JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString()) as { exp: number };
    if (this.known.size >= most) this.known.clear();
    this.known.set(hash('sha256', authorization), { viewer, until: exp * 1000 });
  }
}
