import { type Answers, type Field, type Homework, nameOf, namingPart, personRole, referencesIn } from '@groundwork/homework';
import { type OpenedPart, openParts } from '../platform/crypto/open-parts';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { homeworkHere, pinnedHomework } from '../platform/definitions';
import { inClinicWords } from '../platform/measure-leave';
import type { SealedEntry, SharedRow } from './shared-entries';
import type { OpenEntry } from './shared.view';

/** Opened entries, and the entries they point at that were opened for their names. */
export interface Opened {
  entries: OpenEntry[];
  named: OpenedPart[];
  names: ReadonlyMap<string, string>;
}

/** Opens what was read, newest first. */
export async function openEntries(tx: Tx, vault: Vault, rows: readonly SharedRow[]): Promise<Opened> {
  const sealed = rows.flatMap((author) => {
    const key = vault.dataKey(author.wrapped, author.clinic_wrapped, tx.viewer.clinicId, author.author_id);
    return author.entries.map((one) => openEntry(author, one, key));
  });
  const worded = await inWords(tx, sealed);
  const entries = sealed.map((entry) => ({ ...entry, homework: worded.get(entry.homework) ?? entry.homework }));
  entries.sort((one, other) => other.sealed.at - one.sealed.at || (one.sealed.id < other.sealed.id ? -1 : 1));
  const named = await pointedAt(tx, vault, entries);
  return { entries, named: named.map(({ part }) => part), names: new Map(named.map(({ part, name }) => [part.entryId, name])) };
}

/** Measures whose questions the clinic entered, in those words. */
async function inWords(tx: Tx, entries: readonly OpenEntry[]): Promise<Map<Homework, Homework>> {
  const found = new Map<Homework, Homework>();
  for (const homework of new Set(entries.map((entry) => entry.homework)))
    found.set(homework, await inClinicWords(tx, tx.viewer.clinicId, homework));
  return found;
}

function openEntry(author: SharedRow, sealed: SealedEntry, key: Buffer): OpenEntry {
  const homework = pinnedHomework(sealed.homework, sealed.version);
  const text = (bytes: string, identity: string) => openJson(key, Buffer.from(bytes, 'base64'), identity);
  return {
    author,
    sealed,
    homework,
    role: personRole(author.roles),
    parts: (sealed.parts ?? []).map(([id, part, revision, bytes]) => ({
      key: part,
      answers: text(bytes, sealedAs.part(id, revision)) as Answers,
    })),
    replies: (sealed.replies ?? []).map((reply) => ({
      id: reply.id,
      by: reply.by,
      at: reply.at,
      text: String(text(reply.sealed, sealedAs.reply(reply.id))),
    })),
  };
}

/** The entries pointed at, as far as the viewer may read their names. */
async function pointedAt(tx: Tx, vault: Vault, entries: readonly OpenEntry[]): Promise<{ part: OpenedPart; name: string }[]> {
  const coupleId = entries[0]?.sealed.couple;
  const pointing = entries.flatMap(({ homework, parts }) =>
    pointsElsewhere(homework) ? parts.flatMap(({ answers }) => referencesIn(homework.fields, answers)) : [],
  );
  const found: { part: OpenedPart; name: string }[] = [];
  for (const [to, references] of Map.groupBy(pointing, (reference) => reference.to)) {
    const latest = await homeworkHere(tx, to);
    const key = latest && namingPart(latest);
    if (!key || !coupleId) continue;
    const parts = await openParts(tx, vault, { coupleId, homeworkId: to, key, entryIds: references.map(({ id }) => id) });
    found.push(...parts.map((part) => ({ part, name: nameOf(pinnedHomework(to, part.homeworkVersion), part.answers) })));
  }
  return found;
}

function pointsElsewhere({ fields }: Homework): boolean {
  return Object.values<Field>(fields).some((field) => field.kind === 'reference' || field.kind === 'group');
}
