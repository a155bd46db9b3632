import { createRequire } from 'node:module';
import type * as rendering from './render-summary';

/**
 * renderSummary in this thread, loaded when it is first asked for: fonts and chart library take a hundred megabytes that a process which only
 * hands models to threads never needs.
 */
export const renderSummary: typeof rendering.renderSummary = async (model, onProgress) => {
  const loaded = createRequire(__filename)('./render-summary') as typeof rendering;
  return loaded.renderSummary(model, onProgress);
};
