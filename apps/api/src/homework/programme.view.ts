import type { Programmes, ProgrammeCopies, ProgrammeCopy, ProgrammeItem } from '@groundwork/contract';
import { findHomework, type Programme, tooMuchAtOnce } from '@groundwork/homework';
import type { Homework } from '@groundwork/homework';
import { type CopyRow, planned, programmeOf } from './programme-copy';
import type { ReceivingCouple } from './receiving-couple';

/** Every programme, with the names of what is in it. */
export function programmesView(all: readonly Programme[]): Programmes {
  return {
    items: all.map(({ id, version, title, aim, notFor, source, stage, weeks, parts }) => ({
      id,
      version,
      title,
      aim,
      notFor,
      source,
      stage,
      weeks,
      parts: parts.map((part) => ({
        title: part.title,
        text: part.text,
        items: part.items.map((item) => ({
          key: item.key,
          homeworkId: item.homework,
          title: findHomework(item.homework)?.title ?? item.homework,
          for: item.for,
          why: item.why,
        })),
      })),
    })),
  };
}

/** Copies of a couple, for a list. */
export function copiesView(rows: readonly CopyRow[]): ProgrammeCopies {
  return {
    items: rows.map((row) => ({
      id: row.id,
      programmeId: row.programme_id,
      title: programmeOf(row.programme_id).title,
      madeAt: row.made_at.toISOString(),
      changedAt: row.changed_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
    })),
  };
}

/** What a copy is shown with. */
export interface CopyFacts {
  items: readonly ProgrammeItem[];
  couple: ReceivingCouple;
  /** Definitions of what is in it, by homework id. */
  definitions: ReadonlyMap<string, Homework>;
  concerns: ProgrammeCopy['concerns'];
  running: readonly { partnerId: string; startsOn: string; endsOn: string | null }[];
}

/** A copy for the couple's counselor. Once it is sent nothing stands in its way any more. */
export function copyView(row: CopyRow, { items, couple, definitions, concerns, running }: CopyFacts): ProgrammeCopy {
  const { title, aim, notFor, parts } = programmeOf(row.programme_id);
  const why = new Map(parts.flatMap((part) => part.items.map((item) => [item.key, item.why] as const)));
  const plan = items.map(planned);
  return {
    id: row.id,
    coupleId: row.couple_id,
    programmeId: row.programme_id,
    title,
    aim,
    notFor,
    parts: parts.map((part) => ({ title: part.title, text: part.text })),
    items: items.map((item) => {
      const definition = definitions.get(item.homeworkId);
      return {
        ...item,
        title: definition?.title ?? item.homeworkId,
        why: why.get(item.key) ?? null,
        gated: definition !== undefined && isGated(definition, item, couple),
      };
    }),
    concerns,
    tooMuch: row.sent_at
      ? []
      : couple.partners.flatMap(({ id }) => {
          const most = tooMuchAtOnce(
            id,
            plan,
            running.filter(({ partnerId }) => partnerId === id),
          );
          return most ? [{ partnerId: id, ...most }] : [];
        }),
    madeAt: row.made_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    assignmentIds: row.assignment_ids,
    version: row.version,
  };
}

function isGated({ gate }: Homework, { partnerIds }: ProgrammeItem, { partners }: ReceivingCouple): boolean {
  return typeof gate === 'boolean' ? gate : partners.some(({ id, roles }) => partnerIds.includes(id) && roles.includes(gate));
}
