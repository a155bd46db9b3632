import * as z from 'zod';
import { Day, Id, Moment, plainText } from './common';

/** What an act of the log was about. `record`: work in a couple's record, of which an admin sees that it happened and nothing else. */
export const auditKinds = ['people', 'sign_in', 'clinic', 'library', 'couple', 'document', 'rights', 'record'] as const;
export const AuditKind = z.enum(auditKinds).meta({ id: 'AuditKind', description: 'What an act was about' });
export type AuditKind = z.infer<typeof AuditKind>;

/** An act as an admin sees it: staff by name, partners never, couples by code. */
export const AuditEntry = z
  .strictObject({
    id: Id,
    at: Moment,
    kind: AuditKind,
    act: z.string().nullable().meta({ description: 'Word for the act, such as account.invite; null for work in a couple’s record' }),
    by: z.strictObject({ role: z.enum(['admin', 'counselor', 'partner']), name: z.string().nullable() }).nullable(),
    about: z.string().nullable().meta({ description: 'Name of the colleague it was about' }),
    couple: z.string().nullable().meta({ description: 'Code of the couple' }),
    no: z.int().nullable().meta({ description: 'Place in the sealed log, from 0; null while it waits to be sealed' }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditEntries = z.strictObject({ items: z.array(AuditEntry), next: Id.nullable() }).meta({ id: 'AuditEntries' });
export type AuditEntries = z.infer<typeof AuditEntries>;

export const AuditQuery = z.strictObject({
  kind: AuditKind.optional(),
  from: Day.optional(),
  to: Day.optional().meta({ description: 'Last day, included' }),
  cursor: Id.optional().meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** How often somebody of the staff read in a couple's record on a day; never what. */
export const AuditRead = z.strictObject({ day: Day, by: z.string(), couple: z.string(), count: z.int() }).meta({ id: 'AuditRead' });
export type AuditRead = z.infer<typeof AuditRead>;
export const AuditReads = z
  .strictObject({ items: z.array(AuditRead), complete: z.boolean().meta({ description: 'Whether these are all of the days asked for' }) })
  .meta({ id: 'AuditReads' });
export type AuditReads = z.infer<typeof AuditReads>;
export const AuditReadsQuery = z
  .strictObject({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 92 * 86_400_000, {
    error: 'is more than three months',
    path: ['to'],
  });

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** A signed head of the log: what is kept elsewhere to prove later that nothing before it was changed. */
export const AuditHead = z
  .strictObject({
    number: z.int(),
    size: z.int().meta({ description: 'Rows it covers' }),
    at: Moment,
    root: hex(32).meta({ description: 'Merkle tree hash (RFC 9162)' }),
    key: hex(32).meta({ description: 'Public key, Ed25519' }),
    signature: hex(64),
    code: z.string().meta({ description: 'As it is printed at the foot of documents, such as 9F3A1C-07B2D4' }),
  })
  .meta({ id: 'AuditHead' });
export type AuditHead = z.infer<typeof AuditHead>;
export const AuditHeads = z
  .strictObject({
    format: z.literal('groundwork log heads 1'),
    clinicId: Id,
    key: hex(32).meta({ description: 'Public key of this installation' }),
    heads: z.array(AuditHead).meta({ description: 'The last of each day, and the newest' }),
  })
  .meta({ id: 'AuditHeads' });
export type AuditHeads = z.infer<typeof AuditHeads>;

export const auditFindingKinds = [
  'row_changed',
  'row_missing',
  'row_inserted',
  'rows_reordered',
  'leaf_changed',
  'leaf_missing',
  'leaf_inserted',
  'rewritten',
  'head_changed',
  'head_missing',
  'unknown_key',
  'other_head',
] as const;

/** Something wrong with the log. */
export const AuditFinding = z
  .strictObject({
    kind: z.enum(auditFindingKinds),
    no: z.int().nullable().meta({ description: 'Place in the log it begins at' }),
    until: z.int().nullable().meta({ description: 'Place it ends before, when it is more than one row' }),
    table: z.enum(['audit_event', 'access_log']).nullable(),
    rowId: Id.nullable(),
    head: z.int().nullable(),
  })
  .meta({ id: 'AuditFinding' });
export type AuditFinding = z.infer<typeof AuditFinding>;

/** One step of a check; ask again with `next` until it is null. */
export const AuditCheck = z
  .strictObject({
    findings: z.array(AuditFinding),
    more: z.boolean().meta({ description: 'Whether there is more wrong than is listed' }),
    reached: z.int().meta({ description: 'Rows checked by now' }),
    size: z.int().meta({ description: 'Rows sealed' }),
    waiting: z.int().meta({ description: 'At the end: rows that wait to be sealed' }),
    code: z
      .enum(['known', 'unknown'])
      .nullable()
      .meta({ description: 'At the end, when a printed code was given: whether the log has that head' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'AuditCheck' });
export type AuditCheck = z.infer<typeof AuditCheck>;

export const AuditCheckQuery = z.strictObject({
  next: z
    .string()
    .regex(/^-?\d{1,15}:-?\d{1,15}$/, { error: 'is not the “next” of a check' })
    .optional(),
  code: plainText(40)
    .check(z.regex(/^[0-9a-fA-F]{6}-[0-9a-fA-F]{6}$/, { error: 'is not a code like 9F3A1C-07B2D4' }))
    .optional(),
});
