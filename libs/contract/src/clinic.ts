import * as z from 'zod';
import { Email, Id, Moment, PersonName, plainText, Role, TimeZone } from './common';

export const RoleLabels = z.strictObject({ hurt: plainText(40, 1), involved: plainText(40, 1) }).meta({ id: 'RoleLabels' });

/** Country or region, as ISO 3166 says it in two letters. */
export const Region = z.string().regex(/^[A-Z]{2}$/, { error: 'is not a country in two letters, such as US' });

export const HelpResource = z
  .strictObject({
    purpose: plainText(80, 1).meta({ description: 'What it helps with' }),
    contact: plainText(120, 1).meta({ description: 'How to reach it' }),
    href: plainText(200).regex(/^(tel:|sms:|https:\/\/)/, { error: 'must begin with tel:, sms: or https://' }).nullable(),
    verifiedOn: z.iso.date().nullable().meta({ description: 'Day somebody last checked it (safety 4.6)' }),
    locale: Region.nullish().meta({ description: 'Where it answers; null for anywhere' }),
    crisis: z.boolean().optional().meta({ description: 'Whether it is a crisis number: shown first, and asked for before anybody is asked about self-harm' }),
  })
  .meta({ id: 'HelpResource' });

export const ClinicSettings = z
  .strictObject({
    name: plainText(120, 1),
    timeZone: TimeZone,
    roleLabels: RoleLabels,
    exitUrl: plainText(200).check(z.url({ protocol: /^https$/, error: 'must be an https address' })),
    help: z.array(HelpResource).max(20),
  })
  .meta({ id: 'ClinicSettings' });
export type ClinicSettings = z.infer<typeof ClinicSettings>;

export const AccountStatus = z.enum(['invited', 'active', 'deactivated']).meta({ id: 'AccountStatus' });
export const Account = z
  .strictObject({
    id: Id,
    name: PersonName,
    email: Email,
    role: Role,
    status: AccountStatus,
    lastSignInAt: Moment.nullable(),
    invitedAt: Moment.nullable(),
    couples: z.int().meta({ description: 'For counselors: how many couples they hold; 0 for others' }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;
export const Accounts = z.strictObject({ items: z.array(Account) }).meta({ id: 'Accounts' });

export const InviteAccount = z.strictObject({ name: PersonName, email: Email, role: z.enum(['admin', 'counselor']) }).meta({ id: 'InviteAccount' });
export const TransferCaseload = z.strictObject({ to: Id }).meta({ id: 'TransferCaseload', description: 'Counselor who takes the couples over' });
export const Transferred = z.strictObject({ couples: z.int() }).meta({ id: 'Transferred' });

/** Mails waiting as files because no mail server is set; only then are links listed. */
export const MailLink = z.strictObject({ id: Id, to: PersonName, kind: z.enum(['invitation', 'password_reset']), link: z.string(), at: Moment }).meta({ id: 'MailLink' });
export const MailLinks = z.strictObject({ mailServer: z.boolean(), items: z.array(MailLink) }).meta({ id: 'MailLinks' });

export const ClinicCounts = z.strictObject({ activeCouples: z.int(), counselors: z.int(), partners: z.int(), invitationsOpen: z.int() }).meta({ id: 'ClinicCounts' });
