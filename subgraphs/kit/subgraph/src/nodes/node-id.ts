/** What a global id names: a type of the schema, and the natural key of one thing of that type. */
export interface NodeKey {
  readonly type: string;
  readonly key: string;
}

const LONGEST = 512;

/** The global id of a thing that has a natural key: base64url of `type:key`, opaque to clients. */
export function nodeId({ type, key }: NodeKey): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/** What a global id names; null when `nodeId` gives no such id, be it altered or of another kind. */
export function readNodeId(id: string): NodeKey | null {
  if (id.length > LONGEST) return null;
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return null;
  const named = { type: text.slice(0, colon), key: text.slice(colon + 1) };
  return nodeId(named) === id ? named : null;
}
