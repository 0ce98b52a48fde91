import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { TypedDocumentString } from '../generated/documents.ts';
import { fetchGraphql, type Answer, type GraphqlError } from './fetch-graphql.ts';

export interface Change<T, V> {
  /** Resolves with the data; with null when the hub refused, which `errors` then say. Rejects when there is no answer. */
  readonly run: (variables: V) => Promise<T | null>;
  readonly busy: boolean;
  readonly errors: readonly GraphqlError[];
  readonly requestId: string;
  readonly failure: Error | null;
  readonly reset: () => void;
}

/**
 * A mutation. Sent again after a broken connection it has the same idempotency key, so it is done at most once; afterwards
 * everything on the screen is asked again.
 */
export function useChange<T, V>(document: TypedDocumentString<T, V>): Change<T, V> {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const mutation = useMutation<Answer<T>, Error, V>({
    mutationFn: async (variables) => {
      const content = JSON.stringify(variables);
      const key = keys.current.get(content) ?? newKey();
      keys.current.set(content, key);
      const answered = await fetchGraphql(document, variables, { idempotencyKey: key });
      keys.current.delete(content);
      return answered;
    },
    onSuccess: () => client.invalidateQueries(),
  });
  return {
    run: async (variables) => {
      const { data, errors } = await mutation.mutateAsync(variables);
      return errors.length > 0 ? null : data;
    },
    busy: mutation.isPending,
    errors: mutation.data?.errors ?? [],
    requestId: mutation.data?.requestId ?? '',
    failure: mutation.error,
    reset: mutation.reset,
  };
}

/** 128 random bits; `crypto.randomUUID` is missing on plain HTTP. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
