// Made by generate-index.mjs from the files of this folder; run it after adding one.
import type { Homework } from '../kit';
import { S15 } from './S15';
import { S25 } from './S25';

export { S15, S25 };

/** Every published definition with all its versions, by id and version. */
export const catalog: readonly Homework[] = [S15, S25];
