import {
  catalog,
  definitionPlaces,
  type Homework,
  homeworkNamed,
  patternPlaces,
  patternsIn,
  type Place,
  withExamples,
} from '@groundwork/homework';
import type { Tx } from '../platform/database/db';
import { homeworkHere } from '../platform/definitions';

let known: ReadonlySet<string> | undefined;
/** The library's own remarks on wording, which nobody outside has written. */
function libraryPatterns(): ReadonlySet<string> {
  known ??= new Set(catalog.flatMap((homework) => patternsIn(homework)));
  return known;
}

function comesWithLibrary({ kind, roles, tool }: Homework): readonly Place[] {
  if (kind === 'tool' || kind === 'measure' || tool || roles === 'counselor')
    return [{ pointer: '/kind', message: 'comes with the library alone: a clinic makes homework for partners' }];
  return [];
}

/** The worked cases of a draft that fits together, scored as they are; of any other the draft as it is. */
export function completed(definition: Homework, today: string): Homework {
  const open = definitionPlaces(definition).filter(({ pointer }) => pointer !== '/examples');
  return open.length === 0 ? withExamples(definition, today) : definition;
}

/** Everything that keeps a definition from being published in this clinic. */
export async function placesHere(tx: Pick<Tx, 'query'>, definition: Homework, today: string): Promise<readonly Place[]> {
  const lost: Place[] = [];
  for (const id of homeworkNamed(definition)) {
    const isItself = id === definition.id;
    if (!isItself && !(await homeworkHere(tx, id))) lost.push({ pointer: '', message: `leans on ${id}, which is not in your library` });
  }
  return [
    ...comesWithLibrary(definition),
    ...patternPlaces(definition, libraryPatterns()),
    ...lost,
    ...definitionPlaces(completed(definition, today)),
  ];
}
