import type { FormattedExecutionResult } from 'graphql';

/**
 * Writes answers as JSON, the data of each once: callers who share an answer (`GatewayOptions.sharedAs`) share its text too.
 * Of an answer of 90 KB the text is half of what each further caller costs.
 */
export class AnswerTexts {
  readonly #texts = new WeakMap<object, string>();

  /** The same text as `JSON.stringify` gives. */
  write(answer: FormattedExecutionResult): string {
    const { data, errors, extensions } = answer;
    if (!data || errors || extensions) return JSON.stringify(answer);
    let text = this.#texts.get(data);
    if (text === undefined) {
      text = JSON.stringify({ data });
      this.#texts.set(data, text);
    }
    return text;
  }
}
