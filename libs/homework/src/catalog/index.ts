// Made by generate-index.mjs from the files of this folder; run it after adding one.
import type { Homework } from '../kit';
import { S01 } from './S01';
import { S02 } from './S02';
import { S03 } from './S03';
import { S04 } from './S04';
import { S05 } from './S05';
import { S06 } from './S06';
import { S07 } from './S07';
import { S08 } from './S08';
import { S09 } from './S09';
import { S10 } from './S10';
import { S11 } from './S11';
import { S12 } from './S12';
import { S13 } from './S13';
import { S14 } from './S14';
import { S15 } from './S15';
import { S15v2 } from './S15.v2';
import { S16 } from './S16';
import { S17 } from './S17';
import { S18 } from './S18';
import { S19 } from './S19';
import { S20 } from './S20';
import { S21 } from './S21';
import { S22 } from './S22';
import { S23 } from './S23';
import { S24 } from './S24';
import { S24v2 } from './S24.v2';
import { S25 } from './S25';
import { S26 } from './S26';
import { S27 } from './S27';
import { S28 } from './S28';
import { S28v2 } from './S28.v2';
import { S29 } from './S29';
import { S30 } from './S30';
import { S31 } from './S31';
import { S32 } from './S32';
import { S33 } from './S33';
import { S34 } from './S34';
import { S35 } from './S35';
import { S36 } from './S36';
import { S37 } from './S37';
import { S38 } from './S38';
import { S39 } from './S39';
import { S40 } from './S40';
import { S41 } from './S41';
import { S42 } from './S42';
import { S43 } from './S43';
import { S44 } from './S44';
import { S45 } from './S45';
import { S46 } from './S46';
import { S47 } from './S47';
import { S48 } from './S48';
import { S49 } from './S49';
import { S50 } from './S50';
import { S51 } from './S51';
import { S52 } from './S52';
import { S53 } from './S53';
import { S54 } from './S54';
import { S55 } from './S55';
import { S55v2 } from './S55.v2';
import { S56 } from './S56';
import { S57 } from './S57';
import { S58 } from './S58';
import { S59 } from './S59';
import { S60 } from './S60';
import { S61 } from './S61';
import { S62 } from './S62';
import { S63 } from './S63';
import { S64 } from './S64';
import { S65 } from './S65';
import { S66 } from './S66';
import { S67 } from './S67';
import { S68 } from './S68';
import { S69 } from './S69';
import { S70 } from './S70';
import { S71 } from './S71';
import { S72 } from './S72';
import { S73 } from './S73';
import { S74 } from './S74';
import { S75 } from './S75';
import { S76 } from './S76';
import { S77 } from './S77';
import { S78 } from './S78';
import { S79 } from './S79';
import { S80 } from './S80';
import { S81 } from './S81';
import { S82 } from './S82';
import { S83 } from './S83';
import { S84 } from './S84';
import { S85 } from './S85';
import { S86 } from './S86';
import { S87 } from './S87';
import { S88 } from './S88';

export {
  S01,
  S02,
  S03,
  S04,
  S05,
  S06,
  S07,
  S08,
  S09,
  S10,
  S11,
  S12,
  S13,
  S14,
  S15,
  S15v2,
  S16,
  S17,
  S18,
  S19,
  S20,
  S21,
  S22,
  S23,
  S24,
  S24v2,
  S25,
  S26,
  S27,
  S28,
  S28v2,
  S29,
  S30,
  S31,
  S32,
  S33,
  S34,
  S35,
  S36,
  S37,
  S38,
  S39,
  S40,
  S41,
  S42,
  S43,
  S44,
  S45,
  S46,
  S47,
  S48,
  S49,
  S50,
  S51,
  S52,
  S53,
  S54,
  S55,
  S55v2,
  S56,
  S57,
  S58,
  S59,
  S60,
  S61,
  S62,
  S63,
  S64,
  S65,
  S66,
  S67,
  S68,
  S69,
  S70,
  S71,
  S72,
  S73,
  S74,
  S75,
  S76,
  S77,
  S78,
  S79,
  S80,
  S81,
  S82,
  S83,
  S84,
  S85,
  S86,
  S87,
  S88,
};

/** Every published definition with all its versions, by id and version. */
export const catalog: readonly Homework[] = [
  S01,
  S02,
  S03,
  S04,
  S05,
  S06,
  S07,
  S08,
  S09,
  S10,
  S11,
  S12,
  S13,
  S14,
  S15,
  S15v2,
  S16,
  S17,
  S18,
  S19,
  S20,
  S21,
  S22,
  S23,
  S24,
  S24v2,
  S25,
  S26,
  S27,
  S28,
  S28v2,
  S29,
  S30,
  S31,
  S32,
  S33,
  S34,
  S35,
  S36,
  S37,
  S38,
  S39,
  S40,
  S41,
  S42,
  S43,
  S44,
  S45,
  S46,
  S47,
  S48,
  S49,
  S50,
  S51,
  S52,
  S53,
  S54,
  S55,
  S55v2,
  S56,
  S57,
  S58,
  S59,
  S60,
  S61,
  S62,
  S63,
  S64,
  S65,
  S66,
  S67,
  S68,
  S69,
  S70,
  S71,
  S72,
  S73,
  S74,
  S75,
  S76,
  S77,
  S78,
  S79,
  S80,
  S81,
  S82,
  S83,
  S84,
  S85,
  S86,
  S87,
  S88,
];
