export { fileNameOf } from './file-name';
export { RenderPool, type PoolSettings } from './render-pool';
export { renderSummary } from './render-here';
export type { RenderedSummary } from './render-summary';
export type { Agreement, SharedItem, SummaryModel, Topic } from './summary-model';
