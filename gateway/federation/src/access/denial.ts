import { Absence, ErrorCode } from '@queqiao/subgraph/errors';
import type { Caller } from './caller.ts';
import type { Failure } from '../execution/failure.ts';
import { ACCESS_POLICIES } from './access-policies.ts';
import type { AccessRule } from './access-rules.ts';

/** Whether an operation satisfies one rule. */
export function satisfies(caller: Caller, rule: AccessRule): boolean {
  switch (rule.kind) {
    case 'authenticated':
      return caller.authenticated;
    case 'scopes':
      return rule.alternatives.some((scopes) => scopes.every((each) => caller.scopes.has(each)));
    case 'policies':
      return rule.alternatives.some((policies) => policies.every((policy) => caller.meets?.(policy) ?? false));
    default:
      return rule satisfies never;
  }
}

/** The failure that a field gets which a rule withholds: names what the caller would need. */
export function denied(rule: AccessRule): Failure {
  if (rule.kind === 'authenticated') {
    return {
      message: '需要登录令牌 (a bearer token is needed)',
      extensions: { code: ErrorCode.UNAUTHENTICATED, reason: Absence.DENIED },
    };
  }
  return {
    message: messageFor(rule),
    extensions: {
      code: ErrorCode.FORBIDDEN,
      reason: Absence.DENIED,
      [rule.kind]: rule.alternatives,
    },
  };
}

function messageFor({ kind, alternatives }: Exclude<AccessRule, { kind: 'authenticated' }>): string {
  const wanted = alternatives.map((each) => each.join(' + ')).join(' | ');
  if (kind === 'scopes') return `缺少权限 ${wanted} (missing scope ${wanted})`;
  return ACCESS_POLICIES.get(wanted)?.wanted ?? `不符合策略 ${wanted} (policy not met ${wanted})`;
}
