import { useNavigate, useSearch } from '@tanstack/react-router';

/** What a list is searched for. */
export interface SearchText {
  readonly text: string;
  readonly change: (text: string) => void;
}

/** What the list of a screen is searched for, kept as `search` in the screen's address. */
export function useSearchText(): SearchText {
  const { search } = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    text: search ?? '',
    change: (text) =>
      void navigate({ to: '.', search: (former) => ({ ...former, search: text || undefined }), replace: true }),
  };
}
