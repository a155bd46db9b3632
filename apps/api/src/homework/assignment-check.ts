import type { CoupleRole, NewAssignment, Schedule } from '@groundwork/contract';
import { mayGrant } from '@groundwork/consent';
import type { Homework } from '@groundwork/homework';
import { ProblemError } from '../platform/http/problem-error';
import { dayAfter, dueDays } from './recurrence';

/** What an assignment is checked against. */
export interface Circumstances {
  partners: readonly { id: string; name: string; roles: readonly CoupleRole[] }[];
  /** What the clinic calls the roles. */
  roleLabels: Readonly<Record<CoupleRole, string>>;
  /** Today in the clinic. */
  today: string;
}

type Fault = { pointer: string; message: string };

/** Long enough for the rarest schedule to fall due once. */
const yearAndMore = 400;

/** Everything that is wrong with a new assignment at once. `definition`: the latest version of the homework asked for. @returns the definition it gives. @throws ProblemError `invalid` */
export function checkAssignment(body: NewAssignment, definition: Homework | undefined, around: Circumstances): Homework {
  if (!definition) throw invalid([{ pointer: '/homeworkId', message: 'is not in the library' }]);
  if (definition.roles === 'counselor') throw invalid([{ pointer: '/homeworkId', message: 'is for the counselor and not given to partners' }]);
  if (definition.version !== body.homeworkVersion)
    throw invalid([{ pointer: '/homeworkVersion', message: `is not the current version: choose version ${definition.version}` }]);
  const faults = [
    ...partnerFaults(body.partnerIds, definition, around),
    ...sharingFaults(body, definition),
    ...dayFaults(body, body.startsOn),
  ];
  if (body.startsOn < around.today) faults.push({ pointer: '/startsOn', message: 'is in the past: choose today or later' });
  if (faults.length > 0) throw invalid(faults);
  return definition;
}

/** Checks schedule and last day against the first. @throws ProblemError `invalid` */
export function checkDays(body: { schedule: Schedule; endsOn: string | null }, startsOn: string): void {
  const faults = dayFaults(body, startsOn);
  if (faults.length > 0) throw invalid(faults);
}

function partnerFaults(ids: readonly string[], { roles }: Homework, { partners, roleLabels }: Circumstances): Fault[] {
  return ids.flatMap((id, index): Fault[] => {
    const pointer = `/partnerIds/${index}`;
    const partner = partners.find((one) => one.id === id);
    if (!partner) return [{ pointer, message: 'is not a partner of this couple' }];
    if (ids.indexOf(id) < index) return [{ pointer, message: 'is named twice' }];
    const forAnyone = roles === 'both' || roles === 'any';
    return forAnyone || roles === 'counselor' || partner.roles.includes(roles)
      ? []
      : [
          {
            pointer,
            message: `This homework is for the ${roleLabels[roles]}, and ${partner.name} does not have that role in this couple.`,
          },
        ];
  });
}

function sharingFaults({ requestedSharing }: NewAssignment, { parts }: Homework): Fault[] {
  return requestedSharing.flatMap((audience, index) =>
    Object.values(parts).some(({ ceiling }) => mayGrant(ceiling, audience))
      ? []
      : [{ pointer: `/requestedSharing/${index}`, message: 'cannot be asked for: nothing in this homework can be shared that way' }],
  );
}

function dayFaults({ schedule, endsOn }: { schedule: Schedule; endsOn: string | null }, startsOn: string): Fault[] {
  if (endsOn !== null && endsOn < startsOn) return [{ pointer: '/endsOn', message: 'is before the first day' }];
  if (startsOn > '2200') return [{ pointer: '/startsOn', message: 'is too far away' }];
  return dueDays(schedule, startsOn, endsOn, startsOn, dayAfter(startsOn, yearAndMore)).length > 0
    ? []
    : [{ pointer: '/endsOn', message: 'is too early: nothing would fall due until then' }];
}

function invalid(errors: Fault[]): ProblemError {
  return new ProblemError('invalid', { errors });
}
