import { type Figure, optionMix, scoreLines, type Wait, waits, weekCounts } from '@groundwork/chart';
import type { Picture } from '../kit/exchange';
import type { Asked } from './entry-pictures';
import { chosenAt, endsOf, labelOf, numberAt, optionsOf, yesAt, yesWord } from './read';
import { bySide, type FigureResponse, settingsOf } from './source';

type Of<K extends Picture['kind']> = Extract<Picture, { kind: K }>;

const HOUR = 3_600_000;

/** What was answered on entries: how often, or what one question of it said. By who answered. */
export function drawResponses({ source, homework, picture, id, entries }: Asked<Of<'responses'>>): Figure | null {
  const given = entries.flatMap(({ responses }) => responses.filter(({ form }) => form === picture.response));
  const of = <T>(make: (response: FigureResponse) => T) =>
    bySide(source, (side) => ({ entries: given.filter((one) => one.side === side).map(make) }));
  const frame = { ...settingsOf(source), id, title: picture.title };
  const name = picture.field;
  if (name === undefined) return weekCounts({ ...frame, partners: of(({ day }) => ({ date: day })) });
  const field = homework.responses?.[picture.response]?.fields[name];
  switch (field?.kind) {
    case 'yesNo':
      return weekCounts({
        ...frame,
        share: yesWord(field),
        partners: of(({ day, answers }) => ({ date: day, yes: yesAt(answers, name) })),
      });
    case 'choice':
    case 'choices':
      return optionMix({
        ...frame,
        options: optionsOf(field),
        partners: of(({ day, answers }) => ({ date: day, chosen: chosenAt(answers, name) })),
      });
    case 'rating':
    case 'integer':
    case 'minutes': {
      const ends = endsOf(field);
      const unit = ends
        ? `${ends.min} to ${ends.max}`
        : field.kind === 'integer'
          ? field.unit
          : field.kind === 'minutes'
            ? 'minutes'
            : undefined;
      const measure = { key: name, label: labelOf(field), ...(unit === undefined ? {} : { unit }), ...ends };
      return scoreLines({
        ...frame,
        measures: [measure],
        partners: of(({ day, answers }) => ({ date: day, values: { [name]: numberAt(answers, name) } })),
      });
    }
    default:
      return null;
  }
}

/** Hours from an entry, or from the response that is answered, to the answer. */
export function drawWait({ source, homework, picture, id, entries }: Asked<Of<'wait'>>): Figure | null {
  const { on } = homework.responses?.[picture.response] ?? {};
  const events = entries.flatMap(({ responses, day, at }): Wait[] => {
    const answers = responses.filter(({ form }) => form === picture.response);
    const asked = on === undefined ? [{ id: undefined, day, at }] : responses.filter(({ form }) => form === on);
    return asked.map((one) => {
      const answer = answers.find((each) => on === undefined || each.on === one.id);
      return { date: one.day, from: homework.title, hours: answer ? (answer.at - one.at) / HOUR : null };
    });
  });
  const reader = source.people.every((person) => person.reader === 'other') ? 'other' : 'counselor';
  return waits({ ...settingsOf(source), id, title: picture.title, events, reader });
}
