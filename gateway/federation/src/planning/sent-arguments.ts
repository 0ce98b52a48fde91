import { Kind, visit, type ArgumentNode, type FieldNode } from 'graphql';

/** The arguments of fields as they are sent: variables under the gateway's names. */
export class SentArguments {
  readonly #variableNames: ReadonlyMap<string, string>;
  readonly #arguments = new WeakMap<FieldNode, readonly ArgumentNode[]>();

  /** `variableNames` has the names under which variables are sent, by the client's names. */
  constructor(variableNames: ReadonlyMap<string, string>) {
    this.#variableNames = variableNames;
  }

  /** The arguments of a client's field. */
  of(node: FieldNode): readonly ArgumentNode[] {
    const known = this.#arguments.get(node);
    if (known) return known;
    const renamed = (node.arguments ?? []).map((argument) => this.#renamed(argument));
    this.#arguments.set(node, renamed);
    return renamed;
  }

  #renamed(argument: ArgumentNode): ArgumentNode {
    return visit(argument, {
      Variable: (variable) => {
        const value = this.#variableNames.get(variable.name.value) ?? variable.name.value;
        return { ...variable, name: { kind: Kind.NAME, value } };
      },
    });
  }
}
