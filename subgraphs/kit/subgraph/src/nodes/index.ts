export { nodeId, readNodeId, type NodeKey } from './node-id.ts';
export { nodeResolvers } from './node-resolvers.ts';
