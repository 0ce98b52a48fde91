export type * from './types.ts';
export type { ReadonlyCollection } from './collection.ts';
export * from './entities/entity.ts';
export type * from './entities/employment.ts';
export type * from './entities/enterprise.ts';
export type * from './entities/consultation.ts';
export type * from './entities/education.ts';
