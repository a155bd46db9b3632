import * as z from 'zod';
import type { Answers } from '../kit/fields';
import type { Homework } from '../kit/homework';
import { kinds } from '../kit/vocabulary';
import { shapePlaces, plainMessage } from './plain-words';
import type { Read } from './place';
import { agreement, blockedBy, flag, ledger, match, onlyAfter, pace, picture, responseForm, tool, turns } from './schema-exchange';
import { fields, homeworkId, role, rules } from './schema-fields';
import { condition, figureUse, score } from './schema-logic';
import { name, named, room, text, wording } from './schema-texts';

const yes = z.boolean().exactOptional();
const line = text(room.line);
const words = text(room.words);

const part = z.strictObject({
  label: text(room.label),
  fields: z.array(name).max(120),
  ceiling: z.strictObject({ counselor: z.boolean(), partner: z.boolean(), report: z.literal(['never', 'aggregate', 'full']) }),
  joint: yes,
  reaches: z.literal(['released', 'together', 'match']).exactOptional(),
  cappedWhen: condition.exactOptional(),
});

const weekday = z.literal(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
const recurrence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({ kind: z.literal('daily') }),
  z.strictObject({ kind: z.literal('weekly'), days: z.array(weekday).min(1).max(7) }),
  z.strictObject({ kind: z.literal('every'), days: z.int().min(2).max(90) }),
  z.strictObject({ kind: z.literal('monthly'), day: z.int().min(1).max(31) }),
]);

const one = z.union([text(10_000), z.number(), z.boolean(), z.null()]);
const several = z.array(text(10_000)).max(120);
const items = z.array(z.record(name, one.or(several))).max(100);
const answers: z.ZodType<Answers> = z.record(name, z.union([one, several, items], { error: 'is no answer' }));

/** A whole homework as data: strict, so that nothing travels along unnoticed. Its shape alone; whether it fits together is for `definitionPlaces`. */
export const homeworkSchema = z.strictObject({
  id: homeworkId,
  version: z.int().min(1).max(100_000),
  publishedOn: z.iso.date(),
  kind: z.literal([...kinds]),
  roles: z.literal(['hurt', 'involved', 'both', 'any', 'counselor']),
  title: text(room.label),
  summary: line,
  intro: wording(room.words),
  contentNote: words.exactOptional(),
  exampleAnswer: answers.exactOptional(),
  aim: words,
  notFor: words,
  howToIntroduce: words,
  debrief: words,
  source: z.strictObject({ codes: z.array(text(40)).max(40), words }),
  minutes: z.int().min(0).max(600),
  stage: z.literal([1, 2, 3]),
  gate: z.boolean().or(role),
  onlyAfter: z.array(onlyAfter).max(10).exactOptional(),
  fields,
  rules: rules.exactOptional(),
  pages: z
    .array(z.strictObject({ title: wording(room.line), help: wording(room.words).exactOptional(), fields: z.array(name).max(120) }))
    .max(60)
    .exactOptional(),
  parts: named(part, 20),
  sharing: named(z.strictObject({ audiences: z.array(z.literal(['counselor', 'partner'])).max(2), when: condition.exactOptional() }), 20),
  schedule: z.strictObject({ suggested: line, default: recurrence, open: yes }),
  scores: named(score, 40),
  figures: z.array(figureUse).max(20),
  pictures: z.array(picture).max(20).exactOptional(),
  list: z.strictObject({ name, status: name.exactOptional() }).exactOptional(),
  pace: pace.exactOptional(),
  turns: turns.exactOptional(),
  responses: named(responseForm, 20).exactOptional(),
  ledger: ledger.exactOptional(),
  agreement: agreement.exactOptional(),
  match: match.exactOptional(),
  carries: z.array(name).max(120).exactOptional(),
  flags: z.array(flag).max(20).exactOptional(),
  blockedBy: blockedBy.exactOptional(),
  tool: tool.exactOptional(),
  hard: yes,
  body: z
    .array(z.strictObject({ heading: line, text: words }))
    .max(40)
    .exactOptional(),
  examples: z
    .array(
      z.strictObject({
        name: line,
        role: z.literal(['hurt', 'involved', 'both']).exactOptional(),
        answers,
        scores: z.record(name, z.number().nullable()),
      }),
    )
    .max(60),
});

/** A key that the kit has and this schema forgot, or the other way round, does not compile. */
type Same<A, B> = [Exclude<keyof A, keyof B>, Exclude<keyof B, keyof A>] extends [never, never] ? true : never;
const isWhole: Same<Homework, z.output<typeof homeworkSchema>> = true;

/** Reads a homework that comes as data. @returns it, or where its shape is wrong and why */
export function readDefinition(raw: unknown): Read<Homework> {
  const parsed = homeworkSchema.safeParse(raw, { error: plainMessage, reportInput: true });
  return parsed.success && isWhole
    ? { ok: true, value: parsed.data }
    : { ok: false, places: parsed.error ? shapePlaces(parsed.error) : [] };
}
