import { Absence, ErrorCode } from '@queqiao/subgraph/errors';
import type { RequestScope } from '@queqiao/subgraph/request';
import type { Failure } from '../execution/failure.ts';
import { ACCESS_POLICIES } from './access-policies.ts';
import type { AccessRule } from './access-rules.ts';

/** Whether an operation satisfies one rule. */
export function satisfies(scope: RequestScope, rule: AccessRule): boolean {
  const { subject, scopes: held } = scope.caller;
  switch (rule.kind) {
    case 'authenticated':
      return subject !== null;
    case 'scopes':
      return rule.alternatives.some((scopes) => scopes.every((each) => held.has(each)));
    case 'policies':
      return rule.alternatives.some((policies) =>
        policies.every((policy) => ACCESS_POLICIES.get(policy)?.isMet(scope) ?? false),
      );
    default:
      return rule satisfies never;
  }
}

/** The failure that a field gets which a rule withholds: names what the caller would need. */
export function denied(rule: AccessRule): Failure {
  if (rule.kind === 'authenticated') {
    return {
      code: ErrorCode.UNAUTHENTICATED,
      message: '需要登录令牌 (a bearer token is needed)',
      extensions: { code: ErrorCode.UNAUTHENTICATED, reason: Absence.DENIED },
      paths: [],
    };
  }
  return {
    code: ErrorCode.FORBIDDEN,
    message: messageFor(rule),
    extensions: {
      code: ErrorCode.FORBIDDEN,
      reason: Absence.DENIED,
      [rule.kind]: rule.alternatives,
    },
    paths: [],
  };
}

function messageFor({ kind, alternatives }: Exclude<AccessRule, { kind: 'authenticated' }>): string {
  const wanted = alternatives.map((each) => each.join(' + ')).join(' | ');
  if (kind === 'scopes') return `缺少权限 ${wanted} (missing scope ${wanted})`;
  return ACCESS_POLICIES.get(wanted)?.wanted ?? `不符合策略 ${wanted} (policy not met ${wanted})`;
}
