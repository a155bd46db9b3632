import { randomUUID } from 'node:crypto';
import type { TestCouple, World } from '../world';
import type { Actor } from './model';
import type { Row } from './rows';

type Values = Record<string, string | number | Buffer>;
const homework = { homework_id: 'S25', homework_version: 1 };

/** Signatures and steps on an entry that both may read and on one kept private, and what was signed on the private one before. `rows`: what there is of the couple. */
export async function fillAgreements(
  world: World,
  clinic: string,
  { id: couple, anna, ben }: TestCouple,
  rows: readonly Row[],
): Promise<Row[]> {
  const insert = (table: string, values: Values) =>
    world.owner.query(
      `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.keys(values)
        .map((_, i) => `$${i + 1}`)
        .join(', ')})`,
      Object.values(values),
    );
  const entryWith = (shared: boolean) => {
    const found = rows.find(
      ({ table, person, submitted, flags }) =>
        table === 'entry' &&
        person === anna.id &&
        submitted === true &&
        flags?.counselor === shared &&
        flags.partner === shared &&
        !flags.report,
    );
    return /'(.+)'/.exec(found?.where ?? '')?.[1] ?? '';
  };
  const [shared, kept] = [entryWith(true), entryWith(false)];
  const made: Row[] = [];
  const add = async (table: string, values: Values, more: Partial<Row>) => {
    const id = randomUUID();
    await insert(table, { clinic_id: clinic, id, couple_id: couple, ...values });
    made.push({ table, where: `id = '${id}'`, clinic, couple, ...more });
    return id;
  };
  const agreement = await add(
    'agreement',
    {
      entry_id: kept,
      ...homework,
      revision: 1,
      text_sealed: 'x',
      text_hash: Buffer.alloc(32),
      needs_acknowledgement: 'false',
      review_on: '2027-01-01',
    },
    {},
  );
  await insert('agreement_end', { clinic_id: clinic, agreement_id: agreement, couple_id: couple, by_id: anna.id });
  made.push({ table: 'agreement_end', where: `agreement_id = '${agreement}'`, clinic, couple, person: anna.id });
  for (const [entry_id, revision, by, more] of [
    [shared, 1, anna, { flags: { counselor: true, partner: true, report: false } }],
    [kept, 2, ben, {}],
    [kept, 1, ben, { kind: 'standing' }],
  ] as const) {
    const about = { subject: anna.id, ...more };
    const signature = { entry_id, revision, entry_author_id: anna.id, account_id: by.id, text_hash: Buffer.alloc(32), name_sealed: 'x' };
    await add('signature', signature, { person: by.id, ...about });
    await add('agreement_step', { entry_id, revision, step: 'signed', by_id: by.id }, about);
  }
  return made;
}

/** What both signed stays readable to both, whatever the couple's status (CC-43); what is proposed, to those who read the entry; who ended it, to them and the counselor (SA-24). */
export function mayReadAgreements(actor: Actor, row: Row): boolean {
  const holds = row.couple !== undefined && actor.couples.includes(row.couple);
  if (actor.login !== 'app' || !holds) return false;
  const counsels = actor.role === 'counselor';
  switch (row.table) {
    case 'agreement':
      return true;
    case 'agreement_end':
      return counsels || row.person === actor.id;
    default:
      return (
        row.kind === 'standing' ||
        row.person === actor.id ||
        row.subject === actor.id ||
        (counsels ? row.flags?.counselor === true : row.flags?.partner === true && actor.sharing.includes(row.couple ?? ''))
      );
  }
}

const nobody = () => false;

/** Every step is a function of the database's; nobody writes these tables. */
export const agreementChanges: Record<string, { set: string; may: () => boolean }[]> = {
  signature: [{ set: 'revision = 9', may: nobody }],
  agreement: [{ set: 'ended_at = now()', may: nobody }],
  agreement_step: [{ set: 'at = now()', may: nobody }],
  agreement_end: [{ set: 'by_id = by_id', may: nobody }],
};

export function newAgreements(
  hook: { clinic: string; couple: string; entry: string; author: string },
  as: string,
): [table: string, values: Record<string, string | number>, may: boolean][] {
  const of = { clinic_id: hook.clinic, couple_id: hook.couple };
  const on = { ...of, id: randomUUID(), entry_id: hook.entry, revision: 7 };
  return [
    ['signature', { ...on, entry_author_id: hook.author, account_id: as, text_hash: 'x'.repeat(32), name_sealed: 'x' }, false],
    [
      'agreement',
      { ...on, ...homework, text_sealed: 'x', text_hash: 'x'.repeat(32), needs_acknowledgement: 'false', review_on: '2027-01-01' },
      false,
    ],
    ['agreement_step', { ...on, step: 'ended', by_id: as }, false],
    ['agreement_end', { ...of, agreement_id: randomUUID(), by_id: as }, false],
  ];
}
