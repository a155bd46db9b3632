import type { FigureTopic, PlacedFigure } from '@groundwork/contract';

/** In the order of the page: how it goes on the whole first, then topic by topic. */
const order: readonly FigureTopic[] = [
  'overview',
  'reliability',
  'talks',
  'waves',
  'foundations',
  'care',
  'boundaries',
  'closeness',
  'direction',
  'measures',
  'own',
];

/** Figures by topic; a topic without any is not there. */
export function byTopic(figures: readonly PlacedFigure[]): { topic: FigureTopic; figures: PlacedFigure[] }[] {
  return order
    .map((topic) => ({ topic, figures: figures.filter((figure) => figure.topic === topic) }))
    .filter((section) => section.figures.length > 0);
}
