import {
  AuthenticatedSpecDefinition,
  federationIdentity,
  PolicySpecDefinition,
  RequiresScopesSpecDefinition,
  type CoreFeature,
  type Directive,
  type DirectiveDefinition,
  type Schema,
} from '@apollo/federation-internals';
import type { AccessRule } from './access-rule.ts';

/** A directive of a supergraph that means one of the three access directives, whatever its name there. */
export interface AccessDirective {
  /** Its name in the specification. */
  readonly name: AccessDirectiveName;
  readonly definition: DirectiveDefinition;
}

export type AccessDirectiveName = 'authenticated' | 'requiresScopes' | 'policy';

const RULE_KINDS = { authenticated: 'authenticated', requiresScopes: 'scopes', policy: 'policies' } as const;

const IDENTITIES: ReadonlySet<string> = new Set([
  AuthenticatedSpecDefinition.identity,
  RequiresScopesSpecDefinition.identity,
  PolicySpecDefinition.identity,
]);

/**
 * The access directives of a supergraph, found through its `@link` (or `@core`) applications: `as`, `import`, renamed
 * imports, namespaces. A directive that only has the same name is ignored. Throws a TypeError for an element of these
 * specifications that they do not define.
 */
export function accessDirectivesOf(supergraph: Schema): AccessDirective[] {
  const features = supergraph.coreFeatures;
  if (!features) return [];
  return supergraph.allDirectives().flatMap((definition) => {
    const source = features.sourceFeature(definition);
    if (!source) return [];
    const { feature, nameInFeature } = source;
    if (isAccessDirective(nameInFeature) && defines(feature, nameInFeature)) {
      return [{ name: nameInFeature, definition }];
    }
    if (!IDENTITIES.has(feature.url.identity) || definition.applications().size === 0) return [];
    throw new TypeError(
      `不认识的权限指令 @${definition.name} (@${definition.name} belongs to ${feature.url.toString()}, which does not define it)`,
    );
  });
}

function isAccessDirective(name: string | null): name is AccessDirectiveName {
  return name !== null && Object.hasOwn(RULE_KINDS, name);
}

/** Each directive has a specification of its name, and the federation specification defines all of them as well. */
function defines({ url }: CoreFeature, name: AccessDirectiveName): boolean {
  return url.identity === federationIdentity || (IDENTITIES.has(url.identity) && url.name === name);
}

/** The rule of one application. Throws a TypeError when its arguments would protect nothing or are ambiguous. */
export function ruleOf(name: AccessDirectiveName, application: Directive): AccessRule {
  const { scopes, policies, ...others } = application.arguments() as Readonly<Record<string, unknown>>;
  const kind = RULE_KINDS[name];
  const [argument, unexpected] = kind === 'scopes' ? [scopes, policies] : [policies, scopes];
  if (Object.keys(others).length === 0 && unexpected === undefined) {
    if (kind === 'authenticated' && argument === undefined) return { kind };
    if (kind !== 'authenticated' && isAlternatives(argument)) return { kind, alternatives: argument };
  }
  throw new TypeError(
    kind === 'authenticated'
      ? `权限指令 ${application.toString()} 不能有参数 (the access directive takes no arguments)`
      : `权限指令 ${application.toString()} 的 ${kind} 须写作 [["…"]],每层至少一项,均为字符串 (${kind} must be a list of lists of strings, none empty)`,
  );
}

function isAlternatives(value: unknown): value is string[][] {
  return isFilledList(value) && value.every((each) => isFilledList(each) && each.every(isName));
}

function isFilledList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
