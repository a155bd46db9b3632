import * as z from 'zod';
import { condition } from './schema-logic';
import { fields, homeworkId, role, rules } from './schema-fields';
import { name, room, text, wording } from './schema-texts';

const yes = z.boolean().exactOptional();
const days = z.int().min(1).max(3660);
const line = text(room.line);

export const responseForm = z.strictObject({
  label: wording(room.line),
  help: wording(room.words).exactOptional(),
  by: z.literal(['author', 'other', 'either']),
  seen: z.literal(['both', 'afterBoth', 'counselor']),
  beside: name.exactOptional(),
  many: yes,
  on: name.exactOptional(),
  needs: z.literal('signed').exactOptional(),
  settles: yes,
  accepts: condition.exactOptional(),
  fields,
  rules: rules.exactOptional(),
});

export const ledger = z.strictObject({
  closes: z.strictObject({ field: name, days: z.int().min(0).max(3660) }).exactOptional(),
  maxOpen: z.int().min(1).max(1000).exactOptional(),
  forgetAfterHours: z.int().min(1).max(100_000).exactOptional(),
});

export const agreement = z.strictObject({
  proposedBy: z.literal(['hurt', 'involved', 'both']),
  mine: line,
  theirs: line,
  when: condition.exactOptional(),
  reviewOn: name.exactOptional(),
  reviewDays: days.exactOptional(),
  endsOn: name.exactOptional(),
  maxDays: days.exactOptional(),
  acknowledged: yes,
  counselorText: text(room.words).exactOptional(),
});

export const turns = z.strictObject({
  minutes: name,
  turns: z
    .array(z.strictObject({ key: name, label: line, help: text(room.words).exactOptional() }))
    .min(1)
    .max(20),
  completed: name.exactOptional(),
});

export const pace = z.strictObject({
  steps: z
    .array(z.strictObject({ key: name, label: text(room.label), seconds: z.number().min(1).max(3600), skipIf: name.exactOptional() }))
    .min(1)
    .max(40),
  rounds: name,
  completed: name,
});

export const match = z.strictObject({ field: name, step: name, answer: name, yes: z.array(name).max(100) });

export const flag = z.strictObject({
  kind: z.literal(['pressure', 'unsafe', 'afraid', 'hurt', 'rating', 'measure']),
  when: condition,
  help: yes,
});

export const onlyAfter = z.strictObject({
  for: role.exactOptional(),
  stage: z.literal([1, 2, 3]).exactOptional(),
  accepted: z.strictObject({ homework: homeworkId, response: name }).exactOptional(),
});

export const blockedBy = z.strictObject({ homework: homeworkId, by: name, values: z.array(name).max(100), message: line });

export const tool = z.strictObject({
  label: line,
  help: text(room.words).exactOptional(),
  about: z.literal(['partner', 'couple']),
  many: yes,
  fields,
  rules: rules.exactOptional(),
});

const title = text(room.label);
const scores = z.array(name).max(40);

export const picture = z.union(
  [
    z.strictObject({ kind: z.literal('lines'), title, scores }),
    z.strictObject({ kind: z.literal('weeks'), title, share: name.exactOptional() }),
    z.strictObject({ kind: z.literal('mix'), title, field: name }),
    z.strictObject({ kind: z.literal('drop'), title, score: name, by: name }),
    z.strictObject({ kind: z.literal('pairs'), title, scores }),
    z.strictObject({ kind: z.literal('pairs'), title, group: name, by: name, value: name, other: name.exactOptional() }),
    z.strictObject({ kind: z.literal('grid'), title, field: name, by: name, value: name }),
    z.strictObject({ kind: z.literal('responses'), title, response: name, field: name.exactOptional() }),
    z.strictObject({ kind: z.literal('wait'), title, response: name }),
    z.strictObject({ kind: z.literal('clock'), title, field: name }),
    z.strictObject({ kind: z.literal('matches'), title }),
  ],
  { error: 'is no picture that is known here' },
);
