export * from './figure';
export * from './core-trend-input';
export { coreTrend } from './core-trend';
export { sparkline, sparklinePath, weeklyMedians, type SparklineInput } from './sparkline';
export { palettes, type Palette } from './palette';
export { boundaryGridTexts, coreTrendTexts, homeworkDoneTexts } from './texts';
export type { BoundaryGridTexts, CoreTrendTexts, HomeworkDoneTexts, Plural } from './texts';
