import { Absence, ErrorCode } from '@queqiao/kit/errors';
import type { Caller } from '@queqiao/kit/request';
import type { Failure } from '../execution/failure.ts';
import type { AccessRule } from './access-rules.ts';

/** What a caller lacks for a field. */
export interface Denial {
  readonly rule: AccessRule;
}

/** Whether a named `@policy` holds for a caller. */
export type PolicyDecision = (caller: Caller, policy: string) => boolean;

/** Whether the caller satisfies one rule. */
export function satisfies(caller: Caller, rule: AccessRule, decide: PolicyDecision): boolean {
  switch (rule.kind) {
    case 'authenticated':
      return caller.subject !== null;
    case 'scopes':
      return rule.alternatives.some((scopes) => scopes.every((scope) => caller.scopes.has(scope)));
    case 'policies':
      return rule.alternatives.some((policies) => policies.every((policy) => decide(caller, policy)));
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
  const wanted = rule.alternatives.map((each) => each.join(' + ')).join(' | ');
  const [chinese, english, name] =
    rule.kind === 'scopes' ? ['缺少权限', 'missing scope', 'scopes'] : ['不符合策略', 'policy not met', 'policies'];
  return {
    code: ErrorCode.FORBIDDEN,
    message: `${chinese} ${wanted} (${english} ${wanted})`,
    extensions: { code: ErrorCode.FORBIDDEN, reason: Absence.DENIED, [name]: rule.alternatives },
    paths: [],
  };
}
