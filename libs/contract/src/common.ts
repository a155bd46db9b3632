import * as z from 'zod';

/** Characters no text may hold: control characters (tab and line ends apart), NUL and lone surrogates. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Plain text as every text in the product is taken: trimmed, Unicode NFC, without control characters. @param max most characters after trimming */
export const plainText = (max: number, min = 0) =>
  z
    .string()
    .refine((value) => !forbidden.test(value), { error: 'has characters that cannot be kept', abort: true })
    .overwrite((value) => value.normalize('NFC').trim())
    .check(z.maxLength(max, { error: `can have at most ${max} characters` }), z.minLength(min, { error: 'cannot be empty' }));

/** Random UUID (version 4), made on the server. */
export const Id = z.uuid({ error: 'is not a valid id' }).meta({ description: 'Opaque random id (UUID)' });

/** Calendar day in the clinic's time zone, `YYYY-MM-DD`. */
export const Day = z.iso.date({ error: 'is not a date like 2026-03-04' }).meta({ description: 'Calendar day in the time zone of the clinic' });

/** Moment in UTC, ISO 8601. */
export const Moment = z.iso.datetime({ offset: true, error: 'is not a date and time' }).meta({ description: 'Moment, ISO 8601 in UTC' });

/** Address a person signs in with; kept in lower case. */
export const Email = z
  .string()
  .max(254, { error: 'can have at most 254 characters' })
  .overwrite((value) => value.trim().toLowerCase())
  .check(z.email({ error: 'is not a mail address' }))
  .meta({ description: 'Mail address, lower case' });

export const PersonName = plainText(120, 1).meta({ description: "A person's name as they wish to be called" });

/** New password: at least 10 characters (NIST SP 800-63B asks for length, not for kinds of characters). */
export const NewPassword = z
  .string()
  .min(10, { error: 'needs at least 10 characters' })
  .max(200, { error: 'can have at most 200 characters' })
  .refine((value) => !forbidden.test(value), { error: 'has characters that cannot be used' });

/** IANA time zone, such as `Europe/Rome`. */
export const TimeZone = z
  .string()
  .max(64)
  // Offsets such as +05:30 know no summer time, and PostgreSQL counts them the other way round.
  .regex(/^[A-Za-z][\w+/-]*$/, { error: 'is not a time zone like Europe/Rome', abort: true })
  .refine(isTimeZone, { error: 'is not a time zone like Europe/Rome' })
  .meta({ description: 'IANA time zone' });

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const Role = z.enum(['admin', 'counselor', 'partner']).meta({ id: 'Role', description: 'What the account may do' });
export type Role = z.infer<typeof Role>;

/** Part a person has in the betrayal; a person may hold both. Never tied to gender. */
export const CoupleRole = z.enum(['hurt', 'involved']).meta({ id: 'CoupleRole' });
export type CoupleRole = z.infer<typeof CoupleRole>;

export const Audience = z.enum(['counselor', 'partner', 'report']).meta({ id: 'Audience', description: 'Who may read a part; three independent switches (CC-03)' });
export type Audience = z.infer<typeof Audience>;

/** A page of a long list; `next` is the cursor of the following page, absent on the last. */
export const pageOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), next: z.string().nullable() });

export const PageQuery = z.strictObject({
  cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
