import {
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';
import { InputCoercion, type InputFault } from './input-coercion.ts';
import { DEFAULT_VARIABLE_LIMITS, type VariableLimits } from './limits.ts';
import type { LocateNodes } from './locate-nodes.ts';
import { RequestError } from './request-error.ts';
import { tooLarge } from './too-large.ts';
import { variableExcess } from './variable-size.ts';

/** After this many errors a request is not checked any further. */
const MOST_ERRORS = 3;

/** A client's coerced variables, defaults included; or their errors. */
export type CoercedVariables =
  | { readonly values: Readonly<Record<string, unknown>>; readonly errors?: never }
  | { readonly errors: readonly RequestError[]; readonly values?: never };

export interface VariablesRequest {
  /** From a document that is valid for the schema. */
  readonly operation: OperationDefinitionNode;
  /** As received: JSON. Undeclared ones are ignored. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits?: VariableLimits;
  /** Finds where variables are declared (`ReadOperation.locate`); without it, errors have no location. */
  readonly locate?: LocateNodes;
}

/**
 * Coerces the variables of a request (https://spec.graphql.org/draft/#sec-Coercing-Variable-Values). Wrong ones give a few
 * errors with the code BAD_USER_INPUT, each with `extensions.variable` and a bounded message, however many there are.
 * The values have no prototype, so that no variable or field name is inherited.
 */
export function coerceVariables(schema: GraphQLSchema, request: VariablesRequest): CoercedVariables {
  const { operation, variables, limits = DEFAULT_VARIABLE_LIMITS, locate } = request;
  const definitions = operation.variableDefinitions ?? [];
  const given = definitions.map(({ variable }) => valueOf(variables, variable.name.value));
  const excess = variableExcess(given, limits);
  if (excess) return { errors: [tooLarge(excess)] };

  const values: Record<string, unknown> = Object.create(null);
  const faults: VariableFault[] = [];
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    // Validation refuses a variable whose type is not an input type.
    if (!isInputType(type)) continue;
    const value = valueOf(variables, name);
    const coercion = new InputCoercion(MOST_ERRORS - faults.length);
    if (value !== undefined) {
      values[name] = coercion.coerce(value, type);
    } else if (definition.defaultValue) {
      values[name] = valueFromAST(definition.defaultValue, type);
    } else if (isNonNullType(type)) {
      faults.push({ definition, message: missing(name, String(type)) });
    }
    for (const fault of coercion.faults) faults.push({ definition, message: invalid(name, fault) });
    if (faults.length >= MOST_ERRORS) break;
  }
  return faults.length > 0 ? { errors: errorsOf(faults, locate) } : { values };
}

interface VariableFault {
  readonly definition: VariableDefinitionNode;
  readonly message: string;
}

/** For a variable that has a value: `undefined` cannot arrive over HTTP. */
function valueOf(variables: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

function missing(name: string, type: string): string {
  return `缺少变量 $${name},其类型为 ${type} (variable "$${name}" of required type "${type}" was not provided)`;
}

function invalid(name: string, { path, reason }: InputFault): string {
  const place = `${name}${path}`;
  return path
    ? `变量 $${name} 中 ${place} 的值不对 (variable "$${name}" got an invalid value at "${place}": ${reason})`
    : `变量 $${name} 的值不对 (variable "$${name}" got an invalid value: ${reason})`;
}

function errorsOf(faults: readonly VariableFault[], locate: LocateNodes | undefined): readonly RequestError[] {
  const locations = locate?.(faults.map(({ definition }) => [definition]));
  return faults.map(
    ({ definition, message }, index) =>
      new RequestError(message, {
        code: ErrorCode.BAD_USER_INPUT,
        locations: locations?.[index],
        extensions: { variable: definition.variable.name.value },
      }),
  );
}
