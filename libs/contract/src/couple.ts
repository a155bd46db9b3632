import * as z from 'zod';
import { AccountStatus } from './clinic';
import { CoupleRole, Email, Id, Moment, PersonName } from './common';

export const CoupleStatus = z.enum(['active', 'paused', 'separated', 'closed']).meta({ id: 'CoupleStatus' });

export const Partner = z
  .strictObject({
    id: Id,
    name: PersonName,
    roles: z.array(CoupleRole),
    status: AccountStatus,
    email: Email.meta({ description: 'For the counselor, who invites each partner separately' }),
  })
  .meta({ id: 'Partner' });
export type Partner = z.infer<typeof Partner>;

export const Couple = z
  .strictObject({
    id: Id,
    code: z.string().meta({ description: 'Short code printed on documents instead of names, such as 7F3K' }),
    status: CoupleStatus,
    openedAt: Moment,
    partners: z.array(Partner).max(2),
    nextSession: z.strictObject({ id: Id, startsAt: Moment }).nullable(),
  })
  .meta({ id: 'Couple' });
export type Couple = z.infer<typeof Couple>;

const NewPartner = z.strictObject({ name: PersonName, email: Email, roles: z.array(CoupleRole).min(1, { error: 'needs at least one role' }).max(2) });
export const InvitePartner = NewPartner.meta({ id: 'InvitePartner' });
export const OpenCouple = z.strictObject({ partners: z.array(NewPartner).max(2) }).meta({ id: 'OpenCouple', description: 'Each partner named is invited by a mail of their own' });
export const ChangePartner = z.strictObject({ roles: z.array(CoupleRole).min(1).max(2) }).meta({ id: 'ChangePartner' });

export const CaseloadRow = z
  .strictObject({
    id: Id,
    code: z.string(),
    status: CoupleStatus,
    partners: z.array(z.strictObject({ id: Id, name: PersonName })),
    nextSessionAt: Moment.nullable(),
    lastSessionAt: Moment.nullable(),
    open: z.int().meta({ description: 'Tasks due until today and not done, both partners' }),
    done: z.int().meta({ description: 'Tasks done in the last 28 days, both partners' }),
    unread: z.int().meta({ description: 'Entries newly shared with the counselor since the last session and not yet reviewed' }),
    flags: z.int().meta({ description: 'Quiet flags not acknowledged yet' }),
    alerts: z.int().meta({ description: 'Alerts of the self-harm path that are not closed' }),
    trend: z.array(z.number().nullable()).meta({ description: 'Weekly median of shared S25 trust ratings, both partners, last 12 weeks, null where fewer than 2' }),
  })
  .meta({ id: 'CaseloadRow' });
export type CaseloadRow = z.infer<typeof CaseloadRow>;
export const Caseload = z.strictObject({ items: z.array(CaseloadRow) }).meta({ id: 'Caseload' });
