import {
  isAnswered,
  type Page,
  pages,
  type PersonRole,
  problems,
  type Problem,
  type RawAnswers,
  visibleFields,
} from '@groundwork/homework';
import type { HomeworkForm } from '../api/definition-api';

/** One screen of doing a homework: questions, or the exercise itself. */
export type Step = { readonly kind: 'page'; readonly page: Page } | { readonly kind: 'exercise' };

/** The screens in order, for these answers; an exercise comes after the page that holds its number of rounds or minutes. */
export function stepsOf(definition: HomeworkForm, role: PersonRole | undefined, answers: RawAnswers): readonly Step[] {
  const rounds = definition.pace?.rounds ?? definition.turns?.minutes;
  return pages(definition, role, answers).flatMap((page): readonly Step[] => {
    const step = { kind: 'page', page } as const;
    return rounds !== undefined && page.fields.some(({ key }) => key === rounds) ? [step, { kind: 'exercise' }] : [step];
  });
}

/** Whether every screen asks one thing, so that screens can be counted as questions. */
export function areQuestions(steps: readonly Step[]): boolean {
  return steps.every((step) => step.kind === 'page' && step.page.fields.length === 1);
}

/** The fields of a page that are shown for these answers. */
export function shownOn(page: Page, definition: HomeworkForm, role: PersonRole | undefined, answers: RawAnswers) {
  const visible = new Set(visibleFields(definition.fields, answers, role));
  return page.fields.filter(({ key }) => visible.has(key));
}

/** What is open or wrong on a page. @param today the clinic's day, `YYYY-MM-DD` */
export function pageProblems(
  page: Page,
  definition: HomeworkForm,
  role: PersonRole | undefined,
  answers: RawAnswers,
  today: string,
): readonly Problem[] {
  const keys = new Set(page.fields.map(({ key }) => key));
  return problems(definition, answers, role, { today }).filter(({ field }) => field !== null && keys.has(field));
}

/**
 * The step, counted from 1, where somebody goes on: the last with something in it. Texts may be in mid-sentence, so those are where one
 * lands; after anything else that is complete, the next one.
 */
export function landing(definition: HomeworkForm, role: PersonRole | undefined, answers: RawAnswers, today: string): number {
  const steps = stepsOf(definition, role, answers);
  const last = steps.findLastIndex(
    (step) => step.kind === 'page' && step.page.fields.some((field) => isTouched(definition, field.key, answers)),
  );
  const step = steps[last];
  if (step?.kind !== 'page') return 1;
  const written = step.page.fields.findLast((field) => isTouched(definition, field.key, answers));
  const inMidSentence = written?.kind === 'text' || written?.kind === 'paragraph' || written?.kind === 'group';
  const complete = pageProblems(step.page, definition, role, answers, today).length === 0;
  return inMidSentence || !complete || last + 1 === steps.length ? last + 1 : last + 2;
}

/** Whether a field holds something its author put there: an answer, a skip, or another value than it began with. */
function isTouched({ fields }: HomeworkForm, key: string, answers: RawAnswers): boolean {
  const value = answers[key];
  const field = fields[key];
  if (field && 'initial' in field && field.initial === value) return false;
  // A card of the round was drawn by the server.
  if (field?.kind === 'choice' && field.deck === 'round') return false;
  return value === null || isAnswered(value);
}

/** The step, counted from 1, that asks a field; undefined when it is not asked. */
export function stepOfField(steps: readonly Step[], field: string | null): number | undefined {
  const index = steps.findIndex((step) => step.kind === 'page' && step.page.fields.some(({ key }) => key === field));
  return index < 0 ? undefined : index + 1;
}
