import type { Figure } from '@groundwork/chart';
import type { FigureTopic, PlacedFigure } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';

const numbered: Record<string, FigureTopic> = {
  F1: 'overview',
  F2: 'overview',
  F3: 'foundations',
  F4: 'reliability',
  F5: 'reliability',
  F6: 'waves',
  F7: 'talks',
  F8: 'talks',
  F9: 'reliability',
  F10: 'boundaries',
  F11: 'measures',
  F14: 'closeness',
};

/** Sections 1.1 to 1.8 of the homework catalog by the last number of each. */
const sections: readonly [last: number, topic: FigureTopic][] = [
  [14, 'foundations'],
  [29, 'talks'],
  [41, 'reliability'],
  [46, 'waves'],
  [54, 'care'],
  [65, 'boundaries'],
  [72, 'closeness'],
  [88, 'direction'],
];

/** Where a homework's own pictures stand. */
export function topicOf(homeworkId: string): FigureTopic {
  const number = /^S(\d\d)$/.exec(homeworkId)?.[1];
  if (number === undefined) return homeworkId.startsWith('C-') ? 'own' : 'measures';
  return sections.find(([last]) => Number(number) <= last)?.[1] ?? 'direction';
}

/** A figure with its place on the page: numbered ones by what they are about, others by their homework. */
export function placed(figure: Figure, homeworks: readonly Homework[]): PlacedFigure {
  const [first = ''] = figure.id.split('-', 1);
  const topic = numbered[first];
  if (topic) return { ...figure, topic, homework: null };
  const homeworkId = figure.id.slice(0, figure.id.lastIndexOf('-'));
  return {
    ...figure,
    topic: topicOf(homeworkId),
    homework: { id: homeworkId, title: homeworks.find(({ id }) => id === homeworkId)?.title ?? homeworkId },
  };
}
