import { createHash } from 'node:crypto';
import { type Answers, describe, type Homework, nameOf, personRole, type Role } from '@groundwork/homework';
import { dateWords } from '../platform/date-words';

/** The exact text that both sign: what it is about, its rows in the author's wording, and what each signature says. */
export interface AgreementText {
  homeworkId: string;
  homeworkVersion: number;
  title: string;
  name: string;
  rows: { field: string; label: string; value: string; kind: string }[];
  meaning: { proposer: string; other: string };
}

/** Puts the words of an agreement together. `answers`: of the parts that are signed; days and moments read as on every other page, in the clinic's time. */
export function agreementText(
  homework: Homework,
  answers: Answers,
  { roles, timeZone }: { roles: readonly Role[]; timeZone: string },
): AgreementText {
  const role = personRole(roles);
  return {
    homeworkId: homework.id,
    homeworkVersion: homework.version,
    title: homework.title,
    name: nameOf(homework, answers),
    rows: describe(homework, answers, { ...(role && { role }), formatDate: dateWords(timeZone) }).map(({ path, label, value, kind }) => ({
      field: path,
      label,
      value,
      kind,
    })),
    meaning: { proposer: homework.agreement?.mine ?? '', other: homework.agreement?.theirs ?? '' },
  };
}

/** One text for one content, whatever order it was put together in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/** SHA-256 of the canonical text, in hex. */
export function hashOf(text: AgreementText): string {
  return createHash('sha256').update(canonical(text)).digest('hex');
}
