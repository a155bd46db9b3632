// Made by generate-index.mjs from the files of this folder; run it after adding one.
import type { Homework } from '../kit';
import { S01 } from './S01';
import { S02 } from './S02';
import { S03 } from './S03';
import { S05 } from './S05';
import { S06 } from './S06';
import { S07 } from './S07';
import { S10 } from './S10';
import { S13 } from './S13';
import { S14 } from './S14';
import { S15 } from './S15';
import { S21 } from './S21';
import { S23 } from './S23';
import { S24 } from './S24';
import { S25 } from './S25';
import { S28 } from './S28';
import { S29 } from './S29';
import { S35 } from './S35';
import { S37 } from './S37';
import { S39 } from './S39';
import { S42 } from './S42';
import { S43 } from './S43';
import { S44 } from './S44';
import { S46 } from './S46';
import { S47 } from './S47';
import { S48 } from './S48';
import { S49 } from './S49';
import { S50 } from './S50';
import { S51 } from './S51';
import { S52 } from './S52';
import { S54 } from './S54';
import { S55 } from './S55';
import { S56 } from './S56';
import { S59 } from './S59';
import { S61 } from './S61';
import { S65 } from './S65';
import { S71 } from './S71';
import { S77 } from './S77';
import { S78 } from './S78';
import { S80 } from './S80';
import { S81 } from './S81';
import { S83 } from './S83';
import { S84 } from './S84';
import { S85 } from './S85';
import { S88 } from './S88';

export {
  S01,
  S02,
  S03,
  S05,
  S06,
  S07,
  S10,
  S13,
  S14,
  S15,
  S21,
  S23,
  S24,
  S25,
  S28,
  S29,
  S35,
  S37,
  S39,
  S42,
  S43,
  S44,
  S46,
  S47,
  S48,
  S49,
  S50,
  S51,
  S52,
  S54,
  S55,
  S56,
  S59,
  S61,
  S65,
  S71,
  S77,
  S78,
  S80,
  S81,
  S83,
  S84,
  S85,
  S88,
};

/** Every published definition with all its versions, by id and version. */
export const catalog: readonly Homework[] = [
  S01,
  S02,
  S03,
  S05,
  S06,
  S07,
  S10,
  S13,
  S14,
  S15,
  S21,
  S23,
  S24,
  S25,
  S28,
  S29,
  S35,
  S37,
  S39,
  S42,
  S43,
  S44,
  S46,
  S47,
  S48,
  S49,
  S50,
  S51,
  S52,
  S54,
  S55,
  S56,
  S59,
  S61,
  S65,
  S71,
  S77,
  S78,
  S80,
  S81,
  S83,
  S84,
  S85,
  S88,
];
