import { findMeasure, type Homework } from '@groundwork/homework';

/**
 * Homework whose answers never stand in a document both partners read, whatever its author chose (documents 5.4). `title`: its title may be named as homework until next
 * time; `nothing`: not even that, because the title alone tells.
 */
export const neverJoint: Readonly<Record<string, 'title' | 'nothing'>> = {
  // Details of the betrayal, third persons.
  S04: 'title',
  S07: 'title',
  S08: 'nothing',
  S09: 'title',
  S10: 'title',
  S20: 'title',
  S27: 'title',
  S36: 'nothing',
  S59: 'title',
  // Safety, health, support: the safety path, not paper for two.
  S41: 'nothing',
  S50: 'nothing',
  S57: 'nothing',
  S64: 'nothing',
  S86: 'nothing',
  // Schedule and whereabouts.
  S32: 'title',
  // Sexual details.
  S60: 'nothing',
  // Anger, journal, forgiveness, ambivalence.
  S29: 'nothing',
  S47: 'title',
  S81: 'nothing',
  S85: 'nothing',
  // Pictures that both made.
  S70: 'title',
  S74: 'title',
  // The counselor's own.
  S87: 'nothing',
};

/** How a part may stand in a joint document: in its author's words, as a boundary, inside the trend F2, or not at all. */
export type JointForm = 'words' | 'boundary' | 'trend' | 'nothing';

/**
 * What the definition's ceiling allows (R-never, R-agg, R-ok), less what 5.4 takes away. What belongs to both by its nature (promises, plans, agreements) needs the report
 * consent of both (CC-09); the other partner has no way yet to give theirs, so it is left out.
 */
export function jointForm(definition: Pick<Homework, 'id' | 'parts'>, partKey: string): JointForm {
  const { ceiling, joint = false } = (Object.hasOwn(definition.parts, partKey) && definition.parts[partKey]) || {};
  if (!ceiling || joint || Object.hasOwn(neverJoint, definition.id)) return 'nothing';
  if (ceiling.report === 'full') return definition.id === 'S55' && partKey === 'boundary' ? 'boundary' : 'words';
  return ceiling.report === 'aggregate' && definition.id === 'S25' && partKey === 'ratings' ? 'trend' : 'nothing';
}

/** Whether a part holds boundary reviews, from which F10 is drawn. */
export function isReview(definition: Pick<Homework, 'id' | 'parts'>, partKey: string): boolean {
  return definition.id === 'S56' && jointForm(definition, partKey) === 'words';
}

/** Whether a homework's title may be named to both as homework until next time. Who is asked how they are is theirs alone. */
export function titleIsJoint(homeworkId: string): boolean {
  return neverJoint[homeworkId] !== 'nothing' && findMeasure(homeworkId) === undefined;
}
