import type { Figure, FigureTheme } from '@groundwork/chart';
import { addDays, type Answers, type Field, type Homework } from '../kit';
import type { ResponseForm } from '../kit/exchange';
import { figuresOf } from './figures-of';
import type { FigureEntry, FigurePerson, FigureResponse, FigureSource } from './source';

/** Days of the made-up weeks; no real dates, so that the picture stays the same. */
const FIRST = '2026-01-05';
const WEEKS = 10;

const people: readonly FigurePerson[] = [
  { label: 'Hurt partner', roles: ['hurt'], reader: 'counselor' },
  { label: 'Involved partner', roles: ['involved'], reader: 'counselor' },
];

const momentOf = (day: string, hour: number) => Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;

/** A plausible answer to a question, different from time to time and the same on every call. */
function sample(field: Field, turn: number, day: string): Answers[string] | undefined {
  switch (field.kind) {
    case 'rating':
      return Math.round(field.min + (field.max - field.min) * (0.35 + 0.1 * ((turn * 3) % 5)));
    case 'integer':
    case 'minutes':
      return Math.min(field.max, field.min + 1 + (turn % 3));
    case 'yesNo':
      return turn % 4 !== 3;
    case 'choice':
    case 'choices': {
      const options = Object.keys(field.options);
      const chosen = options[turn % 3 === 2 ? turn % options.length : 0] ?? '';
      return field.kind === 'choice' ? chosen : [chosen];
    }
    case 'date':
      return day;
    case 'dateTime':
      return `${addDays(day, (turn * 3) % 5)}T${String(8 + ((turn * 5) % 14)).padStart(2, '0')}:00:00Z`;
    default:
      return undefined;
  }
}

function responsesOf(homework: Homework, side: 0 | 1, turn: number, day: string): FigureResponse[] {
  const forms: [string, ResponseForm][] = Object.entries(homework.responses ?? {});
  return forms.flatMap(([form, { by, fields, on }], at): FigureResponse[] => {
    const writers: (0 | 1)[] = by === 'either' ? [0, 1] : [by === 'author' ? side : side === 0 ? 1 : 0];
    return writers.map((writer) => {
      const answers = Object.entries(fields).flatMap(([name, field]) => {
        const value = sample(field, turn + writer, day);
        return value === undefined ? [] : [[name, value] as const];
      });
      const answered = on === undefined ? {} : { on: `${turn}-${on}-${writer === 0 ? 1 : 0}` };
      return {
        id: `${turn}-${form}-${writer}`,
        form,
        side: writer,
        day,
        at: momentOf(day, 12 + 5 * (at + 1) + 7 * (turn % 4)),
        answers: Object.fromEntries(answers),
        ...answered,
      };
    });
  });
}

/** The same answers in another week: days and moments move along, numbers sway a little within their question's ends. */
function moved(homework: Homework, answers: Answers, turn: number, day: string): Answers {
  const sway = [0, 1, -1, 0, 2, 1, -2, 1][turn % 8] ?? 0;
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => {
      const field = homework.fields[name];
      if (field?.kind === 'date' || field?.kind === 'dateTime') return [name, sample(field, turn, day) ?? value];
      if (field?.kind === 'rating' && typeof value === 'number') return [name, Math.min(field.max, Math.max(field.min, value + sway))];
      return [name, value];
    }),
  );
}

/** Ten weeks of entries made of a definition's examples, each by the side it is written for; of ledgers two a week, so that their rates have enough to stand on. */
function madeUp(homework: Homework, examples: Homework['examples']): FigureEntry[] {
  const { roles } = homework;
  const sides: (0 | 1)[] = roles === 'hurt' ? [0] : roles === 'involved' ? [1] : [0, 1];
  const times = homework.kind === 'ledger' ? 2 : 1;
  return Array.from({ length: WEEKS * times }, (_, time) => time).flatMap((time) =>
    sides.flatMap((side) => {
      const week = Math.floor(time / times);
      const mine = examples.filter(({ role }) => role === undefined || role === 'both' || role === (side === 0 ? 'hurt' : 'involved'));
      const example = mine[time % Math.max(1, mine.length)];
      if (!example) return [];
      const day = addDays(FIRST, 7 * week + side + (time % times));
      const turn = 2 * time + side;
      return [
        {
          id: `example-${turn}`,
          homework,
          side,
          day,
          at: momentOf(day, 12),
          round: addDays(FIRST, 7 * week),
          answers: moved(homework, example.answers, turn, day),
          responses: responsesOf(homework, side, turn, day),
        },
      ];
    }),
  );
}

/**
 * What the counselor will see of a homework, drawn from its examples: made-up weeks, to be shown as an example and never beside real numbers. Empty for homework without figures.
 * @param labels of the hurt and the involved partner, as the clinic words them
 */
export function exampleFigures(
  homework: Homework,
  theme: FigureTheme,
  options: { language?: string; labels?: readonly [string, string] } = {},
): Figure[] {
  const { language, labels } = options;
  const drawn = (examples: Homework['examples']) => figuresOf([homework], { ...source, entries: madeUp(homework, examples) });
  const source: Omit<FigureSource, 'entries'> = {
    theme,
    ...(language === undefined ? {} : { language }),
    from: FIRST,
    to: addDays(FIRST, 7 * WEEKS - 1),
    people: people.map((person, side) => ({ ...person, label: labels?.[side] ?? person.label })),
    marks: [{ date: addDays(FIRST, 24), kind: 'session' }],
    nameOf: () => 'An example',
  };
  const figures = drawn(homework.examples);
  // Two different examples may have nothing in common to be compared: then both sides wrote the first.
  return figures.length > 0 ? figures : drawn(homework.examples.slice(0, 1).map(({ role: _role, ...example }) => example));
}

/** The first of them; null for homework without figures. */
export function exampleFigure(
  homework: Homework,
  theme: FigureTheme,
  options: { language?: string; labels?: readonly [string, string] } = {},
): Figure | null {
  return exampleFigures(homework, theme, options)[0] ?? null;
}
