export type { Sourced } from './sourced.ts';
