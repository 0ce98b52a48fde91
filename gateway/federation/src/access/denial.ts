import { Absence, ErrorCode, ERRORS } from '@queqiao/subgraph/errors';
import type { Failure } from '../execution/failure.ts';
import type { AccessCaller } from './access-caller.ts';
import type { AccessRule } from './access-rule.ts';

/** The hint for a policy that is not met, Chinese first; undefined for an unknown policy. */
export type DescribePolicy = (policy: string) => string | undefined;

/** Whether a caller meets one rule. Only a plain `true` of `meets` counts, so that a promise grants nothing. */
export function satisfies({ authenticated, scopes: held, meets }: AccessCaller, rule: AccessRule): boolean {
  switch (rule.kind) {
    case 'authenticated':
      return authenticated;
    case 'scopes':
      return rule.alternatives.some((scopes) => scopes.every((each) => held.has(each)));
    case 'policies':
      return rule.alternatives.some((policies) => policies.every((each) => meets?.(each) === true));
    default:
      return rule satisfies never;
  }
}

/** The failure of a withheld field: it names what the caller would need. */
export function denied(rule: AccessRule, describePolicy: DescribePolicy = () => undefined): Failure {
  if (rule.kind === 'authenticated') {
    return {
      message: ERRORS.UNAUTHENTICATED.message,
      extensions: { code: ErrorCode.UNAUTHENTICATED, reason: Absence.DENIED },
    };
  }
  return {
    message: messageFor(rule, describePolicy),
    extensions: {
      code: ErrorCode.FORBIDDEN,
      reason: Absence.DENIED,
      [rule.kind]: rule.alternatives,
    },
  };
}

function messageFor(
  { kind, alternatives }: Exclude<AccessRule, { kind: 'authenticated' }>,
  describePolicy: DescribePolicy,
): string {
  const wanted = alternatives.map((each) => each.join(' + ')).join(' | ');
  if (kind === 'scopes') return `缺少权限 ${wanted} (missing scope ${wanted})`;
  const policies = alternatives.flat();
  const described = [...new Set(policies)].map(describePolicy).filter((each) => each !== undefined);
  if (policies.length === 1 && described[0] !== undefined) return described[0];
  return [`不符合策略 ${wanted} (policy not met ${wanted})`, ...described].join(';');
}
