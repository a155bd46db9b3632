import { randomUUID } from 'node:crypto';
import type { TestCouple, World } from '../world';
import type { Actor } from './model';
import type { Row } from './rows';

/** Who may read a response depends on how it is seen; what it answers is another's business, so any form of the library does. */
const homework = { homework_id: 'S30', homework_version: 1, form: 'self_mark' };
const kinds = { open: ['both', true], hidden: ['afterBoth', false], counselor: ['counselor', false], withdrawn: ['both', true] } as const;

/** Responses of every kind, by both, to Anna's entries that are read by both, by the counselor alone and by nobody; and what she said yes to. */
export async function fillResponses(
  world: World,
  clinic: string,
  { id: couple, anna, ben }: TestCouple,
  rows: readonly Row[],
): Promise<Row[]> {
  // What a homework asks for is checked by triggers, and has specs of its own.
  await world.owner.query('alter table response disable trigger user');
  const made: Row[] = [];
  const entries = rows.filter(
    ({ table, person, submitted, flags }) => table === 'entry' && person === anna.id && submitted === true && flags?.report === false,
  );
  for (const { where, flags } of entries) {
    const entry = /'(.+)'/.exec(where)?.[1] ?? '';
    for (const by of [anna, ben])
      for (const [kind, [seen, open]] of Object.entries(kinds)) {
        const id = randomUUID();
        await world.owner.query(
          `insert into response (clinic_id, id, entry_id, couple_id, entry_author_id, by_id, homework_id, homework_version, form, slot, seen, open, sealed, withdrawn_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'x', $13)`,
          [clinic, id, entry, couple, anna.id, by.id, ...Object.values(homework), id, seen, open, kind === 'withdrawn' ? new Date() : null],
        );
        made.push({
          table: 'response',
          where: `id = '${id}'`,
          clinic,
          couple,
          person: by.id,
          subject: anna.id,
          kind,
          ...(flags && { flags }),
        });
      }
    await world.owner.query('insert into match_yes (clinic_id, entry_id, couple_id, author_id, token) values ($1, $2, $3, $4, $5)', [
      clinic,
      entry,
      couple,
      anna.id,
      Buffer.alloc(32),
    ]);
    made.push({ table: 'match_yes', where: `entry_id = '${entry}'`, clinic, couple, person: anna.id });
  }
  return made;
}

/** A response is read by its writer, and as long as it was not taken back by who reads the entry: the counselor each, the other partner what is open to them. */
export function mayReadResponses(actor: Actor, row: Row): boolean {
  if (actor.login !== 'app') return false;
  if (row.person === actor.id) return true;
  const couple = row.couple ?? '';
  if (row.table === 'match_yes' || row.kind === 'withdrawn' || !actor.couples.includes(couple)) return false;
  if (actor.role === 'counselor') return row.flags?.counselor === true;
  return row.kind === 'open' && actor.sharing.includes(couple) && (row.subject === actor.id || row.flags?.partner === true);
}

const nobody = () => false;

export const responseChanges: Record<string, { set: string; may: (actor: Actor, row: Row) => boolean }[]> = {
  response: [
    { set: 'sealed = sealed', may: (actor, row) => row.person === actor.id },
    { set: 'open = true', may: nobody },
    { set: `seen = 'both'`, may: nobody },
    { set: 'entry_id = entry_id', may: nobody },
  ],
  match_yes: [{ set: 'token = token', may: nobody }],
};

/** On entries that everybody reads: partners answer in their own name while the couple shares; a yes is the author's. */
export function newResponses(
  actor: Actor,
  hook: { clinic: string; couple: string; entry: string; author: string },
  as: string,
): [table: string, values: Record<string, string | number>, may: boolean][] {
  const on = { clinic_id: hook.clinic, couple_id: hook.couple, entry_id: hook.entry };
  const partner = actor.clinic === hook.clinic && actor.role === 'partner';
  return [
    [
      'response',
      { ...on, ...homework, id: randomUUID(), entry_author_id: hook.author, by_id: as, slot: randomUUID(), seen: 'both', sealed: 'x' },
      partner && as === actor.id && actor.sharing.includes(hook.couple),
    ],
    ['match_yes', { ...on, author_id: hook.author, token: 'y'.repeat(32) }, partner && actor.id === hook.author],
  ];
}
