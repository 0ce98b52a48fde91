import { useState } from 'react';
import { SubmitDocument, type TypedDocumentString } from '../generated/documents.ts';
import type { GraphqlError } from './fetch-graphql.ts';
import { useChange } from './use-change.ts';

export interface Proposing<V> {
  /** Proposes and submits; resolves with the ids of the proposals, null when it was refused. */
  readonly propose: (variables: V, comment?: string) => Promise<readonly string[] | null>;
  readonly busy: boolean;
  readonly errors: readonly GraphqlError[];
  readonly failure: Error | null;
  readonly requestId: string;
  /** The proposals that were submitted last. */
  readonly submitted: readonly string[];
  readonly reset: () => void;
}

/** Proposes something and submits it for approval. What is proposed and cannot be submitted stays a draft, which the list of proposals has. */
export function useProposing<T, V>(
  document: TypedDocumentString<T, V>,
  idsOf: (data: T) => readonly string[],
): Proposing<V> {
  const proposal = useChange(document);
  const submission = useChange(SubmitDocument);
  const [submitted, setSubmitted] = useState<readonly string[]>([]);
  const reset = (): void => {
    proposal.reset();
    submission.reset();
    setSubmitted([]);
  };
  const propose = async (variables: V, comment?: string): Promise<readonly string[] | null> => {
    reset();
    try {
      const data = await proposal.run(variables);
      if (data === null) return null;
      const ids = idsOf(data);
      const done = await submission.run({ ids: [...ids], ...(comment !== undefined && comment !== '' && { comment }) });
      if (done === null) return null;
      setSubmitted(ids);
      return ids;
    } catch {
      // There was no answer: `failure` says so.
      return null;
    }
  };
  return {
    propose,
    busy: proposal.busy || submission.busy,
    errors: proposal.errors.length > 0 ? proposal.errors : submission.errors,
    failure: proposal.failure ?? submission.failure,
    requestId: proposal.errors.length > 0 ? proposal.requestId : submission.requestId,
    submitted,
    reset,
  };
}
