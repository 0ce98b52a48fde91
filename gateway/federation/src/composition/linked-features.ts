import {
  AUTHENTICATED_VERSIONS,
  coreIdentity,
  FEDERATION_VERSIONS,
  POLICY_VERSIONS,
  REQUIRES_SCOPES_VERSIONS,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type CoreFeature,
  type Schema,
} from '@apollo/federation-internals';

/**
 * The features of a supergraph that this gateway supports, by URL. It supports neither connectors (a subgraph that is not
 * a GraphQL server) nor arguments from context. It caches no answers, so cache tags have no effect.
 */
const SUPPORTED = new Set(
  [...ROUTER_SUPPORTED_SUPERGRAPH_FEATURES].filter(
    (url) => !/^https:\/\/specs\.apollo\.dev\/(connect|context)\//.test(url),
  ),
);

/** The specifications with access directives: an unknown version of these is refused, whatever it is `for`. */
const ACCESS_VERSIONS = [AUTHENTICATED_VERSIONS, REQUIRES_SCOPES_VERSIONS, POLICY_VERSIONS, FEDERATION_VERSIONS];

/**
 * Refuses a schema that links a feature which this gateway must support and does not: one that is `for: SECURITY` or
 * `for: EXECUTION` (https://specs.apollo.dev/link/v1.0/#Purpose), or an unknown version of the access directives. Throws a
 * TypeError that names all of them. `name` identifies the schema in the message.
 */
export function refuseUnknownFeatures(schema: Schema, name: string): void {
  const unknown = schema.coreFeatures?.allFeatures().filter((feature) => !isUnderstood(feature, schema)) ?? [];
  if (unknown.length === 0) return;
  const features = unknown.map(({ url, purpose }) =>
    purpose ? `${url.toString()} (for: ${purpose})` : url.toString(),
  );
  throw new TypeError(
    `${name} 要求的特性不受支持,为安全起见不予载入 (links features that this gateway does not know and must not ignore):\n${features.join('\n')}`,
  );
}

function isUnderstood({ url, purpose }: CoreFeature, schema: Schema): boolean {
  if (ACCESS_VERSIONS.some(({ identity }) => identity === url.identity)) {
    return ACCESS_VERSIONS.some((versions) => versions.identity === url.identity && versions.find(url.version));
  }
  return SUPPORTED.has(url.base.toString()) || (!purpose && canSayPurpose(schema));
}

/** Version 0.1 of `@core` has no `for`, so any of its features may be one that must not be ignored. */
function canSayPurpose({ coreFeatures }: Schema): boolean {
  return coreFeatures?.coreItself.url.toString() !== `${coreIdentity}/v0.1`;
}
