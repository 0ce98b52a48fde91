import { useState } from 'react';

/** State that this tab of the browser keeps until it is closed: what somebody edits outlives a reload and a new sign-in. */
export function useKept<T>(key: string): readonly [T | undefined, (value: T | undefined) => void] {
  const [value, setValue] = useState<T | undefined>(() => read<T>(key));
  const write = (next: T | undefined): void => {
    setValue(next);
    try {
      if (next === undefined) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Storage is forbidden or full: it holds until the page is left.
    }
  };
  return [value, write];
}

function read<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
