import type { RecordDigestResolvers } from '../generated/schema.ts';

export const digestResolvers: RecordDigestResolvers = {
  records: ({ tree, prefix }) => tree.count(prefix),
  hash: ({ tree, prefix }) => tree.hash(prefix),
  children: (node) =>
    node.prefix.length < node.tree.depth ? ['0', '1'].map((bit) => ({ ...node, prefix: node.prefix + bit })) : [],
  members: ({ tree, prefix }) => tree.members(prefix),
};
