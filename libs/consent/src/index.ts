export * from './audience';
export * from './access';
export * from './grants';
export * from './wording';
