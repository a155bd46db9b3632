export { figuresOf, numberedFigures, picturesOf } from './figures-of';
export { exampleFigure, exampleFigures } from './example-figure';
export { type FigureNeeds, figureNeeds } from './needs';
export { marksIn } from './overview';
export type { FigureEntry, FigurePerson, FigureResponse, FigureSource, MeasureTotal } from './source';
