import { useState } from 'react';

/** State that this tab of the browser keeps until it is closed: what somebody edits outlives a reload and a new sign-in. */
export function useKept<T>(key: string): readonly [T | undefined, (value: T | undefined) => void] {
  const [value, setValue] = useState<T | undefined>(() => read(key) as T | undefined);
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

function read(key: string): unknown {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
