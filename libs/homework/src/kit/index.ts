export * from './vocabulary';
export * from './logic';
export * from './fields';
export * from './homework';
export * from './define-homework';
export * from './emotions';
