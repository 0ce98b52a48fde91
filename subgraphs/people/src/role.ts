const ADMINISTRATION = ['contact:read', 'operations:read', 'operations:write', 'audit:read', 'changes:read'] as const;

/** The roles that a person can have, and the scopes that each gives. */
const ROLE_SCOPES = {
  PORTAL: [],
  PARTNER: ['changes:read'],
  ADMINISTRATOR: [...ADMINISTRATION, 'mapping:write'],
  APPROVER: [...ADMINISTRATION, 'mapping:approve'],
  OPERATOR: ['operations:read', 'operations:write', 'changes:read'],
  AUDITOR: ['operations:read', 'audit:read', 'changes:read'],
  PERSONS: ['persons:write'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Role = keyof typeof ROLE_SCOPES;

export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLE_SCOPES, name);
}

/** The scopes that some roles give together. */
export function scopesOf(roles: readonly Role[]): ReadonlySet<string> {
  return new Set(roles.flatMap((role) => ROLE_SCOPES[role]));
}
