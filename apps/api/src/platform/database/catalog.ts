import { createHash } from 'node:crypto';
import { canonicalJson, catalog as practices, type Homework, measureHomeworks, permittedHomeworks } from '@groundwork/homework';

/** Everything published: the library's homework, and measures, also those of which a clinic has to add the words. */
export const catalog: readonly Homework[] = [...practices, ...measureHomeworks, ...permittedHomeworks];

/** Published versions as rows for `sec.publish_homework`: ceilings, gate, limits and the responses they ask for hold in the database. */
export function ceilingsForDatabase(definitions: readonly Homework[]) {
  return definitions.map((definition) => ({
    id: definition.id,
    version: definition.version,
    kind: definition.kind,
    title: definition.title,
    hash: createHash('sha256').update(canonicalJson(definition)).digest('hex'),
    gate: definition.gate === true ? 'all' : definition.gate === false ? 'no' : definition.gate,
    max_open: definition.ledger?.maxOpen ?? null,
    forget_hours: definition.ledger?.forgetAfterHours ?? null,
    max_days: definition.agreement?.maxDays ?? null,
    acknowledged: definition.agreement?.acknowledged === true,
    parts: Object.entries(definition.parts).map(([key, { ceiling, joint, reaches }]) => ({
      key,
      ...ceiling,
      joint: joint === true,
      reaches: reaches ?? null,
    })),
    responses: Object.entries(definition.responses ?? {}).map(([key, form]) => ({
      key,
      by: form.by,
      seen: form.seen,
      beside: form.beside ?? null,
      many: form.many === true,
      answers: form.on ?? null,
      signed: form.needs === 'signed',
      settles: form.settles === true,
    })),
  }));
}
