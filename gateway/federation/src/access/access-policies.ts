import type { RequestScope } from '@queqiao/subgraph/request';

/** A `@policy` of the schema: whether an operation meets it, and what to tell one that does not, Chinese first. */
export interface AccessPolicy {
  readonly isMet: (scope: RequestScope) => boolean;
  readonly wanted: string;
}

/** The policies that the hub knows, by name; any other is never met. */
export const ACCESS_POLICIES: ReadonlyMap<string, AccessPolicy> = new Map([
  [
    'purpose',
    {
      isMet: ({ purpose }) => purpose !== null,
      wanted:
        '读取个人信息须在 x-purpose 请求头中说明目的,中文作百分号编码 (say in the x-purpose header why you read personal data, percent-encoded as by encodeURIComponent)',
    },
  ],
]);
