import { problems } from './answers';
import { definitionProblems } from './definition-problems';
import { S15 } from '../catalog';
import { emotionGroups, emotions } from './emotions';
import type { Fields } from './fields';
import type { Homework } from './homework';
import { pages } from './pages';

const fields = {
  feelings: { kind: 'choices', label: 'What do you feel?', options: emotions, groups: emotionGroups },
  strongest: { kind: 'choice', label: 'Which is the strongest?', options: emotions, among: 'feelings' },
} as const satisfies Fields;
const offered = (answers: Record<string, unknown>) => {
  const page = pages({ fields }, undefined, answers)[1]?.fields[0];
  return page?.kind === 'choice' ? page.options.map(({ label }) => label) : [];
};

describe('a choice among what was chosen before', () => {
  it('offers those words only', () => {
    expect(offered({ feelings: ['homesick_for_us', 'sad'] })).toEqual(['sad', 'homesick for how we were']);
    expect(offered({})).toHaveLength(42);
  });
  it('takes no other', () => {
    expect(problems({ fields }, { feelings: ['sad', 'angry'], strongest: 'angry' })).toEqual([]);
    expect(problems({ fields }, { feelings: ['sad', 'angry'], strongest: 'calm' }).map(({ field, message }) => [field, message])).toEqual([
      ['strongest', 'Please choose one of the answers shown.'],
    ]);
  });
  it('is refused in a definition that does not ask the first question first', () => {
    const turned = { ...S15, fields: { ...S15.fields, strongest: { ...fields.strongest, among: 'later' } } } as unknown as Homework;
    expect(definitionProblems(turned)).toContain(
      'field strongest: it chooses among "later", which is not asked before with the same options',
    );
  });
});
