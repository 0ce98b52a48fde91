export { batchLoader, type BatchLookup } from './batch-loader.ts';
