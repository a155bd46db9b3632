import { type Assignment, NewAssignment, type Partner } from '@groundwork/contract';
import { grantable } from '@groundwork/consent';
import { type Homework, personRole, suits } from '@groundwork/homework';
import * as z from 'zod';

/** When homework begins, and until when it lasts. */
export const begins = ['day', 'after'] as const;
export const untils = ['open', 'day', 'session'] as const;
export type Begins = (typeof begins)[number];
export type Until = (typeof untils)[number];

/** Native inputs hold text, never null: an empty last day stands for open. */
export const AssignDraft = NewAssignment.pick({ partnerIds: true, schedule: true, startsOn: true, requestedSharing: true }).extend({
  begins: z.enum(begins),
  after: z.object({ assignmentId: z.string(), days: z.int().min(0).max(365) }),
  until: z.enum(untils),
  endsOn: z.literal('').or(z.iso.date()),
  note: z.string().max(1000),
  gateReason: z.string().max(1000),
});
export type AssignDraft = z.infer<typeof AssignDraft>;

/** Partners this homework can be given to, by the role each has now. */
export function suited<P extends Pick<Partner, 'roles'>>({ roles }: Pick<Homework, 'roles'>, partners: readonly P[]): readonly P[] {
  return partners.filter((partner) => suits(roles, personRole(partner.roles)));
}

/** What a homework starts with: everybody it suits, the usual schedule, from today, without an end. @param today calendar day in the clinic */
export function firstDraft(homework: Homework, partners: readonly Partner[], today: string): AssignDraft {
  const usual = homework.schedule.default;
  return {
    partnerIds: suited(homework, partners).map(({ id }) => id),
    schedule: usual.kind === 'weekly' ? { kind: 'weekly', days: [...usual.days] } : usual,
    begins: 'day',
    startsOn: today,
    after: { assignmentId: '', days: 0 },
    until: 'open',
    endsOn: '',
    note: '',
    gateReason: '',
    requestedSharing: [],
  };
}

/** Audiences that some part of it can be shared with at all; only these can be wished for (CC-04). */
export function wishes({ parts }: Pick<Homework, 'parts'>): readonly z.infer<typeof NewAssignment>['requestedSharing'][number][] {
  const possible = Object.values(parts).flatMap(({ ceiling }) => grantable(ceiling));
  return (['counselor', 'partner', 'report'] as const).filter((audience) => possible.includes(audience));
}

/** Running homework that the chosen partners all have, so that the new one can begin after it. */
export function couldComeBefore(existing: readonly Assignment[], partnerIds: readonly string[]): readonly Assignment[] {
  return existing.filter((one) => one.endedAt === null && partnerIds.length > 0 && partnerIds.every((id) => one.partnerIds.includes(id)));
}

/** What is sent. */
export function assignmentOf(draft: AssignDraft, { id, version }: Pick<Homework, 'id' | 'version'>): z.input<typeof NewAssignment> {
  const { begins, after, until, endsOn, gateReason, ...rest } = draft;
  const waits = begins === 'after' && after.assignmentId !== '';
  return {
    ...rest,
    homeworkId: id,
    homeworkVersion: version,
    endsOn: (until === 'day' && endsOn) || null,
    note: draft.note.trim() || null,
    ...(waits && { after }),
    ...(until === 'session' && draft.schedule.kind !== 'once' && { untilNextSession: true }),
    ...(gateReason.trim() && { gateReason: gateReason.trim() }),
  };
}
