import { PlatformStatesDocument } from '../generated/documents.ts';
import { useAsk } from './use-ask.ts';

/** What a platform is called; its id until the names are known. */
export function usePlatformName(): (system: string) => string {
  const { data } = useAsk(PlatformStatesDocument, {});
  return (system) => data?.sources.find(({ id }) => id === system)?.name ?? system;
}
