import type { RequestScope } from '@queqiao/subgraph/request';
import type { AccessCaller } from '@queqiao/federation';

/** A `@policy` of the schema: whether an operation meets it, and a hint for one that does not, Chinese first. */
interface AccessPolicy {
  readonly isMet: (scope: RequestScope) => boolean;
  readonly description: string;
}

/** The policies that the hub knows, by name; any other is never met. */
const ACCESS_POLICIES: ReadonlyMap<string, AccessPolicy> = new Map([
  [
    'purpose',
    {
      isMet: ({ purpose }) => purpose !== null,
      description:
        '读取个人信息须在 x-purpose 请求头中说明目的,中文作百分号编码 (say in the x-purpose header why you read personal data, percent-encoded as by encodeURIComponent)',
    },
  ],
]);

/** The caller of a request as the gateway's access rules see it: a token's subject and scopes, and the hub's policies. */
export function accessCallerOf(scope: RequestScope): AccessCaller {
  const { subject, scopes } = scope.caller;
  return {
    authenticated: subject !== null,
    scopes,
    meets: (policy) => ACCESS_POLICIES.get(policy)?.isMet(scope) === true,
  };
}

/** The hint for one of the hub's policies, for the error of a caller who does not meet it. */
export function describePolicy(policy: string): string | undefined {
  return ACCESS_POLICIES.get(policy)?.description;
}
