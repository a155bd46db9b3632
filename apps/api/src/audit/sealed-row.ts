/** Tables of the log: what people did, and what they read of others. */
export type LogTable = 'audit_event' | 'access_log';

/** A leaf of the log and what is found today of the row it stands for. */
export interface SealedRow {
  no: number;
  table: LogTable;
  rowId: string;
  leaf: Buffer;
  /** SHA-256 of the row's canonical bytes as they are now; null when the row is gone. */
  found: Buffer | null;
  /** When the row says it happened, in microseconds since 1970, which numbers hold exactly. */
  micros: number | null;
}

/** What is wrong with the log, and where. */
export interface Finding {
  kind: FindingKind;
  /** Place in the log it begins at. */
  no?: number;
  /** With `no`: the place it ends before, when it is not one row. */
  until?: number;
  table?: LogTable;
  rowId?: string;
  /** Number of a head. */
  head?: number;
}

/**
 * `row_changed`, `row_missing`: not what was sealed. `row_inserted`: came into the log later than it says. `rows_reordered`: not in the order they were sealed in. `leaf_changed`,
 * `leaf_missing`, `leaf_inserted`: of the tree. `rewritten`: rows and leaves fit each other and not the signed root. `head_changed`, `head_missing`: signature or number.
 * `unknown_key`: signed, and not by this installation. `other_head`: not the one that was exported or printed.
 */
export type FindingKind =
  | 'row_changed'
  | 'row_missing'
  | 'row_inserted'
  | 'rows_reordered'
  | 'leaf_changed'
  | 'leaf_missing'
  | 'leaf_inserted'
  | 'rewritten'
  | 'head_changed'
  | 'head_missing'
  | 'unknown_key'
  | 'other_head';
