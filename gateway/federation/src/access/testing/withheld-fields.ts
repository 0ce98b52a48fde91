import { parse, visit } from 'graphql';
import { loadSupergraph } from '../../composition/load-supergraph.ts';
import { ANONYMOUS_CALLER, type AccessCaller } from '../access-caller.ts';
import { OperationAccess } from '../operation-access.ts';

/** The names of the fields of a document that a caller may not select, in their order. */
export function withheldFields(sdl: string, text: string, caller: AccessCaller = ANONYMOUS_CALLER): string[] {
  const { apiSchema, access } = loadSupergraph(sdl);
  const document = parse(text);
  const operation = new OperationAccess(document, apiSchema, access);
  const key = operation.keyFor(caller);
  const names: string[] = [];
  visit(document, {
    Field: { enter: (field) => void (operation.withheldBy(field, key) && names.push(field.name.value)) },
  });
  return names;
}

/** A caller whose token has these scopes. */
export function callerWith(...scopes: string[]): AccessCaller {
  return { authenticated: true, scopes: new Set(scopes) };
}
