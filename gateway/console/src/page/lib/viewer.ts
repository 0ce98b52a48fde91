import { ViewerDocument } from '../generated/documents.ts';
import { useAsk } from './use-ask.ts';

export interface Viewer {
  /** The id of the person; empty until it is known. */
  readonly id: string;
  /** Empty until it is known. */
  readonly name: string;
  /** Names of the regions that somebody is confined to; none for whoever is not. */
  readonly regions: readonly string[];
  /** Whether they have one of these rights; false until that is known. The hub checks again whatever they do. */
  readonly may: (...scopes: readonly string[]) => boolean;
}

/** Who is signed in, and what they may do: which buttons and questions make sense. */
export function useViewer(): Viewer {
  const { data } = useAsk(ViewerDocument, {});
  const viewer = data?.viewer;
  return {
    id: viewer?.person?.id ?? '',
    name: viewer?.person?.name ?? viewer?.subject ?? '',
    regions: (viewer?.regions ?? []).map(({ name }) => name),
    may: (...scopes) => scopes.some((scope) => viewer?.scopes.includes(scope) === true),
  };
}
