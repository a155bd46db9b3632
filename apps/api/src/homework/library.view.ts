import type { HomeworkCard } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import type { z } from 'zod';

/** A definition as a partner gets it: what the form needs, without the counselor's guide and without worked cases. */
export type PartnerHomework = Omit<Homework, 'aim' | 'notFor' | 'howToIntroduce' | 'debrief' | 'examples'>;

/** A card of the library. */
export function cardOf({
  id,
  version,
  kind,
  title,
  summary,
  aim,
  notFor,
  minutes,
  stage,
  roles,
  source,
  schedule,
}: Homework): z.infer<typeof HomeworkCard> {
  return { id, version, kind, title, summary, aim, notFor, minutes, stage, roles, source: source.words, suggested: schedule.suggested };
}

/** Leaves out what is for the counselor. */
export function forPartner({
  aim: _aim,
  notFor: _notFor,
  howToIntroduce: _how,
  debrief: _debrief,
  examples: _examples,
  ...rest
}: Homework): PartnerHomework {
  return rest;
}
