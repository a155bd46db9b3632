import { createHash } from 'node:crypto';
import { canonicalJson, catalog, type Homework } from '@groundwork/homework';

export { catalog };

/** Published versions as rows for `sec.publish_homework`: their parts' ceilings hold in the database. */
export function ceilingsForDatabase(definitions: readonly Homework[]) {
  return definitions.map((definition) => ({
    id: definition.id,
    version: definition.version,
    kind: definition.kind,
    title: definition.title,
    hash: createHash('sha256').update(canonicalJson(definition)).digest('hex'),
    parts: Object.entries(definition.parts).map(([key, part]) => ({ key, ...part.ceiling })),
  }));
}
