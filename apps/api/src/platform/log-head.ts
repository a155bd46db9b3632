import type { Tx } from './database/db';

/** How far a clinic's log was sealed, in a form people can compare: number of rows and the beginning of the root, such as `1204-9F3A1C07`. */
export function logCode(size: number, root: Buffer): string {
  return `${size}-${root.toString('hex', 0, 4).toUpperCase()}`;
}

/** The code of the newest sealed head of the clinic, for the foot of a document; undefined before the first. */
export async function newestLogCode(tx: Pick<Tx, 'query'>): Promise<string | undefined> {
  const [reach] = await tx.query<{ size: string | null; root: Buffer | null }>('select size, root from sec.audit_reach()');
  return reach?.size && reach.root ? logCode(Number(reach.size), reach.root) : undefined;
}
