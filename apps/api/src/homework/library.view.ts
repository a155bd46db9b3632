import { createHash } from 'node:crypto';
import { Article, type ClinicLibraryItem, type HomeworkCard, type Library } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import { isClinicsOwn } from '../platform/definitions';
import type { LibraryMarks } from './library-marks';

/** A definition as a partner gets it: what the form needs, without the counselor's guide and without worked cases. */
export type PartnerHomework = Omit<Homework, 'aim' | 'notFor' | 'howToIntroduce' | 'debrief' | 'examples'>;

/** What a card says of the homework itself. Definitions never change, so each is worked out once. */
type Plain = Omit<HomeworkCard, 'favourite' | 'approved'>;
const plain = new WeakMap<Homework, Plain>();

/** A card of the library, with what this counselor and this clinic say of it. */
export function cardOf(homework: Homework, { favourites, decisions }: LibraryMarks): HomeworkCard {
  const known = plain.get(homework) ?? plainCard(homework);
  plain.set(homework, known);
  return { ...known, favourite: favourites.has(known.id), approved: decisions.get(known.id)?.decision === 'approved' };
}

function plainCard({ id, version, kind, title, summary, aim, notFor, minutes, stage, roles, gate, source, schedule }: Homework): Plain {
  return {
    id,
    version,
    kind,
    title,
    summary,
    aim,
    notFor,
    minutes,
    stage,
    roles,
    source: source.words,
    articles: Article.options.filter((article) => source.codes.some((code) => code.startsWith(article))),
    suggested: schedule.suggested,
    recurring: schedule.default.kind !== 'once',
    gate: gate === true ? 'all' : gate === false ? 'no' : gate,
    own: isClinicsOwn(id),
  };
}

/** A name for what the library holds: it changes with the build, with what the clinic made or retired, and with the counselor's favourites. */
export function tagOf(library: Library): string {
  return `"${createHash('sha256').update(JSON.stringify(library)).digest('base64url').slice(0, 22)}"`;
}

/** A homework as an admin sees it: no clinical words. */
export function clinicItem({ id, title, kind }: Homework, { decisions }: LibraryMarks): ClinicLibraryItem {
  const decided = decisions.get(id);
  return {
    homeworkId: id,
    title,
    kind,
    own: isClinicsOwn(id),
    decision: decided?.decision ?? null,
    decidedAt: decided?.at.toISOString() ?? null,
  };
}

/** Leaves out what is for the counselor. */
export function forPartner({
  aim: _aim,
  notFor: _notFor,
  howToIntroduce: _how,
  debrief: _debrief,
  examples: _examples,
  ...rest
}: Homework): PartnerHomework {
  return rest;
}
