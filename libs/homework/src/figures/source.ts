import type { Figure, FigureSettings, IsoDate, Reader, TimeMark } from '@groundwork/chart';
import { type Answers, type Homework, type Role, scoreAnswers } from '../kit';
import type { FigureUse } from '../kit/logic';

/** One of the two, in the couple's fixed order. Who has nothing here has no name in any picture. */
export interface FigurePerson {
  /** Name or role, as the reader may see it. */
  readonly label: string;
  readonly roles: readonly Role[];
  /** Who reads this person's numbers (CC-16). */
  readonly reader: Reader;
}

/** What was answered on an entry, as far as the reader may read it. */
export interface FigureResponse {
  readonly id: string;
  readonly form: string;
  readonly side: 0 | 1;
  readonly day: IsoDate;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The response it answers. */
  readonly on?: string;
  readonly answers: Answers;
}

/** One entry with the parts that the reader may read, put together. Days are those of the clinic's clock. */
export interface FigureEntry {
  readonly id: string;
  /** In the version it was written with. */
  readonly homework: Homework;
  readonly side: 0 | 1;
  readonly day: IsoDate;
  readonly at: number;
  /** Due day: entries of the same homework and round belong together. Null for what was not due. */
  readonly round: IsoDate | null;
  readonly answers: Answers;
  readonly responses: readonly FigureResponse[];
}

/** One administration of a measure, answered, typed or asked. */
export interface MeasureTotal {
  readonly measure: string;
  readonly side: 0 | 1;
  readonly day: IsoDate;
  /** Null while an item is missing (M-4). */
  readonly total: number | null;
}

/** All that pictures of one couple are drawn from, for one reader. Entries oldest first; older ones than `from` are welcome. */
export interface FigureSource extends FigureSettings {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly people: readonly FigurePerson[];
  readonly entries: readonly FigureEntry[];
  readonly marks?: readonly TimeMark[];
  /** The day it came to light, from which weeks are counted beside the dates. */
  readonly since?: IsoDate;
  /** Every administration there ever was, since change counts from the first (M-5). Without them, F11 draws the entries. */
  readonly totals?: readonly MeasureTotal[];
  /** Points of reliable change that the clinic uses instead of an estimate, by measure. */
  readonly reliable?: Readonly<Record<string, number>>;
  /** Words of an entry that is pointed at; undefined where the reader may not see them. */
  readonly nameOf?: (entryId: string) => string | undefined;
}

export type FigureNumber = FigureUse['figure'];

/** Entries of the homework that names this figure, each with what its definition says the figure reads. */
export function entriesFor(source: Pick<FigureSource, 'entries'>, figure: FigureNumber): { entry: FigureEntry; use: FigureUse }[] {
  return source.entries.flatMap((entry) => {
    const use = entry.homework.figures.find((one) => one.figure === figure);
    return use ? [{ entry, use }] : [];
  });
}

/** What every picture takes from a source. */
export const settingsOf = ({ theme, language, from, to, marks, since }: FigureSource) => ({
  theme,
  ...(language === undefined ? {} : { language }),
  from,
  to,
  ...(marks === undefined ? {} : { marks }),
  ...(since === undefined ? {} : { since }),
});

/** Each person as a side of a picture, with what is theirs. */
export function bySide<T>(source: FigureSource, of: (side: 0 | 1) => T): (T & { label: string; reader: Reader })[] {
  return source.people.slice(0, 2).map(({ label, reader }, index) => ({ ...of(index === 0 ? 0 : 1), label, reader }));
}

/** Scores of an entry by the definition it was written with. */
export const scoresOf = ({ homework, answers }: FigureEntry): Record<string, number | null> => scoreAnswers(homework, answers);

/** Which place the hurt and the involved partner have; null where roles do not tell them apart. */
export function rolesApart({ people }: FigureSource): { hurt: 0 | 1; involved: 0 | 1 } | null {
  const [first, second] = people;
  if (!first || !second) return null;
  const only = ({ roles }: FigurePerson) => (roles.length === 1 ? roles[0] : undefined);
  if (only(first) === 'hurt' && only(second) !== 'hurt') return { hurt: 0, involved: 1 };
  if (only(first) === 'involved' && only(second) !== 'involved') return { hurt: 1, involved: 0 };
  if (only(second) === 'hurt') return { hurt: 1, involved: 0 };
  return only(second) === 'involved' ? { hurt: 0, involved: 1 } : null;
}

/** The figures that have something to show. */
export const shown = (figures: readonly (Figure | null)[]): Figure[] => figures.filter((figure) => figure !== null);
