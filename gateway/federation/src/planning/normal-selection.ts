import {
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type GraphQLNamedType,
} from 'graphql';

/** Why a selected field is not fetched. */
export type Obstacle<Rule> =
  { readonly kind: 'denied'; readonly rule: Rule } | { readonly kind: 'argument'; readonly message: string };

/** One field of a selection, with everything that the client selects of it at this place. */
export interface NormalField<Rule = unknown> {
  readonly kind: 'field';
  readonly name: string;
  readonly responseName: string;
  /** As they are sent: variables under the gateway's names. */
  readonly arguments: readonly ArgumentNode[];
  /** The same as text, for comparison. */
  readonly argumentsText: string;
  /** Directives other than `@skip` and `@include`. */
  readonly directives: readonly DirectiveNode[];
  /** The client's nodes. */
  readonly nodes: readonly FieldNode[];
  /** Its named type, without lists and non-null. */
  readonly type: GraphQLNamedType;
  /** Null for a leaf. */
  readonly selections: readonly NormalSelection<Rule>[] | null;
  /** Set where the field must be protected from being dropped by the planner: its `__typename` is fetched as well. */
  asksType: boolean;
  readonly obstacle: Obstacle<Rule> | null;
  /** The name of its value in the data (see `nameData`). */
  dataName: string;
}

/** Fields of objects that satisfy a type condition. */
interface NormalFragment<Rule = unknown> {
  readonly kind: 'fragment';
  readonly on: string;
  readonly selections: readonly NormalSelection<Rule>[];
}

/** A condition that is neither true nor false: the object with this selection fails. */
export interface NormalFault {
  readonly kind: 'fault';
  readonly message: string;
}

export type NormalSelection<Rule = unknown> = NormalField<Rule> | NormalFragment<Rule> | NormalFault;

/** Whether it is an introspection field. */
export function isSchemaField(name: string): boolean {
  return name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name;
}
