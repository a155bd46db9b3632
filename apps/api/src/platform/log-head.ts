import type { Tx } from './database/db';

/**
 * A head of a clinic's log in a form people can compare: the beginning of its root, such as `9F3A1C-07B2D4`. Without the number of rows: it is printed in what both partners get, and
 * from two numbers a partner could tell how much the other did meanwhile (CC-14).
 */
export function logCode(root: Buffer): string {
  return root.toString('hex', 0, 6).toUpperCase().replace(/^.{6}/, '$&-');
}

/** The code of the newest sealed head of the clinic, for the foot of a document; undefined before the first. */
export async function newestLogCode(tx: Pick<Tx, 'query'>): Promise<string | undefined> {
  const [newest] = await tx.query<{ root: Buffer | null }>('select sec.audit_newest_root() as root');
  return newest?.root ? logCode(newest.root) : undefined;
}
