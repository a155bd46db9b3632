import type { Assignment, Partner } from '@groundwork/contract';
import type { Scheduled } from './schedule-words';

/** More recurring homework than this at once is worth a word (RS-8). */
export const RECURRING_AT_MOST = 3;

type Given = Pick<Assignment, 'homeworkId' | 'schedule' | 'endsOn' | 'endedAt' | 'partnerIds' | 'progress'>;

/** Whether it still falls due. @param today calendar day in the clinic */
export function isRunning({ endedAt, endsOn, schedule, progress }: Omit<Given, 'homeworkId' | 'partnerIds'>, today: string): boolean {
  const past = (day: string | null) => day !== null && day < today;
  const over = progress.length > 0 && progress.every(({ lastOn }) => past(lastOn));
  return endedAt === null && schedule.kind !== 'once' && !past(endsOn) && !over;
}

/**
 * Partners who would have more recurring homework at once than does them good, with how much that would be (RS-8). A kind word, never a ban.
 * @param chosen who gets the new one
 */
export function overloaded(
  given: readonly Given[],
  chosen: readonly Pick<Partner, 'id' | 'name'>[],
  schedule: Scheduled,
  today: string,
): readonly { name: string; count: number }[] {
  if (schedule.kind === 'once') return [];
  return chosen.flatMap(({ id, name }) => {
    const count = given.filter((one) => one.partnerIds.includes(id) && isRunning(one, today)).length + 1;
    return count > RECURRING_AT_MOST ? [{ name, count }] : [];
  });
}

/** Names of the chosen partners who have this homework running already. */
export function alreadyHave(
  given: readonly Given[],
  chosen: readonly Pick<Partner, 'id' | 'name'>[],
  homeworkId: string,
  today: string,
): readonly string[] {
  const running = given.filter((one) => one.homeworkId === homeworkId && isRunning(one, today));
  return chosen.filter(({ id }) => running.some(({ partnerIds }) => partnerIds.includes(id))).map(({ name }) => name);
}
