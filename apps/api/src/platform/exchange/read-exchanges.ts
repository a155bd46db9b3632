import type { Exchange } from '@groundwork/contract';
import { type Answers, hasExchange, type Homework } from '@groundwork/homework';
import { logReads } from '../access-log';
import type { Clock } from '../clock';
import { sealedAs } from '../crypto/sealed-as';
import { openJson, type Vault } from '../crypto/vault';
import type { Tx } from '../database/db';
import { exchangeRows, type SealedResponse, type Writer } from './exchange-rows';
import { exchangeView, type Wanted } from './exchange.view';

/** A submitted entry that the viewer may read. */
export interface Hung {
  id: string;
  homework: Homework;
  /** For an own one: what its author wants of each part. */
  wanted?: Wanted;
}

/**
 * What hangs on entries of one couple, by entry; nothing is asked for homework that has nothing of the kind. Reading what others wrote there is noted like reading
 * entries (CC-18); who reads the entry itself notes that.
 */
export async function readExchanges(tx: Tx, vault: Vault, clock: Clock, entries: readonly Hung[]): Promise<Map<string, Exchange>> {
  const hung = entries.filter(({ homework }) => hasExchange(homework));
  if (hung.length === 0) return new Map();
  const rows = await exchangeRows(
    tx,
    hung.map(({ id }) => id),
  );
  const open = (writer: Writer, [id, , , , revision, sealed]: SealedResponse) => {
    const key = vault.dataKey(bytes(writer.wrapped), bytes(writer.clinic_wrapped), tx.viewer.clinicId, writer.author_id);
    return openJson(key, bytes(sealed), sealedAs.response(id, revision)) as Answers;
  };
  const read = rows.flatMap(({ id, author_id, responses }) =>
    (responses ?? []).filter(([, , by]) => by !== tx.viewer.id && by !== author_id).map(([, , by]) => ({ id, authorId: by })),
  );
  if (rows[0]) await logReads(tx, clock, rows[0].couple_id, read);
  return new Map(
    rows.flatMap((row) => {
      const entry = hung.find(({ id }) => id === row.id);
      return entry ? [[row.id, exchangeView(row, entry.homework, tx.viewer, open, entry.wanted)] as const] : [];
    }),
  );
}

const bytes = (base64: string) => Buffer.from(base64, 'base64');
