export { batchLoader, type BatchLookup } from './batch-loader.ts';
export { firstFound } from './first-found.ts';
