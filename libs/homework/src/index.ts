export * from './kit';
export { S15 } from './catalog/S15';
export { S25 } from './catalog/S25';
