export * from './audience';
export * from './access';
export * from './grants';
export * from './ledger';
export * from './wording';
