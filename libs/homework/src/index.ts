export * from './kit';
export * from './catalog';
export * from './library';
export * from './measures';
export * from './figures';
export * from './formats';
export * from './programmes';
