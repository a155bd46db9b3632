import { at, freeName, moved, put } from './put';

const homework = { title: 'A', fields: { q1: { label: 'One' }, q2: { label: 'Two' } }, pages: [{ title: 'P', fields: ['q1'] }] };

it('changes one place and leaves the rest as it was', () => {
  const changed = put(homework, ['fields', 'q1', 'label'], 'Eins');
  expect(changed.fields).toEqual({ q1: { label: 'Eins' }, q2: { label: 'Two' } });
  expect(Object.keys(changed.fields)).toEqual(['q1', 'q2']);
  expect(homework.fields.q1.label).toBe('One');
  expect(put(homework, ['pages', 0, 'title'], 'Q').pages[0]?.title).toBe('Q');
});

it('makes what is not there, and takes away what is undefined', () => {
  const shown = put(homework, ['fields', 'q2', 'showIf', 'field'], 'q1');
  expect(at(shown, ['fields', 'q2', 'showIf'])).toEqual({ field: 'q1' });
  expect(put(shown, ['fields', 'q2', 'showIf'], undefined)).toEqual(homework);
});

it('moves a question up and down, and no further than the ends', () => {
  expect(Object.keys(moved(homework.fields, 'q2', -1))).toEqual(['q2', 'q1']);
  expect(moved(homework.fields, 'q2', 1)).toBe(homework.fields);
});

it('finds a name that is free', () => {
  expect([freeName('mood', []), freeName('mood', ['mood']), freeName('q', ['q1', 'q3'], true)]).toEqual(['mood', 'mood2', 'q2']);
});
