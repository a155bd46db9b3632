import { ASQ } from './ASQ';
import { CSI16 } from './CSI16';
import { CSI32 } from './CSI32';
import { CSI4 } from './CSI4';
import { DTS } from './DTS';
import { EHITS } from './EHITS';
import { GAD7 } from './GAD7';
import { HARK } from './HARK';
import { HITS } from './HITS';
import { IESR } from './IESR';
import { KMSS } from './KMSS';
import type { Measure } from './measure';
import { PCL5 } from './PCL5';
import { PHQ4 } from './PHQ4';
import { PHQ8 } from './PHQ8';
import { PHQ9 } from './PHQ9';
import { PVS } from './PVS';
import { RAS } from './RAS';
import { RDAS } from './RDAS';
import { TRIM18 } from './TRIM18';
import { TRUST } from './TRUST';
import { WAST } from './WAST';

/** Every measure, in the order in which a counselor is shown them: how somebody is, the relationship, what the counselor asks. */
export const measures: readonly Measure[] = [
  PHQ8,
  PHQ9,
  PHQ4,
  GAD7,
  PCL5,
  IESR,
  CSI4,
  CSI16,
  CSI32,
  KMSS,
  RAS,
  RDAS,
  TRUST,
  DTS,
  TRIM18,
  HARK,
  HITS,
  EHITS,
  WAST,
  PVS,
  ASQ,
];

/** A measure by its key. */
export function findMeasure(key: string): Measure | undefined {
  return measures.find((measure) => measure.key === key);
}
