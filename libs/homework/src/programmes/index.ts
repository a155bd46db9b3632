// Made by generate-programmes.mjs from the files of this folder; run it after adding one.
import { P01 } from './P01';
import { P02 } from './P02';
import { P03 } from './P03';
import { P04 } from './P04';
import type { Programme } from './programme';

export * from './plan';
export * from './programme';

/** Every programme, by id. */
export const programmes: readonly Programme[] = [P01, P02, P03, P04];
