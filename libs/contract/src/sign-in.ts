import * as z from 'zod';
import { CoupleRole, Email, Id, Moment, NewPassword, PersonName, plainText, Role, TimeZone } from './common';
import { HelpResource, RoleLabels } from './clinic';

export const SignIn = z.strictObject({ email: Email, password: z.string().min(1).max(200) }).meta({ id: 'SignIn' });

export const Setup = z
  .strictObject({ clinicName: plainText(120, 1), timeZone: TimeZone, name: PersonName, email: Email, password: NewPassword })
  .meta({ id: 'Setup', description: 'First run: the clinic and its first admin' });
export const SetupState = z.strictObject({ needed: z.boolean() }).meta({ id: 'SetupState' });

/** The signed-in person and what their screens need at once. */
export const Me = z
  .strictObject({
    id: Id,
    name: PersonName,
    email: Email,
    role: Role,
    language: z.string(),
    exitIntroSeen: z.boolean().meta({ description: 'Whether the quick exit was explained to this person (SA-40)' }),
    clinic: z.strictObject({
      name: z.string(),
      timeZone: TimeZone,
      roleLabels: RoleLabels,
      exitUrl: z.string(),
      help: z.array(HelpResource),
    }),
    couple: z
      .strictObject({ id: Id, roles: z.array(CoupleRole), partnerName: z.string().nullable().meta({ description: 'Name of the other partner' }) })
      .nullable()
      .meta({ description: 'For partners: their couple' }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const SignedIn = z
  .strictObject({
    accessToken: z.string().meta({ description: 'ES256 JWT; keep it in memory only' }),
    expiresIn: z.int().meta({ description: 'Seconds the access token lives' }),
    me: Me,
  })
  .meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof SignedIn>;

export const DemoAccount = z.strictObject({ key: z.string(), name: z.string(), role: Role, about: z.string() }).meta({ id: 'DemoAccount' });
export const DemoAccounts = z.strictObject({ items: z.array(DemoAccount) }).meta({ id: 'DemoAccounts' });
export const DemoSignIn = z.strictObject({ key: z.string().max(40) }).meta({ id: 'DemoSignIn' });

export const ForgotPassword = z.strictObject({ email: Email }).meta({ id: 'ForgotPassword' });
const Token = z.string().min(20).max(200);
export const ResetPassword = z.strictObject({ token: Token, password: NewPassword }).meta({ id: 'ResetPassword' });
export const ReadInvitation = z.strictObject({ token: Token }).meta({ id: 'ReadInvitation' });
export const Invitation = z.strictObject({ clinicName: z.string(), name: z.string(), role: Role }).meta({ id: 'Invitation' });
export const AcceptInvitation = z.strictObject({ token: Token, name: PersonName, password: NewPassword }).meta({ id: 'AcceptInvitation' });

export const ChangeMe = z
  .strictObject({ name: PersonName.optional(), language: z.enum(['en']).optional(), exitIntroSeen: z.literal(true).optional() })
  .meta({ id: 'ChangeMe' });
export const ChangePassword = z.strictObject({ current: z.string().min(1).max(200), next: NewPassword }).meta({ id: 'ChangePassword' });

export const OpenSignIn = z
  .strictObject({
    id: Id,
    device: z.string().meta({ description: 'Kind of browser and system, in words' }),
    startedAt: Moment,
    lastSeenAt: Moment,
    thisOne: z.boolean().meta({ description: 'Whether it is the one asking' }),
  })
  .meta({ id: 'OpenSignIn' });
export const OpenSignIns = z.strictObject({ items: z.array(OpenSignIn) }).meta({ id: 'OpenSignIns' });
