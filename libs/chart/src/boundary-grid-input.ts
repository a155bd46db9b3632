import type { FigureSettings, IsoDate, IsoMonth, Reader } from './figure';
import type { BoundaryGridTexts } from './texts';

/** Answers of the boundary review (S56) to "was it respected?", from most to least. */
export const respectedAnswers = ['always', 'mostly', 'sometimes', 'no', 'na'] as const;
export type Respected = (typeof respectedAnswers)[number];

/** One partner's answer about one boundary. */
export interface BoundaryAnswer {
  /** Id of the boundary. */
  boundary: string;
  date: IsoDate;
  respected: Respected;
}

export interface BoundaryGridInput extends FigureSettings {
  from: IsoMonth;
  to: IsoMonth;
  /** Rows of the grid in this order; one without a shown answer is left out. */
  boundaries: readonly { id: string; text: string }[];
  partners: readonly { label: string; answers: readonly BoundaryAnswer[]; reader?: Reader }[];
  texts?: BoundaryGridTexts;
}
