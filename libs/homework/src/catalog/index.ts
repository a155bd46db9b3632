// Made by generate-index.mjs from the files of this folder; run it after adding one.
import type { Homework } from '../kit';
import { S15 } from './S15';
import { S25 } from './S25';
import { S44 } from './S44';
import { S48 } from './S48';
import { S55 } from './S55';
import { S56 } from './S56';
import { S83 } from './S83';

export { S15, S25, S44, S48, S55, S56, S83 };

/** Every published definition with all its versions, by id and version. */
export const catalog: readonly Homework[] = [S15, S25, S44, S48, S55, S56, S83];
