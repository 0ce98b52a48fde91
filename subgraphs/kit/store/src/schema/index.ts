export { ownerSchemas, staleSchemas, writeSchemas } from './committed-schemas.ts';
