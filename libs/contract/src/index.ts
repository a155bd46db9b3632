export * from './common';
export * from './problem';
export * from './clinic';
export * from './sign-in';
export * from './couple';
export * from './assignment';
export * from './entry';
export * from './session';
