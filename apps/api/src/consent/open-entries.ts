import type { SharedEntry } from '@groundwork/contract';
import { type Answers, findHomework, nameOf, namingPart, personRole, referencesIn } from '@groundwork/homework';
import { type OpenedPart, openParts } from '../platform/crypto/open-parts';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import type { SharedRow } from './shared-entries';
import { type OpenEntry, sharedEntry } from './shared.view';

/** Opened entries, and the entries they point at that were opened for their names. */
export interface Opened {
  entries: SharedEntry[];
  named: OpenedPart[];
}

/** Opens parts and puts them in words, in the order given. A part in which nothing stands is left out, and so is an entry of which nothing is left (CC-14). */
export async function openEntries(tx: Tx, vault: Vault, rows: readonly SharedRow[]): Promise<Opened> {
  const entries = rows.flatMap((row) => openEntry(tx, vault, row));
  const named = await pointedAt(tx, vault, entries);
  const names = new Map(named.map(({ part, name }) => [part.entryId, name]));
  return {
    entries: entries.map((entry) => sharedEntry(entry, names)).filter((entry) => entry.parts.length > 0),
    named: named.map(({ part }) => part),
  };
}

function openEntry(tx: Tx, vault: Vault, row: SharedRow): OpenEntry[] {
  const homework = findHomework(row.homework_id, row.homework_version);
  if (!homework) throw new Error(`the catalog has no ${row.homework_id} version ${row.homework_version}`);
  const key = vault.dataKey(row.wrapped, row.clinic_wrapped, tx.viewer.clinicId, row.author_id);
  const text = (sealed: string, identity: string) => openJson(key, Buffer.from(sealed, 'base64'), identity);
  return [
    {
      row,
      homework,
      role: personRole(row.roles),
      parts: (row.parts ?? []).map((part) => ({ key: part.key, answers: text(part.sealed, sealedAs.part(part.id, part.revision)) as Answers })),
      replies: (row.replies ?? []).map(({ id, by, sealed, at }) => ({ id, by, at, text: String(text(sealed, sealedAs.reply(id))) })),
    },
  ];
}

/** The entries pointed at, as far as the viewer may read their names. */
async function pointedAt(tx: Tx, vault: Vault, entries: readonly OpenEntry[]): Promise<{ part: OpenedPart; name: string }[]> {
  const coupleId = entries[0]?.row.couple_id;
  const pointing = entries.flatMap(({ homework, parts }) => parts.flatMap(({ answers }) => referencesIn(homework.fields, answers)));
  const found: { part: OpenedPart; name: string }[] = [];
  for (const [to, references] of Map.groupBy(pointing, (reference) => reference.to)) {
    const latest = findHomework(to);
    const key = latest && namingPart(latest);
    if (!key || !coupleId) continue;
    const parts = await openParts(tx, vault, { coupleId, homeworkId: to, key, entryIds: references.map(({ id }) => id) });
    found.push(...parts.map((part) => ({ part, name: nameOf(findHomework(to, part.homeworkVersion) ?? latest, part.answers) })));
  }
  return found;
}
