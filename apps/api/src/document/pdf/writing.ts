import type { Dates } from './dates';
import type { Sheet } from './sheet';
import type { SummaryModel } from './summary-model';
import type { SummaryTexts } from './texts';

/** What each section needs to write itself: the paper, what to say and in which words. */
export interface Writing {
  sheet: Sheet;
  model: SummaryModel;
  texts: SummaryTexts;
  dates: Dates;
}
