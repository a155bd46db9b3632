export * from './kit';
export * from './catalog';
export * from './library';
