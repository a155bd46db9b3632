import { type Homework, pointerSteps, worded } from '@groundwork/homework';

/** A place in a homework in words: message key with its values. */
export interface PlaceName {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

function labelled(label: string, number: number): PlaceName['values'] {
  return { number, label: label === '' ? '' : `“${label}”` };
}

/** What a pointer names, for somebody who has never seen one: “Question 2 “How calm was it?””, “The guide: aim”. */
export function placeName(homework: Homework, pointer: string): PlaceName {
  const [top = '', name = '', , inner = ''] = pointerSteps(pointer);
  if (top === 'fields' && name !== '') {
    const number = Object.keys(homework.fields).indexOf(name) + 1;
    const field = homework.fields[name];
    const values = labelled(field ? worded(field.label) : '', number);
    return inner === '' || !isInGroup(pointer) ? { key: 'builder.place.question', values } : { key: 'builder.place.inGroup', values };
  }
  if (top === 'parts' && name !== '')
    return {
      key: 'builder.place.part',
      values: labelled(homework.parts[name]?.label ?? '', Object.keys(homework.parts).indexOf(name) + 1),
    };
  if (top === 'scores' && name !== '')
    return {
      key: 'builder.place.score',
      values: labelled(homework.scores[name]?.label ?? '', Object.keys(homework.scores).indexOf(name) + 1),
    };
  if ((top === 'pictures' || top === 'pages' || top === 'body') && name !== '')
    return { key: `builder.place.${top}One`, values: { number: Number(name) + 1 } };
  if (top === 'responses' && name !== '')
    return { key: 'builder.place.response', values: { number: Object.keys(homework.responses ?? {}).indexOf(name) + 1 } };
  return { key: `builder.place.${top === '' ? 'whole' : top}`, values: {} };
}

function isInGroup(pointer: string): boolean {
  return pointerSteps(pointer)[2] === 'fields';
}

/** Id of the control that changes a place. */
export function controlAt(pointer: string): string {
  return `at${pointer.replaceAll('/', '-')}`;
}

/** The control for a place, or for the nearest one around it. @param has whether a control is on the page */
export function nearestControl(pointer: string, has: (id: string) => boolean): string | null {
  for (let steps = pointerSteps(pointer); steps.length > 0; steps = steps.slice(0, -1)) {
    const id = controlAt(steps.map((step) => `/${step}`).join(''));
    if (has(id)) return id;
  }
  return null;
}
