import { NewAssignment, type Partner } from '@groundwork/contract';
import { grantable } from '@groundwork/consent';
import { type Homework, personRole, suits } from '@groundwork/homework';
import * as z from 'zod';

/** Native inputs hold text, never null: an empty last day stands for open. */
export const AssignDraft = NewAssignment.pick({ partnerIds: true, schedule: true, startsOn: true, requestedSharing: true }).extend({
  endsOn: z.literal('').or(z.iso.date()),
  note: z.string().max(1000),
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
    startsOn: today,
    endsOn: '',
    note: '',
    requestedSharing: [],
  };
}

/** Audiences that some part of it can be shared with at all; only these can be wished for (CC-04). */
export function wishes({ parts }: Pick<Homework, 'parts'>): readonly z.infer<typeof NewAssignment>['requestedSharing'][number][] {
  const possible = Object.values(parts).flatMap(({ ceiling }) => grantable(ceiling));
  return (['counselor', 'partner', 'report'] as const).filter((audience) => possible.includes(audience));
}

/** What is sent. */
export function assignmentOf(draft: AssignDraft, { id, version }: Pick<Homework, 'id' | 'version'>): z.input<typeof NewAssignment> {
  return { ...draft, homeworkId: id, homeworkVersion: version, endsOn: draft.endsOn || null, note: draft.note.trim() || null };
}
