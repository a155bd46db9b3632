import type { SharedEntry } from '@groundwork/contract';
import { type Answers, findHomework, type Homework, nameOf, namingPart, referencesIn } from '@groundwork/homework';
import { openParts } from '../platform/crypto/open-parts';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import type { Frame } from './reader-frame';
import type { SharedRow } from './shared-entries';
import { type OpenEntry, sharedEntry } from './shared.view';

/** Opens parts and puts them in words, entry by entry in the order given. A part in which nothing stands is left out, and so is an entry of which nothing is left (CC-14). */
export async function openEntries(tx: Tx, vault: Vault, frame: Frame, rows: readonly SharedRow[]): Promise<SharedEntry[]> {
  const entries = [...Map.groupBy(rows, (row) => row.id).values()].flatMap((parts) => openEntry(tx, vault, frame, parts));
  const names = await namesOf(tx, vault, frame, entries);
  return entries.map((entry) => sharedEntry(entry, frame.timeZone, names)).filter((entry) => entry.parts.length > 0);
}

function openEntry(tx: Tx, vault: Vault, frame: Frame, parts: readonly SharedRow[]): OpenEntry[] {
  const [row] = parts;
  const author = row && frame.authors.get(row.author_id);
  const homework = row && findHomework(row.homework_id, row.homework_version);
  // An author whose key is gone was erased, and so is what they wrote.
  if (!row || !author || !homework) return [];
  const key = vault.dataKey(author.wrapped, author.clinicWrapped, tx.viewer.clinicId, row.author_id);
  return [
    {
      row,
      homework,
      role: author.role,
      parts: parts.map((part) => ({ key: part.key, answers: openJson(key, part.sealed, sealedAs.part(part.part_id, part.revision)) as Answers })),
      replies: (row.replies ?? []).map(({ id, by, sealed, at }) => ({ id, by, at, text: String(openJson(key, Buffer.from(sealed, 'base64'), sealedAs.reply(id))) })),
    },
  ];
}

/** The names of entries pointed at, as far as the viewer may read them. */
async function namesOf(tx: Tx, vault: Vault, frame: Frame, entries: readonly OpenEntry[]): Promise<ReadonlyMap<string, string>> {
  const pointing = entries.flatMap(({ homework, parts }) => parts.flatMap(({ answers }) => referencesIn(homework.fields, answers)));
  const names = new Map<string, string>();
  for (const [to, references] of Map.groupBy(pointing, (reference) => reference.to)) {
    const latest = findHomework(to);
    const key = latest && namingPart(latest);
    if (!key) continue;
    const named = await openParts(tx, vault, { coupleId: frame.coupleId, homeworkId: to, key, entryIds: references.map(({ id }) => id) });
    for (const { entryId, homeworkVersion, answers } of named) names.set(entryId, nameOf(pinned(to, homeworkVersion, latest), answers));
  }
  return names;
}

function pinned(id: string, version: number, latest: Homework): Homework {
  return findHomework(id, version) ?? latest;
}
