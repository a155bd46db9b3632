import type { BeforeSession } from '@groundwork/contract';
import { addDays, type Answers, type Field, type FigureEntry, isDay, nameOf } from '@groundwork/homework';

const WAITS = 7;
const REVIEWS = 14;
const DATES = 30;

type Dated = BeforeSession['questions'][number];

/** What the definition says that F15 reads. */
const useOf = ({ homework }: FigureEntry) => homework.figures.find(({ figure }) => figure === 'F15');

function textIn(answers: Answers, name: string | undefined): string | null {
  const value = name !== undefined && Object.hasOwn(answers, name) ? answers[name] : null;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

const fieldOf = ({ homework }: FigureEntry, names: readonly string[], ...kinds: Field['kind'][]) =>
  names.filter((name) => kinds.includes(homework.fields[name]?.kind ?? 'group'));

/** Entries as the page before a session shows them. `people`: accounts by side. */
export class BeforeView {
  constructor(
    private readonly entries: readonly FigureEntry[],
    private readonly people: readonly string[],
    private readonly today: string,
  ) {}

  /** Questions collected since the last session: earlier ones were asked there. @param since its day */
  questions(since: string | null): Dated[] {
    return this.entries.flatMap((entry) => {
      const use = useOf(entry);
      if (!use?.fields || use.responses || (since !== null && entry.day < since)) return [];
      const words = fieldOf(entry, use.fields, 'text', 'paragraph').flatMap((name) => textIn(entry.answers, name) ?? []);
      return words.length > 0 && fieldOf(entry, use.fields, 'date').length === 0 ? [this.dated(entry, words.join(' '), entry.day)] : [];
    });
  }

  /** Needs that have no answer for more than seven days. */
  needs(): Dated[] {
    return this.entries.flatMap((entry) => {
      const use = useOf(entry);
      if (!use?.responses) return [];
      const answered = entry.responses.some(({ form, side }) => use.responses?.includes(form) && side !== entry.side);
      return answered || addDays(entry.day, WAITS) >= this.today
        ? []
        : [this.dated(entry, nameOf(entry.homework, entry.answers), entry.day)];
    });
  }

  /** Days to look again, of what stands by itself. @param agreed entries whose agreement says when */
  reviews(agreed: ReadonlySet<string>): BeforeSession['reviews'] {
    const until = addDays(this.today, REVIEWS);
    return this.entries.flatMap((entry) => {
      const use = useOf(entry);
      const choice = fieldOf(entry, use?.fields ?? [], 'choice');
      if (
        !use?.fields ||
        choice.length > 0 ||
        agreed.has(entry.id) ||
        textIn(entry.answers, 'status') === 'retired' ||
        entry.homework.kind === 'agreement'
      )
        return [];
      const [name] = fieldOf(entry, use.fields, 'date');
      const on = textIn(entry.answers, name);
      return on !== null && isDay(on) && on <= until
        ? [{ ...this.dated(entry, nameOf(entry.homework, entry.answers), on), due: 'review' as const }]
        : [];
    });
  }

  /** Dates within thirty days; each comes back every year. */
  dates(): BeforeSession['dates'] {
    const until = addDays(this.today, DATES);
    return this.entries
      .flatMap((entry) => {
        const use = useOf(entry);
        const [day] = fieldOf(entry, use?.fields ?? [], 'date');
        const [kind] = fieldOf(entry, use?.fields ?? [], 'choice');
        const on = textIn(entry.answers, day);
        const said = textIn(entry.answers, kind);
        if (on === null || !isDay(on) || (said !== 'difficult' && said !== 'mixed' && said !== 'celebrate')) return [];
        const next = nextOf(on, this.today);
        return next <= until ? [{ ...this.dated(entry, nameOf(entry.homework, entry.answers), next), kind: said } as const] : [];
      })
      .sort((one, other) => one.on.localeCompare(other.on));
  }

  dated(entry: FigureEntry, words: string, on: string): Dated {
    const { id, title } = entry.homework;
    return { entryId: entry.id, authorId: this.people[entry.side] ?? '', homeworkId: id, title, words, on };
  }
}

/** The day itself when it is to come, else its next anniversary; the 29th of February is kept on the 28th. */
export function nextOf(day: string, today: string): string {
  if (day >= today) return day;
  const year = Number(today.slice(0, 4));
  const inYear = (of: number) => {
    const same = `${of}${day.slice(4)}`;
    return isDay(same) ? same : `${of}-02-28`;
  };
  return inYear(year) >= today ? inYear(year) : inYear(year + 1);
}
