import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import type { OperationResult } from '../execution/ready-operation.ts';
import type { RandomOperation } from './random-operation.ts';

type Path = readonly (string | number)[];

/** The answer of graphql-js over one plain schema, as JSON; null for an invalid operation. */
export async function plainAnswer(
  schema: GraphQLSchema,
  { query, variables }: RandomOperation,
): Promise<OperationResult | null> {
  const document = parse(query);
  if (validate(schema, document).length > 0) return null;
  return JSON.parse(JSON.stringify(await execute({ schema, document, variableValues: variables }))) as OperationResult;
}

/**
 * The difference between a gateway's answer and the plain schema's; null when there is none. Data is compared literally,
 * including the order of fields. Every error of the plain schema must be present, at its path and with its message, unless
 * another error makes the same object null: when several fields of one object fail, graphql-js reports those found before
 * null bubbling. No error may be at a value that is present.
 */
export function difference(actual: OperationResult, wanted: OperationResult): string | null {
  if ((wanted.data === undefined) !== (actual.data === undefined)) {
    if (wanted.data !== undefined || actual.data !== null) return `data: ${text(actual)} instead of ${text(wanted)}`;
  }
  if (text(actual.data ?? null) !== text(wanted.data ?? null)) {
    return `data: ${text(actual)} instead of ${text(wanted)}`;
  }
  const places = (actual.errors ?? []).map(({ path, message }) => ({ path: path ?? [], message }));
  for (const { path = [], message } of wanted.errors ?? []) {
    const there = places.some((place) => text(place.path) === text(path) && place.message.includes(message));
    const covered = places.some((place) => emptied(wanted.data, place.path) === emptied(wanted.data, path));
    if (!there && !covered) return `no error at ${text(path)} (${message}) in ${text(actual.errors)}`;
  }
  for (const { path } of places) {
    if (emptied(actual.data, path) === null)
      return `an error at ${text(path)}, where there is a value: ${text(actual)}`;
    const known = (wanted.errors ?? []).some(
      (each) => emptied(wanted.data, each.path ?? []) === emptied(actual.data, path),
    );
    if (!known) return `an error at ${text(path)} that there should not be: ${text(actual)}`;
  }
  if (new Set(places.map(({ path, message }) => text([path, message]))).size < places.length) {
    return `one error twice: ${text(actual.errors)}`;
  }
  return null;
}

/** The path of the null that an error with this path causes; null when every value on the path is present. */
function emptied(data: unknown, path: Path): string | null {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value === null || value === undefined) return text(path.slice(0, depth));
    value = Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }
  return value === null || value === undefined ? text(path) : null;
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
