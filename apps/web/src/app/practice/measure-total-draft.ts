import type { MeasureInfo, NewMeasureTotal } from '@groundwork/contract';
import * as z from 'zod';

/** What the dialog holds while it is open: native inputs hold text. `answers` by place; empty for one left out. */
export const TotalDraft = z.object({
  partnerId: z.string().min(1),
  measure: z.string().min(1),
  on: z.iso.date(),
  total: z.string(),
  answers: z.array(z.string()),
});
export type TotalDraft = z.infer<typeof TotalDraft>;

/** Starts for one partner, today. */
export function firstTotal(partnerId: string, measure: string, today: string): TotalDraft {
  return { partnerId, measure, on: today, total: '', answers: [] };
}

/** What is sent: the answers of a measure that is asked, else the total; text that is no whole number is a missing total. */
export function totalOf({ partnerId, measure, on, total, answers }: TotalDraft, info: MeasureInfo | undefined): NewMeasureTotal {
  const questions = info?.questions?.items ?? [];
  if (questions.length > 0)
    return { partnerId, measure, on, total: null, answers: questions.map((_, index) => numberIn(answers[index] ?? '')) };
  return { partnerId, measure, on, total: numberIn(total), answers: null };
}

function numberIn(text: string): number | null {
  return /^\s*-?\d{1,4}\s*$/.test(text) ? Number(text) : null;
}
