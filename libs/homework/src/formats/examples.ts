import { problems } from '../kit/answers';
import { utcToday } from '../kit/dates';
import { extremeAnswers } from '../kit/extremes';
import type { Answers, Fields } from '../kit/fields';
import type { Example, Homework } from '../kit/homework';
import { scoreAnswers } from '../kit/scores';
import { isEmpty } from '../kit/tidy';

function isFine(homework: Homework, answers: Answers, role: Example['role'], today: string): boolean {
  return !isEmpty(homework, answers) && problems(homework, answers, role, { today }).length === 0;
}

/**
 * A homework whose worked cases say exactly what it scores: those that its questions still take, scored anew; when none is left, one with the
 * least that can be sent. `today` is `YYYY-MM-DD`.
 */
export function withExamples(homework: Homework, today: string = utcToday()): Homework {
  const kept = homework.examples.filter(({ answers, role }) => isFine(homework, answers, role, today));
  const least = extremeAnswers(homework, 'smallest', today);
  const cases =
    kept.length > 0 || Object.keys(homework.fields).length === 0 ? kept : [{ name: 'the least that can be sent', answers: least }];
  return { ...homework, examples: cases.map((one) => ({ ...one, scores: scoreAnswers<string>(homework, one.answers) })) };
}

/** Every form of a homework: its own, the counselor's, what is answered on its entries. */
function formsOf({ fields, tool, responses = {} }: Homework): readonly Fields[] {
  return [fields, ...(tool ? [tool.fields] : []), ...Object.values(responses).map((form) => form.fields)];
}

/** Ids of other homework that a definition leans on: entries it points at, repeats over, waits for or is stopped by. */
export function homeworkNamed(homework: Homework): readonly string[] {
  const inFields = (fields: Fields): readonly string[] =>
    Object.values(fields).flatMap((field) => {
      if (field.kind === 'reference') return [field.to];
      return field.kind === 'group' ? [...inFields(field.fields), ...(field.perEntryOf ? [field.perEntryOf.homework] : [])] : [];
    });
  const before = (homework.onlyAfter ?? []).flatMap(({ accepted }) => (accepted ? [accepted.homework] : []));
  return [...new Set([...formsOf(homework).flatMap(inFields), ...before, ...(homework.blockedBy ? [homework.blockedBy.homework] : [])])];
}
