import type { Days, Story } from '../story';
import { lindqvist } from './lindqvist';
import { lukasiewicz } from './lukasiewicz';
import { others } from './others';
import { papadakis } from './papadakis';

/** What each couple has been through beside their regular homework. */
export const storiesOf = (days: Days): readonly Story[] => [lukasiewicz(days), lindqvist(days), papadakis(days), ...others(days)];
